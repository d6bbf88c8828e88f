/** Results as BibTeX. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { bibtex, citationKeys } from "../../site_templates/assets/search/bibtex.js";
import { latex, latexTitle } from "../../site_templates/assets/search/latex.js";
import { BARE, HOSTILE, hostile, WEAVER } from "./records.js";

test("an entry has what is known of a paper", () => {
  assert.equal(
    bibtex([WEAVER]),
    [
      "@article{quill2021weaver,",
      "  title = {{WEAVER}: 50\\% of Sparse Looms \\& \\${k\\$-NN}},",
      "  author = {Quill, Ada and Zürn, Ben and {Loom and Sons}},",
      "  year = {2021},",
      "  journal = {Journal of Looms},",
      "  doi = {10.1/ab_c},",
      "  eprint = {2101.00001},",
      "  archivePrefix = {arXiv},",
      "  url = {https://looms.example/a_b},",
      "  abstract = {Streams ``arrive'' fast; \\textbraceleft{}braces\\textbraceright{} and \\textbackslash{}commands.},",
      "}",
      "",
    ].join("\n"),
  );
});

test("a paper of which little is known is still an entry", () => {
  assert.equal(bibtex([BARE]), "@misc{bareloom,\n  title = {The Bare Loom},\n}\n");
});

test("equal keys get letters behind them", () => {
  const many = Array.from({ length: 28 }, () => WEAVER);
  const keys = citationKeys(many);
  assert.equal(new Set(keys).size, 28);
  assert.deepEqual([keys[1], keys[25], keys[26]], ["quill2021weaverb", "quill2021weaverz", "quill2021weaveraa"]);
});

test("a title without Latin letters is known by its id", () => {
  assert.deepEqual(citationKeys([{ ...BARE, title: "面向港口" }]), ["bare-loom"]);
});

test("names keep their capitals", () => {
  assert.equal(latexTitle("A model of BERTs and Herons"), "A model of {BERTs} and Herons");
});

test("no text of a stranger ends its field, opens another or runs a command", () => {
  for (const text of HOSTILE) {
    const entry = bibtex([hostile(text)]);
    const bare = entry.replace(/\\text[a-z]+\{\}|\\\^\{\}|\\[%&#_$]/g, "");
    assert.equal(depth(bare), 0, text);
    assert.ok(!bare.includes("\\"), text);
    assert.equal(entry.split("\n").filter((line) => line.startsWith("@")).length, 1, text);
  }
});

/** @param {string} entry */
function depth(entry) {
  let open = 0;
  for (const sign of entry) {
    open += Number(sign === "{") - Number(sign === "}");
    assert.ok(open >= 0);
  }
  return open;
}

test("signs that LaTeX reads are written so that it does not", () => {
  assert.equal(latex("a~b ^ <c> | #1_2"), "a\\textasciitilde{}b \\^{} \\textless{}c\\textgreater{} \\textbar{} \\#1\\_2");
});
