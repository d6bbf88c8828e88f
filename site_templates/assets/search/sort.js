/**
 * The choice of an order.
 *
 * @typedef {import("./shapes.js").Sort} Sort
 */

import { SORTS } from "./shapes.js";

/**
 * @param {HTMLSelectElement} select
 * @param {Sort} now the order that is shown; another may have been chosen before this runs
 * @param {(sort: Sort) => void} choose
 */
export function offerSorts(select, now, choose) {
  const chosen = () => {
    if (SORTS.includes(select.value)) choose(/** @type {Sort} */ (select.value));
  };
  select.addEventListener("change", chosen);
  if (select.value !== now) chosen();
}
