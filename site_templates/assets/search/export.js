/**
 * The menu that saves the papers found as a file. The page fetches this script when the menu is
 * first opened; what to save stands in the results' `data-asked`.
 */

import { offerSaving, stemOf } from "./saving.js";

const menu = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-search-menu]"));
const results = /** @type {HTMLElement} */ (document.querySelector("[data-search-results]"));
const status = /** @type {HTMLElement} */ (document.querySelector("[data-search-status]"));

const asked = () => JSON.parse(results.dataset.asked ?? "{}");

offerSaving({ menu, status, asked, stem: () => stemOf(asked()) });
