/**
 * Every sentence that the search shows after its first results, or elsewhere: on buttons, filters,
 * in the header's box, on the map. See words.js.
 */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  /** What stands before and after a query. */
  resultsFor: ["Showing results for ", ". "],
  insteadFor: ["Search instead for ", "."],
  didYouMean: ["Did you mean ", "?"],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `Score ${score}`,
  whyColumns: ["Word", "Fields", "Frequency", "Rarity", "Score"],
  whyTitle: "the title as a whole",
  whyMeaning: "nearness in meaning",

  // Filters.
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
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `${shown} of ${papers(total)} listed` : "No paper found"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${grouped(found)} of ${papers(count)}`,
  mapBroken: "Search does not work at the moment.",
};
