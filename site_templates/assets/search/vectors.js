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

/** Bytes of clusters that one query may fetch, compressed: some 1,200 papers. */
export const MOST_BYTES = 80_000;

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
 * Start to fetch what does not depend on the query.
 *
 * @param {Library} library
 */
export async function clustersAhead(library) {
  const { vectors, families } = await library.manifest();
  const { dimensions, centroids } = vectors;
  if (!centroids || !dimensions) return;
  const few = isFew(families.clusters);
  if (few) await fetched(library, few, dimensions);
  else await library.file("clusters", centroids.name, signed);
}

/** @param {import("./library.js").Family} family @returns {number[] | null} all, if they are few */
function isFew({ bytes }) {
  const all = bytes.reduce((sum, size) => sum + size, 0);
  return all <= MOST_BYTES ? [...bytes.keys()] : null;
}

/**
 * The clusters nearest to a point, as many as the bytes allow.
 *
 * @param {Library} library
 * @param {Point} point
 * @returns {Promise<Near>}
 */
export async function clustersNear(library, point) {
  const { vectors, families } = await library.manifest();
  const { dimensions, centroids } = vectors;
  if (!centroids) return { dimensions, clusters: [] };
  const few = isFew(families.clusters);
  if (few) return fetched(library, few, dimensions);
  const centres = await library.file("clusters", centroids.name, signed);
  const nearest = [...families.clusters.bytes.keys()]
    .map((number) => ({ number, near: cosine(centres, number, point) }))
    .sort((a, b) => b.near - a.near || a.number - b.number);
  const wanted = withinBudget(nearest.map(({ number }) => number), families.clusters.bytes);
  return fetched(library, wanted, dimensions);
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

/** @param {Int8Array} parts @param {number} row @param {Point} point */
function cosine(parts, row, point) {
  const start = row * point.length;
  let sum = 0;
  for (let at = 0; at < point.length; at += 1) sum += parts[start + at] * point[at];
  return sum / SCALE;
}

/** @param {number[]} numbers nearest first @param {number[]} bytes of each */
function withinBudget(numbers, bytes) {
  let left = MOST_BYTES;
  const last = numbers.findIndex((number) => (left -= bytes[number]) < 0);
  return numbers.slice(0, Math.max(1, last));
}

/**
 * @param {Library} library
 * @param {number[]} numbers
 * @param {number} dimensions
 * @returns {Promise<Near>}
 */
async function fetched(library, numbers, dimensions) {
  const { clusters } = (await library.manifest()).families;
  const found = await Promise.all(
    numbers.map((number) =>
      library.file("clusters", nameOf(clusters, number), (bytes) => clusterOf(bytes)),
    ),
  );
  return { dimensions, clusters: found };
}

/** @param {Uint8Array} bytes @returns {Cluster} */
function clusterOf(bytes) {
  const packed = new Packed(bytes);
  const papers = packed.steps(packed.count());
  return { papers, parts: signed(packed.take(bytes.length - packed.at)) };
}

/** @param {Uint8Array} bytes */
function signed(bytes) {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
