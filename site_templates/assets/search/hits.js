/**
 * One hit of the search page: title, authors, snippet, tags, and where it matched.
 *
 * @typedef {import("./shapes.js").Hit} Hit
 */

import { byline, element, marked } from "./dom.js";
import { fillInView } from "./excerpts.js";
import { whyTable } from "./explain.js";
import { address } from "./site.js";
import { fieldName, WORDS } from "./words.js";

/**
 * @param {Hit} hit
 * @param {import("./excerpts.js").AskSnippets} snippets
 * @returns {HTMLElement}
 */
export function hitElement(hit, snippets) {
  const text = element("p", { class: "ps-hit-snippet" });
  const made = element(
    "li",
    { class: "ps-hit", "data-paper": hit.id },
    titleOf(hit),
    ...paragraph("ps-hit-meta", byline(hit)),
    text,
    ...tagList(hit),
    ...reason(hit),
    ...(hit.why ? [whyTable(hit.why)] : []),
  );
  fillInView(text, hit.number, snippets);
  return made;
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
