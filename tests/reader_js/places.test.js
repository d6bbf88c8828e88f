/** Which address is a paper's. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { paperAddress, paperAt } from "../../site_templates/assets/reader/places.js";

const ROOT = "https://example.org/shelf/";

test("a paper's page is told from all others, at a root and below a path", () => {
  assert.equal(paperAt(`${ROOT}papers/sparse-looms/`, ROOT), "sparse-looms");
  assert.equal(paperAt(`${ROOT}papers/sparse-looms/index.html?x=1#cite`, ROOT), "sparse-looms");
  for (const path of ["papers/", "papers/from/2/", "papers/from/", "tags/looms/", "", "papers/a/b/"]) {
    assert.equal(paperAt(ROOT + path, ROOT), "", path);
  }
  assert.equal(paperAt("https://elsewhere.org/papers/sparse-looms/", ROOT), "");
});

test("an address leads back to its paper", () => {
  assert.equal(paperAt(paperAddress("sparse-looms", ROOT), ROOT), "sparse-looms");
});
