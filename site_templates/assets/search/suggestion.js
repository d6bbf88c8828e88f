/**
 * "Did you mean": another spelling of a word that hardly any paper has, where one slip makes it a
 * common word. The results stay those of what was typed.
 *
 *     await suggested(library, plan, evidence)    // "retrieval models" for "retreival models"
 */

import { termOf } from "./analysis.js";
import { rareSlots } from "./evidence.js";
import { neighbours } from "./spelling.js";

/** How much commoner the other word must be. */
const COMMONER = 20;

/** Words of one query that are looked at. */
const MOST = 3;

/**
 * @param {import("./library.js").Library} library
 * @param {import("./plan.js").Plan} plan
 * @param {import("./evidence.js").Evidence} evidence
 * @returns {Promise<string>} a whole query; empty if nothing is likelier than what was typed
 */
export async function suggested(library, plan, evidence) {
  const { query } = plan;
  const { terms } = evidence;
  const rare = rareSlots(plan, evidence);
  const found = await Promise.all(
    rare.slice(0, MOST).map(async (slot) => ({ slot, to: await commoner(library, slot, terms) })),
  );
  const rows = found.filter(({ to }) => to).sort((a, b) => b.slot.start - a.slot.start);
  let text = query;
  for (const { slot, to } of rows) text = text.slice(0, slot.start) + to + text.slice(slot.end);
  return rows.length ? text : "";
}

/**
 * @param {import("./library.js").Library} library
 * @param {import("./plan.js").Slot} slot
 * @param {import("./evidence.js").Evidence["terms"]} terms
 * @returns {Promise<string>}
 */
async function commoner(library, { text, term }, terms) {
  const near = await neighbours(library, text, 1);
  const least = COMMONER * (terms.get(term)?.papers ?? 1);
  return near.find(({ word, papers }) => papers >= least && termOf(word) !== term)?.word ?? "";
}
