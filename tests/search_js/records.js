/** Made-up papers that the tests of the export formats are told with. */

/** @typedef {import("../../site_templates/assets/search/shapes.js").PaperRecord} PaperRecord */

/** @type {PaperRecord} */
export const WEAVER = {
  id: "weaver",
  title: "WEAVER: 50% of Sparse Looms & $k$-NN",
  authors: [
    { family: "Quill", given: "Ada" },
    { family: "Zürn", given: "Ben" },
    { literal: "Loom and Sons" },
  ],
  year: 2021,
  venue: "Journal of Looms",
  kind: "article-journal",
  url: "papers/weaver/",
  links: { paper: "https://looms.example/a_b", code: "https://code.example/w" },
  identifiers: { doi: "10.1/ab_c", arxiv: "2101.00001" },
  tags: [{ name: "stream weaving" }, "looms"],
  abstract: 'Streams "arrive"\nfast; {braces} and \\commands.',
};

/** @type {PaperRecord} */
export const BARE = {
  id: "bare-loom",
  title: "The Bare Loom",
  authors: [],
  year: null,
  venue: null,
  kind: "article",
  url: "papers/bare-loom/",
  links: {},
  identifiers: {},
  tags: [],
  abstract: "",
};

/** Texts that do harm where they are not escaped. */
export const HOSTILE = [
  "=HYPERLINK(\"https://bad.example\")",
  ...["+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1"],
  ...["}\n@comment{x", "\\input{/etc/passwd}", "%\\", 'x,"y"'],
  ...["a\r\nER  - \r\nTY  - JOUR", "a\u2028TY  - X"],
];

/**
 * A paper whose every text is a stranger's.
 *
 * @param {string} text
 * @returns {PaperRecord}
 */
export function hostile(text) {
  const authors = [{ family: text, given: text }, { literal: text }];
  const texts = { title: text, venue: text, abstract: text, tags: [text] };
  return { ...BARE, ...texts, authors, links: { paper: text }, identifiers: { doi: text } };
}
