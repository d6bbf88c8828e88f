/**
 * What a query is about: its point in the latent space, and the papers near it.
 *
 * @typedef {object} Sense
 * @property {import("./vectors.js").Point} point
 * @property {number} weight how much the words say: the length of the vector of their weights
 * @property {import("./vectors.js").Near} near
 */

import { extras } from "./demand.js";
import { idf } from "./rank.js";
import { vectorsFor } from "./terms.js";
import { allClusters, pointOf } from "./vectors.js";

/** @typedef {import("./library.js").Library} Library */

/**
 * @param {Library} library
 * @param {import("./plan.js").Plan} plan
 * @param {import("./evidence.js").Evidence} evidence
 * @param {Uint32Array} best papers by words, best first
 * @returns {Promise<Sense | null>} null if nothing is known of the words' meaning
 */
export async function senseOf(library, plan, evidence, best) {
  const { papers: N, vectors } = await library.start();
  const counts = countsOf(plan);
  const known = [...counts.keys()].flatMap((term) => evidence.terms.get(term) ?? []);
  const found = await vectorsFor(library, known);
  const parts = [...found].map(([term, vector]) => ({ vector, weight: counts.get(term) ?? 0 }));
  const point = pointOf(parts, vectors.dimensions);
  if (!point) return null;
  const weight = weightOf(N, plan, evidence);
  const all = await allClusters(library);
  const near = all ?? (await (await extras()).clustersFor(library, point, best));
  return { point, weight, near };
}

/**
 * How much a query's words say: the length of the vector of their weights, each how often the query
 * has the word times its rarity.
 *
 * @param {number} N papers in the catalogue
 * @param {import("./plan.js").Plan} plan
 * @param {import("./evidence.js").Evidence} evidence
 */
export function weightOf(N, plan, evidence) {
  const weights = [...countsOf(plan)].flatMap(([term, count]) => {
    const known = evidence.terms.get(term);
    return known ? [count * idf(N, known.papers)] : [];
  });
  return Math.hypot(...weights);
}

/** How often a query has each of its terms; what it leaves out has no part. */
function countsOf(/** @type {import("./plan.js").Plan} */ { slots, leaves }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const parts = leaves.filter(({ positive, node }) => positive && node.field !== "author");
  for (const { term } of [...slots, ...parts.flatMap((leaf) => leaf.slots)]) {
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
