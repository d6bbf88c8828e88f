/**
 * Papers as BibTeX: one entry each, with distinct keys.
 *
 *     @article{quill2021weaver,
 *       title = {{WEAVER}: Threading Sensor Streams},
 *       author = {Quill, Ada and Zürn, Ben},
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 */

import { latex, latexTitle } from "./latex.js";

/** CSL types to entry types; all others are `misc`. @type {Record<string, string>} */
const ENTRY_TYPES = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  "paper-conference": "inproceedings",
  book: "book",
  chapter: "incollection",
  thesis: "phdthesis",
  report: "techreport",
  manuscript: "unpublished",
};

/** Entry types to the field that holds the venue. @type {Record<string, string>} */
const VENUE_FIELDS = {
  article: "journal",
  inproceedings: "booktitle",
  incollection: "booktitle",
  phdthesis: "school",
  techreport: "institution",
  book: "publisher",
};

const FILLERS = new Set("a an the on in of for to and with by from".split(" "));

/**
 * @param {readonly PaperRecord[]} records
 * @returns {string}
 */
export function bibtex(records) {
  const keys = citationKeys(records);
  return records.map((record, at) => bibtexEntry(record, keys[at])).join("\n");
}

/**
 * @param {PaperRecord} record
 * @param {string} key
 */
function bibtexEntry(record, key) {
  const type = entryType(record);
  const lines = bibtexFields(record, type).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

/** @param {PaperRecord} record */
function entryType({ kind, venue }) {
  const type = Object.hasOwn(ENTRY_TYPES, kind) ? ENTRY_TYPES[kind] : "misc";
  return type === "misc" && kind === "article" && venue ? "article" : type;
}

/**
 * Names and values of the fields that are known.
 *
 * @param {PaperRecord} record
 * @param {string} type
 * @returns {[string, string][]}
 */
function bibtexFields({ title, authors, year, venue, identifiers, links, abstract }, type) {
  /** @type {[string, string][]} */
  const all = [
    ["title", latexTitle(title)],
    ["author", authors.map(bibtexName).join(" and ")],
    ["year", year ? String(year) : ""],
    [VENUE_FIELDS[type] ?? "howpublished", latex(venue ?? "")],
    ["doi", plainAddress(identifiers.doi)],
    ["eprint", plainAddress(identifiers.arxiv)],
    ["archivePrefix", identifiers.arxiv ? "arXiv" : ""],
    ["url", plainAddress(links.paper ?? links.project ?? links.pdf ?? links.web)],
    ["abstract", latex(abstract)],
  ];
  return all.filter(([, value]) => value);
}

/** @param {{family?: string, given?: string, literal?: string}} person */
function bibtexName({ family = "", given = "", literal = "" }) {
  if (literal || !given) return `{${latex(literal || family)}}`;
  return [family, given].map((name) => whole(latex(name))).join(", ");
}

/**
 * A name whose own `and` or comma does not part it.
 *
 * @param {string} name
 */
function whole(name) {
  return name.includes(",") || ` ${name} `.includes(" and ") ? `{${name}}` : name;
}

/** @param {string} [address] */
function plainAddress(address = "") {
  return address.replace(/[\s{}\\^`"<>|]/g, (sign) => encodeURIComponent(sign));
}

/**
 * Family name, year and the title's first word; equal ones get b, c, ... behind them. Keys are
 * distinct without regard to case, because BibTeX does not tell cases apart.
 *
 * @param {readonly PaperRecord[]} records
 * @returns {string[]}
 */
export function citationKeys(records) {
  const taken = new Set();
  return records.map((record) => {
    const wanted = citationKey(record);
    let key = wanted;
    for (let number = 1; taken.has(key); number += 1) key = wanted + endingOf(number);
    taken.add(key);
    return key;
  });
}

/** @param {PaperRecord} record */
function citationKey({ id, title, authors, year }) {
  const words = title.split(/\s+/).map(asciiLetters).filter((word) => word && !FILLERS.has(word));
  const family = asciiLetters(authors[0]?.family || authors[0]?.literal || "").slice(0, 40);
  const wanted = family || year ? words.slice(0, 1) : words.slice(0, 3);
  return `${family}${year || ""}${wanted.join("")}`.slice(0, 80) || id;
}

/** @param {string} text */
function asciiLetters(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * 1 -> b, 25 -> z, 26 -> aa.
 *
 * @param {number} number
 */
function endingOf(number) {
  let letters = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
