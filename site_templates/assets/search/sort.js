/**
 * The choice of an order.
 *
 * @typedef {import("./shapes.js").Sort} Sort
 */

import { SORTS } from "./shapes.js";

/**
 * @param {HTMLSelectElement} select
 * @param {(sort: Sort) => void} choose
 */
export function offerSorts(select, choose) {
  select.addEventListener("change", () => {
    if (SORTS.includes(select.value)) choose(/** @type {Sort} */ (select.value));
  });
}
