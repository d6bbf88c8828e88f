/**
 * A menu that saves papers as a file of one of the formats: those that were found, or those of a
 * listing.
 *
 * @typedef {import("./citations.js").Format} Format
 *
 * @typedef {object} Saving
 * @property {HTMLDetailsElement} menu its list is filled
 * @property {HTMLElement} status where is said what became of it
 * @property {() => object} asked the search whose papers are meant
 * @property {() => string} stem what a file is called, without its ending
 */

import { FORMATS } from "./citations.js";
import { ask } from "./client.js";
import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";
import { papers } from "./words.js";

/** Papers in one file at most. */
const MOST_RECORDS = 1000;
/** Letters of a file's name at most, without its ending. */
const LONGEST_NAME = 60;

/**
 * Fill the menu's list, and have it closed by Escape and by a click elsewhere.
 *
 * @param {Saving} saving
 */
export function offerSaving(saving) {
  const { menu } = saving;
  const items = FORMATS.map((format) =>
    element("li", {}, button(format.title, { "data-format": format.file }, () => save(saving, format))),
  );
  menu.querySelector("ul")?.replaceChildren(...items);
  menu.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && menu.open) shut(menu);
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/** @param {HTMLDetailsElement} menu */
function shut(menu) {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/**
 * @param {Saving} saving
 * @param {Format} format
 */
async function save({ menu, status, asked, stem }, { file, type, write }) {
  shut(menu);
  status.textContent = LABELS.exporting;
  try {
    const found = await ask("records", { ...asked(), most: MOST_RECORDS });
    const name = stem() + file.slice(file.indexOf("."));
    download(new Blob([await write(found)], { type: `${type};charset=utf-8` }), name);
    const first = found.length >= MOST_RECORDS ? ` ${LABELS.exportedFirst(papers(found.length))}` : "";
    status.textContent = LABELS.exported(papers(found.length), name) + first;
  } catch {
    status.textContent = LABELS.exportFailed;
  }
}

/**
 * What a file with the papers of a search is called: its words, then the names of its filters.
 *
 *     stemOf({ query: "Sparse looms?", filters: { year: ["2021-2024"] } })  // "sparse-looms-2021-2024"
 *
 * @param {{query?: string, filters?: Record<string, string[]>}} asked
 */
export function stemOf({ query = "", filters = {} }) {
  const words = [query, ...Object.values(filters).flat()].join(" ").toLowerCase();
  const named = (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join("-");
  return [...named].slice(0, LONGEST_NAME).join("").replace(/-+$/, "") || "papers";
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function download(blob, name) {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // the browser may still be reading it
}
