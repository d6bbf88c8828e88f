/**
 * Showing results for a query that was corrected, with the way back to what was typed.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 */

import { button, element } from "./dom.js";
import { WORDS } from "./words.js";

/**
 * @param {Reply} reply
 * @param {() => void} undo
 * @returns {(Node | string)[]} nothing if the query stands as it was typed
 */
export function correctionParts({ corrected, asked }, undo) {
  if (!corrected) return [];
  const made = element("strong", {}, corrected);
  const back = button(asked, { class: "ps-link" }, undo);
  return [WORDS.resultsFor, made, ". ", WORDS.insteadFor, back, "."];
}
