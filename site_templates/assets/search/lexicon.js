/**
 * The catalogue's words as they are written, found by how they start (family `words`) or end
 * (`endings`, written backwards).
 *
 *     await completions(library, "retriev")    // retrieval, retrieve, retriever: commonest first
 *     await startingOrEnding(library, "retre", "ival")
 *
 * @typedef {{word: string, papers: number}} Known
 * @typedef {{words: string[], papers: Uint32Array}} WordFile
 */

import { lowerBound, Packed } from "./bytes.js";
import { fileWith, nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */

/** Files of either family that one look-up reads. */
const MOST_FILES = 4;

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
 * @param {Library} library
 * @param {string} start folded
 * @param {string} end folded
 * @returns {Promise<Known[]>}
 */
export async function startingOrEnding(library, start, end) {
  const [starts, ends] = await Promise.all([
    startingWith(library, "words", start),
    startingWith(library, "endings", backwards(end)),
  ]);
  return [...starts, ...ends.map(({ word, papers }) => ({ word: backwards(word), papers }))];
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
