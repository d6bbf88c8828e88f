/**
 * A glance at a paper before following its link: title, byline and the beginning of its abstract,
 * when the pointer rests on the link or the keyboard comes to it. Escape closes it. The page asks
 * for each paper once.
 */

import { element } from "../search/dom.js";
import { paperAt } from "./places.js";

/** Milliseconds that a pointer rests before a preview comes, and may leave before it goes. */
const RESTS = 350;
const LEAVES = 200;
/** Characters of an abstract that are shown. */
const SHOWN = 420;

/** @type {Map<string, Promise<HTMLElement | null>>} */
const known = new Map();
const card = element("div", { class: "ps-preview", role: "tooltip", id: "ps-preview", hidden: "" });
/** @type {HTMLAnchorElement | null} */
let link = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

(document.querySelector("main") ?? document.body).append(card); // within a landmark
document.addEventListener("pointerover", meet);
document.addEventListener("focusin", meet);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") close();
});
addEventListener("scroll", close, { passive: true });

/**
 * Treat what happened before this script was there.
 *
 * @param {PointerEvent | FocusEvent} event
 */
export function begin(event) {
  meet(event);
}

/**
 * The pointer or the keyboard comes to something. A link that is touched or clicked has the focus
 * too, and is about to be followed.
 *
 * @param {PointerEvent | FocusEvent} event
 */
function meet(event) {
  const { target } = event;
  if ("pointerType" in event && event.pointerType === "touch") return;
  if (target instanceof Node && card.contains(target)) return clearTimeout(waiting);
  const found = linkAt(target);
  wait(event.type !== "focusin" || found?.matches(":focus-visible") ? found : null);
}

/**
 * The link to another paper that something stands in.
 *
 * @param {EventTarget | null} target
 * @returns {HTMLAnchorElement | null}
 */
function linkAt(target) {
  const found = target instanceof Element ? target.closest("main a[href]") : null;
  if (!(found instanceof HTMLAnchorElement)) return null; // a link in a picture is none
  const id = paperAt(found.href);
  return id && id !== paperAt(location.href) ? found : null;
}

/** @param {HTMLAnchorElement | null} next */
function wait(next) {
  clearTimeout(waiting);
  if (next === link) return;
  waiting = setTimeout(() => (next ? open(next) : close()), next ? RESTS : LEAVES);
}

/** @param {HTMLAnchorElement} next */
async function open(next) {
  link = next;
  const href = next.href.split("#")[0];
  const asked = known.get(href) ?? glance(href);
  known.set(href, asked);
  const content = await asked;
  if (link !== next || !next.isConnected) return;
  if (!content) return close();
  card.replaceChildren(content.cloneNode(true));
  card.hidden = false;
  next.setAttribute("aria-describedby", card.id);
  place(next.getBoundingClientRect());
}

function close() {
  clearTimeout(waiting);
  link?.removeAttribute("aria-describedby");
  link = null;
  card.hidden = true;
}

/**
 * Below the link, or above it where there is more room.
 *
 * @param {DOMRect} rect
 */
function place(rect) {
  const { width, height } = card.getBoundingClientRect();
  const below = rect.bottom + height + 12 < innerHeight || rect.top < height + 12;
  const left = Math.max(8, Math.min(rect.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left}px`;
  card.style.top = `${below ? rect.bottom + 6 : rect.top - height - 6}px`;
}

/**
 * What is shown of a paper, or null if its page cannot be had.
 *
 * @param {string} href
 * @returns {Promise<HTMLElement | null>}
 */
async function glance(href) {
  try {
    const response = await fetch(href);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const heading = page.querySelector(".ps-page > h1");
    const title = (heading?.textContent ?? "").trim();
    const after = heading?.nextElementSibling;
    const byline = after?.matches("p") ? (after.textContent ?? "").trim() : "";
    const abstract = (page.querySelector(".ps-abstract p")?.textContent ?? "").trim();
    if (!title) return null;
    return element(
      "div",
      {},
      element("p", { class: "ps-preview-title" }, title),
      ...(byline ? [element("p", { class: "ps-preview-byline" }, byline)] : []),
      ...(abstract ? [element("p", {}, cut(abstract))] : []),
    );
  } catch {
    known.delete(href); // the next time may do better
    return null;
  }
}

/** @param {string} text */
function cut(text) {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SHOWN))} …`;
}
