/**
 * Words that no paper has, mended: corrected to a word that papers have if one slip makes it, else
 * cut in two where papers write two words (`manylakes`, `many lakes`), else corrected by two slips.
 *
 *     await mended(library, "retreival nets", unknown)
 *     // text "retrieval nets", corrections from retreival to retrieval
 *
 * @typedef {{from: string, to: string}} Correction
 * @typedef {{text: string, corrections: Correction[], spaced: boolean}} Mended
 */

import { termOf } from "./analysis.js";
import { correction, MOST_SLIPS } from "./spelling.js";
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
  if (term.startsWith("@")) return { to: await correctedName(library, text), cut: false };
  const near = await correction(library, text, 1);
  if (near) return { to: near, cut: false };
  const halves = await inTwo(library, text);
  return halves
    ? { to: halves, cut: true }
    : { to: await correction(library, text, MOST_SLIPS), cut: false };
}

/**
 * @param {Library} library
 * @param {string} text
 * @returns {Promise<string>} empty if no author has such a name
 */
async function correctedName(library, text) {
  const to = (await correction(library, text, 1)) || (await correction(library, text, MOST_SLIPS));
  return to && (await termsNamed(library, [`@${to}`])).size ? to : "";
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
