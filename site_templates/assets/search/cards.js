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
  const [id, url, title, authors, year, venue, tags, links, kind, identifiers] = await row(
    library,
    "cards",
    paper,
  );
  return {
    id,
    url,
    title,
    authors: authors.map(personOf),
    year: year || null,
    venue: venue || null,
    tags: tags.map((/** @type {[string, string]} */ [name, slug]) => ({ name, slug })),
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
export function abstractOf(library, paper) {
  return row(library, "abstracts", paper);
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

/** @param {Library} library @param {"cards" | "abstracts"} name @param {number} paper */
async function row(library, name, paper) {
  const family = (await library.manifest()).families[name];
  const each = family.each ?? 1;
  const rows = await library.file(name, nameOf(family, Math.floor(paper / each)), jsonOf);
  return rows[paper % each];
}
