/**
 * A better order of the hits that are shown, once meaning has been weighed: without moving rows
 * under the reader's hand, whatever the sentence above them takes up now.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 */

import { hitElement } from "./hits.js";
import { finish, showReply } from "./results.js";

/**
 * A reader who is already at the hits keeps those in view where they are; what is below changes.
 *
 * @param {import("./results.js").Parts} parts
 * @param {Reply} reply
 * @param {(reply: Reply) => void} above puts what stands above the rows
 */
export function refineReply(parts, reply, above) {
  const rows = /** @type {HTMLElement[]} */ ([...parts.results.children]);
  const kept = isTouched(parts.results) ? rows.filter(isAbove) : [];
  const top = kept[0]?.getBoundingClientRect().top;
  above(reply);
  if (!kept.length) return showReply(parts, reply);
  for (const row of rows.slice(kept.length)) row.remove();
  const known = new Set(kept.map(({ dataset }) => dataset.paper));
  parts.results.append(...reply.hits.filter(({ id }) => !known.has(id)).map(hitElement));
  finish(parts, reply);
  scrollBy({ top: kept[0].getBoundingClientRect().top - top, behavior: "instant" });
}

/**
 * Whether the reader has scrolled, points at a row, is in one, or marks a text there.
 *
 * @param {HTMLElement} results
 */
function isTouched(results) {
  const marking = getSelection();
  const marks = marking && !marking.isCollapsed && results.contains(marking.anchorNode);
  const inside = results.contains(document.activeElement) || results.matches(":hover");
  return window.scrollY > 0 || inside || marks;
}

/**
 * Whether a row begins above the lower edge of the window.
 *
 * @param {HTMLElement} row
 */
function isAbove(row) {
  return row.getBoundingClientRect().top < window.innerHeight;
}
