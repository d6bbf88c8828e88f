/**
 * The filters beside the results: for each facet its largest values with their numbers of papers.
 *
 * Facets stand there before anything is asked (the page brings them along) and count the results
 * afterwards. What has the focus keeps it when the column is made anew, which waits while a key or a
 * pointer is pressed on one of its parts: a click on an element that is taken away comes to nothing.
 *
 * @typedef {import("./shapes.js").Facet} Facet
 * @typedef {import("./shapes.js").Value} Value
 *
 * @typedef {object} FacetActs
 * @property {(parameter: string, slug: string, chosen: boolean) => void} choose
 * @property {(facet: Facet) => Promise<Facet | null>} all up to 200 values of a facet
 * @property {(facet: Facet) => void} count a facet whose numbers were left out
 * @property {(facet: Facet) => Node[]} [below] what else a facet has
 */

import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";
import { grouped } from "./words.js";

/** Values that a facet shows before more are asked for. */
const SHOWN = 6;

/** Values from which on they can be searched. */
const SEARCHED = 12;

/** What a release ends, and what ends a press without one. */
const RELEASES = ["keyup", "pointerup", "pointercancel", "blur"];

/** @type {WeakMap<HTMLElement, () => void>} What waits for a release; the last one counts. */
const waiting = new WeakMap();

/**
 * Put facets into the column, where each keeps how much of it was shown.
 *
 * @param {HTMLElement} column
 * @param {readonly Facet[]} facets
 * @param {FacetActs} acts
 */
export function showFacets(column, facets, acts) {
  const isWaiting = waiting.has(column);
  waiting.set(column, () => replace(column, facets, acts));
  if (isWaiting) return;
  if (column.querySelector(":active")) released(column);
  else put(column);
}

/**
 * Go on after the click that a release may bring.
 *
 * @param {HTMLElement} column
 */
function released(column) {
  const ended = () => {
    for (const name of RELEASES) window.removeEventListener(name, ended, true);
    setTimeout(() => put(column));
  };
  for (const name of RELEASES) window.addEventListener(name, ended, true);
}

/** @param {HTMLElement} column */
function put(column) {
  const act = waiting.get(column);
  waiting.delete(column);
  act?.();
}

/**
 * @param {HTMLElement} column
 * @param {readonly Facet[]} facets
 * @param {FacetActs} acts
 */
function replace(column, facets, acts) {
  const active = column.contains(document.activeElement) ? document.activeElement : null;
  const open = new Set([...column.querySelectorAll("[data-open]")].map((group) => group.id));
  const groups = facets
    .filter(({ values, deferred }) => deferred || values.some((value) => value.papers || value.chosen))
    .map((facet) => group(facet, acts, open.has(idOf(facet))));
  column.replaceChildren(...groups);
  keepFocus(active);
}

/**
 * The focus, and what is being typed, go to the element that takes the old one's place.
 *
 * @param {Element | null} active
 */
function keepFocus(active) {
  const after = active?.id ? document.getElementById(active.id) : null;
  if (!after) return;
  const isField = active instanceof HTMLInputElement && after instanceof HTMLInputElement;
  if (isField && active.type === "text") after.value = active.value;
  after.focus({ preventScroll: true });
}

/**
 * @param {Facet} facet
 * @param {FacetActs} acts
 * @param {boolean} open whether values that are usually not shown are
 * @returns {HTMLElement}
 */
function group(facet, acts, open) {
  const made = element("fieldset", { class: "ps-facet", id: idOf(facet) });
  if (open) made.dataset.open = "";
  made.append(element("legend", {}, facet.title), ...content(made, facet, acts, open));
  return made;
}

/** @param {Facet} facet */
function idOf({ parameter }) {
  return `ps-facet-${parameter}`;
}

/**
 * @param {HTMLElement} made
 * @param {Facet} facet
 * @param {FacetActs} acts
 * @param {boolean} open
 * @returns {Node[]}
 */
function content(made, facet, acts, open) {
  if (facet.deferred && !facet.values.length) {
    return [button(LABELS.count(facet.title), { class: "ps-link" }, () => acts.count(facet))];
  }
  const shown = open ? facet.values : facet.values.filter(({ chosen }, at) => chosen || at < SHOWN);
  const list = element("ul", {}, ...shown.map((value) => row(facet, value, acts)));
  const find = open && facet.values.length > SEARCHED ? [finder(facet, list)] : [];
  const below = acts.below?.(facet) ?? [];
  return [...find, list, ...further(made, facet, acts, open, shown.length), ...below];
}

/**
 * A value: `[x] dense retrieval 12`.
 *
 * @param {Facet} facet
 * @param {Value} value
 * @param {FacetActs} acts
 * @returns {HTMLElement}
 */
function row(facet, { slug, name, papers, chosen }, acts) {
  const box = element("input", {
    type: "checkbox",
    name: facet.parameter,
    value: slug,
    id: `${idOf(facet)}-${slug}`,
  });
  box.checked = Boolean(chosen);
  box.addEventListener("change", () => acts.choose(facet.parameter, slug, box.checked));
  const label = element("label", {}, box, element("span", {}, name), " ");
  label.append(element("small", {}, grouped(papers)));
  return element("li", papers || chosen ? {} : { class: "ps-facet-none" }, label);
}

/**
 * The button for more values, or for fewer.
 *
 * @param {HTMLElement} made
 * @param {Facet} facet
 * @param {FacetActs} acts
 * @param {boolean} open
 * @param {number} shown
 * @returns {Node[]}
 */
function further(made, facet, acts, open, shown) {
  const hidden = facet.values.length - shown + facet.more;
  if (!open && hidden <= 0) return [];
  const text = open ? LABELS.fewerValues : LABELS.moreValues(hidden);
  const act = async () => {
    const whole = (!open && facet.more && (await acts.all(facet))) || facet;
    const other = group(whole, acts, !open);
    made.replaceWith(other);
    other.querySelector(open ? "button" : "input")?.focus();
  };
  const attributes = { class: "ps-link", "aria-expanded": String(open) };
  return [button(text, attributes, act)];
}

/**
 * A box that leaves only the values whose name has what is typed.
 *
 * @param {Facet} facet
 * @param {HTMLElement} list
 * @returns {HTMLElement}
 */
function finder(facet, list) {
  const label = LABELS.findValue(facet.title);
  const box = element("input", { type: "search", "aria-label": label, placeholder: label });
  box.addEventListener("input", () => {
    const wanted = folded(box.value);
    facet.values.forEach(({ name }, at) => {
      /** @type {HTMLElement} */ (list.children[at]).hidden = !folded(name).includes(wanted);
    });
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  return box;
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
