/**
 * Which terms a half-typed word may become.
 *
 * Terms are stems: what is typed, `retrieva`, is longer than its term, `retriev`. So besides the
 * terms that start with the letters typed, every English ending that the letters may be in the
 * middle of is completed and stemmed: `retrieva` + `l`, and `studyi` + `ng` gives `studi`.
 */

import { termOf } from "./analysis.js";

const ENDINGS = (
  "ability able ably al ally ance ances ant ation ational ations ative ed ement ence ences er ers " +
  "es ful ic ical ically ied ies ing ings ion ions ism ist ists ity ive ively iveness ization ize " +
  "ized izer izes izing less ly ment ments ness or ors ous ously s ted ting tion tions y"
).split(" ");

/** Every way in which an ending may go on: `l` and `al` finish `al`. */
const TAILS = [...new Set(ENDINGS.flatMap((ending) => [...ending].map((_, at) => ending.slice(at))))];

/**
 * @param {string} typed the start of a word, folded
 * @returns {string[]} terms that the finished word may have, besides those that start with it
 */
export function termsOf(typed) {
  const found = new Set([typed, ...TAILS.map((tail) => typed + tail)].map(termOf));
  return [...found].filter((term) => term && !term.startsWith(typed));
}
