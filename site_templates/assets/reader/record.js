/**
 * A paper as its own page's metadata tell it: the `citation_` elements that Scholar and Zotero read.
 *
 * @typedef {import("./citing.js").Cited} Cited
 * @typedef {import("./citing.js").Name} Name
 * @typedef {import("../search/shapes.js").PaperRecord} PaperRecord
 */

/** Names of the elements that hold the venue, and what such a paper is. */
const VENUES = /** @type {const} */ ({
  citation_journal_title: "journal",
  citation_conference_title: "conference",
  citation_inbook_title: "conference",
  citation_technical_report_institution: "other",
  citation_dissertation_institution: "other",
});

/** CSL types of what a paper is. */
const TYPES = Object.freeze({
  journal: "article-journal",
  conference: "paper-conference",
  preprint: "article",
  other: "article",
});

/**
 * What a citation needs, or null on a page that is about no paper.
 *
 * @param {Document} page
 * @returns {Cited | null}
 */
export function citedBy(page) {
  const title = one(page, "citation_title");
  if (!title) return null;
  const [kind, venue] = place(page);
  const arxiv = one(page, "citation_arxiv_id");
  return {
    title,
    authors: all(page, "citation_author").map(named),
    date: one(page, "citation_publication_date").replaceAll("/", "-"),
    venue,
    kind: !venue && arxiv ? "preprint" : kind,
    volume: one(page, "citation_volume"),
    issue: one(page, "citation_issue"),
    first: one(page, "citation_firstpage"),
    last: one(page, "citation_lastpage"),
    doi: one(page, "citation_doi"),
    arxiv,
    url: one(page, "citation_abstract_html_url") || page.location?.href.split(/[?#]/)[0] || "",
  };
}

/**
 * The same paper as the formats of reference managers take it.
 *
 * @param {Cited} cited
 * @param {string} id
 * @param {string} abstract
 * @returns {PaperRecord}
 */
export function recordOf(cited, id, abstract) {
  const { title, authors, date, venue, kind, doi, arxiv, url } = cited;
  return {
    id,
    title,
    authors,
    year: Number(date.slice(0, 4)) || null,
    venue: venue || null,
    kind: TYPES[kind],
    url,
    links: url ? { paper: url } : {},
    identifiers: { ...(doi && { doi }), ...(arxiv && { arxiv }) },
    tags: [],
    abstract,
  };
}

/**
 * @param {Document} page
 * @returns {[Cited["kind"], string]}
 */
function place(page) {
  for (const [name, kind] of Object.entries(VENUES)) {
    const venue = one(page, name);
    if (venue) return [kind, venue];
  }
  return ["other", ""];
}

/**
 * `Lovelace, Ada` as family and given name; a name without comma is in one piece.
 *
 * @param {string} text
 * @returns {Name}
 */
function named(text) {
  const comma = text.indexOf(", ");
  if (comma < 0) return { literal: text };
  return { family: text.slice(0, comma), given: text.slice(comma + 2) };
}

/** @param {Document} page @param {string} name @returns {string} */
function one(page, name) {
  return all(page, name)[0] ?? "";
}

/** @param {Document} page @param {string} name @returns {string[]} */
function all(page, name) {
  const found = page.querySelectorAll(`meta[name="${name}"]`);
  return [...found].map((meta) => meta.getAttribute("content") ?? "");
}
