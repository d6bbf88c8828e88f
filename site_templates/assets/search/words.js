/**
 * Every sentence that the search shows, in one place, so that it can be translated.
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
 * A field's name as a reader would say it.
 *
 * @param {string} name
 * @returns {string}
 */
export function fieldName(name) {
  return Object.hasOwn(WORDS.fields, name) ? WORDS.fields[name] : name;
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
  busy: "Searching",

  // Corrections.
  resultsFor: "Showing results for ",
  insteadFor: "Search instead for ",

  // A hit.
  exactTitle: "Exact title",
  nameBeforeColon: "The name in the title",
  related: "Related by meaning",
  tags: "Tags",
  /** @type {(fields: string) => string} */
  matched: (fields) => `Matched in ${fields}`,
  others: " and others",
  /** @type {Record<string, string>} Names of fields as a reader would say them. */
  fields: {
    keyphrases: "key phrases",
  },

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `Score ${score}`,
  whyColumns: ["Word", "Fields", "Frequency", "Rarity", "Score"],
  whyTitle: "the title as a whole",
  whyMeaning: "nearness in meaning",

  // Filters.
  filters: "Filters",
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `Filters (${count})` : "Filters"),
  clear: "Remove all filters",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `Remove the filter ${kind}: ${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `${grouped(count)} more`,
  fewerValues: "Fewer",
  /** @type {(title: string) => string} */
  findValue: (title) => `Find in ${title.toLowerCase()}`,
  /** @type {(title: string) => string} */
  count: (title) => `Count ${title.toLowerCase()}`,
  noValues: "None here",
  from: "From",
  to: "to",
  years: "Years",
  apply: "Apply",
  /** @type {Record<string, string>} Names of the parameters of the address on a chip. */
  kinds: { code: "Code", year: "Year", author: "Author", venue: "Venue", tag: "Tag", method: "Method" },

  // Export.
  exporting: "Collecting the papers",
  exportFailed: "The file could not be made; try again.",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `${count} saved as ${name}.`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `These are the first ${most}.`,

  // The header's box.
  found: "Papers found",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `All ${grouped(count)} results for “${query}”`,
  /** @type {(query: string) => string} */
  resultsPage: (query) => `All results for “${query}”`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `${shown} of ${papers(total)} listed` : "No paper found"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${grouped(found)} of ${papers(count)}`,
  mapBroken: "Search does not work at the moment.",
};
