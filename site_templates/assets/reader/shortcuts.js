/**
 * Keyboard shortcuts, and the overlay that names them. Single letters act only while nothing is
 * being written; `g` waits for a second letter.
 *
 * page.js fetches this script with the first key that may be meant for it and hands that key over.
 */

import { button, element } from "../search/dom.js";
import { root, titleLinks } from "./places.js";
import { TEXTS } from "./texts.js";

const WAITS = 1200; // milliseconds for the letter after `g`

/** Pages that `g` and a letter lead to. @type {Readonly<Record<string, [string, string]>>} */
const PAGES = Object.freeze({
  h: ["", "home"],
  t: ["tags/", "tags"],
  p: ["papers/", "papers"],
  l: ["list/", "list"],
});
/** @type {readonly [string[], string][]} */
const ROWS = [
  [["/", "Ctrl K"], "search"],
  [["j"], "next"],
  [["k"], "previous"],
  [["s"], "keep"],
  [["c"], "cite"],
  ...Object.entries(PAGES).map(([key, [, name]]) => /** @type {[string[], string]} */ ([[`g ${key}`], name])),
  [["?"], "help"],
];

let since = -WAITS;

/** @param {KeyboardEvent} event */
export function act(event) {
  const { key } = event;
  if (key !== "?" && document.querySelector("dialog[open]")) return; // the page behind it rests
  const second = event.timeStamp - since < WAITS && Object.hasOwn(PAGES, key);
  since = key === "g" ? event.timeStamp : -WAITS;
  if (second) location.assign(root + PAGES[key][0]);
  else if (key === "?") showHelp();
  else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
  else if (key === "s") press("[data-keep]");
  else if (key === "c") goTo(document.querySelector(".ps-cite h2"));
  else return;
  event.preventDefault();
}

/** @param {string} selector */
function press(selector) {
  const control = document.querySelector(selector);
  if (control instanceof HTMLElement) control.click();
}

/** @param {Element | null} heading */
function goTo(heading) {
  if (!(heading instanceof HTMLElement)) return;
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView({ block: "start" });
}

/** Focus the next or last paper of the page's lists. @param {number} step */
function move(step) {
  const links = titleLinks().filter((link) => link.getClientRects().length > 0);
  const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step]?.focus();
}

function showHelp() {
  const open = document.querySelector("dialog.ps-shortcuts");
  if (open instanceof HTMLDialogElement) return open.open ? open.close() : open.showModal();
  const rows = ROWS.flatMap(([keys, name]) => [
    element("dt", {}, ...keys.flatMap((key, at) => [at ? " " : "", ...keyed(key)])),
    element("dd", {}, TEXTS.does[name]),
  ]);
  const dialog = element(
    "dialog",
    { class: "ps-shortcuts", "aria-labelledby": "ps-shortcuts" },
    element("h2", { id: "ps-shortcuts" }, TEXTS.shortcuts),
    element("dl", {}, ...rows),
    button(TEXTS.close, { class: "ps-mark" }, () => dialog.close()),
  );
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close(); // the area around the box
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} keys */
function keyed(keys) {
  return keys.split(" ").flatMap((key, at) => [at ? " " : "", element("kbd", {}, key)]);
}
