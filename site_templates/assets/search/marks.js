/**
 * Which papers a query finds, for pages that show papers in their own way, such as the map.
 */

import { ask } from "./client.js";

/**
 * @param {string} query
 * @param {boolean} typing
 * @returns {Promise<number[]>} numbers in the catalogue's order, the best first
 */
export async function marksOf(query, typing) {
  const { numbers } = await ask("marks", { query, typing });
  return [...numbers];
}
