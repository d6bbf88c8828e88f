/**
 * Snippets below the hits, asked for when their hits come into view: most of an index's bytes are
 * abstracts. Hits that come into view together are asked for together.
 *
 * @typedef {import("./shapes.js").Stretch} Stretch
 */

import { marked } from "./dom.js";

/**
 * @callback AskSnippets
 * @param {number[]} numbers
 * @returns {Promise<{number: number, stretches: Stretch[]}[]>}
 */

/** @type {WeakMap<Element, {number: number, place: HTMLElement, ask: AskSnippets}>} */
const waiting = new WeakMap();

/** @type {IntersectionObserver | null} */
let watcher = null;

/** @type {WeakSet<Element>} Places that were watched or are. */
const known = new WeakSet();

/**
 * Fill each row's place with the paper's snippet once it is in view.
 *
 * @param {HTMLElement} results rows with `data-number`
 * @param {AskSnippets} ask
 */
export function fillInView(results, ask) {
  watcher ??= new IntersectionObserver(seen, { rootMargin: "64px" });
  for (const row of /** @type {HTMLElement[]} */ ([...results.children])) {
    const place = /** @type {HTMLElement | null} */ (row.querySelector(".ps-hit-snippet"));
    if (!place || known.has(place)) continue;
    known.add(place);
    waiting.set(place, { number: Number(row.dataset.number), place, ask });
    watcher.observe(place);
  }
}

/** @param {IntersectionObserverEntry[]} entries */
function seen(entries) {
  const inView = entries.filter(({ isIntersecting }) => isIntersecting);
  const wanted = inView.flatMap(({ target }) => waiting.get(target) ?? []);
  for (const { place } of wanted) {
    watcher?.unobserve(place);
    waiting.delete(place);
  }
  for (const ask of new Set(wanted.map(({ ask }) => ask))) {
    fill(wanted.filter((one) => one.ask === ask), ask);
  }
}

/**
 * @param {{number: number, place: HTMLElement}[]} wanted
 * @param {AskSnippets} ask
 */
async function fill(wanted, ask) {
  const found = await ask(wanted.map(({ number }) => number)).catch(() => []); // hits stand without
  const byNumber = new Map(found.map(({ number, stretches }) => [number, stretches]));
  for (const { number, place } of wanted) {
    const stretches = byNumber.get(number) ?? [];
    if (stretches.length) place.replaceChildren(...marked(stretches));
    else place.remove();
  }
}
