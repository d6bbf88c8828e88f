/**
 * The parts of the engine that a first plain query does without, loaded when they are first needed:
 * half of its script is not on the way to the first results.
 *
 *     const { holding } = await extras();
 */

/** @returns {Promise<typeof import("./extras.js").EXTRAS>} */
export async function extras() {
  return (await import("./extras.js")).EXTRAS;
}
