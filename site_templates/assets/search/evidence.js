/**
 * What the index knows of a plan's words: their postings, and those of the words that a half-typed
 * one may become.
 *
 * @typedef {object} Evidence
 * @property {Map<string, Term>} terms those that the index has
 * @property {Map<string, Postings>} postings of the same
 * @property {Slot | null} half the word that is half typed, if longer ones were found
 * @property {{term: Term, postings: Postings}[]} longer what it may become, commonest first
 * @property {Slot[]} unknown words that no paper has, not even joined with a neighbour
 */

import { termOf } from "./analysis.js";
import { extras } from "./demand.js";
import { postingsFor, termsNamed } from "./terms.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Slot} Slot */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./postings.js").Term} Term */

/** Longer words that a half-typed one stands for, and how many postings of theirs are fetched. */
const MOST_LONGER = 24;
const MOST_POSTINGS = 30_000;

/** Papers of a word that may be a slip. */
const RARE = 2;

/**
 * @param {Library} library
 * @param {Plan} plan
 * @param {boolean} typing whether the last word may be half typed
 * @returns {Promise<Evidence>}
 */
export async function evidenceFor(library, plan, typing) {
  const half = typing ? plan.open : null;
  const [terms, longer] = await Promise.all([
    termsNamed(library, asked(plan)),
    half ? longerTerms(library, half) : [],
  ]);
  const every = [...terms.values(), ...longer];
  const lists = await Promise.all(every.map((term) => postingsFor(library, term)));
  return {
    terms,
    postings: new Map([...terms.keys()].map((term, index) => [term, lists[index]])),
    half: longer.length ? half : null,
    longer: longer.map((term, index) => ({ term, postings: lists[terms.size + index] })),
    unknown: unknown(plan, terms, longer.length ? half : null),
  };
}

/** @param {Plan} plan @returns {string[]} every term that is looked up */
function asked({ slots, joins, leaves, title }) {
  const parts = leaves.flatMap((leaf) => [leaf.whole, ...leaf.slots.map(({ term }) => term)]);
  return [title, ...slots.map(({ term }) => term), ...joins.map(({ term }) => term), ...parts];
}

/**
 * The terms that a half-typed word may become. Stems are shorter than what is typed (`retrieva`,
 * `retriev`), so whole words are completed and then stemmed.
 *
 * @param {Library} library
 * @param {Slot} half
 * @returns {Promise<Term[]>}
 */
async function longerTerms(library, half) {
  const { completions } = await extras();
  const found = await completions(library, half.text);
  const author = half.term.startsWith("@");
  const words = found.slice(0, MOST_LONGER).map(({ word }) => (author ? `@${word}` : termOf(word)));
  const known = await termsNamed(library, words.filter((term) => term !== half.term));
  let left = MOST_POSTINGS;
  return [...known.values()].filter(({ papers }, index) => (left -= papers) >= 0 || index === 0);
}

/**
 * Words that hardly any paper has, if the query is no title: they may be slips.
 *
 * @param {Plan} plan
 * @param {Evidence} evidence
 */
export function rareSlots({ slots, title }, { terms, half }) {
  if (terms.has(title)) return [];
  return slots.filter((slot) => {
    const papers = terms.get(slot.term)?.papers ?? 0;
    return slot !== half && papers > 0 && papers <= RARE;
  });
}

/** @param {Plan} plan @param {Map<string, Term>} terms @param {Slot | null} half */
function unknown({ slots, joins, leaves, title }, terms, half) {
  if (terms.has(title)) return [];
  const covered = new Set(
    joins.filter(({ term }) => terms.has(term)).flatMap(({ slot }) => [slot, slot + 1]),
  );
  const soft = slots.filter((_, place) => !covered.has(place));
  const hard = leaves
    .filter(({ node, whole, positive }) => positive && !node.quoted && !terms.has(whole))
    .flatMap((leaf) => leaf.slots);
  const wanted = [...soft, ...hard].filter((slot) => slot.term && slot !== half);
  return wanted.filter(({ term }) => !terms.has(term));
}
