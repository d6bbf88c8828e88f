/**
 * How many of the papers found have each value of a facet.
 *
 * The own choice of a facet does not narrow its counts: a reader sees what another value would add.
 *
 * @typedef {object} FacetCount
 * @property {string} parameter
 * @property {string} name
 * @property {string} title
 * @property {{slug: string, name: string, papers: number, chosen: boolean}[]} values largest first,
 *   chosen ones in any case
 * @property {number} more values that are not listed
 * @property {boolean} [deferred] whether it was left out, being large
 */

import { both, hasBit, members, size } from "./bits.js";
import { valueRows, valuesOf, withCode } from "./columns.js";
import { inEvery } from "./match.js";
import { NOTES } from "./notes.js";
import { firstOf } from "./order.js";
import { postingsFor, termsStarting } from "./terms.js";

/** @typedef {import("./library.js").Facet} Facet */
/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./search.js").Found} Found */

/** Bytes of a column up to which it is fetched without being asked for. */
const LARGE = 32_768;

/** Values that are listed, and how many are if all of a facet are wanted. */
const SOME = 10;
const ALL = 200;

/**
 * @param {Library} library
 * @param {Found} found
 * @param {Record<string, string[]>} filters slugs by parameter
 * @param {{all?: string, wanted?: string[]}} options
 * @returns {Promise<FacetCount[]>}
 */
export async function facetCounts(library, found, filters, { all, wanted = [] }) {
  const { facets, columns } = await library.manifest();
  const shown = all ? facets.filter(({ parameter }) => parameter === all) : facets;
  const counts = await Promise.all(
    shown.map((facet) => {
      const { name, parameter } = facet;
      const asked = all || wanted.includes(name) || wanted.includes(parameter);
      const chosen = new Set(filters[parameter] ?? []);
      const large = columns[name].bytes > LARGE && !asked;
      return one(library, facet, found, { chosen, most: all ? ALL : SOME, large });
    }),
  );
  const code = !all || all === "code" ? await codeCount(library, found, filters) : [];
  return [...counts, ...code];
}

/**
 * @param {Library} library
 * @param {Facet} facet
 * @param {Found} found
 * @param {{chosen: Set<string>, most: number, large: boolean}} options
 * @returns {Promise<FacetCount>}
 */
async function one(library, facet, found, { chosen, most, large }) {
  const { parameter, name, title } = facet;
  const { papers: N } = await library.start();
  const bits = apartFrom(found, parameter, N);
  const head = { parameter, name, title };
  const whole = size(bits) === N && most <= facet.top.length && !chosen.size;
  if (!whole && large) return { ...head, values: [], more: 0, deferred: true };
  const rows = whole
    ? { values: facet.top, more: facet.values - facet.top.length }
    : await counted(library, facet, bits, chosen, most);
  const values = rows.values.map(([slug, value, papers]) => ({
    slug,
    name: value,
    papers,
    chosen: chosen.has(slug),
  }));
  return { ...head, values, more: rows.more };
}

/**
 * @param {Library} library
 * @param {Facet} facet
 * @param {import("./bits.js").Bits} bits
 * @param {Set<string>} chosen
 * @param {number} most
 * @returns {Promise<{values: [string, string, number][], more: number}>}
 */
async function counted(library, facet, bits, chosen, most) {
  const { starts, numbers } = await valuesOf(library, facet.name);
  const counts = new Uint32Array(facet.values);
  for (const paper of members(bits)) {
    for (let at = starts[paper]; at < starts[paper + 1]; at += 1) counts[numbers[at]] += 1;
  }
  const known = Uint32Array.from(counts.keys()).filter((value) => counts[value]);
  const shown = firstOf(known, (a, b) => counts[b] - counts[a] || a - b, most);
  const rows = await valueRows(library, facet, [...shown]);
  const values = rows.map(([slug, name], index) => valueRow(slug, name, counts[shown[index]]));
  const named = new Set(rows.map(([slug]) => slug));
  const missing = [...chosen].filter((slug) => !named.has(slug));
  const added = await Promise.all(missing.map((slug) => chosenRow(library, facet, slug, bits)));
  const rest = known.length - shown.length;
  return { values: [...values, ...added.flat()], more: Math.max(0, rest - added.flat().length) };
}

/**
 * @param {string} slug
 * @param {string} name
 * @param {number} papers
 * @returns {[string, string, number]}
 */
function valueRow(slug, name, papers) {
  return [slug, name, papers];
}

/**
 * A chosen value that is not among the largest; none for a slug that no paper has.
 *
 * @param {Library} library
 * @param {Facet} facet
 * @param {string} slug
 * @param {import("./bits.js").Bits} bits
 */
async function chosenRow(library, facet, slug, bits) {
  const start = `#${facet.name}/${slug}=`;
  const [term] = await termsStarting(library, start);
  if (!term) return [];
  const { papers } = await postingsFor(library, term);
  const found = papers.filter((paper) => hasBit(bits, paper)).length;
  return [valueRow(slug, term.term.slice(start.length), found)];
}

/**
 * How many of the papers have code, as a facet of one value.
 *
 * @param {Library} library
 * @param {Found} found
 * @param {Record<string, string[]>} filters
 * @returns {Promise<FacetCount[]>} empty if no paper of the catalogue has
 */
async function codeCount(library, found, filters) {
  const coded = await withCode(library);
  if (!coded.length) return [];
  const bits = apartFrom(found, "code", (await library.start()).papers);
  const papers = coded.filter((paper) => hasBit(bits, paper)).length;
  const chosen = (filters.code ?? []).length > 0;
  const value = { slug: "1", name: NOTES.hasCode, papers, chosen };
  return [{ parameter: "code", name: "code", title: NOTES.code, values: [value], more: 0 }];
}

/**
 * What is found with all filters but one parameter's.
 *
 * @param {Found} found
 * @param {string} parameter
 * @param {number} N
 */
function apartFrom(found, parameter, N) {
  const others = [...found.filters].filter(([other]) => other !== parameter);
  return both(found.base, inEvery(N, others.map(([, set]) => set)));
}
