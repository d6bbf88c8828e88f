/**
 * The colour scheme button: system, light, dark, and again.
 *
 * The choice is kept under `papershelf.scheme`; "system" is the absence of a choice. The style
 * sheets do the rest: `data-scheme` on the root element sets `color-scheme`, and every colour is a
 * `light-dark()` pair. A short script in the head applies the choice before the first paint.
 */

import { TEXTS } from "./texts.js";

const KEY = "papershelf.scheme";

/** @typedef {"system" | "light" | "dark"} Choice */

/** @type {readonly Choice[]} */
export const CHOICES = Object.freeze(["system", "light", "dark"]);

/**
 * The choice that a press of the button leads to.
 * @param {Choice} choice
 * @returns {Choice}
 */
export function next(choice) {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
}

/**
 * A stored value as a choice; anything unknown counts as none.
 * @param {string | null | undefined} stored
 * @returns {Choice}
 */
export function choiceOf(stored) {
  return stored === "light" || stored === "dark" ? stored : "system";
}

/**
 * Make the button work, and keep pages open in other tabs in step.
 * @param {Document} page
 */
export function followScheme(page) {
  const button = page.querySelector(".ps-scheme");
  if (!(button instanceof HTMLElement)) return;
  show(page, button, choiceOf(page.documentElement.dataset.scheme));
  button.addEventListener("click", () => {
    const choice = next(choiceOf(page.documentElement.dataset.scheme));
    keep(choice);
    show(page, button, choice);
  });
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) show(page, button, choiceOf(event.newValue));
  });
}

/**
 * @param {Document} page
 * @param {HTMLElement} button
 * @param {Choice} choice
 */
function show(page, button, choice) {
  const root = page.documentElement;
  if (choice === "system") delete root.dataset.scheme;
  else root.dataset.scheme = choice;
  button.dataset.choice = choice;
  button.title = TEXTS.schemes[choice];
  button.setAttribute("aria-label", button.title);
  colourFrame(page, choice);
}

/**
 * The browser's own frame (the address bar of a phone) takes the page's colour. Its two `meta`
 * elements follow the system; a choice makes both of them say what the reader chose.
 * @param {Document} page
 * @param {Choice} choice
 */
function colourFrame(page, choice) {
  for (const meta of page.querySelectorAll("meta[name=theme-color]")) {
    const own = meta.getAttribute("data-own") ?? meta.getAttribute("content") ?? "";
    meta.setAttribute("data-own", own);
    const chosen = getComputedStyle(page.documentElement).backgroundColor;
    meta.setAttribute("content", choice === "system" ? own : chosen);
  }
}

/** @param {Choice} choice */
function keep(choice) {
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be forbidden; the choice then holds for this page only.
  }
}
