/**
 * The menu that saves the papers found as a file. The page fetches this script when the menu is
 * first opened; what to save stands in the results' `data-asked`.
 *
 * @typedef {import("./citations.js").Format} Format
 */

import { FORMATS } from "./citations.js";
import { ask } from "./client.js";
import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";
import { papers } from "./words.js";

/** Papers in one file at most. */
const MOST_RECORDS = 1000;

const menu = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-search-menu]"));
const results = /** @type {HTMLElement} */ (document.querySelector("[data-search-results]"));
const status = /** @type {HTMLElement} */ (document.querySelector("[data-search-status]"));

/** Fill the menu's list, and have it closed by Escape and by a click elsewhere. */
function offerExport() {
  const items = FORMATS.map((format) =>
    element("li", {}, button(format.title, { "data-format": format.file }, () => save(format))),
  );
  menu.querySelector("ul")?.replaceChildren(...items);
  menu.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && menu.open) shut();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

function shut() {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/** @param {Format} format */
async function save({ file, type, write }) {
  shut();
  status.textContent = LABELS.exporting;
  try {
    const asked = JSON.parse(results.dataset.asked ?? "{}");
    const found = await ask("records", { ...asked, most: MOST_RECORDS });
    download(new Blob([write(found)], { type: `${type};charset=utf-8` }), file);
    const first = found.length >= MOST_RECORDS ? ` ${LABELS.exportedFirst(papers(found.length))}` : "";
    status.textContent = LABELS.exported(papers(found.length), file) + first;
  } catch {
    status.textContent = LABELS.exportFailed;
  }
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

offerExport();
