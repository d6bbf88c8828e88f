/**
 * What the search page says above its results: how many, and what was asked of them.
 */

/**
 * @param {import("./engine.js").Answer} answer
 * @returns {string}
 */
export function statusOf({ mode, relaxed, prefix, hits }) {
  if (!hits.length) return "No paper found.";
  const notes = [counted(mode, relaxed, hits.length)];
  if (hits[0].tier === 2) notes.push("An exact title comes first.");
  if (prefix) notes.push(`“${prefix}” is also taken for the start of longer words.`);
  return notes.join(" ");
}

function counted(mode, relaxed, count) {
  const papers = count === 1 ? "1 paper" : `${count} papers`;
  if (mode === "all") return `${papers} with all the words.`;
  if (relaxed) return `No paper has all the words; ${papers} with some of them, the best first.`;
  return `${papers} with some of the words, the best first.`;
}
