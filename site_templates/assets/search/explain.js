/**
 * Why a hit is where it is, for `?explain=1`: each word's share of the score.
 *
 * @typedef {import("./shapes.js").Why} Why
 * @typedef {import("./shapes.js").WhyPart} WhyPart
 */

import { element } from "./dom.js";
import { fieldName, WORDS } from "./words.js";

/**
 * @param {Why} why
 * @returns {HTMLElement}
 */
export function whyTable(why) {
  const rows = [
    ...why.parts.map(partRow),
    ...extra(WORDS.whyTitle, why.title),
    ...extra(WORDS.whyMeaning, why.meaning),
  ];
  const heads = WORDS.whyColumns.map((name) => element("th", { scope: "col" }, name));
  return element(
    "table",
    { class: "ps-why" },
    element("caption", {}, WORDS.why(rounded(why.score))),
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
