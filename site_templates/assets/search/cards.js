/**
 * What is shown of a paper, and what is exported of it.
 *
 * @typedef {object} Card
 * @property {string} id
 * @property {string} url below the site's root
 * @property {string} title
 * @property {{family: string, given: string, literal: string}[]} authors
 * @property {number | null} year
 * @property {string | null} venue
 * @property {{name: string, slug: string}[]} tags
 * @property {Record<string, string>} links
 * @property {string} kind a CSL type
 * @property {Record<string, string>} identifiers
 */

import { jsonOf } from "./bytes.js";
import { nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */

/**
 * @param {Library} library
 * @param {number} paper
 * @returns {Promise<Card>}
 */
export async function cardOf(library, paper) {
  const { cards } = (await library.start()).families;
  const row = await rowOf(library, "cards", cards, paper);
  const [id, url, title, authors, year, venue, tags, links, kind, identifiers] = row;
  return {
    id,
    url: url || `papers/${id}/`,
    title,
    authors: authors.map(personOf),
    year: year || null,
    venue: venue || null,
    tags: tags.map((/** @type {string[]} */ [name, slug]) => ({ name, slug: slug ?? slugOf(name) })),
    links,
    kind,
    identifiers,
  };
}

/**
 * @param {Library} library
 * @param {number} paper
 * @returns {Promise<string>}
 */
export async function abstractOf(library, paper) {
  const { abstracts } = (await library.manifest()).families;
  return rowOf(library, "abstracts", abstracts, paper);
}

/**
 * The slug of a name that is not stored with it.
 *
 * @param {string} name ASCII
 */
export function slugOf(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .replace(/-$/, "");
}

/**
 * @param {{family: string, given: string, literal: string}} person
 * @returns {string} as it is read
 */
export function nameRead({ family, given, literal }) {
  return literal || [given, family].filter(Boolean).join(" ");
}

/** @param {string[]} names `[family, given]` or `[literal]` */
function personOf(names) {
  if (names.length === 1) return { family: "", given: "", literal: names[0] };
  return { family: names[0], given: names[1], literal: "" };
}

/**
 * @param {Library} library
 * @param {string} name of the family
 * @param {import("./library.js").Family} family
 * @param {number} paper
 */
async function rowOf(library, name, family, paper) {
  const each = family.each ?? 1;
  const file = nameOf(family, Math.floor(paper / each));
  const rows = await library.file(name, file, jsonOf, family.dictionary);
  return rows[paper % each];
}
