/**
 * The part of a text that shows best why it was found, and which words of it to mark.
 *
 * @typedef {{text: string, marked: boolean}} Stretch
 */

import { analyse } from "./analysis.js";

/** Characters of a snippet: about three lines on a wide screen. */
const LENGTH = 260;

/**
 * A whole text with its matches marked.
 *
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Stretch[]}
 */
export function highlight(text, terms) {
  return stretches(text, matches(text, terms), 0, text.length);
}

/**
 * The stretch of a text with the most different terms closest together.
 *
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Stretch[]}
 */
export function snippet(text, terms) {
  const found = matches(text, terms);
  const [start, end] = windowAround(text, bestGroup(found));
  const inside = found.filter((match) => match.start >= start && match.end <= end);
  const made = stretches(text, inside, start, end);
  if (start > 0) made.unshift({ text: "… ", marked: false });
  if (end < text.length) made.push({ text: " …", marked: false });
  return made;
}

/** Where the terms stand; the joined form of a hyphenated word contains its parts. */
function matches(text, terms) {
  return analyse(text).filter(({ term }) => terms.has(term));
}

/** Where the tightest group of the most different terms begins and ends. */
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

/** The snippet around a group: from its sentence's start if that fits, else from a word. */
function windowAround(text, group) {
  if (text.length <= LENGTH) return [0, text.length];
  const room = Math.max(0, Math.min(LENGTH - (group.end - group.start) - 20, group.start));
  const lead = text.slice(group.start - room, group.start);
  const sentence = Math.max(...[". ", "? ", "! "].map((stop) => lead.lastIndexOf(stop)));
  const start = startOf(text, group.start, room, sentence);
  const end = start + LENGTH >= text.length ? text.length : wordBefore(text, start + LENGTH);
  return [start, end];
}

function startOf(text, wanted, room, sentence) {
  if (sentence >= 0) return wanted - room + sentence + 2;
  if (room === wanted) return 0;
  return Math.min(wanted, wordAfter(text, wanted - Math.min(room, 60)));
}

function wordAfter(text, place) {
  const space = text.indexOf(" ", place);
  return space < 0 || space - place > 30 ? whole(text, place) : space + 1;
}

function wordBefore(text, place) {
  const space = text.lastIndexOf(" ", place);
  return place - space > 30 ? whole(text, place) : space;
}

/** A place that does not cut a character of two UTF-16 units in half. */
function whole(text, place) {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}

/** The text from start to end, cut where marks begin and end. */
function stretches(text, found, start, end) {
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
