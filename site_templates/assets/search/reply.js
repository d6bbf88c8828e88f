/**
 * What was found, as the page is told: see `client.js` for the shapes.
 */

import { cardOf, nameRead } from "./cards.js";
import { hasBit } from "./bits.js";
import { extras } from "./demand.js";
import { highlight } from "./highlight.js";
import { firstOf } from "./order.js";

/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./search.js").Found} Found */
/** @typedef {{terms: string[], phrases: string[][]}} Shown what is marked in texts */

/** The bit of the first author, who is one of the authors to readers. */
const FIRST_AUTHOR = 4;

/**
 * @param {Library} library
 * @param {Found} found
 * @param {Evidence} evidence
 * @param {{query: string, from: number, count: number, explain: boolean}} asked
 */
export async function replyOf(library, found, evidence, { query, from, count, explain }) {
  const shown = shownOf(found, evidence);
  const numbers = firstOf(found.papers, found.compare, from + count).slice(from);
  const wanted = Array.from(numbers, (number) => hitOf(library, found, shown, number, explain));
  const { matches, plan, corrections, corrected, chips } = found;
  const inAll = [...found.filters.values()];
  return {
    mode: matches.mode === "browse" && matches.extra.length ? "all" : matches.mode,
    relaxed: matches.relaxed,
    total: found.papers.length,
    byMeaning: [...found.near].filter((paper) => inAll.every((bits) => hasBit(bits, paper))).length,
    corrections,
    corrected,
    suggestion: found.suggestion ?? "",
    asked: query,
    notes: plan.notes,
    ...shown,
    chips,
    hits: await Promise.all(wanted),
  };
}

/**
 * Terms and phrases that are marked. Words of a phrase are marked where they stand in a row.
 *
 * @param {Found} found
 * @param {Evidence} evidence
 * @returns {Shown}
 */
function shownOf({ plan }, { terms, longer }) {
  const leaves = plan.leaves.filter(({ positive, node }) => positive && node.field !== "author");
  const rows = leaves.filter(({ node, slots }) => node.row && slots.length > 1);
  const single = leaves.filter((leaf) => !rows.includes(leaf));
  const named = [
    ...plan.slots.map(({ term }) => term),
    ...plan.joins.map(({ term }) => term),
    ...single.flatMap(({ slots }) => slots.map(({ term }) => term)),
    ...leaves.map(({ whole }) => whole),
    ...longer.map(({ term }) => term.term),
  ];
  return {
    terms: [...new Set(named)].filter((term) => terms.has(term) || isLonger(longer, term)),
    phrases: rows.map(({ slots }) => phraseOf(slots)),
  };
}

/** @param {Evidence["longer"]} longer @param {string} wanted */
function isLonger(longer, wanted) {
  return longer.some(({ term }) => term.term === wanted);
}

/** Terms by their places, empty where a script without spaces leaves none. */
function phraseOf(/** @type {import("./plan.js").Slot[]} */ slots) {
  const last = slots[slots.length - 1].position;
  const phrase = Array.from({ length: last + 1 }, () => "");
  for (const { position, term } of slots) phrase[position] = term;
  return phrase;
}

/**
 * @param {Library} library
 * @param {Found} found
 * @param {Shown} shown
 * @param {number} number
 * @param {boolean} explain
 */
async function hitOf(library, found, { terms, phrases }, number, explain) {
  const { fields } = await library.start();
  const { kind: _, identifiers: __, ...card } = await cardOf(library, number);
  const { matches } = found;
  const marks = { terms: new Set(terms), phrases };
  const inExtra = matches.extra.reduce((bits, column) => bits | fieldsIn(column, number), 0);
  return {
    ...card,
    number,
    titleStretches: highlight(card.title, marks),
    authors: card.authors.map(nameRead),
    matched: fieldNames(matches.scores.fields[number] | inExtra, fields),
    tier: matches.tiers.get(number) ?? 0,
    byMeaning: found.near.has(number) && !hasBit(matches.found, number),
    why: explain ? (await extras()).reasonsFor(found, number, fields) : null,
  };
}

/**
 * The names of some fields.
 *
 * @param {number} bits
 * @param {{name: string}[]} fields in the order of their bits
 */
export function fieldNames(bits, fields) {
  const named = fields.filter((_, bit) => bits & (1 << bit) && bit !== FIRST_AUTHOR);
  return named.map(({ name }) => name);
}

/** @param {import("./rank.js").Column} column @param {number} paper */
function fieldsIn({ papers, fields }, paper) {
  const index = papers.indexOf(paper);
  return index < 0 ? 0 : fields[index];
}
