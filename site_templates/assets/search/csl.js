/**
 * Papers as CSL-JSON, the items that citation processors and reference managers read.
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 */

/**
 * @param {readonly PaperRecord[]} records
 * @returns {string}
 */
export function cslJson(records) {
  return `${JSON.stringify(records.map(cslItem), null, 2)}\n`;
}

/** @param {PaperRecord} record */
function cslItem({ id, kind, title, authors, year, venue, abstract, tags, identifiers, links }) {
  const names = tags.map((tag) => (typeof tag === "string" ? tag : tag.name));
  return {
    id,
    type: cslType(kind, venue),
    title,
    ...(authors.length && { author: authors.map(cslName) }),
    ...(year && { issued: { "date-parts": [[year]] } }),
    ...(venue && { "container-title": venue }),
    ...(abstract && { abstract }),
    ...(names.length && { keyword: names.join(", ") }),
    ...(identifiers.doi && { DOI: identifiers.doi }),
    ...(identifiers.pmid && { PMID: identifiers.pmid }),
    ...webAddress(links),
  };
}

/**
 * Zotero drops the venue of what is only called an article, so that has a better name.
 *
 * @param {string} kind
 * @param {string | null} venue
 */
function cslType(kind, venue) {
  return !kind || kind === "article" ? (venue ? "article-journal" : "article") : kind;
}

/** @param {{family?: string, given?: string, literal?: string}} person */
function cslName({ family, given, literal }) {
  return literal ? { literal } : { ...(family && { family }), ...(given && { given }) };
}

/** @param {Record<string, string>} links */
function webAddress(links) {
  const address = links.paper ?? links.project ?? links.pdf ?? links.web;
  return address ? { URL: address } : {};
}
