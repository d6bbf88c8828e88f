import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { moduleNamed } from "./modules.js";

const plan = await moduleNamed("plan");
const { parse } = await moduleNamed("parse");
const { analyse } = await moduleNamed("analysis");
const { highlight } = await moduleNamed("highlight");
const { snippet } = await moduleNamed("snippet");

/** @param {string} query */
const planOf = (query) => plan.planOf(query, parse(query));

/** @param {any[]} slots */
const terms = (slots) => slots.map(({ term }) => term);

test("texts have the terms that the shared fixture says", () => {
  const cases = JSON.parse(readFileSync(new URL("../data/search/analysis.json", import.meta.url), "utf-8"));
  for (const { text, terms: expected } of cases) assert.deepEqual(terms(analyse(text)), expected, text);
});

test("a query is planned alike whether or not it has signs to be parsed", async () => {
  const pieces = ["deep nets", "BERT: deep", "OR", "a OR b", "nORd", "-deep", "deep-nets", "(deep", "tag:x", '"', "Deep\u2212nets"];
  for (const first of pieces) {
    for (const second of pieces) {
      const query = `${first} ${second}`;
      assert.deepEqual(await plan.planned(query), planOf(query), query);
    }
  }
});

test("neighbours may be one word", () => {
  const { slots, joins } = planOf("Multi task learning year:2023");
  assert.deepEqual(terms(slots), ["multi", "task", "learn"]);
  assert.deepEqual(joins[0], { slot: 0, term: "multitask" });
});

test("authors are looked up as they are written, stop words too", () => {
  const [{ slots }] = planOf('author:"de la Croix-Hughes"').leaves;
  assert.deepEqual(terms(slots), ["@de", "@la", "@croix", "@hughes"]);
});

test("a hard word with a hyphen may be written as one, but not in quotes", () => {
  assert.equal(planOf("-multi-task").leaves[0].whole, "multitask");
  assert.equal(planOf('-"multi-task"').leaves[0].whole, "");
});

test("the last word is open if the query ends within it", () => {
  assert.equal(planOf("sparse loo").open?.text, "loo");
  assert.equal(planOf("sparse author:hug").open?.text, "hug");
  for (const query of ["sparse ", '"sparse loo"', "sparse 多任务", ""]) assert.equal(planOf(query).open, null);
});

test("words of a hard part know where they stand in the query", () => {
  for (const query of ['tag:"deep nets"', "-title:deep-nets", '"deep nets', 'author:^"deep nets"', "(deep OR nets)"]) {
    const { slots, leaves } = planOf(query);
    const all = [...slots, ...leaves.flatMap((/** @type {any} */ leaf) => leaf.slots)];
    assert.deepEqual(all.map(({ start, end }) => query.slice(start, end)), ["deep", "nets"], query);
  }
});

test("stop words alone are said to ask for nothing", () => {
  assert.deepEqual(planOf('title:"of the"').notes, ["\u201cof the\u201d is too common to be looked for."]);
});

test("a phrase is marked where its words stand in a row", () => {
  const marks = { terms: new Set(["heron"]), phrases: [["deep", "", "water"]] };
  const parts = highlight("Herons fish in deep and clear water, or deep in water.", marks);
  const marked = parts.filter((/** @type {any} */ part) => part.marked);
  assert.deepEqual(marked.map((/** @type {any} */ part) => part.text), ["Herons", "deep", "water"]);
});

test("a snippet is where most words are, and no longer than it may be", () => {
  const text = `Many things come first. ${"Nothing here matters. ".repeat(30)}Only herons fish at night. `;
  const parts = snippet(text.repeat(2), { terms: new Set(["heron", "night"]), phrases: [] });
  const shown = parts.map((/** @type {any} */ part) => part.text).join("");
  assert.ok(shown.includes("Only herons fish at night.") && shown.length < 300);
});
