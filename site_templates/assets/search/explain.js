/**
 * Why a hit is where it is, for `?explain=1`: each word's share of the score.
 *
 * @typedef {import("./shapes.js").Why} Why
 * @typedef {import("./shapes.js").WhyPart} WhyPart
 * @typedef {import("./shapes.js").Hit} Hit
 */

import { element } from "./dom.js";
import { fieldName } from "./field_names.js";
import { LABELS } from "./labels.js";

/**
 * Put below each row why it is there, where the engine says so.
 *
 * @param {HTMLElement} results
 * @param {readonly Hit[]} hits
 */
export function explainRows(results, hits) {
  const reasons = new Map(hits.map(({ id, why }) => [id, why]));
  for (const row of /** @type {HTMLElement[]} */ ([...results.children])) {
    const why = reasons.get(row.dataset.paper ?? "");
    if (!why) continue;
    row.querySelector(".ps-why")?.remove();
    row.append(whyTable(why));
  }
}

/**
 * @param {Why} why
 * @returns {HTMLElement}
 */
function whyTable(why) {
  const rows = [
    ...why.parts.map(partRow),
    ...extra(LABELS.whyTitle, why.title),
    ...extra(LABELS.whyMeaning, why.meaning),
  ];
  const heads = LABELS.whyColumns.map((name) => element("th", { scope: "col" }, name));
  return element(
    "table",
    { class: "ps-why" },
    element("caption", {}, LABELS.why(rounded(why.score))),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows.map(tableRow)),
  );
}

/**
 * @param {WhyPart} part
 * @returns {string[]}
 */
function partRow({ term, word, fields, frequency, idf, score }) {
  const written = word && word !== term ? `${word} (${term})` : term;
  return [written, (fields ?? []).map(fieldName).join(", "), rounded(frequency), rounded(idf), rounded(score)];
}

/**
 * @param {string} name
 * @param {number} score
 */
function extra(name, score) {
  return score ? [[name, "", "", "", rounded(score)]] : [];
}

/** @param {string[]} cells */
function tableRow([first, ...others]) {
  const cells = others.map((text) => element("td", {}, text));
  return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
}

/** @param {number | undefined} value */
function rounded(value) {
  return typeof value === "number" && Number.isFinite(value) ? value.toFixed(3) : "";
}
