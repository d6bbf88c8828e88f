/**
 * One value a paper: years, ranks of titles, whether there is code, values of facets.
 *
 * @typedef {object} Values the values' numbers of all papers, one after the other
 * @property {Uint32Array} starts where a paper's begin; one more than papers
 * @property {Uint32Array} numbers
 */

import { jsonOf, Packed } from "./bytes.js";
import { slugOf } from "./cards.js";
import { nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */

/** Papers up to which the rank of a title takes two bytes. */
const SHORT_RANKS = 65_535;
const HAS_CODE = 1;

/** @param {Library} library @returns {Promise<Uint16Array>} 0 for none */
export function years(library) {
  return column(library, "year", (bytes) => integers(bytes, 2));
}

/** @param {Library} library @returns {Promise<Uint32Array>} by paper, from 0 */
export async function titleRanks(library) {
  const { papers } = await library.start();
  const width = papers > SHORT_RANKS ? 4 : 2;
  return column(library, "title", (bytes) => Uint32Array.from(integers(bytes, width)));
}

/** @param {Library} library @returns {Promise<number[]>} papers */
export async function withCode(library) {
  const flags = await column(library, "code", (bytes) => bytes);
  return Array.from(flags.keys()).filter((paper) => flags[paper] & HAS_CODE);
}

/**
 * @param {Library} library
 * @param {string} facet
 * @returns {Promise<Values>}
 */
export async function valuesOf(library, facet) {
  const { papers } = await library.start();
  return column(library, facet, (bytes) => unpackedValues(bytes, papers));
}

/**
 * A facet's values with these numbers: slug, name, papers.
 *
 * @param {Library} library
 * @param {import("./library.js").Facet} facet
 * @param {number[]} numbers
 * @returns {Promise<[string, string, number][]>}
 */
export function valueRows(library, facet, numbers) {
  return Promise.all(
    numbers.map(async (number) => {
      if (number < facet.top.length) return facet.top[number];
      const name = nameOf(facet, Math.floor(number / facet.each));
      const rows = await library.file("values", name, jsonOf);
      return valueOfRow(rows[number % facet.each]);
    }),
  );
}

/** @param {any[]} row name, slug if it is not the usual one, papers @returns {[string, string, number]} */
function valueOfRow(row) {
  const [name, papers] = [row[0], row[row.length - 1]];
  return [row.length > 2 ? row[1] : slugOf(name), name, papers];
}

/**
 * @template Made
 * @param {Library} library
 * @param {string} name
 * @param {(bytes: Uint8Array) => Made} decode
 * @returns {Promise<Made>}
 */
async function column(library, name, decode) {
  const { columns } = await library.manifest();
  return library.file("columns", columns[name].name, decode);
}

/** @param {Uint8Array} bytes @param {2 | 4} width little endian @returns {Uint16Array} */
function integers(bytes, width) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const made = width === 2 ? new Uint16Array(bytes.length / 2) : new Uint32Array(bytes.length / 4);
  for (let at = 0; at < made.length; at += 1) {
    made[at] = width === 2 ? view.getUint16(at * 2, true) : view.getUint32(at * 4, true);
  }
  return /** @type {Uint16Array} */ (made);
}

/** @param {Uint8Array} bytes @param {number} papers @returns {Values} */
function unpackedValues(bytes, papers) {
  const packed = new Packed(bytes);
  const starts = new Uint32Array(papers + 1);
  const rows = [];
  for (let paper = 0; paper < papers; paper += 1) {
    const row = packed.steps(packed.count());
    rows.push(row);
    starts[paper + 1] = starts[paper] + row.length;
  }
  const numbers = new Uint32Array(starts[papers]);
  rows.forEach((row, paper) => numbers.set(row, starts[paper]));
  return { starts, numbers };
}
