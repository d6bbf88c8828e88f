/**
 * Papers as RIS: a line for each value, `ER  -` at the end of each paper, lines ended by CR LF.
 *
 * A value never has a line break of its own: what follows one could be read as another field.
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 */

import { oneLine } from "./latex.js";

/** CSL types to RIS types; all others are GEN. @type {Record<string, string>} */
const RIS_TYPES = {
  article: "GEN",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  "paper-conference": "CPAPER",
  book: "BOOK",
  chapter: "CHAP",
  thesis: "THES",
  report: "RPRT",
  manuscript: "UNPB",
};

/**
 * @param {readonly PaperRecord[]} records
 * @returns {string}
 */
export function ris(records) {
  return records.map(risEntry).join("\r\n");
}

/** @param {PaperRecord} record */
function risEntry(record) {
  const lines = risLines(record).filter(([, value]) => value);
  return lines.map(([code, value]) => `${code}  - ${value}\r\n`).join("") + "ER  - \r\n";
}

/**
 * @param {PaperRecord} record
 * @returns {[string, string][]}
 */
function risLines({ kind, title, authors, year, venue, abstract, tags, identifiers, links, id }) {
  /** @type {[string, string][]} */
  const lines = [
    ["TY", Object.hasOwn(RIS_TYPES, kind) ? RIS_TYPES[kind] : "GEN"],
    ["ID", oneLine(id)],
    ["TI", oneLine(title)],
  ];
  for (const author of authors) lines.push(["AU", risName(author)]);
  lines.push(["PY", year ? String(year) : ""], ["T2", oneLine(venue ?? "")]);
  lines.push(["DO", oneLine(identifiers.doi ?? "")], ["AB", oneLine(abstract)]);
  for (const tag of tags) lines.push(["KW", oneLine(typeof tag === "string" ? tag : tag.name)]);
  for (const url of Object.values(links)) lines.push(["UR", oneLine(url)]);
  return lines;
}

/** @param {{family?: string, given?: string, literal?: string}} person */
function risName({ family = "", given = "", literal = "" }) {
  return oneLine(literal || [family, given].filter(Boolean).join(", "));
}
