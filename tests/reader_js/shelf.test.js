/** The reading list as a value. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  changed,
  listIn,
  LONGEST,
  markOf,
  merged,
  MOST,
  parsed,
  shareable,
  sharedIn,
  written,
} from "../../site_templates/assets/reader/shelf.js";

const ONE = changed({}, "sparse-looms", { title: "Sparse looms", kept: true });

test("what is said of a paper is kept, and comes back from text", () => {
  const list = changed(ONE, "sparse-looms", { note: "again" });
  assert.deepEqual(parsed(written(list)), list);
  assert.deepEqual(markOf(list, "sparse-looms"), {
    title: "Sparse looms",
    kept: true,
    read: false,
    note: "again",
  });
});

test("a paper of which nothing is said any more is dropped", () => {
  assert.deepEqual(changed(ONE, "sparse-looms", { kept: false }), {});
});

test("papers stay in the order in which they were kept", () => {
  const two = changed(ONE, "herons", { kept: true });
  assert.deepEqual(Object.keys(changed(two, "sparse-looms", { read: true })), ["sparse-looms", "herons"]);
});

test("two lists become one that loses nothing", () => {
  const first = changed(ONE, "sparse-looms", { note: "mine" });
  const second = changed(changed({}, "sparse-looms", { read: true, note: "theirs" }), "herons", { kept: true });
  const both = merged(first, second);
  assert.deepEqual(markOf(both, "sparse-looms"), {
    title: "Sparse looms",
    kept: true,
    read: true,
    note: "mine\n\ntheirs",
  });
  assert.equal(markOf(both, "herons").kept, true);
  assert.deepEqual(merged(both, second), both);
});

test("a file that is no list is refused", () => {
  for (const text of [null, "", "null", "[]", "{}", '{"version":2,"papers":{}}', "<html>", '{"version":1,"papers":7}']) {
    assert.equal(listIn(text), null, String(text));
  }
});

test("a list from anywhere holds only what a list may hold", () => {
  const found = listIn(
    JSON.stringify({
      version: 1,
      papers: {
        "sparse-looms": { title: { x: 1 }, kept: "yes", read: true, note: "x".repeat(LONGEST + 9), more: 1 },
        "../../evil": { kept: true },
        __proto__: { kept: true },
      },
    }),
  );
  assert.deepEqual(Object.keys(found ?? {}), ["sparse-looms"]);
  assert.deepEqual(
    { ...markOf(found ?? {}, "sparse-looms"), note: "" },
    { title: "", kept: false, read: true, note: "" },
  );
  assert.equal(markOf(found ?? {}, "sparse-looms").note.length, LONGEST);
  assert.equal(markOf({}, "constructor").kept, false);
});

test("a shared link names papers and nothing else", () => {
  assert.deepEqual(sharedIn(shareable(["sparse-looms", "herons"])), ["sparse-looms", "herons"]);
  assert.deepEqual(sharedIn("?papers=a,a,<b>,..%2Fc"), ["a"]);
  assert.deepEqual(sharedIn("?q=looms"), []);
  assert.equal(sharedIn(shareable(Array.from({ length: MOST + 5 }, (_, at) => `p${at}`))).length, MOST);
});
