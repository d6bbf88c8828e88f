/**
 * What a query asks of the index: its plain words, the words of its hard parts, a whole title.
 *
 *     await planned('Multi task learning year:2023')
 *     // slots: multi, task, learn; joins: multitask for the first two, tasklearn for the last two
 *     // hard: the years 2023 to 2023
 *
 * @typedef {object} Slot one word, in order
 * @property {string} text folded
 * @property {string} term empty for a stop word
 * @property {number} position its place among the words of its text
 * @property {number} start where it stands in the query; `end` is excluded
 * @property {number} end
 *
 * @typedef {object} Join a word made of two neighbours
 * @property {number} slot the first of the two
 * @property {string} term
 *
 * @typedef {object} Leaf a hard part that is made of words
 * @property {import("./parse.js").Words} node
 * @property {Slot[]} slots
 * @property {string} whole the term of all its words written as one; empty if there is none
 * @property {boolean} positive whether papers must have it, rather than not
 *
 * @typedef {object} Plan
 * @property {string} query
 * @property {Slot[]} slots
 * @property {Join[]} joins
 * @property {string} title the term of the paper whose title is the query; empty if none can be
 * @property {Slot | null} open the last word if the query ends within it: it may be half typed
 * @property {import("./parse.js").Node[]} hard
 * @property {Leaf[]} leaves of `hard`
 * @property {string[]} notes
 */

import { termOf, words } from "./analysis.js";
import { extras } from "./demand.js";
import { shapes, titleKey } from "./folding.js";
import { NOTES } from "./notes.js";

/** @typedef {import("./parse.js").Node} Node */

/** Characters and words of a query that are looked at; more is a pasted page, not a query. */
const LONGEST = 4000;
const MOST_WORDS = 400;

/** Parts of one hyphenated word that may also be written as one. */
const MOST_PARTS = 4;

/**
 * Whether a query may say more than plain words: a quote, a parenthesis, a minus before a word, OR,
 * a colon within a word. `parse.js` is not loaded without need.
 */
const SIGNS = /["\u201c\u201d\u201e\u201f\uff02()]|(?:^|\s)[-\u2212]|\bOR\b|[A-Za-z]:\S/;

/**
 * @param {string} text
 * @returns {Promise<Plan>}
 */
export async function planned(text) {
  const query = text.slice(0, LONGEST);
  if (!SIGNS.test(query)) return planOf(query, { hard: [], soft: query, notes: [] });
  return planOf(query, (await extras()).parse(query));
}

/**
 * @param {string} query
 * @param {import("./parse.js").Parsed} parsed
 * @returns {Plan}
 */
export function planOf(query, { hard, soft, notes }) {
  const slots = slotsOf(soft, 0, "");
  const leaves = leavesOf(hard);
  const key = titleKey(query);
  return {
    query,
    slots,
    joins: slots.flatMap(joinWithNext).filter(({ term }) => term),
    title: key && titleTerm(key),
    open: openSlot(query, slots, leaves),
    hard,
    leaves,
    notes: [...notes, ...leaves.filter(({ slots: some }) => !isAsked(some)).map(saysNothing)],
  };
}

/**
 * `=` and the 32-bit FNV-1a hash of the key's UTF-8 bytes (draft-eastlake-fnv).
 *
 * @param {string} key
 * @returns {string}
 */
export function titleTerm(key) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `=${hash.toString(16).padStart(8, "0")}`;
}

/**
 * Whether words ask for anything: stop words alone do not.
 *
 * @param {Slot[]} slots
 */
export function isAsked(slots) {
  return slots.some(({ term }) => term);
}

/**
 * @param {string} text
 * @param {number} start where the text stands in the query
 * @param {string} field authors' words are looked up as they are written
 * @returns {Slot[]}
 */
function slotsOf(text, start, field) {
  const asked = words(text).filter((word) => !word.extra);
  return asked.slice(0, MOST_WORDS).map((word) => ({
    text: word.text,
    term: field === "author" ? `@${word.text}` : termOf(word.text),
    position: word.position,
    start: start + word.start,
    end: start + word.end,
  }));
}

/** @param {Node[]} nodes @param {boolean} [positive] @returns {Leaf[]} */
function leavesOf(nodes, positive = true) {
  return nodes.flatMap((node) => {
    if (node.kind === "not") return leavesOf([node.part], !positive);
    if (node.kind === "or" || node.kind === "and") return leavesOf(node.parts, positive);
    if (node.kind !== "words") return [];
    const slots = slotsOf(node.text, node.start, node.field);
    return [{ node, slots, whole: wholeOf(node, slots), positive }];
  });
}

/** `multitask` for a hard `multi-task`: outside quotes, hyphens do not matter. */
function wholeOf(/** @type {import("./parse.js").Words} */ node, /** @type {Slot[]} */ slots) {
  const several = slots.length > 1 && slots.length <= MOST_PARTS;
  if (node.quoted || !several || node.field === "author") return "";
  return termOf(slots.map(({ text }) => text).join(""));
}

/**
 * The word that a slot and the next make together: hyphens and spaces are alike.
 *
 * @param {Slot} slot
 * @param {number} index
 * @param {Slot[]} slots
 */
function joinWithNext(slot, index, slots) {
  const next = slots[index + 1];
  if (!next || next.position !== slot.position + 1) return [];
  return [{ slot: index, term: termOf(slot.text + next.text) }];
}

/**
 * The word in which the query ends; a script without spaces has no half words.
 *
 * @param {string} query
 * @param {Slot[]} slots
 * @param {Leaf[]} leaves
 */
function openSlot(query, slots, leaves) {
  const bare = leaves.filter(({ node }) => !node.quoted).flatMap(({ slots: some }) => some);
  const last = [...slots, ...bare].find(({ end }) => end === query.length);
  return last && !shapes(last.text).includes("c") ? last : null;
}

/** @param {Leaf} leaf */
function saysNothing({ node }) {
  return NOTES.tooCommon(node.text);
}
