/** Citations in five styles. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cited, plain, STYLES } from "../../site_templates/assets/reader/citing.js";

/** @typedef {import("../../site_templates/assets/reader/citing.js").Cited} Cited */

/** @type {Cited} */
const ARTICLE = {
  title: "Sparse looms",
  authors: [
    { family: "Quill", given: "Ada Jean-Marie" },
    { family: "Zürn", given: "Ben" },
    { literal: "Loom and Sons" },
  ],
  date: "2021-03-02",
  venue: "Journal of Looms",
  kind: "journal",
  volume: "7",
  issue: "2",
  first: "1",
  last: "9",
  doi: "10.1/x",
  arxiv: "",
  url: "https://example.org/papers/sparse-looms/",
};

/** @param {Partial<Cited>} changes @param {import("../../site_templates/assets/reader/citing.js").Style} style */
const written = (changes, style) => plain(cited({ ...ARTICLE, ...changes }, style));

const EXPECTED = /** @type {const} */ ({
  apa: "Quill, A. J.-M., Zürn, B., & Loom and Sons. (2021). Sparse looms. Journal of Looms, 7(2), 1–9. https://doi.org/10.1/x",
  mla: "Quill, Ada Jean-Marie, et al. “Sparse looms.” Journal of Looms, vol. 7, no. 2, 2021, pp. 1–9, https://doi.org/10.1/x.",
  chicago:
    "Quill, Ada Jean-Marie, Ben Zürn, and Loom and Sons. 2021. “Sparse looms.” Journal of Looms 7 (2): 1–9. https://doi.org/10.1/x.",
  ieee: "A. J.-M. Quill, B. Zürn, and Loom and Sons, “Sparse looms,” Journal of Looms, vol. 7, no. 2, pp. 1–9, 2021, doi: 10.1/x.",
  vancouver: "Quill AJM, Zürn B, Loom and Sons. Sparse looms. Journal of Looms. 2021;7(2):1-9. doi:10.1/x",
});

for (const [style, expected] of Object.entries(EXPECTED)) {
  test(`an article in ${style}`, () => {
    assert.equal(written({}, /** @type {keyof typeof EXPECTED} */ (style)), expected);
  });
}

test("a preprint is cited by its number at arXiv", () => {
  /** @type {Partial<Cited>} */
  const preprint = { kind: "preprint", venue: "", volume: "", issue: "", first: "", last: "", doi: "", arxiv: "2101.00001" };
  assert.equal(
    written(preprint, "apa"),
    "Quill, A. J.-M., Zürn, B., & Loom and Sons. (2021). Sparse looms (arXiv:2101.00001). arXiv. https://arxiv.org/abs/2101.00001",
  );
  assert.equal(
    written(preprint, "ieee"),
    "A. J.-M. Quill, B. Zürn, and Loom and Sons, “Sparse looms,” 2021, arXiv:2101.00001.",
  );
});

test("a conference paper stands in its proceedings", () => {
  /** @type {Partial<Cited>} */
  const talk = { kind: "conference", venue: "Proceedings of the Loom Days", volume: "", issue: "" };
  assert.match(written(talk, "apa"), /\. In Proceedings of the Loom Days \(pp\. 1–9\)\. https/);
  assert.match(written(talk, "chicago"), / In Proceedings of the Loom Days, 1–9\. /);
  assert.match(written(talk, "ieee"), /,” in Proceedings of the Loom Days, 2021, pp\. 1–9,/);
  assert.match(written(talk, "vancouver"), / In: Proceedings of the Loom Days\. 2021\. p\. 1-9\./);
});

test("a single page is one, and quotation marks in a quoted title are single", () => {
  const note = { title: "On “sparse” looms", last: "1" };
  assert.match(written(note, "mla"), /“On ‘sparse’ looms\.” .* p\. 1,/);
  assert.match(written(note, "ieee"), /“On ‘sparse’ looms,” .* p\. 1,/);
  assert.match(written(note, "chicago"), /“On ‘sparse’ looms\.” /);
  assert.match(written({ volume: "", issue: "" }, "chicago"), / Journal of Looms, 1–9\. /);
  assert.match(written(note, "apa"), /On “sparse” looms\. /);
});

test("the name of a journal is in italics, and a title that stands alone in APA", () => {
  const italics = cited(ARTICLE, "apa").filter(({ italic }) => italic);
  assert.deepEqual(italics.map(({ text }) => text), ["Journal of Looms, 7"]);
  const alone = cited({ ...ARTICLE, venue: "", kind: "other" }, "apa");
  assert.equal(alone.find(({ italic }) => italic)?.text, "Sparse looms.");
});

test("two authors, and many", () => {
  const two = ARTICLE.authors.slice(0, 2);
  assert.match(written({ authors: two }, "apa"), /^Quill, A\. J\.-M\., & Zürn, B\. \(2021\)/);
  assert.match(written({ authors: two }, "mla"), /^Quill, Ada Jean-Marie, and Ben Zürn\. /);
  assert.match(written({ authors: two }, "ieee"), /^A\. J\.-M\. Quill and B\. Zürn, “/);
  const many = Array.from({ length: 23 }, (_, at) => ({ family: `Name${at}`, given: "Xu" }));
  assert.match(written({ authors: many }, "apa"), /Name18, X\., \. \. \. Name22, X\. \(2021\)/);
  assert.match(written({ authors: many }, "vancouver"), /^Name0 X, .*Name5 X, et al\. /);
  assert.match(written({ authors: many }, "ieee"), /^X\. Name0 et al\., “/);
});

test("what is not known is left out in every style", () => {
  /** @type {Cited} */
  const bare = { ...ARTICLE, authors: [], date: "", venue: "", kind: "other", volume: "", issue: "", first: "", last: "", doi: "", url: "" };
  for (const style of /** @type {(keyof typeof STYLES)[]} */ (Object.keys(STYLES))) {
    const text = plain(cited(bare, style));
    assert.match(text, /Sparse looms/);
    assert.doesNotMatch(text, /undefined|null|NaN| {2}|, ,|\.\.|\( ?\)/, `${style}: ${text}`);
  }
});

test("a title with its own full stop or question mark gets no second one", () => {
  assert.match(written({ title: "Do looms weave?" }, "apa"), /Do looms weave\? Journal/);
});
