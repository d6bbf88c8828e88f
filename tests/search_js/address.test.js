/** The state of a search in the page's address. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { hrefOf, isBlank, stateOf } from "../../site_templates/assets/search/address.js";
import { endsOf, rangeOf, withValue } from "../../site_templates/assets/search/choices.js";

const PAGE = "https://shelf.example/below/search/";
const LOOMS = {
  query: "sparse looms",
  filters: { tag: ["weaving", "harbours"], year: ["2020-2024"], code: ["1"] },
  sort: /** @type {const} */ ("newest"),
  explain: true,
  verbatim: true,
};

test("a state comes back from its own address", () => {
  const href = hrefOf(LOOMS, PAGE);
  assert.deepEqual(stateOf(new URL(href).search), LOOMS);
});

test("an address names the query, each filter and the order, and nothing that is usual", () => {
  assert.equal(
    hrefOf({ ...LOOMS, explain: false, verbatim: false }, `${PAGE}?q=old#part`),
    `${PAGE}?q=sparse+looms&tag=weaving&tag=harbours&year=2020-2024&code=1&sort=newest`,
  );
  assert.equal(hrefOf(stateOf("?q=+"), PAGE), PAGE);
});

test("a parameter that is no filter here is left alone", () => {
  assert.deepEqual(stateOf("?q=looms&utm_source=x&method=loom").filters, {});
  assert.deepEqual(stateOf("?method=loom&method=loom", ["method"]).filters, { method: ["loom"] });
});

test("an order that does not exist is the usual one", () => {
  assert.equal(stateOf("?sort=constructor").sort, "relevance");
});

test("an address of a stranger is read up to a limit", () => {
  const state = stateOf(`?q=${"x".repeat(9000)}&${"tag=a&".repeat(2)}${manyTags(200)}`);
  assert.equal(state.query.length, 4000);
  assert.equal(state.filters.tag.length, 50);
});

/** @param {number} count */
function manyTags(count) {
  return Array.from({ length: count }, (_, number) => `tag=t${number}`).join("&");
}

test("filters alone ask for something, white space alone does not", () => {
  assert.ok(isBlank(stateOf("?q=+&sort=newest")));
  assert.ok(!isBlank(stateOf("?tag=looms")));
});

test("choosing a value adds it once, and choosing it off removes it", () => {
  const once = withValue({}, "tag", "looms", true);
  assert.deepEqual(withValue(once, "tag", "looms", true), { tag: ["looms"] });
  assert.deepEqual(withValue(once, "tag", "looms", false), {});
});

test("a single year takes the place of a range", () => {
  assert.deepEqual(withValue({ year: ["2020-2024"] }, "year", "2023", true), { year: ["2023"] });
});

test("a range of years has two ends, one, or none", () => {
  assert.deepEqual(
    [rangeOf("2020", "2024"), rangeOf("2024", "2020"), rangeOf("2020", ""), rangeOf("", "2019")],
    ["2020-2024", "2020-2024", "2020-", "-2019"],
  );
  assert.deepEqual([rangeOf("2020", "2020"), rangeOf("soon", "")], ["2020", ""]);
  assert.deepEqual(endsOf({ year: ["2021", "2020-"] }), ["2020", ""]);
  assert.deepEqual(endsOf({}), ["", ""]);
});
