/**
 * What the search page has besides its first results: filters, chips, corrections, order, export,
 * excerpts, more hits, keys. page.js fetches it once the first results are shown.
 *
 * @typedef {import("./shapes.js").State} State
 * @typedef {import("./shapes.js").Facet} Facet
 * @typedef {import("./shapes.js").Reply} Reply
 * @typedef {import("./results.js").Parts} Parts
 *
 * @typedef {object} Own what the page itself knows and does
 * @property {() => State & {typing: boolean}} current what was asked last
 * @property {(next: State) => void} enter asks for something else, as a new step
 * @property {readonly Facet[]} brought what filters show before anything is asked
 * @property {readonly string[]} parameters of the filters
 *
 * @typedef {object} Furniture
 * @property {(reply: Reply) => void} above puts what stands above the rows
 * @property {(reply: Reply) => void} below goes on where the rows are shown
 * @property {(reply: Reply) => void} refine puts a better answer
 * @property {() => void} blank nothing is asked for
 * @property {() => void} stop waits for nothing any more
 */

import { stateOf } from "./address.js";
import { chipItems } from "./chips.js";
import { withValue } from "./choices.js";
import { ask } from "./client.js";
import { filterColumn, followWidth } from "./column.js";
import { correctionParts } from "./correction.js";
import { fillInView } from "./excerpts.js";
import { explainRows } from "./explain.js";
import { runExamples } from "./help.js";
import { moveBetween } from "./keys.js";
import { offerMore } from "./more.js";
import { refineReply } from "./refine.js";
import { offerSorts } from "./sort.js";

const REST = 250; // ms without a key stroke before the counts follow

/**
 * @param {Parts} parts
 * @param {Own} own
 * @returns {Furniture}
 */
export function furnish(parts, { current, enter, brought, parameters }) {
  const column = filterColumn(parts, current, (filters) => enter({ ...current(), filters }));
  const more = offerMore(parts, current, (reply) => dress(parts, reply));
  const arrived = moveBetween(parts.input, parts.results);
  let rested = 0;

  /** @param {Reply} reply */
  function above(reply) {
    const asks = (/** @type {Partial<State>} */ other) => enter({ ...current(), ...other });
    parts.correction.replaceChildren(...correctionParts(reply, asks));
    parts.chips.replaceChildren(...chipItems(reply.chips, remove, () => refilter({})));
  }

  /** @param {Reply} reply */
  function below(reply) {
    dress(parts, reply);
    more(reply);
    arrived();
    if (!reply.refining) rested = window.setTimeout(column.recount, current().typing ? REST : 0);
  }

  /** @param {Reply} reply */
  function refine(reply) {
    refineReply(parts, reply, above);
    below(reply);
  }

  function blank() {
    parts.correction.replaceChildren();
    parts.chips.replaceChildren();
    column.show(brought);
  }

  /** @param {string} parameter @param {string} slug */
  function remove(parameter, slug) {
    refilter(withValue(current().filters, parameter, slug, false));
  }

  /** @param {State["filters"]} filters of which a chip was removed, with the focus on it */
  function refilter(filters) {
    enter({ ...current(), filters });
    parts.input.focus({ preventScroll: true });
  }

  offerSorts(parts.sort, current().sort, (sort) => enter({ ...current(), sort }));
  runExamples(document.body, (search) => {
    enter(stateOf(search, parameters));
    parts.input.focus();
  });
  offerExport(parts.menu);
  followWidth(parts.filters);
  column.show(brought);
  return { above, below, refine, blank, stop: () => clearTimeout(rested) };
}

/**
 * Excerpts and reasons of the rows that are shown.
 *
 * @param {Parts} parts
 * @param {Reply} reply
 */
function dress({ results }, { hits, terms, phrases }) {
  fillInView(results, (numbers) => ask("snippets", { numbers, terms, phrases }));
  explainRows(results, hits);
}

/**
 * The export's formats are fetched when its menu is opened; it finds its own way from there.
 *
 * @param {HTMLDetailsElement} menu
 */
function offerExport(menu) {
  const fetched = () => import("./export.js").catch(() => {});
  if (menu.open) fetched();
  else menu.addEventListener("toggle", fetched, { once: true });
}
