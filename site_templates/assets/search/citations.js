/**
 * The formats in which results can be saved.
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 *
 * @typedef {object} Format
 * @property {string} title what a reader calls it
 * @property {string} file
 * @property {string} type
 * @property {(records: readonly PaperRecord[]) => string | Promise<string>} write
 */

import { bibtex } from "./bibtex.js";
import { cslJson } from "./csl.js";
import { csv } from "./csv.js";
import { ris } from "./ris.js";
import { rows } from "./rows.js";

/** @type {readonly Format[]} */
export const FORMATS = [
  { title: "BibTeX", file: "papers.bib", type: "application/x-bibtex", write: bibtex },
  { title: "RIS", file: "papers.ris", type: "application/x-research-info-systems", write: ris },
  {
    title: "CSL-JSON",
    file: "papers.csl.json",
    type: "application/vnd.citationstyles.csl+json",
    write: cslJson,
  },
  { title: "CSV", file: "papers.csv", type: "text/csv", write: csv },
  { title: "JSON", file: "papers.json", type: "application/json", write: rows },
];
