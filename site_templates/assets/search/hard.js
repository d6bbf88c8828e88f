/**
 * The parts of a query that must hold, as sets of papers.
 *
 *     await holding(library, plan, evidence)    // bits of the papers for `(a OR b) -c year:2020-`
 */

import { allBits, bitsOf, both, either, members, without } from "./bits.js";
import { withCode, years } from "./columns.js";
import { isAsked } from "./plan.js";
import { inARow, inOneValue } from "./places.js";
import { within } from "./postings.js";
import { postingsFor, termsNamed } from "./terms.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./parse.js").Node} Node */
/** @typedef {import("./plan.js").Leaf} Leaf */
/** @typedef {import("./plan.js").Slot} Slot */
/** @typedef {import("./evidence.js").Evidence} Evidence */

/** Bits of the fields in which a field of the query looks. */
const MASKS = new Map([
  ["", 255], ["title", 1], ["abs", 2], ["tag", 4], ["author", 8], ["venue", 64],
]);
const FIRST_AUTHOR = 16;

/**
 * @typedef {object} Scene
 * @property {Library} library
 * @property {number} papers in the catalogue
 * @property {Map<Node, Leaf>} leaves
 * @property {Evidence} evidence
 */

/**
 * @param {Library} library
 * @param {import("./plan.js").Plan} plan
 * @param {Evidence} evidence
 * @returns {Promise<Bits | null>} null if the query has no such part
 */
export async function holding(library, plan, evidence) {
  const { papers } = await library.start();
  const leaves = new Map(plan.leaves.map((leaf) => [/** @type {Node} */ (leaf.node), leaf]));
  return group({ library, papers, leaves, evidence }, plan.hard, both);
}

/**
 * @param {Scene} scene
 * @param {Node} node
 * @returns {Promise<Bits | null>} null if it asks for nothing, as stop words do
 */
async function papersOf(scene, node) {
  const { library, papers } = scene;
  if (node.kind === "words") return papersWith(scene, node);
  if (node.kind === "years") return bitsOf(papers, await between(library, node.from, node.to));
  if (node.kind === "has") return bitsOf(papers, await withCode(library));
  if (node.kind === "id") return bitsOf(papers, await withId(library, node.id));
  if (node.kind === "not") {
    const part = await papersOf(scene, node.part);
    return part && without(allBits(papers), part);
  }
  return group(scene, node.parts, node.kind === "or" ? either : both);
}

/**
 * @param {Scene} scene
 * @param {Node[]} parts
 * @param {(a: Bits, b: Bits) => Bits} combine
 */
async function group(scene, parts, combine) {
  const sets = await Promise.all(parts.map((part) => papersOf(scene, part)));
  const known = sets.filter((bits) => bits !== null);
  return known.length ? known.reduce(combine) : null;
}

/**
 * Papers of some years.
 *
 * @param {Library} library
 * @param {number} from included
 * @param {number} to included
 * @returns {Promise<number[]>}
 */
export async function between(library, from, to) {
  const column = await years(library);
  return Array.from(column.keys()).filter(
    (paper) => column[paper] && column[paper] >= from && column[paper] <= to,
  );
}

/** @param {Library} library @param {string} id */
async function withId(library, id) {
  const [term] = (await termsNamed(library, [`!${id}`, `!${id.toLowerCase()}`])).values();
  return term ? (await postingsFor(library, term)).papers : [];
}

/** @param {Scene} scene @param {import("./parse.js").Words} node */
async function papersWith(scene, node) {
  const leaf = scene.leaves.get(node);
  if (!leaf || !isAsked(leaf.slots)) return null;
  const { papers, evidence } = scene;
  const mask = node.first ? FIRST_AUTHOR : (MASKS.get(node.field) ?? 0);
  const found = bitsOf(papers, await together(scene, leaf, mask));
  const whole = evidence.postings.get(leaf.whole);
  return whole ? either(found, bitsOf(papers, within(whole, mask))) : found;
}

/**
 * Papers that have all words of a leaf: in a row, in one author's name, or anywhere.
 *
 * @param {Scene} scene
 * @param {Leaf} leaf
 * @param {number} mask
 */
async function together({ library, papers, evidence }, leaf, mask) {
  const asked = leaf.slots.filter(({ term }) => term);
  const lists = asked.map((slot) => heldBy(evidence, slot, mask));
  if (lists.length === 1) return lists[0];
  if (!leaf.node.row || asked.some((slot) => slot === evidence.half)) {
    return members(lists.map((list) => bitsOf(papers, list)).reduce(both));
  }
  const words = asked.flatMap((slot) => {
    const [term, postings] = [evidence.terms.get(slot.term), evidence.postings.get(slot.term)];
    return term && postings ? [{ term, postings, offset: slot.position }] : [];
  });
  if (words.length < asked.length) return [];
  if (leaf.node.field !== "author") return inARow(library, words, mask);
  const named = await inOneValue(library, words, MASKS.get("author") ?? 0);
  const first = lists.map((list) => bitsOf(papers, list)).reduce(both);
  return members(both(first, bitsOf(papers, named)));
}

/**
 * Papers with one word in the right field; with a half-typed one, those of longer words too.
 *
 * @param {Evidence} evidence
 * @param {Slot} slot
 * @param {number} mask
 */
function heldBy(evidence, slot, mask) {
  const exact = evidence.postings.get(slot.term);
  const longer = slot === evidence.half ? evidence.longer.map(({ postings }) => postings) : [];
  return [...(exact ? [exact] : []), ...longer].flatMap((postings) => [...within(postings, mask)]);
}
