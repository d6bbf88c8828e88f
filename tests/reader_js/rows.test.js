/** Rows of `api/papers.json` picked from its text. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { stemOf } from "../../site_templates/assets/search/saving.js";
import { picked } from "../../site_templates/assets/search/rows.js";

const PAPERS = ["weaver", 'a"b\\', "},\n {", "heron"].map((id) => ({
  id,
  title: `On ${id}`,
  abstract: '}, { "id": "weaver" \n },\n {',
  tags: [{ slug: "looms", name: "looms" }],
  links: [],
}));
const FILE = `${JSON.stringify(PAPERS, null, 1)}\n`;

/** @param {string} text @param {number} size */
async function* cut(text, size) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test("rows are those of the file, in the order of what was found, however the file arrives", async () => {
  const ids = ["heron", "},\n {", "weaver"];
  for (const size of [1, 7, 64, FILE.length]) {
    const found = await picked(cut(FILE, size), ids);
    assert.deepEqual(
      found.map((row) => JSON.parse(row)),
      ids.map((id) => PAPERS.find((paper) => paper.id === id)),
    );
  }
});

test("the whole file comes out as it went in", async () => {
  const found = await picked(cut(FILE, 50), PAPERS.map(({ id }) => id));
  assert.equal(`[\n${found.join(",\n")}\n]\n`, FILE);
});

test("nothing is read behind the last row that is wanted", async () => {
  let read = 0;
  const counting = (async function* () {
    for await (const text of cut(FILE, 10)) {
      read += text.length;
      yield text;
    }
  })();
  await picked(counting, ["weaver"]);
  assert.ok(read < FILE.length / 2);
});

test("a paper that the file does not have is an error, and so is an empty file", async () => {
  await assert.rejects(picked(cut(FILE, 50), ["owl"]), /another build/);
  await assert.rejects(picked(cut("[]\n", 50), ["owl"]), /another build/);
  assert.deepEqual(await picked(cut("[]\n", 50), []), []);
});

test("a file is called after what it holds", () => {
  assert.equal(stemOf({ query: " Sparse looms? ", filters: { year: ["2021-2024"] } }), "sparse-looms-2021-2024");
  assert.equal(stemOf({ query: "東京 織機", filters: {} }), "東京-織機");
  assert.equal(stemOf({ query: "../../etc", filters: { tag: ["looms"] } }), "etc-looms");
  assert.equal(stemOf({ query: "?" }), "papers");
  assert.ok(stemOf({ query: "looms ".repeat(40) }).length <= 60);
});
