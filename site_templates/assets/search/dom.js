/**
 * Elements made of text that strangers wrote: always text nodes, never HTML.
 *
 * @typedef {import("./shapes.js").Stretch} Stretch
 */

import { WORDS } from "./words.js";

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * A button that does one thing.
 *
 * @param {string} text
 * @param {Record<string, string>} attributes
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
export function button(text, attributes, act) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/**
 * Text with its matches in `<mark>`.
 *
 * @param {readonly Stretch[]} stretches
 * @returns {(Node | string)[]}
 */
export function marked(stretches) {
  return stretches.map(({ text, marked: match }) => (match ? element("mark", {}, text) : text));
}

/**
 * `Ada Lovelace and others · 1843 · Taylor's Scientific Memoirs`.
 *
 * @param {{authors: string[], year: number | null, venue: string | null}} card
 * @param {number} [most] authors named before "and others"
 * @returns {string}
 */
export function byline({ authors, year, venue }, most = 6) {
  const others = authors.length > most ? WORDS.others : "";
  const names = authors.slice(0, most).join(", ") + others;
  return [names, year, venue].filter(Boolean).join(" · ");
}
