/** A paper as its page's metadata tell it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { citedBy, recordOf } from "../../site_templates/assets/reader/record.js";

/**
 * As much of a document as is asked of it.
 *
 * @param {readonly [string, string][]} metas
 * @returns {Document}
 */
function page(metas) {
  const found = (/** @type {string} */ selector) =>
    metas
      .filter(([name]) => selector === `meta[name="${name}"]`)
      .map(([, content]) => ({ getAttribute: () => content }));
  return /** @type {any} */ ({ querySelectorAll: found });
}

test("a journal article is read whole", () => {
  const found = citedBy(
    page([
      ["citation_title", "Sparse looms"],
      ["citation_author", "Quill, Ada"],
      ["citation_author", "Loom and Sons"],
      ["citation_publication_date", "2021/03/02"],
      ["citation_journal_title", "Journal of Looms"],
      ["citation_volume", "7"],
      ["citation_doi", "10.1/x"],
    ]),
  );
  assert.deepEqual(found, {
    title: "Sparse looms",
    authors: [{ family: "Quill", given: "Ada" }, { literal: "Loom and Sons" }],
    date: "2021-03-02",
    venue: "Journal of Looms",
    kind: "journal",
    volume: "7",
    issue: "",
    first: "",
    last: "",
    doi: "10.1/x",
    arxiv: "",
    url: "",
  });
});

test("a paper that only arXiv knows is a preprint", () => {
  const found = citedBy(page([["citation_title", "Looms"], ["citation_arxiv_id", "2101.00001"]]));
  assert.equal(found?.kind, "preprint");
});

test("a page about no paper has none", () => {
  assert.equal(citedBy(page([])), null);
});

test("reference managers are told what a citation is told", () => {
  const found = citedBy(
    page([["citation_title", "Looms"], ["citation_conference_title", "Loom Days"], ["citation_publication_date", "2021"]]),
  );
  assert.ok(found);
  const record = recordOf(found, "looms", "We weave.");
  assert.deepEqual(
    [record.id, record.kind, record.venue, record.year, record.abstract],
    ["looms", "paper-conference", "Loom Days", 2021, "We weave."],
  );
});
