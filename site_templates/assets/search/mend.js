/**
 * Words that no paper has, mended: cut in two where papers write two words (`multitask`, `multi
 * task`), else corrected to the nearest word that papers have.
 *
 *     await mended(library, "retreival nets", unknown)
 *     // text "retrieval nets", corrections from retreival to retrieval
 *
 * @typedef {{from: string, to: string}} Correction
 * @typedef {{text: string, corrections: Correction[], spaced: boolean}} Mended
 */

import { termOf } from "./analysis.js";
import { correction } from "./lexicon.js";
import { termsNamed } from "./terms.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./plan.js").Slot} Slot */

/** Letters of a half; shorter ones are found in almost every word. */
const SHORTEST = 3;

/** Words of one query that are mended; more is not a query with slips. */
const MOST = 8;

/**
 * @param {Library} library
 * @param {string} query
 * @param {Slot[]} unknown
 * @returns {Promise<Mended>} `text` is the query if nothing can be mended
 */
export async function mended(library, query, unknown) {
  const found = await Promise.all(
    unknown.slice(0, MOST).map(async (slot) => ({ slot, ...(await mending(library, slot)) })),
  );
  const rows = found.filter(({ to }) => to).sort((a, b) => b.slot.start - a.slot.start);
  let text = query;
  for (const { slot, to } of rows) text = text.slice(0, slot.start) + to + text.slice(slot.end);
  const corrected = rows.filter(({ cut }) => !cut).reverse();
  return {
    text,
    corrections: corrected.map(({ slot, to }) => ({ from: query.slice(slot.start, slot.end), to })),
    spaced: rows.some(({ cut }) => cut),
  };
}

/** @param {Library} library @param {Slot} slot */
async function mending(library, { text, term }) {
  const author = term.startsWith("@");
  const halves = author ? "" : await inTwo(library, text);
  if (halves) return { to: halves, cut: true };
  const to = await correction(library, text);
  if (!to || !author) return { to, cut: false };
  return { to: (await termsNamed(library, [`@${to}`])).size ? to : "", cut: false };
}

/**
 * The place to cut a word at which both halves are found most.
 *
 * @param {Library} library
 * @param {string} word
 */
async function inTwo(library, word) {
  const cuts = cutsOf(word);
  const left = await termsNamed(library, cuts.map(({ first }) => first));
  const likely = cuts.filter(({ first }) => left.has(first));
  const right = await termsNamed(library, likely.map(({ second }) => second));
  const [best] = likely
    .map((cut) => ({
      ...cut,
      papers: Math.min(left.get(cut.first)?.papers ?? 0, right.get(cut.second)?.papers ?? 0),
    }))
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => b.papers - a.papers);
  return best ? best.halves : "";
}

/** Every way to cut a word, with the terms of the halves; stop words are none. */
function cutsOf(/** @type {string} */ word) {
  const cuts = [];
  for (let place = SHORTEST; place <= word.length - SHORTEST; place += 1) {
    const [first, second] = [word.slice(0, place), word.slice(place)];
    const terms = { first: termOf(first), second: termOf(second) };
    if (terms.first && terms.second) cuts.push({ ...terms, halves: `${first} ${second}` });
  }
  return cuts;
}
