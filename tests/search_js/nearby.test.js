import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleNamed } from "./modules.js";

const { clustersFor } = await moduleNamed("nearby");
const { neighbours } = await moduleNamed("spelling");
const { rareSlots } = await moduleNamed("evidence");
const { suggested } = await moduleNamed("suggestion");

/** Four clusters of 20 KB, in the directions north, north-east, east and south; two papers each. */
const CENTRES = Int8Array.of(0, 127, 90, 90, 127, 0, 0, -127);

/** @param {number} papers @param {string[]} fetched */
function library(papers, fetched) {
  const clusters = { names: "aaaaaaaabbbbbbbbccccccccdddddddd", bytes: [20_000, 20_000, 20_000, 20_000] };
  const manifest = {
    papers,
    vectors: { dimensions: 2, centroids: { name: "centres" } },
    families: { clusters },
    columns: { cluster: { name: "column" } },
  };
  return {
    manifest: async () => manifest,
    file: async (/** @type {string} */ _, /** @type {string} */ name) => {
      fetched.push(name);
      if (name === "centres") return CENTRES;
      if (name === "column") return Uint16Array.of(0, 0, 1, 1, 2, 2, 3, 3);
      return { papers: new Uint32Array(0), parts: new Int8Array(0) };
    },
  };
}

test("half of the bytes go to the clusters of the best papers, the rest to those near the query", async () => {
  /** @type {string[]} */
  const fetched = [];
  await clustersFor(library(10_000, fetched), Float32Array.of(0, 1), Uint32Array.of(6, 4, 7));
  assert.deepEqual(fetched.slice(2), ["dddddddd", "aaaaaaaa"]);
});

test("in a large catalogue nobody asks for each paper's cluster", async () => {
  /** @type {string[]} */
  const fetched = [];
  await clustersFor(library(90_000, fetched), Float32Array.of(0, 1), Uint32Array.of(6, 4, 7));
  assert.deepEqual(fetched, ["centres", "aaaaaaaa", "bbbbbbbb"]);
});

/** A library whose words are these, with how many papers have each. */
function lexicon(/** @type {Record<string, number>} */ held) {
  const files = {
    words: Object.keys(held),
    endings: Object.keys(held).map((word) => [...word].reverse().join("")),
  };
  return {
    manifest: async () => ({
      families: {
        words: { names: "wwwwwwww", first: [""] },
        endings: { names: "eeeeeeee", first: [""] },
      },
    }),
    file: async (/** @type {"words" | "endings"} */ family) => {
      const words = [...files[family]].sort();
      const written = (/** @type {string} */ word) => (family === "words" ? word : [...word].reverse().join(""));
      return { words, papers: words.map((word) => held[written(word)]) };
    },
  };
}

test("neighbours are one slip away, the commonest first, whichever half the slip is in", async () => {
  const known = lexicon({ herons: 4, heroes: 9, heron: 30, haron: 1, lake: 3 });
  const found = await neighbours(known, "heron", 1);
  assert.deepEqual(found.map((/** @type {any} */ { word }) => word), ["herons", "haron"]);
});

test("a word of hardly any paper has a far commoner neighbour suggested, others stay", async () => {
  const plan = {
    query: "the horbour herons",
    title: "=1",
    slots: [
      { text: "horbour", term: "horbour", start: 4, end: 11 },
      { text: "herons", term: "heron", start: 12, end: 18 },
    ],
  };
  const terms = new Map([["horbour", { papers: 1 }], ["heron", { papers: 2 }]]);
  const evidence = { terms, half: null };
  const known = lexicon({ harbour: 30, horbour: 1, heroes: 5, herons: 2 });
  assert.equal(await suggested(known, plan, evidence), "the harbour herons");
  assert.equal(rareSlots(plan, { terms, half: plan.slots[0] }).length, 1);
  const title = { terms: new Map([...terms, ["=1", { papers: 1 }]]), half: null };
  assert.equal(await suggested(known, plan, title), "");
});
