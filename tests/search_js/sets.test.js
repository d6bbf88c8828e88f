import assert from "node:assert/strict";
import { test } from "node:test";
import * as bits from "../../site_templates/assets/search/bits.js";
import { distance } from "../../site_templates/assets/search/distance.js";
import { firstOf } from "../../site_templates/assets/search/order.js";

test("sets of papers meet, join and part", () => {
  const [a, b] = [bits.bitsOf(70, [1, 33, 69]), bits.bitsOf(70, Uint32Array.of(33, 34, 69))];
  assert.deepEqual([...bits.members(bits.both(a, b))], [33, 69]);
  assert.deepEqual([...bits.members(bits.either(a, b))], [1, 33, 34, 69]);
  assert.deepEqual([...bits.members(bits.without(a, b))], [1]);
  assert.deepEqual([bits.hasBit(a, 33), bits.hasBit(a, 34)], [true, false]);
});

test("the set of all papers has each paper and no other", () => {
  for (const count of [0, 1, 31, 32, 33, 64]) assert.equal(bits.size(bits.allBits(count)), count);
  assert.deepEqual([...bits.members(bits.allBits(3))], [0, 1, 2]);
});

test("slips are letters left out, added, replaced or exchanged", () => {
  assert.equal(distance("retreival", "retrieval", 2), 1);
  assert.equal(distance("retrival", "retrieval", 2), 1);
  assert.equal(distance("rretrieval", "retrieval", 2), 1);
  assert.equal(distance("retriezal", "retrieval", 2), 1);
  assert.equal(distance("rteriezal", "retrieval", 2), 2);
  assert.equal(distance("abcd", "wxyz", 2), 3);
});

test("the first of many are those of a full sort", () => {
  const papers = Uint32Array.from({ length: 500 }, (_, index) => (index * 193) % 500);
  /** @param {number} a @param {number} b */
  const compare = (a, b) => (a % 7) - (b % 7) || b - a;
  for (const count of [0, 1, 2, 20, 200, 500, 900]) {
    assert.deepEqual(firstOf(papers, compare, count), papers.slice().sort(compare).slice(0, count));
  }
});
