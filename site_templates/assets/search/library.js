/**
 * The index's files: fetched when a query needs them, once, and kept as what they hold.
 *
 *     const library = new Library(load);           // load("search/manifest.json", true)
 *     const contents = await library.manifest();
 *     await library.cards(number)                   // see cards.js
 *
 * @typedef {(path: string, fresh: boolean) => Promise<Uint8Array>} Load gives a file's bytes;
 *   throws GoneError if there is none, IndexError if it cannot be had. `fresh`: ask the server
 *   whether a kept copy is current.
 *
 * @typedef {object} Family files of one kind
 * @property {string} names ten letters each
 * @property {number[]} bytes sizes on disk
 * @property {string[]} [first] the first string of each
 * @property {number[]} [sizes] papers of each
 * @property {number} [each] rows of each
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} title
 * @property {string} parameter
 * @property {number} values how many there are
 * @property {string} names files of the family `values`
 * @property {number[]} bytes
 * @property {[string, string, number][]} top slug, name, papers
 *
 * @typedef {object} Manifest
 * @property {number} version
 * @property {number} papers
 * @property {{name: string, weight: number, b: number, average: number}[]} fields
 * @property {Record<string, number>} ranking
 * @property {Record<string, Family>} families
 * @property {{dimensions: number, centroids: {name: string, bytes: number} | null}} vectors
 * @property {Record<string, {name: string, bytes: number}>} columns
 * @property {Facet[]} facets
 */

import { jsonOf, unpacked } from "./bytes.js";

const VERSION = 2;
const LETTERS = 10;

/** A file of the index that could not be had; its message is a sentence for the reader. */
export class IndexError extends Error {
  name = "IndexError";
}

/** A file that is no longer there: the index may have changed since its manifest was read. */
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
   * The table of contents.
   *
   * @returns {Promise<Manifest>}
   */
  manifest() {
    return this.once("search/manifest.json", async (path) => {
      const found = jsonOf(await this.load(path, true));
      if (found.version === VERSION) return found;
      throw new IndexError("The search index is of another version than this page. Please reload.");
    });
  }

  /**
   * A file of a family by its name, and what was made of it.
   *
   * @template Made
   * @param {string} family
   * @param {string} name ten letters
   * @param {(bytes: Uint8Array) => Made} decode
   * @returns {Promise<Made>}
   */
  file(family, name, decode) {
    return this.once(`search/${family}/${name}.bin`, async (path) => {
      const bytes = await unpacked(await this.load(path, false));
      return decode(bytes);
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

  /** Forget the manifest and with it the names of files; files that are still named stay. */
  renew() {
    this.read.delete("search/manifest.json");
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
