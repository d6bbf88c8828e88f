/**
 * Showing results for a query that was corrected, with the way back to what was typed; or asking
 * whether another query was meant.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 * @typedef {import("./shapes.js").State} State
 */

import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";

/**
 * @param {Reply} reply
 * @param {(other: Partial<State>) => void} ask searches for something else
 * @returns {(Node | string)[]} nothing if the query stands as it was typed
 */
export function correctionParts({ corrected, asked, suggestion }, ask) {
  if (corrected) {
    const made = element("strong", {}, corrected);
    const back = button(asked, { class: "ps-link" }, () => ask({ verbatim: true }));
    return [...around(LABELS.resultsFor, made), ...around(LABELS.insteadFor, back)];
  }
  if (!suggestion) return [];
  const other = button(suggestion, { class: "ps-link" }, () => ask({ query: suggestion }));
  return around(LABELS.didYouMean, other);
}

/**
 * @param {string[]} words those before and those after
 * @param {Node} middle
 * @returns {(Node | string)[]}
 */
function around([before, after], middle) {
  return [before, middle, after];
}
