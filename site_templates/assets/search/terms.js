/**
 * Looking terms up: which of them the index has, and their postings.
 *
 *     const found = await termsNamed(library, ["retriev", "@hughes"]);
 *     found.get("retriev")?.papers      // in how many papers
 */

import { lowerBound, partsOf } from "./bytes.js";
import { fileWith, nameOf } from "./library.js";
import { listOfFile, termsOfFile, vectorAt } from "./postings.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./library.js").Start} Start */
/** @typedef {import("./postings.js").Term} Term */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./postings.js").TermFile} TermFile */

/** Files that are looked into for terms with one start. */
const MOST_FILES = 3;

/**
 * Those of some terms that the index has.
 *
 * @param {Library} library
 * @param {Iterable<string>} terms
 * @returns {Promise<Map<string, Term>>}
 */
export async function termsNamed(library, terms) {
  const contents = await library.start();
  const wanted = [...new Set(terms)].filter(Boolean);
  const found = await Promise.all(
    wanted.map(async (term) => rowOf(await termFile(library, contents, term), term)),
  );
  return new Map(found.flatMap((row) => (row ? [[row.term, row]] : [])));
}

/**
 * Terms that start with some letters, in order, from at most a few files.
 *
 * @param {Library} library
 * @param {string} prefix
 * @returns {Promise<Term[]>}
 */
export async function termsStarting(library, prefix) {
  const contents = await library.start();
  const family = contents.families.terms;
  const first = fileWith(family, prefix);
  const last = Math.min(fileWith(family, `${prefix}\uffff`), first + MOST_FILES - 1);
  const numbers = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const files = await Promise.all(numbers.map((number) => fileNumbered(library, contents, number)));
  return files.flatMap(({ terms, rows }) =>
    rows.slice(lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)),
  );
}

/**
 * A term's postings, fetched if they lie in a file of their own.
 *
 * @param {Library} library
 * @param {Term} term
 * @returns {Promise<Postings>}
 */
export async function postingsFor(library, term) {
  return term.postings ?? library.file("lists", term.list, listOfFile);
}

/**
 * Vectors of those of some terms that have one.
 *
 * @param {Library} library
 * @param {Iterable<Term>} terms
 * @returns {Promise<Map<string, import("./postings.js").Vector>>}
 */
export async function vectorsFor(library, terms) {
  const { dimensions } = (await library.start()).vectors;
  const having = [...terms].filter(({ vector }) => vector >= 0);
  const found = await Promise.all(
    having.map(async ({ term, vector }) => {
      const { part } = await partOf(library, "vectors", term, 1);
      return /** @type {const} */ ([term, vectorAt(part[0], vector, dimensions)]);
    }),
  );
  return new Map(found);
}

/**
 * What a family has to go with the file that holds a term, and that file's terms.
 *
 * @param {Library} library
 * @param {"vectors" | "places"} name of the family
 * @param {string} term
 * @param {number} columns of a part
 */
export async function partOf(library, name, term, columns) {
  const contents = await library.manifest();
  const { terms, [name]: family } = contents.families;
  const number = fileWith(terms, term);
  const { first = [] } = terms;
  const file = fileWith(family, first[number]);
  const [parts, { rows }] = await Promise.all([
    library.file(name, nameOf(family, file), (bytes) => partsOf(bytes, columns)),
    fileNumbered(library, contents, number),
  ]);
  return { part: parts[number - lowerBound(first, family.first?.[file] ?? "")], rows };
}

/** @param {Library} library @param {Start} contents @param {string} term */
function termFile(library, contents, term) {
  return fileNumbered(library, contents, fileWith(contents.families.terms, term));
}

/**
 * @param {Library} library
 * @param {Start} contents
 * @param {number} number
 * @returns {Promise<TermFile>}
 */
async function fileNumbered(library, contents, number) {
  const name = nameOf(contents.families.terms, number);
  return name ? library.file("terms", name, termsOfFile) : { terms: [], rows: [] };
}

/** @param {TermFile} file @param {string} term */
function rowOf({ terms, rows }, term) {
  const place = lowerBound(terms, term);
  return terms[place] === term ? rows[place] : undefined;
}
