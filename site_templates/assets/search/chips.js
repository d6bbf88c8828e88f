/**
 * The chosen filters as buttons that remove them.
 *
 * @typedef {import("./shapes.js").Chip} Chip
 */

import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";

/**
 * @param {readonly Chip[]} chips
 * @param {(parameter: string, slug: string) => void} remove
 * @param {() => void} clear removes all
 * @returns {HTMLElement[]} list items
 */
export function chipItems(chips, remove, clear) {
  const items = chips.map((chip) => {
    const label = LABELS.remove(kindOf(chip.parameter), chip.name);
    const act = () => remove(chip.parameter, chip.slug);
    const made = button(chip.name, { class: "ps-chip", "aria-label": label, title: label }, act);
    made.append(element("span", { "aria-hidden": "true" }, "×"));
    return element("li", {}, made);
  });
  if (chips.length > 1) items.push(element("li", {}, button(LABELS.clear, { class: "ps-link" }, clear)));
  return items;
}

/**
 * What a reader calls a parameter of the address.
 *
 * @param {string} parameter
 * @returns {string}
 */
export function kindOf(parameter) {
  if (Object.hasOwn(LABELS.kinds, parameter)) return LABELS.kinds[parameter];
  return parameter.charAt(0).toUpperCase() + parameter.slice(1);
}
