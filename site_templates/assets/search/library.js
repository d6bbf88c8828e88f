/**
 * The index's files: fetched when a query needs them, once, and kept as what they hold.
 *
 *     const library = new Library(load);           // load("search/start.json", true)
 *     const { papers } = await library.start();     // what every query needs
 *     const { facets } = await library.manifest();  // that and the rest, a file more
 *     await library.cards(number)                   // see cards.js
 *
 * @typedef {(path: string, fresh: boolean) => Promise<Uint8Array>} Load gives a file's bytes;
 *   throws GoneError if there is none, IndexError if it cannot be had. `fresh`: ask the server
 *   whether a kept copy is current.
 *
 * @typedef {object} Family files of one kind
 * @property {string} names eight letters each
 * @property {string[]} [first] what the first string of each starts with
 * @property {number[]} [sizes] papers of each
 * @property {number} [each] rows of each
 * @property {string} [dictionary] the name of what stands before each while it is unpacked
 * @property {number[]} bytes sizes on disk; only of clusters
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} title
 * @property {string} parameter
 * @property {number} values how many there are
 * @property {string} names files of the family `values`
 * @property {number} each values in one of them
 * @property {[string, string, number][]} top slug, name, papers
 *
 * @typedef {object} Start what every query needs
 * @property {number} version
 * @property {number} papers
 * @property {{name: string, weight: number, b: number, average: number}[]} fields
 * @property {Record<string, number>} ranking
 * @property {{terms: Family, cards: Family}} families
 * @property {{dimensions: number}} vectors
 * @property {string} rest the name of the file that names the others
 *
 * @typedef {object} Rest
 * @property {Record<string, Family>} families
 * @property {{centroids: {name: string, bytes: number}}} vectors
 * @property {Record<string, {name: string, bytes: number}>} columns
 * @property {Facet[]} facets
 *
 * @typedef {Start & Rest} Manifest all of it
 */

import { jsonOf, unpacked, unpackedAfter } from "./bytes.js";

const VERSION = 3;
const START = "search/start.json";

/** Letters of a file's name. */
export const LETTERS = 8;

/** A file of the index that could not be had; its message is a sentence for the reader. */
export class IndexError extends Error {
  name = "IndexError";
}

/** A file that is no longer there: the index may have changed since it was begun to be read. */
export class GoneError extends IndexError {}

/** An index, with all that was read of it. */
export class Library {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.read = new Map();
  }

  /**
   * What every query needs to know.
   *
   * @returns {Promise<Start>}
   */
  start() {
    return this.once(START, async (path) => {
      const found = jsonOf(await this.load(path, true));
      if (found.version === VERSION) return found;
      throw new IndexError("The search index is of another version than this page. Please reload.");
    });
  }

  /**
   * The whole table of contents: a file more than `start`.
   *
   * @returns {Promise<Manifest>}
   */
  async manifest() {
    const start = await this.start();
    /** @type {Rest} */
    const rest = await this.file("rest", start.rest, jsonOf);
    return {
      ...start,
      ...rest,
      families: { ...start.families, ...rest.families },
      vectors: { ...start.vectors, ...rest.vectors },
    };
  }

  /**
   * A file of a family by its name, and what was made of it.
   *
   * @template Made
   * @param {string} family
   * @param {string} name
   * @param {(bytes: Uint8Array) => Made} decode
   * @param {string} [dictionary] the name of the file's dictionary
   * @returns {Promise<Made>}
   */
  file(family, name, decode, dictionary) {
    const before = dictionary ? this.file(family, dictionary, (bytes) => bytes) : null;
    return this.once(`search/${family}/${name}.bin`, async (path) => {
      const [bytes, known] = await Promise.all([this.load(path, false), before]);
      return decode(await (known ? unpackedAfter(bytes, known) : unpacked(bytes)));
    });
  }

  /**
   * A failure is not kept, so that the next key stroke tries again.
   *
   * @template Made
   * @param {string} path
   * @param {(path: string) => Promise<Made>} make
   * @returns {Promise<Made>}
   */
  once(path, make) {
    const known = this.read.get(path);
    if (known) return known;
    const made = make(path).catch((/** @type {unknown} */ error) => {
      this.read.delete(path);
      throw error instanceof IndexError ? error : new IndexError(failure(path));
    });
    this.read.set(path, made);
    return made;
  }

  /** Forget what the files are called; those that are still named stay. */
  renew() {
    this.read.delete(START);
  }
}

/** @param {string} path @returns {string} a sentence for the reader */
export function failure(path) {
  return `A part of the search index could not be loaded (${path}).`;
}

/**
 * The name of one file of a family.
 *
 * @param {{names: string}} family
 * @param {number} number
 */
export function nameOf(family, number) {
  return family.names.slice(number * LETTERS, (number + 1) * LETTERS);
}

/**
 * The number of the last file whose first string is not after another; the first if none is.
 *
 * @param {Family} family
 * @param {string} wanted
 */
export function fileWith({ first = [] }, wanted) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
