import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, gzipSync } from "node:zlib";
import { partsOf, unpackedAfter } from "../../site_templates/assets/search/bytes.js";
import { slugOf } from "../../site_templates/assets/search/cards.js";
import { GoneError, IndexError, Library, fileWith, nameOf } from "../../site_templates/assets/search/library.js";
import { withName } from "../../site_templates/assets/search/postings.js";
import { vectorsFor } from "../../site_templates/assets/search/terms.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const json = (/** @type {any} */ content) => bytes(JSON.stringify(content));
const START = {
  version: 3,
  papers: 3,
  fields: [],
  ranking: {},
  vectors: { dimensions: 2 },
  families: { terms: { names: "aaaaaaaabbbbbbbb", first: ["", "q"] }, cards: { names: "", each: 8 } },
  rest: "rrrrrrrr",
};

/** @param {Record<string, Uint8Array>} files @param {string[]} [asked] */
function libraryOf(files, asked = []) {
  return new Library(async (path) => {
    asked.push(path);
    if (!(path in files)) throw new GoneError(`${path} is gone.`);
    return files[path];
  });
}

test("a file is unpacked with what stood before it while it was compressed", async () => {
  const dictionary = bytes("herons stand in the shallow water ".repeat(40));
  const content = bytes("Herons é stand in the shallow water.");
  const packed = deflateRawSync(content, { dictionary });
  const file = new Uint8Array([...packed, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(await unpackedAfter(file, dictionary), content);
  await assert.rejects(unpackedAfter(file.subarray(0, 12), dictionary));
});

test("parts lie column by column", () => {
  const file = new Uint8Array([2, 2, 1, 1, 0, ...bytes("abc1")]);
  const text = (/** @type {Uint8Array} */ part) => new TextDecoder().decode(part);
  assert.deepEqual(partsOf(file, 2).map((part) => part.map(text)), [["ab", "1"], ["c", ""]]);
});

test("a value's name is told from its slug where it is not stored", () => {
  assert.equal(withName("#tags/dense-retrieval="), "#tags/dense-retrieval=dense retrieval");
  assert.equal(withName("#authors/ada-quill=^"), "#authors/ada-quill=Ada Quill");
  assert.equal(withName("#tags/bm25=BM25"), "#tags/bm25=BM25");
  assert.equal(withName("#tags/x= ^"), "#tags/x= ^");
  assert.equal(withName("=e40c292c"), "=e40c292c");
});

test("a slug is the letters and digits of a name", () => {
  assert.equal(slugOf(" Dense  Retrieval (2)"), "dense-retrieval-2");
});

test("what every query needs is one file, the rest another that is read once", async () => {
  /** @type {string[]} */
  const asked = [];
  const rest = { families: { words: { names: "", first: [] } }, vectors: {}, columns: {}, facets: [] };
  const files = { "search/start.json": json(START), "search/rest/rrrrrrrr.bin": json(rest) };
  const library = libraryOf(files, asked);
  assert.equal((await library.start()).papers, 3);
  assert.deepEqual(asked, ["search/start.json"]);
  const all = await library.manifest();
  assert.deepEqual(Object.keys(all.families), ["terms", "cards", "words"]);
  assert.equal(all.vectors.dimensions, 2);
  await library.manifest();
  assert.equal(asked.length, 2);
  library.renew();
  await library.manifest();
  assert.deepEqual(asked.slice(2), ["search/start.json"]);
});

test("an index of another version is refused, and what is no JSON is an error", async () => {
  const other = libraryOf({ "search/start.json": json({ ...START, version: 2 }) });
  await assert.rejects(other.start(), IndexError);
  await assert.rejects(libraryOf({ "search/start.json": bytes("<html>") }).start(), IndexError);
});

test("a file is found by the start of its first string", () => {
  assert.equal(fileWith(START.families.terms, "owl"), 0);
  assert.equal(fileWith(START.families.terms, "quay"), 1);
  assert.equal(nameOf(START.families.terms, 1), "bbbbbbbb");
});

test("vectors come from the file that goes with their terms' file", async () => {
  const scale = [0, 0, 128, 63];
  const parts = [2, 12, 6, ...scale, 1, 255, ...scale, 2, 3, ...scale, 127, 0];
  const rest = {
    families: { vectors: { names: "vvvvvvvv", first: [""] } },
    ...{ vectors: {}, columns: {}, facets: [] },
  };
  const terms = (/** @type {string} */ first, /** @type {string} */ second) =>
    new Uint8Array([2, 0, 1, ...bytes(first), 0, 1, ...bytes(second), 0, 0, 2, 2]);
  const library = libraryOf({
    "search/start.json": json(START),
    "search/rest/rrrrrrrr.bin": json(rest),
    "search/terms/aaaaaaaa.bin": new Uint8Array(gzipSync(terms("a", "b"))),
    "search/terms/bbbbbbbb.bin": terms("r", "s"),
    "search/vectors/vvvvvvvv.bin": new Uint8Array(parts),
  });
  const known = { papers: 0, list: "", places: "", postings: null, row: 0 };
  const asked = [{ ...known, term: "b", vector: 1 }, { ...known, term: "r", vector: 0 }, { ...known, term: "s", vector: -1 }];
  const found = await vectorsFor(library, asked);
  assert.deepEqual([...found].map(([term, { scale: unit, parts: row }]) => [term, unit, ...row]), [
    ["b", 1, 2, 3],
    ["r", 1, 127, 0],
  ]);
});
