/**
 * The reading list where the browser keeps it. Several catalogues may share one host, so that the
 * name it is kept under holds the site's path.
 *
 * @typedef {import("./shelf.js").List} List
 * @typedef {import("./shelf.js").Mark} Mark
 */

import { root } from "./places.js";
import { changed, parsed, written } from "./shelf.js";

const KEY = `papershelf.list:${new URL(root).pathname}`;
const CHANGED = "papershelf:list";

/** @returns {List} */
export function list() {
  try {
    return parsed(localStorage.getItem(KEY));
  } catch {
    return {}; // storage may be forbidden
  }
}

/**
 * Keep a list and tell every part of the page.
 *
 * @param {List} next
 * @returns {boolean} whether the browser keeps it
 */
export function keep(next) {
  try {
    localStorage.setItem(KEY, written(next));
  } catch {
    return false;
  }
  dispatchEvent(new CustomEvent(CHANGED));
  return true;
}

/**
 * Say something of a paper.
 *
 * @param {string} id
 * @param {Partial<Mark>} change
 * @returns {boolean} whether the browser keeps it
 */
export function say(id, change) {
  return keep(changed(list(), id, change));
}

/**
 * Call now and whenever the list changes, here or in another tab.
 *
 * @param {() => void} show
 */
export function follow(show) {
  addEventListener(CHANGED, show);
  addEventListener("storage", (event) => {
    const { key } = /** @type {StorageEvent} */ (event);
    if (key === KEY || key === null) show();
  });
  show();
}
