/** What is said above the results. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { statusOf } from "../../site_templates/assets/search/status.js";
import { grouped } from "../../site_templates/assets/search/words.js";

/** @type {import("../../site_templates/assets/search/shapes.js").Reply} */
const REPLY = {
  mode: "all",
  relaxed: false,
  total: 3,
  byMeaning: 0,
  corrections: [],
  corrected: "",
  asked: "sparse looms",
  notes: [],
  terms: ["spars", "loom"],
  phrases: [],
  chips: [],
  hits: [],
};

test("the sentence says how many papers and which words they have", () => {
  assert.equal(statusOf(REPLY), "3 papers with all the words.");
  assert.equal(statusOf({ ...REPLY, total: 1, terms: ["loom"] }), "1 paper.");
  assert.match(statusOf({ ...REPLY, mode: "any" }), /the rarest of the words first/);
  assert.match(statusOf({ ...REPLY, mode: "any", relaxed: true }), /^Too few papers have all/);
  assert.equal(statusOf({ ...REPLY, mode: "browse", terms: [] }), "3 papers.");
});

test("papers that share no word are counted apart", () => {
  assert.match(statusOf({ ...REPLY, byMeaning: 2 }), /2 of them share no word/);
  assert.match(statusOf({ ...REPLY, byMeaning: 1 }), /One of them shares no word/);
  assert.match(statusOf({ ...REPLY, byMeaning: 3 }), /^3 papers\. None has a word/);
});

test("what was not understood is said whether anything was found or not", () => {
  const notes = ["year: takes a year or a range such as 2020-2024"];
  assert.match(statusOf({ ...REPLY, notes }), /words\. Year: takes a year .* 2020-2024\.$/);
  assert.match(statusOf({ ...REPLY, total: 0, notes }), /^No paper found\. Year: takes/);
});

test("thousands stand apart", () => {
  assert.deepEqual([7, 1234, 1234567].map(grouped), ["7", "1,234", "1,234,567"]);
});
