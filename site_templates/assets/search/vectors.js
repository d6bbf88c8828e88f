/**
 * Nearness in meaning: the query's vector, the clusters near it, the papers in them.
 *
 * @typedef {Float32Array} Point of length 1, or 0 where nothing is known
 *
 * @typedef {object} Cluster papers near each other
 * @property {Uint32Array} papers
 * @property {Int8Array} parts `dimensions` signed bytes for each paper, 127 times a unit vector
 *
 * @typedef {object} Near what was fetched
 * @property {number} dimensions
 * @property {Cluster[]} clusters
 */

import { Packed } from "./bytes.js";
import { nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./postings.js").Vector} Vector */

/** Bytes of clusters up to which all are fetched, compressed: some 1,600 papers. */
const MOST_BYTES = 80_000;

const SCALE = 127;

/**
 * The sum of some terms' vectors, brought to length 1.
 *
 * @param {{vector: Vector, weight: number}[]} parts
 * @param {number} dimensions
 * @returns {Point | null} null where nothing points anywhere
 */
export function pointOf(parts, dimensions) {
  const sum = new Float32Array(dimensions);
  for (const { vector, weight } of parts) {
    const unit = (weight * vector.scale) / SCALE;
    for (let at = 0; at < dimensions; at += 1) sum[at] += unit * vector.parts[at];
  }
  return unitOf(sum);
}

/** @param {Float32Array} sum @returns {Point | null} */
export function unitOf(sum) {
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((part) => part / length) : null;
}

/**
 * All vectors, where they are few enough for any query to fetch them.
 *
 * @param {Library} library
 * @returns {Promise<Near | null>} null if they are not
 */
export async function allClusters(library) {
  const { vectors, families } = await library.manifest();
  const { bytes } = families.clusters;
  const all = vectors.centroids ? bytes.reduce((sum, size) => sum + size, 0) : 0;
  return all <= MOST_BYTES ? fetched(library, [...bytes.keys()]) : null;
}

/**
 * How near each paper of the clusters is to a point: the cosine, for each cluster in its order.
 *
 * @param {Near} near
 * @param {Point} point
 * @returns {{papers: Uint32Array, cosines: Float32Array}[]}
 */
export function cosinesTo({ clusters }, point) {
  return clusters.map(({ papers, parts }) => {
    const cosines = new Float32Array(papers.length);
    for (let row = 0; row < papers.length; row += 1) cosines[row] = cosine(parts, row, point);
    return { papers, cosines };
  });
}

/**
 * The sum of the vectors of some papers.
 *
 * @param {Near} near
 * @param {Map<number, number>} weights by paper; those that were not fetched are left out
 * @returns {Float32Array}
 */
export function sumOf({ dimensions, clusters }, weights) {
  const sum = new Float32Array(dimensions);
  for (const { papers, parts } of clusters) {
    for (let row = 0; row < papers.length; row += 1) {
      const weight = weights.get(papers[row]);
      if (!weight) continue;
      const start = row * dimensions;
      for (let at = 0; at < dimensions; at += 1) sum[at] += (weight / SCALE) * parts[start + at];
    }
  }
  return sum;
}

/**
 * @param {Int8Array} parts rows of signed bytes, 127 times vectors of length 1
 * @param {number} row
 * @param {Point} point
 */
export function cosine(parts, row, point) {
  const start = row * point.length;
  let sum = 0;
  for (let at = 0; at < point.length; at += 1) sum += parts[start + at] * point[at];
  return sum / SCALE;
}

/**
 * @param {Library} library
 * @param {number[]} numbers
 * @returns {Promise<Near>}
 */
export async function fetched(library, numbers) {
  const { vectors, families } = await library.manifest();
  const clusters = await Promise.all(
    numbers.map((number) =>
      library.file("clusters", nameOf(families.clusters, number), (bytes) => clusterOf(bytes)),
    ),
  );
  return { dimensions: vectors.dimensions, clusters };
}

/** @param {Uint8Array} bytes @returns {Cluster} */
function clusterOf(bytes) {
  const packed = new Packed(bytes);
  const papers = packed.steps(packed.count());
  return { papers, parts: signed(packed.take(bytes.length - packed.at)) };
}

/** @param {Uint8Array} bytes */
export function signed(bytes) {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
