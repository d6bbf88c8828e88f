/**
 * Two small fields below the years: from which to which.
 *
 * @typedef {import("./shapes.js").Facet} Facet
 */

import { button, element } from "./dom.js";
import { LABELS } from "./labels.js";

/**
 * @param {[string, string]} ends what the address says, empty for none
 * @param {(from: string, to: string) => void} choose
 * @returns {HTMLElement}
 */
export function yearRange(ends, choose) {
  const [from, to] = ends.map((value, at) => yearField(value, at ? "to" : "from"));
  const apply = () => choose(from.value, to.value);
  for (const field of [from, to]) {
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      apply();
    });
  }
  return element(
    "div",
    { class: "ps-years", role: "group", "aria-label": LABELS.years },
    element("label", {}, LABELS.from, from),
    element("label", {}, LABELS.to, to),
    button(LABELS.apply, { class: "ps-link", id: "ps-years-apply" }, apply),
  );
}

/**
 * @param {string} value
 * @param {string} name
 */
function yearField(value, name) {
  const made = element("input", { type: "text", inputmode: "numeric", maxlength: "4", size: "4", id: `ps-years-${name}` });
  made.value = value;
  made.autocomplete = "off";
  return made;
}
