/**
 * The part of a text that shows best why it was found, and which words of it to mark.
 *
 *     const marks = { terms: new Set(["heron"]), phrases: [["deep", "", "water"]] };
 *     snippet("Herons fish in deep and clear water.", marks)
 *
 * @typedef {import("./highlight.js").Stretch} Stretch
 * @typedef {import("./highlight.js").Marks} Marks
 * @typedef {import("./highlight.js").Match} Match
 */

import { matchesIn, stretches } from "./highlight.js";

/** Characters of a snippet: about three lines on a wide screen. */
const LENGTH = 260;

/**
 * The stretch of a text with the most different terms closest together.
 *
 * @param {string} text
 * @param {Marks} marks
 * @returns {Stretch[]}
 */
export function snippet(text, marks) {
  const found = matchesIn(text, marks);
  const [start, end] = windowAround(text, bestGroup(found));
  const inside = found.filter((match) => match.start >= start && match.end <= end);
  const made = stretches(text, inside, start, end);
  if (start > 0) made.unshift({ text: "… ", marked: false });
  if (end < text.length) made.push({ text: " …", marked: false });
  return made;
}

/**
 * Where the tightest group of the most different terms begins and ends.
 *
 * @param {Match[]} found
 */
function bestGroup(found) {
  let best = { start: 0, end: 0, different: 0 };
  found.forEach((first, index) => {
    const seen = new Set();
    for (let next = index; found[next]?.end <= first.start + LENGTH * 0.8; next += 1) {
      const { term, end } = found[next];
      if (seen.has(term)) continue;
      seen.add(term);
      const span = end - first.start;
      const tighter = seen.size === best.different && span < best.end - best.start;
      if (seen.size > best.different || tighter) {
        best = { start: first.start, end, different: seen.size };
      }
    }
  });
  return best;
}

/**
 * The snippet around a group: from its sentence's start if that fits, else from a word.
 *
 * @param {string} text
 * @param {{start: number, end: number}} group
 */
function windowAround(text, group) {
  if (text.length <= LENGTH) return [0, text.length];
  const room = Math.max(0, Math.min(LENGTH - (group.end - group.start) - 20, group.start));
  const lead = text.slice(group.start - room, group.start);
  const sentence = Math.max(...[". ", "? ", "! "].map((stop) => lead.lastIndexOf(stop)));
  const start = startOf(text, group.start, room, sentence);
  const end = start + LENGTH >= text.length ? text.length : wordBefore(text, start + LENGTH);
  return [start, end];
}

/** @param {string} text @param {number} wanted @param {number} room @param {number} sentence */
function startOf(text, wanted, room, sentence) {
  if (sentence >= 0) return wanted - room + sentence + 2;
  if (room === wanted) return 0;
  return Math.min(wanted, wordAfter(text, wanted - Math.min(room, 60)));
}

/** @param {string} text @param {number} place */
function wordAfter(text, place) {
  const space = text.indexOf(" ", place);
  return space < 0 || space - place > 30 ? whole(text, place) : space + 1;
}

/** @param {string} text @param {number} place */
function wordBefore(text, place) {
  const space = text.lastIndexOf(" ", place);
  return place - space > 30 ? whole(text, place) : space;
}

/**
 * A place that does not cut a character of two UTF-16 units in half.
 *
 * @param {string} text
 * @param {number} place
 */
function whole(text, place) {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
