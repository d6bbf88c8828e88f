/**
 * More hits below those that are shown: on their own when the end of the list first comes into
 * view, from then on by the button.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 * @typedef {import("./shapes.js").State} State
 */

import { ask } from "./client.js";
import { hitElement } from "./hits.js";

const STEP = 20;

/** Rows up to which more come on their own: the page's end stays within reach. */
const ALONE = 20;

/**
 * @param {import("./results.js").Parts} parts
 * @param {() => State & {typing: boolean}} current what was asked last
 * @param {(reply: Reply) => void} dress what new rows need besides
 * @returns {(reply: Reply) => void} to be told of every answer
 */
export function offerMore({ more, results }, current, dress) {
  /** @type {Reply | null} */
  let latest = null;
  /** Hits of the answer that were asked for; those shown may be more where an order changed. */
  let from = 0;

  /** @param {boolean} focus whether the first of the new rows gets the focus */
  async function go(focus) {
    const before = latest;
    if (!before || more.disabled) return;
    more.disabled = true;
    const asked = { ...current(), from, count: STEP };
    /** @type {Reply | null} */
    const reply = await ask("search", asked).catch(() => null); // the button stays
    more.disabled = false;
    if (before === latest && reply) append(reply, focus);
  }

  /** @param {Reply} reply @param {boolean} focus */
  function append(reply, focus) {
    const shown = new Set([...results.children].map((row) => row.getAttribute("data-paper")));
    const rows = reply.hits.filter(({ id }) => !shown.has(id)).map(hitElement);
    results.append(...rows);
    from += STEP;
    more.hidden = reply.total <= from;
    dress(reply);
    if (focus) rows[0]?.querySelector("a")?.focus();
    history.replaceState({ shown: from }, "");
  }

  /** @param {Reply} reply */
  function answered(reply) {
    latest = reply;
    from = reply.hits.length;
  }

  more.addEventListener("click", () => go(true));
  new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && from <= ALONE / 2) go(false);
  }).observe(more);
  return answered;
}
