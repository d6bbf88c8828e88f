import assert from "node:assert/strict";
import { test } from "node:test";
import { merge, within } from "../../site_templates/assets/search/postings.js";
import { columnOf, idf, PREFIX, saturated } from "../../site_templates/assets/search/rank.js";
import { ADJACENT, scored } from "../../site_templates/assets/search/score.js";
import { blended } from "../../site_templates/assets/search/meaning.js";

const N = 10;
/** Postings of one occurrence in the abstract; `titles` by paper. */
function postings(/** @type {number[]} */ papers, /** @type {Record<number, number>} */ titles = {}) {
  return {
    papers: Uint32Array.from(papers),
    weights: Uint8Array.from(papers, () => 64),
    fields: Uint8Array.from(papers, (paper) => (titles[paper] ? 3 : 2)),
    titles: Uint8Array.from(papers, (paper) => titles[paper] ?? 0),
  };
}
/** @returns {any} */
function column(/** @type {any} */ exact, /** @type {any} */ longer = null, position = 0) {
  return columnOf(N, { term: "t", word: "t", exact, longer, position, required: true });
}

test("a rare word is worth more than a common one, and both more than nothing", () => {
  assert.ok(idf(100, 1) > idf(100, 50) && idf(100, 100) > 0);
});

test("a word's worth is its rarity times its saturated frequency", () => {
  const { worth } = column(postings([2, 5]));
  assert.ok(Math.abs(worth[0] - idf(N, 2) * saturated(1)) < 1e-6);
});

test("a half-typed word is worth less than the whole", () => {
  const { papers, worth } = column(postings([2]), postings([2, 4]));
  assert.deepEqual([...papers], [2, 4]);
  assert.ok(Math.abs(worth[0] - idf(N, 1) * saturated(1)) < 1e-6);
  assert.ok(Math.abs(worth[1] - PREFIX * idf(N, 2) * saturated(1)) < 1e-6);
});

test("a word counts alone or joined with its neighbour, never both", () => {
  const columns = [column(postings([1])), column(postings([1, 2]), null, 1)];
  const joined = { slot: 0, column: column(postings([1, 3])) };
  const { scores, masks, touched } = scored(N, columns, [joined]);
  const alone = idf(N, 1) * saturated(1) + idf(N, 2) * saturated(1);
  assert.ok(Math.abs(scores[1] - alone) < 1e-5);
  assert.ok(Math.abs(scores[3] - idf(N, 2) * saturated(1)) < 1e-5);
  assert.deepEqual([masks[1], masks[2], masks[3]], [3, 2, 3]);
  assert.deepEqual([...touched].sort(), [1, 2, 3]);
});

test("words side by side in a title add to it, if the query is short and has them so", () => {
  const columns = [
    column(postings([1, 2], { 1: 3, 2: 1 })),
    column(postings([1, 2], { 1: 4, 2: 9 }), null, 1),
  ];
  const { bonus } = scored(N, columns, []);
  assert.ok(Math.abs(bonus[1] - ADJACENT * idf(N, 2)) < 1e-6);
  assert.equal(bonus[2], 0);
  const long = [...columns, column(postings([4]), null, 2), column(postings([5]), null, 3)];
  assert.equal(scored(N, long, []).bonus[1], 0);
});

test("while a reader types, a title that starts as the query does is worth more", () => {
  const columns = [column(postings([1, 2], { 1: 1, 2: 3 }))];
  assert.equal(scored(N, columns, []).bonus[1], 0);
  const { bonus } = scored(N, columns, [], true);
  assert.ok(Math.abs(bonus[1] - ADJACENT * idf(N, 2)) < 1e-6);
  assert.equal(bonus[2], 0);
});

test("several terms taken for one weigh what the heaviest does", () => {
  const heavy = { ...postings([4], { 4: 7 }), weights: Uint8Array.of(90) };
  const made = merge([postings([3, 4], { 4: 2 }), heavy], N);
  assert.deepEqual([...made.papers], [3, 4]);
  assert.deepEqual([...made.weights], [64, 90]);
  assert.deepEqual([...made.titles], [0, 2]);
  assert.deepEqual([...within(made, 1)], [4]);
});

test("meaning lifts a paper that is near and finds one that shares no word", () => {
  const near = {
    dimensions: 2,
    clusters: [{ papers: Uint32Array.of(1, 2, 3), parts: Int8Array.of(0, 127, 127, 0, 127, 0) }],
  };
  const words = Float32Array.of(0, 1, 1, 0);
  const found = blended(words, Uint32Array.of(1, 2), 1, near, Float32Array.of(1, 0));
  assert.ok(found.scores[2] > found.scores[1]);
  assert.deepEqual(found.near, [3]);
});
