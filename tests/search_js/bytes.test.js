import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { Packed, PackedError, lowerBound, unpacked } from "../../site_templates/assets/search/bytes.js";

const packed = (/** @type {number[]} */ ...bytes) => new Packed(Uint8Array.from(bytes));

test("a number has seven bits a byte, lowest first", () => {
  assert.equal(packed(0).number(), 0);
  assert.equal(packed(127).number(), 127);
  assert.equal(packed(0xac, 0x02).number(), 300);
  assert.equal(packed(0xff, 0xff, 0xff, 0xff, 0x0f).number(), 0xffffffff);
});

test("steps give ascending numbers", () => {
  assert.deepEqual([...packed(3, 0, 5).steps(3)], [3, 4, 10]);
});

test("sorted strings share their starts by bytes", () => {
  const content = [2, 0, 3, 0x61, 0xc3, 0xa9, 1, 2, 0xc3, 0xa8];
  assert.deepEqual(packed(...content).sortedStrings(), ["aé", "aè"]);
});

test("a file that ends too early is an error, not a hang", () => {
  assert.throws(() => packed(0x80).number(), PackedError);
  assert.throws(() => packed(9).sortedStrings(), PackedError);
  assert.throws(() => packed(5, 1).string(), PackedError);
  assert.throws(() => packed(1).take(2), PackedError);
});

test("a file is unpacked unless a server did so on the way", async () => {
  const plain = new TextEncoder().encode("herons");
  assert.deepEqual(await unpacked(new Uint8Array(gzipSync(plain))), plain);
  assert.deepEqual(await unpacked(plain), plain);
});

test("a string is found in a sorted list by halves", () => {
  assert.equal(lowerBound(["a", "c", "e"], "c"), 1);
  assert.equal(lowerBound(["a", "c", "e"], "d"), 2);
  assert.equal(lowerBound([], "d"), 0);
});
