/**
 * Which words of a text are marked.
 *
 *     const marks = { terms: new Set(["heron"]), phrases: [["deep", "", "water"]] };
 *     highlight("Herons of deep, clear water", marks)
 *     // [{ text: "Herons", marked: true }, { text: " of ", marked: false }, ...]
 *
 * @typedef {{text: string, marked: boolean}} Stretch
 *
 * @typedef {object} Marks what is marked
 * @property {Set<string>} terms
 * @property {string[][]} phrases terms that stand in a row; an empty one stands for any word
 *
 * @typedef {{term: string, start: number, end: number, position: number}} Match
 */

import { analyse } from "./analysis.js";

/**
 * A whole text with its matches marked.
 *
 * @param {string} text
 * @param {Marks} marks
 * @returns {Stretch[]}
 */
export function highlight(text, marks) {
  return stretches(text, matchesIn(text, marks), 0, text.length);
}

/**
 * Where terms and phrases stand; the joined form of a hyphenated word contains its parts.
 *
 * @param {string} text
 * @param {Marks} marks
 * @returns {Match[]}
 */
export function matchesIn(text, { terms, phrases }) {
  const found = analyse(text);
  const inPhrase = new Set(phrases.flatMap((phrase) => occurrences(found, phrase)));
  return found.filter((match) => terms.has(match.term) || inPhrase.has(match));
}

/** @param {Match[]} found @param {string[]} phrase @returns {Match[]} words of each occurrence */
function occurrences(found, phrase) {
  const first = phrase.findIndex(Boolean);
  /** @type {Map<number, Match[]>} */
  const at = new Map();
  for (const match of found) at.set(match.position, [...(at.get(match.position) ?? []), match]);
  return found
    .filter(({ term }) => term === phrase[first])
    .flatMap(({ position }) => {
      const words = phrase.map((term, offset) =>
        term ? at.get(position - first + offset)?.find((match) => match.term === term) : null,
      );
      return words.includes(undefined) ? [] : words.flatMap((word) => word ?? []);
    });
}

/**
 * The text from start to end, cut where marks begin and end.
 *
 * @param {string} text
 * @param {Match[]} found
 * @param {number} start
 * @param {number} end
 * @returns {Stretch[]}
 */
export function stretches(text, found, start, end) {
  /** @type {Stretch[]} */
  const made = [];
  let place = start;
  for (const match of found) {
    if (match.end <= place) continue;
    const from = Math.max(match.start, place);
    const last = made[made.length - 1];
    if (from > place) made.push({ text: text.slice(place, from), marked: false });
    if (from === place && last?.marked) last.text += text.slice(from, match.end);
    else made.push({ text: text.slice(from, match.end), marked: true });
    place = match.end;
  }
  if (place < end) made.push({ text: text.slice(place, end), marked: false });
  return made;
}
