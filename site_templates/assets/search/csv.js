/**
 * Papers as CSV (RFC 4180), for spreadsheets: a row each, lines ended by CR LF, UTF-8 with its mark.
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an
 * apostrophe before it: titles come from strangers, and a formula can send data away.
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 */

import { oneLine } from "./latex.js";

const COLUMNS = ["id", "title", "authors", "year", "venue", "tags", "doi", "arxiv", "url", "abstract"];
const MARK = "\ufeff";

/**
 * @param {readonly PaperRecord[]} records
 * @returns {string}
 */
export function csv(records) {
  const rows = [COLUMNS, ...records.map(csvRow)];
  return MARK + rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/**
 * @param {PaperRecord} record
 * @returns {string[]}
 */
function csvRow({ id, title, authors, year, venue, tags, identifiers, links, abstract }) {
  const names = authors.map(({ given, family, literal }) =>
    literal ? literal : [given, family].filter(Boolean).join(" "),
  );
  return [
    id,
    title,
    names.join("; "),
    year ? String(year) : "",
    venue ?? "",
    tags.map((tag) => (typeof tag === "string" ? tag : tag.name)).join("; "),
    identifiers.doi ?? "",
    identifiers.arxiv ?? "",
    links.paper ?? links.project ?? links.pdf ?? links.web ?? "",
    abstract,
  ];
}

/** @param {string} value */
function csvCell(value) {
  const line = oneLine(value);
  const safe = /^[=+\-@\t\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
