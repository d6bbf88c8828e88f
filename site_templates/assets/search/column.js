/**
 * The column of filters: what stands in it, and what choosing there asks for.
 *
 * @typedef {import("./shapes.js").State} State
 * @typedef {import("./shapes.js").Facet} Facet
 * @typedef {import("./shapes.js").Filters} Filters
 */

import { endsOf, rangeOf, withValue, withValues } from "./choices.js";
import { ask } from "./client.js";
import { showFacets } from "./facets.js";
import { LABELS } from "./labels.js";
import { yearRange } from "./years.js";

/**
 * Open beside the results, closed above them where there is no room beside.
 *
 * @param {HTMLDetailsElement} filters
 */
export function followWidth(filters) {
  const wide = matchMedia("(min-width: 60em)");
  const follow = () => (filters.open = wide.matches);
  wide.addEventListener("change", follow);
  follow();
}

/**
 * @param {import("./results.js").Parts} parts
 * @param {() => State & {typing: boolean}} current what was asked last
 * @param {(filters: Filters) => void} enter asks for the results under other filters
 */
export function filterColumn(parts, current, enter) {
  /** @type {Set<string>} Facets whose numbers are large and were asked for. */
  const wanted = new Set();
  const acts = { choose, all, count, below };
  let turn = 0;

  /** @param {readonly Facet[]} facets */
  function show(facets) {
    turn += 1;
    const { filters } = current();
    const chosen = Object.values(filters).flat().length;
    const summary = parts.filters.querySelector("summary");
    if (summary) summary.textContent = LABELS.filtersChosen(chosen);
    showFacets(parts.facets, facets, acts);
  }

  /** Count the results under each filter. */
  async function recount() {
    turn += 1;
    const mine = turn;
    /** @type {Facet[] | null} */
    const facets = await ask("facets", { ...current(), wanted: [...wanted] }).catch(() => null);
    if (mine === turn && facets) show(facets);
  }

  /**
   * @param {string} parameter
   * @param {string} slug
   * @param {boolean} chosen
   */
  function choose(parameter, slug, chosen) {
    enter(withValue(current().filters, parameter, slug, chosen));
  }

  /** @param {Facet} facet */
  async function all({ parameter }) {
    /** @type {Facet[] | null} */
    const found = await ask("facets", { ...current(), all: parameter }).catch(() => null);
    return found?.find((facet) => facet.parameter === parameter) ?? null;
  }

  /** @param {Facet} facet */
  function count({ name }) {
    wanted.add(name);
    recount();
  }

  /** @param {Facet} facet */
  function below({ parameter }) {
    if (parameter !== "year") return [];
    return [
      yearRange(endsOf(current().filters), (from, to) => {
        const range = rangeOf(from, to);
        enter(withValues(current().filters, "year", range ? [range] : []));
      }),
    ];
  }

  return { show, recount };
}
