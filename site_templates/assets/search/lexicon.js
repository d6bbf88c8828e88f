/**
 * The catalogue's words as they are written: completing half a word, correcting a slip.
 *
 *     await completions(library, "retriev")    // retrieval, retrieve, retriever: commonest first
 *     await correction(library, "retreival")   // "retrieval", or ""
 *
 * One slip leaves the first or the second half of a word as it was. So a word's neighbours are
 * among those that start like it (family `words`) or end like it (`endings`, written backwards).
 *
 * @typedef {{word: string, papers: number}} Known
 * @typedef {{words: string[], papers: Uint32Array}} WordFile
 */

import { lowerBound, Packed } from "./bytes.js";
import { distance } from "./distance.js";
import { fileWith, nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */

/** Files of either family that one look-up reads. */
const MOST_FILES = 4;

/** Letters of a word that is corrected, and of one that may have two slips. */
const SHORTEST = 4;
const LONG = 8;

/** Letters that stay as they were, if no half did. */
const LEAST_KEPT = 3;

/** What is corrected is made of letters alone: digits and signs are meant. */
const LETTERS = /^\p{L}+$/u;

/**
 * Words that some letters start, commonest first.
 *
 * @param {Library} library
 * @param {string} start folded
 * @returns {Promise<Known[]>}
 */
export async function completions(library, start) {
  const found = await startingWith(library, "words", start);
  return found.sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1));
}

/**
 * The word that a reader may have meant.
 *
 * @param {Library} library
 * @param {string} word folded, that no paper has
 * @returns {Promise<string>} empty if there is none
 */
export async function correction(library, word) {
  if (word.length < SHORTEST || !LETTERS.test(word)) return "";
  const half = word.length >> 1;
  const near = await neighbours(library, word, half, word.length - half, 1);
  if (near || word.length < LONG) return near;
  const kept = Math.max(LEAST_KEPT, Math.floor(word.length / 3));
  return neighbours(library, word, kept, kept, 2);
}

/**
 * @param {Library} library
 * @param {string} word
 * @param {number} head letters at its start that stay
 * @param {number} tail letters at its end that stay; one of the two does
 * @param {number} slips
 */
async function neighbours(library, word, head, tail, slips) {
  const [starts, ends] = await Promise.all([
    startingWith(library, "words", word.slice(0, head)),
    startingWith(library, "endings", backwards(word).slice(0, tail)),
  ]);
  const known = [...starts, ...ends.map((one) => ({ ...one, word: backwards(one.word) }))];
  return best(word, known, slips);
}

/**
 * The nearest, and of those the commonest; a first letter is rarely wrong.
 *
 * @param {string} word
 * @param {Known[]} known
 * @param {number} slips
 */
function best(word, known, slips) {
  const rows = known
    .map((one) => ({ ...one, slips: distance(word, one.word, slips) }))
    .filter((one) => one.slips > 0 && one.slips <= slips)
    .map((one) => ({ ...one, first: Number(one.word[0] !== word[0]) }));
  rows.sort(
    (a, b) =>
      a.slips - b.slips || a.first - b.first || b.papers - a.papers || (a.word < b.word ? -1 : 1),
  );
  return rows.length ? rows[0].word : "";
}

/**
 * @param {Library} library
 * @param {"words" | "endings"} name
 * @param {string} start
 * @returns {Promise<Known[]>}
 */
async function startingWith(library, name, start) {
  const family = (await library.manifest()).families[name];
  const first = fileWith(family, start);
  const last = Math.min(fileWith(family, `${start}\uffff`), first + MOST_FILES - 1);
  const names = Array.from({ length: last - first + 1 }, (_, step) => nameOf(family, first + step));
  const files = await Promise.all(
    names.filter(Boolean).map((each) => library.file(name, each, wordFile)),
  );
  return files.flatMap(({ words, papers }) => {
    const from = lowerBound(words, start);
    const to = lowerBound(words, `${start}\uffff`);
    return words.slice(from, to).map((word, step) => ({ word, papers: papers[from + step] }));
  });
}

/** @param {Uint8Array} bytes @returns {WordFile} */
function wordFile(bytes) {
  const packed = new Packed(bytes);
  const words = packed.sortedStrings();
  return { words, papers: packed.numbers(words.length) };
}

/** @param {string} word by code points: a pair of UTF-16 units stays in order */
function backwards(word) {
  return [...word].reverse().join("");
}
