/**
 * The citation of a paper in the style that a reader wants. Without this script the page shows
 * BibTeX; the style chosen last is chosen again on the next page.
 *
 * @typedef {import("./citing.js").Cited} Cited
 * @typedef {import("./citing.js").Style} Style
 */

import { offerCopy } from "../js/copy.js";
import { cslJson } from "../search/csl.js";
import { button, element } from "../search/dom.js";
import { ris } from "../search/ris.js";
import { cited as citedAs, STYLES } from "./citing.js";
import { paperAt } from "./places.js";
import { citedBy, recordOf } from "./record.js";
import { TEXTS } from "./texts.js";

const KEY = "papershelf.citation";
const BIBTEX = "bibtex";

/** @type {readonly [string, string][]} */
const CHOICES = [[BIBTEX, "BibTeX"], ...Object.entries(STYLES), ["ris", "RIS"], ["csl", "CSL-JSON"]];

const section = document.querySelector(".ps-cite");
const paper = citedBy(document);
if (section && paper) offerStyles(section, paper);

/**
 * @param {Element} section
 * @param {Cited} paper
 */
function offerStyles(section, paper) {
  const code = section.querySelector(".ps-code, pre");
  if (!code) return;
  const shown = element("div", { class: "ps-citation" });
  const region = element("div", { class: "ps-unseen", role: "status" });
  const controls = CHOICES.map(([name, title]) =>
    button(title, { class: "ps-mark", "data-style": name }, () => {
      keep(name);
      show(name);
    }),
  );
  const show = (/** @type {string} */ name) => {
    for (const control of controls) {
      control.setAttribute("aria-pressed", String(control.dataset.style === name));
    }
    /** @type {HTMLElement} */ (code).hidden = name !== BIBTEX;
    shown.replaceChildren();
    if (name === BIBTEX) return;
    const made = written(paper, name);
    shown.append(made);
    offerCopy(made, region);
  };
  code.before(
    element("div", { class: "ps-styles", role: "group", "aria-label": TEXTS.citeAs }, ...controls),
  );
  section.append(shown, region);
  show(chosen());
}

/**
 * @param {Cited} paper
 * @param {string} name
 * @returns {HTMLElement}
 */
function written(paper, name) {
  if (Object.hasOwn(STYLES, name)) {
    const stretches = citedAs(paper, /** @type {Style} */ (name));
    const parts = stretches.map(({ text, italic }) => (italic ? element("em", {}, text) : text));
    return element("p", { "data-citation": name }, ...parts);
  }
  const abstract = document.querySelector(".ps-abstract p")?.textContent ?? "";
  const record = recordOf(paper, paperAt(location.href), abstract);
  const text = name === "ris" ? ris([record]) : cslJson([record]);
  return element("pre", { "data-citation": name }, element("code", {}, text));
}

function chosen() {
  try {
    const name = localStorage.getItem(KEY) ?? BIBTEX;
    return CHOICES.some(([known]) => known === name) ? name : BIBTEX;
  } catch {
    return BIBTEX;
  }
}

/** @param {string} name */
function keep(name) {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be forbidden; the choice then holds for this page only.
  }
}
