/**
 * The state of a search as it stands in the page's address, so that it can be shared and reloaded.
 *
 *     ?q=dense+retrieval&tag=bert&tag=lexicons&year=2020-2024&code=1&sort=newest
 *
 * All other parameters than `q`, `sort`, `verbatim` and `explain` are filters if the page knows them.
 *
 * @typedef {import("./shapes.js").State} State
 * @typedef {import("./shapes.js").Filters} Filters
 * @typedef {import("./shapes.js").Sort} Sort
 */

import { SORTS } from "./shapes.js";

/** Parameters that stay filters even where a catalogue has no such facet: links may carry them. */
const FIXED = ["tag", "author", "venue", "year", "code"];

/** Values of one parameter, and letters of a query, that are read: addresses come from strangers. */
const MOST_VALUES = 50;
const MOST_LETTERS = 4000;

/**
 * @param {string} search the address's part from `?` on
 * @param {readonly string[]} parameters of the catalogue's facets
 * @returns {State}
 */
export function stateOf(search, parameters = []) {
  const found = new URLSearchParams(search);
  const sort = /** @type {Sort} */ (found.get("sort") ?? "");
  /** @type {Filters} */
  const filters = {};
  for (const parameter of new Set([...FIXED, ...parameters])) {
    const values = [...new Set(found.getAll(parameter).filter(Boolean))].slice(0, MOST_VALUES);
    if (values.length) filters[parameter] = values;
  }
  return {
    query: (found.get("q") ?? "").slice(0, MOST_LETTERS),
    filters,
    sort: SORTS.includes(sort) ? sort : "relevance",
    explain: found.get("explain") === "1",
    verbatim: found.get("verbatim") === "1",
  };
}

/**
 * The address of a state: `?q=looms&sort=newest`, or the bare page for none.
 *
 * @param {State} state
 * @param {string} page the page's address, with or without a query
 * @returns {string}
 */
export function hrefOf({ query, filters, sort, explain, verbatim }, page) {
  const url = new URL(page);
  const wanted = new URLSearchParams();
  if (query.trim()) wanted.set("q", query);
  for (const [parameter, values] of Object.entries(filters)) {
    for (const value of values) wanted.append(parameter, value);
  }
  if (sort !== "relevance") wanted.set("sort", sort);
  if (verbatim) wanted.set("verbatim", "1");
  if (explain) wanted.set("explain", "1");
  url.search = wanted.toString();
  url.hash = "";
  return url.href;
}

/**
 * Whether nothing is asked for.
 *
 * @param {State} state
 * @returns {boolean}
 */
export function isBlank({ query, filters }) {
  return !query.trim() && !Object.values(filters).some((values) => values.length);
}
