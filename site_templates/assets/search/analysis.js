/**
 * What counts as a word: the rules of `papershelf/text/analysis.py`, on lunr.js's stemmer and stop
 * words. One fixture is run through both.
 *
 *     words("Łódź's C++ models")          // texts: lodz, c++, models
 *     analyse("Multi-task models")        // terms: multi, multitask, task, model
 */

import lunr from "./lunr.js";
import { fold, shapes } from "./folding.js";

/**
 * @typedef {object} Word
 * @property {string} text folded, not stemmed
 * @property {number} start where it stands in the text as given; `end` is excluded
 * @property {number} end
 * @property {number} position its place among the text's words, stop words counted
 * @property {boolean} extra whether it only offers another way to find what others at its place say
 *
 * @typedef {object} Piece a word within a chain
 * @property {string} text
 * @property {number} begin
 * @property {number} end
 * @property {number} place how many words stand before it in the chain
 * @property {boolean} [extra]
 *
 * @typedef {ReturnType<typeof fold>} Folded
 */

/** Characters of a word that count. */
const LONGEST = 64;
const MOST_JOINED = 4;
const UNIT = "w+(?:(?:\\+\\+|#|\\+(?!w))(?![+#]))?";
const CHAIN = new RegExp(`(?:(?<![wc.])\\.)?${UNIT}(?:\\$?[-']\\$?${UNIT})*|c+`, "g");
const PART = new RegExp(`([-'])?\\$?(${UNIT})`, "g");
const CONTRACTED = new Set(["d", "ll", "m", "re", "t", "ve"]);

/** What both ports of the stemmer treat alike; on the rest, which is no English, they differ. */
const STEMMED = /^(?!.*yy)(?!(?:eeds?|ies|sses)$)[a-z]+$/;

/**
 * The terms of a text in reading order; a joined form follows the first of its parts.
 *
 * @param {string} text
 * @returns {{term: string, start: number, end: number, position: number}[]}
 */
export function analyse(text) {
  return words(text)
    .map(({ text: word, start, end, position }) => ({ term: termOf(word), start, end, position }))
    .filter(({ term }) => term);
}

/**
 * A folded word's term; empty for a stop word.
 *
 * @param {string} word
 * @returns {string}
 */
export function termOf(word) {
  if (isStopWord(word)) return "";
  return STEMMED.test(word) ? lunr.stemmer({ update: (stem) => stem(word) }) : word;
}

/**
 * Every word of a text, stop words included, in reading order.
 *
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  const folded = fold(text);
  /** @type {Word[]} */
  const found = [];
  for (const chain of shapes(folded.text).matchAll(CHAIN)) {
    const position = found.length ? found[found.length - 1].position + 1 : 0;
    const written = folded.text.slice(chain.index, chain.index + chain[0].length);
    const pieces = chain[0][0] === "c" ? pairs(written) : parts(written, chain[0]);
    for (const piece of pieces) found.push(placed(piece, folded, chain.index, position));
  }
  return found;
}

/**
 * A chain's word, seen from the whole text, in which the chain starts at a character.
 *
 * @param {Piece} piece
 * @param {Folded} folded
 * @param {number} start
 * @param {number} position
 * @returns {Word}
 */
function placed(piece, folded, start, position) {
  const first = start + piece.begin;
  const last = start + piece.end - 1;
  return {
    text: piece.text.length > LONGEST ? [...piece.text].slice(0, LONGEST).join("") : piece.text,
    start: folded.starts ? folded.starts[first] : first,
    end: folded.ends ? folded.ends[last] : last + 1,
    position: position + piece.place,
    extra: piece.extra ?? false,
  };
}

/**
 * The words of a chain such as `pre-trained`, each followed by the joined forms it opens.
 *
 * @param {string} written
 * @param {string} shape
 * @returns {Piece[]}
 */
function parts(written, shape) {
  const single = split(written, shape);
  const last = single[single.length - 1];
  return single.flatMap((part, index) => {
    const after = single[index + 1];
    const found = [part];
    if (after && joins(part, after, single.length)) {
      found.push({ ...part, text: part.text + after.text, end: after.end, extra: true });
    }
    if (index === 0 && single.length > 2 && single.length <= MOST_JOINED) {
      const whole = single.map(({ text }) => text).join("");
      found.push({ ...part, text: whole, end: last.end, extra: true });
    }
    return found;
  });
}

/**
 * Whether neighbours are joined: `in-context` is, the pairs of `state-of-the-art` are not.
 *
 * @param {Piece} part
 * @param {Piece} after
 * @param {number} count parts of the chain
 */
function joins(part, after, count) {
  return count === 2 || !(isStopWord(part.text) || isStopWord(after.text));
}

/**
 * The parts of a chain between its hyphens and apostrophes.
 *
 * @param {string} written
 * @param {string} shape
 * @returns {Piece[]}
 */
function split(written, shape) {
  /** @type {Piece[]} */
  const found = [];
  for (const part of shape.matchAll(PART)) {
    const end = part.index + part[0].length;
    const begin = end - part[2].length;
    const text = signed(written.slice(begin, end));
    const last = part[1] === "'" ? found[found.length - 1] : undefined;
    if (last && text === "s") continue;
    if (last && CONTRACTED.has(text) && [...last.text].length < LONGEST) {
      found[found.length - 1] = { ...last, text: last.text + text, end };
    } else if (begin === 1 && text === "net") {
      found.push({ text: ".net", begin: 0, end, place: 0 });
    } else {
      found.push({ text, begin, end, place: found.length });
    }
  }
  return found;
}

/** @param {string} written @returns {string} with its signs if it is one letter (C++, F#) */
function signed(written) {
  const bare = written.replace(/[+#]{1,2}$/, "");
  return [...bare].length === 1 ? written : bare;
}

/**
 * The overlapping pairs of a run without spaces, and its characters as extras.
 *
 * @param {string} run
 * @returns {Piece[]}
 */
function pairs(run) {
  /** @type {Piece[]} */
  const found = [];
  const characters = [...run];
  let begin = 0;
  characters.forEach((character, place) => {
    const middle = begin + character.length;
    const next = characters[place + 1];
    if (next) found.push({ text: character + next, begin, end: middle + next.length, place });
    found.push({ text: character, begin, end: middle, place, extra: characters.length > 1 });
    begin = middle;
  });
  return found;
}

/** @param {string} word */
function isStopWord(word) {
  return lunr.stopWordFilter(word) === undefined;
}
