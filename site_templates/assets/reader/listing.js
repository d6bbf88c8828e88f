/**
 * The menu that saves the papers of a tag's, an author's, a venue's or a year's page. The page
 * fetches this script, and the search that knows the papers, when the menu is first opened.
 */

import { element } from "../search/dom.js";
import { offerSaving } from "../search/saving.js";

/** @param {HTMLDetailsElement} menu its `data-listing` is a filter's name, `data-term` the value */
export function offerListing(menu) {
  const { listing = "", term = "" } = menu.dataset;
  const status = element("p", { class: "ps-take-status", role: "status" });
  menu.after(status);
  offerSaving({
    menu,
    status,
    stem: () => term,
    asked: () => ({ query: "", filters: { [listing]: [term] } }),
  });
}
