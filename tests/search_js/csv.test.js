/** Results as CSV. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { csv } from "../../site_templates/assets/search/csv.js";
import { HOSTILE, hostile, WEAVER } from "./records.js";

test("a paper is a row below the names of the columns", () => {
  const [mark, head, row] = [csv([WEAVER]).charAt(0), ...csv([WEAVER]).slice(1).split("\r\n")];
  assert.equal(mark, "\ufeff");
  assert.equal(head, "id,title,authors,year,venue,tags,doi,arxiv,url,abstract");
  assert.ok(row.startsWith('weaver,WEAVER: 50% of Sparse Looms & $k$-NN,"Ada Quill; Ben Zürn; Loom and Sons",2021,'));
  assert.ok(row.endsWith('"Streams ""arrive"" fast; {braces} and \\commands."'));
});

test("a cell holds no formula and no line break, whatever its text is", () => {
  for (const text of HOSTILE) {
    const rows = parsed(csv([hostile(text)]).slice(1));
    assert.equal(rows.length, 2, text);
    assert.equal(rows[1].length, rows[0].length, text);
    for (const cell of rows[1]) assert.doesNotMatch(cell, /^\s*[=+\-@＝]|[\r\n]/, text);
  }
});

/**
 * Rows and cells as a spreadsheet reads them (RFC 4180).
 *
 * @param {string} text
 */
function parsed(text) {
  return text
    .split("\r\n")
    .filter(Boolean)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)])
    .map((cells) => cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare));
}
