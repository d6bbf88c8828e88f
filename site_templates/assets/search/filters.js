/**
 * The values that a reader chose in the facets, as sets of papers.
 *
 *     await chosen(library, { tag: ["dense-retrieval", "ranking"], year: ["2020-2024"] })
 *     // tag: papers with either tag; year: papers of these years
 *
 * Values of one parameter widen the choice, different parameters narrow it.
 *
 * @typedef {Record<string, string[]>} Filters slugs (ranges of years, 1 for code) by parameter
 * @typedef {{parameter: string, slug: string, name: string}} Chip
 */

import { bitsOf, either } from "./bits.js";
import { withCode } from "./columns.js";
import { between } from "./hard.js";
import { NOTES } from "./notes.js";
import { postingsFor, termsStarting } from "./terms.js";
import { yearRange } from "./values.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./library.js").Library} Library */

/**
 * @param {Library} library
 * @param {Filters} filters
 * @returns {Promise<{sets: Map<string, Bits>, chips: Chip[]}>} a set for each parameter that says
 *   something, and the names of its values
 */
export async function chosen(library, filters) {
  const sets = new Map();
  /** @type {Chip[]} */
  const chips = [];
  const rows = await Promise.all(
    Object.entries(filters).flatMap(([parameter, slugs]) =>
      [...new Set(slugs)].filter(Boolean).map((slug) => one(library, parameter, slug)),
    ),
  );
  for (const { parameter, slug, name, bits } of rows.flatMap((row) => (row ? [row] : []))) {
    const known = sets.get(parameter);
    sets.set(parameter, known ? either(known, bits) : bits);
    chips.push({ parameter, slug, name });
  }
  return { sets, chips };
}

/**
 * One value; null for a parameter that the catalogue does not have.
 *
 * @param {Library} library
 * @param {string} parameter
 * @param {string} slug
 * @returns {Promise<(Chip & {bits: Bits}) | null>}
 */
async function one(library, parameter, slug) {
  const { papers, facets } = await library.manifest();
  const facet = facets.find((each) => each.parameter === parameter);
  const range = parameter === "year" ? yearRange(slug) : null;
  if (range) {
    const found = await between(library, range.from, range.to);
    return { parameter, slug, name: slug.replace("-", "\u2013"), bits: bitsOf(papers, found) };
  }
  if (parameter === "code") {
    return { parameter, slug, name: NOTES.hasCode, bits: bitsOf(papers, await withCode(library)) };
  }
  if (!facet) return null;
  const start = `#${facet.name}/${slug}=`;
  const [term] = await termsStarting(library, start);
  const found = term ? (await postingsFor(library, term)).papers : [];
  const name = term ? term.term.slice(start.length) : slug;
  return { parameter, slug, name, bits: bitsOf(papers, found) };
}
