/**
 * Every sentence that the search shows with its first results; all others are in labels.js and
 * notes.js. They are in these places alone, so that they can be translated.
 *
 * Values are texts, or functions of what stands in them. Texts go to the page as text, never as
 * HTML.
 */

/**
 * `1 paper`, `1,204 papers`.
 *
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return count === 1 ? "1 paper" : `${grouped(count)} papers`;
}

/**
 * A number with its thousands apart: `12,345`.
 *
 * @param {number} count
 * @returns {string}
 */
export function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

export const WORDS = {
  // What the page says above its results.
  none: "No paper found.",
  /** @type {(count: string) => string} */
  allWords: (count) => `${count} with all the words.`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}.`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) =>
    `Too few papers have all the words; ${count} with some of them, the best first.`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}, those with the most and the rarest of the words first.`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}.`,
  exact: "An exact title comes first.",
  /** @type {(count: number) => string} */
  byMeaning: (count) =>
    count === 1
      ? "One of them shares no word with the query and is related by meaning."
      : `${grouped(count)} of them share no word with the query and are related by meaning.`,
  allByMeaning: "None has a word of the query; they are related by meaning.",
  broken: "Search does not work at the moment; reload the page to try again.",
  unsupported: "Search does not work in this browser.",

  // A hit.
  exactTitle: "Exact title",
  related: "Related by meaning",
  tags: "Tags",
  /** @type {(fields: string) => string} */
  matched: (fields) => `Matched in ${fields}`,
  others: " and others",
  /** @type {Record<string, string>} Names of fields as a reader would say them. */
  fields: {
    title: "title",
    abstract: "abstract",
    tags: "tags",
    authors: "authors",
    "first author": "first author",
    keyphrases: "key phrases",
    venue: "venue",
    year: "year",
  },
};
