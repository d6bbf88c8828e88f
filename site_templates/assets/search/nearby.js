/**
 * Which vectors of a large catalogue a query fetches: half of the bytes for the clusters near the
 * query, half for those in which the best papers by words lie.
 *
 * 10,000 papers in 66 clusters: share of the first ten that are those of all vectors, for sentences
 * of abstracts / three middling words / first four words of titles, with 32, 48 and 80 KB:
 * .887 .841 .881, .914 .874 .901, .952 .913 .941; with all bytes near the query .880 .835 .876,
 * .899 .860 .893, .920 .889 .918. The paper meant is found as early in all of them (mean reciprocal
 * rank .980, .641, .914 with 48 KB; .980, .639, .918 with all vectors).
 */

import { cosine, fetched, signed } from "./vectors.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./vectors.js").Point} Point */

/** Bytes of clusters that one query may fetch, compressed. */
const BUDGET = 48_000;

/** Papers up to which it pays to know each one's cluster: two bytes a paper. */
const KNOWN = 20_000;

/**
 * @param {Library} library
 * @param {Point} point
 * @param {Uint32Array} best papers by words, best first
 * @returns {Promise<import("./vectors.js").Near>}
 */
export async function clustersFor(library, point, best) {
  const { papers, vectors, families } = await library.manifest();
  const { dimensions, centroids } = vectors;
  if (!centroids) return { dimensions, clusters: [] };
  const [centres, known] = await Promise.all([
    library.file("clusters", centroids.name, signed),
    papers <= KNOWN ? column(library) : null,
  ]);
  const { bytes } = families.clusters;
  const near = nearest(centres, bytes.length, point);
  const chosen = known ? within(holding(known, best), bytes, BUDGET / 2) : [];
  const left = BUDGET - chosen.reduce((sum, number) => sum + bytes[number], 0);
  const others = near.filter((number) => !chosen.includes(number));
  const more = within(others, bytes, left);
  return fetched(library, [...chosen, ...(more.length || chosen.length ? more : near.slice(0, 1))]);
}

/** @param {Library} library @returns {Promise<Uint16Array>} each paper's cluster */
async function column(library) {
  const { columns } = await library.manifest();
  return library.file("columns", columns.cluster.name, (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint16Array.from({ length: bytes.length / 2 }, (_, at) => view.getUint16(2 * at, true));
  });
}

/**
 * Clusters, those nearest to the point first.
 *
 * @param {Int8Array} centres
 * @param {number} count
 * @param {Point} point
 */
function nearest(centres, count, point) {
  const rows = Array.from({ length: count }, (_, number) => ({
    number,
    near: cosine(centres, number, point),
  }));
  rows.sort((a, b) => b.near - a.near || a.number - b.number);
  return rows.map(({ number }) => number);
}

/**
 * Clusters that hold the papers, the i-th of them counting 1/i.
 *
 * @param {Uint16Array} column each paper's cluster
 * @param {Uint32Array} papers
 */
function holding(column, papers) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  papers.forEach((paper, rank) =>
    counts.set(column[paper], (counts.get(column[paper]) ?? 0) + 1 / (rank + 1)),
  );
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
}

/**
 * @param {number[]} numbers wanted most first
 * @param {number[]} bytes of each
 * @param {number} most
 */
function within(numbers, bytes, most) {
  let left = most;
  const last = numbers.findIndex((number) => (left -= bytes[number]) < 0);
  return last < 0 ? numbers : numbers.slice(0, last);
}
