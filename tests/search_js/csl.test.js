/** Results as CSL-JSON. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cslJson } from "../../site_templates/assets/search/csl.js";
import { BARE, HOSTILE, hostile, WEAVER } from "./records.js";

test("an item has what is known of a paper under the names of CSL", () => {
  const [item] = JSON.parse(cslJson([WEAVER]));
  assert.deepEqual(item.author[2], { literal: "Loom and Sons" });
  assert.deepEqual(item.issued, { "date-parts": [[2021]] });
  assert.deepEqual(
    [item.type, item["container-title"], item.DOI, item.URL, item.keyword],
    ["article-journal", "Journal of Looms", "10.1/ab_c", "https://looms.example/a_b", "stream weaving, looms"],
  );
});

test("what is not known is left out", () => {
  assert.deepEqual(JSON.parse(cslJson([BARE])), [{ id: "bare-loom", type: "article", title: "The Bare Loom" }]);
});

test("every text comes back as it was", () => {
  for (const text of HOSTILE) assert.equal(JSON.parse(cslJson([hostile(text)]))[0].title, text);
});
