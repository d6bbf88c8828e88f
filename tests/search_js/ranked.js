/**
 * Asks an index queries and prints the hits of each as id, tier and score.
 *
 *     PAPERSHELF_SITE=... node tests/search_js/ranked.js < queries.json
 */

import { readFileSync } from "node:fs";
import { engine } from "./modules.js";

/** @type {string[]} */
const queries = JSON.parse(readFileSync(0, "utf-8"));
const asked = await engine();
const found = [];
for (const query of queries) {
  const { hits } = await asked.answer("search", { query, count: 1000, explain: true });
  found.push(hits.map((/** @type {any} */ { id, tier, why }) => [id, tier, why.score]));
}
process.stdout.write(JSON.stringify(found));
