/**
 * One hit of the search page: title, authors, tags, where it matched, and a place for its snippet.
 *
 * @typedef {import("./shapes.js").Hit} Hit
 */

import { byline, element, marked } from "./dom.js";
import { fieldName } from "./field_names.js";
import { address } from "./site.js";
import { WORDS } from "./words.js";

/**
 * @param {Hit} hit
 * @returns {HTMLElement}
 */
export function hitElement(hit) {
  return element(
    "li",
    { class: "ps-hit", "data-paper": hit.id, "data-number": String(hit.number) },
    titleOf(hit),
    ...paragraph("ps-hit-meta", byline(hit)),
    element("p", { class: "ps-hit-snippet" }),
    ...tagList(hit),
    ...reason(hit),
  );
}

/** @param {Hit} hit */
function titleOf({ title, titleStretches, url }) {
  const text = marked(titleStretches ?? [{ text: title, marked: false }]);
  return element("h2", { class: "ps-hit-title" }, element("a", { href: address(url) }, ...text));
}

/** @param {Hit} hit */
function tagList({ tags }) {
  const rows = tags.map(({ slug, name }) =>
    element("li", {}, element("a", { href: address(`tags/${slug}/`) }, name)),
  );
  return rows.length ? [element("ul", { class: "ps-hit-tags", "aria-label": WORDS.tags }, ...rows)] : [];
}

/**
 * `Exact title`, `Related by meaning`, `Matched in title, tags`.
 *
 * @param {Hit} hit
 */
function reason({ tier, byMeaning, matched }) {
  if (byMeaning) return paragraph("ps-hit-why ps-hit-meaning", WORDS.related);
  if (tier === 2) return paragraph("ps-hit-why", WORDS.exactTitle);
  if (!matched.length) return [];
  return paragraph("ps-hit-why", WORDS.matched(matched.map(fieldName).join(", ")));
}

/**
 * @param {string} className
 * @param {string} text
 */
function paragraph(className, text) {
  return text ? [element("p", { class: className }, text)] : [];
}
