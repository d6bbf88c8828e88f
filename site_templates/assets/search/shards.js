/**
 * The index's files: fetched when a query needs them, once.
 */

import { decode } from "./postings.js";
import { address } from "./site.js";

const VERSION = 1;

/** A file of the index that could not be had; its message is a sentence for the reader. */
export class IndexError extends Error {
  name = "IndexError";
}

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * The index's table of contents. It keeps its name when the index changes, so the browser asks
 * whether its copy is current.
 *
 * @returns {Promise<any>}
 */
export async function manifest() {
  const found = await once("search/manifest.json", { cache: "no-cache" });
  if (found.version !== VERSION) {
    throw new IndexError("The search index is of another version than this page. Please reload.");
  }
  return found;
}

/**
 * The term shards that may hold some terms, decoded.
 *
 * @param {{terms: {first: string, path: string}[]}} contents the manifest
 * @param {Iterable<string>} terms
 * @returns {Promise<TermShards>}
 */
export async function termShards(contents, terms) {
  const numbers = new Set([...terms].map((term) => shardOf(contents.terms, term)));
  return shardsNumbered(contents, [...numbers]);
}

/**
 * The term shards with all terms that start with some letters, at most a few.
 *
 * @param {{terms: {first: string, path: string}[]}} contents the manifest
 * @param {string} prefix
 * @param {number} most
 * @returns {Promise<TermShards>}
 */
export async function prefixShards(contents, prefix, most) {
  const first = shardOf(contents.terms, prefix);
  const last = shardOf(contents.terms, `${prefix}\uffff`);
  const count = Math.min(last - first + 1, most);
  return shardsNumbered(contents, Array.from({ length: count }, (_, step) => first + step));
}

/**
 * What a hit shows of a paper.
 *
 * @param {{cards: {each: number, shards: {path: string}[]}}} contents the manifest
 * @param {number} paper
 * @returns {Promise<{id: string, url: string, title: string, authors: string[],
 *   year: number | null, venue: string | null, tags: {slug: string, name: string}[]}>}
 */
export function card(contents, paper) {
  return row(contents.cards, paper);
}

/**
 * A paper's abstract.
 *
 * @param {{abstracts: {each: number, shards: {path: string}[]}}} contents the manifest
 * @param {number} paper
 * @returns {Promise<string>}
 */
export function abstract(contents, paper) {
  return row(contents.abstracts, paper);
}

/** Some decoded term shards, asked as one. */
export class TermShards {
  /** @param {{terms: string[], postings: number[][]}[]} shards */
  constructor(shards) {
    this.shards = shards;
  }

  /** @param {string} term @returns {import("./postings.js").Postings | null} */
  postings(term) {
    for (const { terms, postings } of this.shards) {
      const place = lowerBound(terms, term);
      if (terms[place] === term) return decode(postings[place]);
    }
    return null;
  }

  /** All terms that start with some letters. @param {string} prefix @returns {string[]} */
  startingWith(prefix) {
    return this.shards.flatMap(({ terms }) =>
      terms.slice(lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)),
    );
  }
}

async function shardsNumbered(contents, numbers) {
  const wanted = numbers.filter((number) => number >= 0);
  return new TermShards(await Promise.all(wanted.map((n) => once(contents.terms[n].path))));
}

async function row({ each, shards }, paper) {
  const rows = await once(shards[Math.floor(paper / each)].path);
  return rows[paper % each];
}

/** A file's content; a failure is not remembered, so that the next key stroke tries again. */
function once(path, options) {
  if (!fetched.has(path)) {
    const promise = json(path, options);
    fetched.set(path, promise);
    promise.catch(() => fetched.delete(path));
  }
  return fetched.get(path);
}

async function json(path, options) {
  const failure = `A part of the search index could not be loaded (${path}).`;
  const response = await fetch(address(path), options).catch(() => null);
  if (!response?.ok) throw new IndexError(failure);
  return response.json().catch(() => {
    throw new IndexError(failure);
  });
}

/** The number of the last shard whose first term is not after a term; -1 before the first. */
function shardOf(shards, term) {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shards[middle].first <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first place in a sorted list whose string is not before another. */
function lowerBound(sorted, wanted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
