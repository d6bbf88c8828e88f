/** Orders other than by relevance: by year and by title. */

import { titleRanks, years } from "./columns.js";

/** A year after all others, for papers without one. */
const NEVER = 65_536;

/**
 * @param {import("./library.js").Library} library
 * @param {"newest" | "oldest" | "title"} sort
 * @param {(a: number, b: number) => number} best the order by relevance, for papers of one year
 * @returns {Promise<(a: number, b: number) => number>} never 0 for different papers; those without
 *   a year come last
 */
export async function orderBy(library, sort, best) {
  if (sort === "title") {
    const ranks = await titleRanks(library);
    return (a, b) => ranks[a] - ranks[b] || a - b;
  }
  const column = await years(library);
  if (sort === "newest") return (a, b) => column[b] - column[a] || best(a, b);
  /** @param {number} paper @returns {number} */
  const year = (paper) => column[paper] || NEVER;
  return (a, b) => year(a) - year(b) || best(a, b);
}
