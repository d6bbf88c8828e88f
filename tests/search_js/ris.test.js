/** Results as RIS. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ris } from "../../site_templates/assets/search/ris.js";
import { BARE, HOSTILE, hostile, WEAVER } from "./records.js";

test("an entry has a line for each value and ends with ER", () => {
  assert.deepEqual(ris([WEAVER]).split("\r\n"), [
    "TY  - JOUR",
    "ID  - weaver",
    "TI  - WEAVER: 50% of Sparse Looms & $k$-NN",
    "AU  - Quill, Ada",
    "AU  - Zürn, Ben",
    "AU  - Loom and Sons",
    "PY  - 2021",
    "T2  - Journal of Looms",
    "DO  - 10.1/ab_c",
    'AB  - Streams "arrive" fast; {braces} and \\commands.',
    "KW  - stream weaving",
    "KW  - looms",
    "UR  - https://looms.example/a_b",
    "UR  - https://code.example/w",
    "ER  - ",
    "",
  ]);
});

test("what is not known has no line", () => {
  assert.equal(ris([BARE]), "TY  - GEN\r\nID  - bare-loom\r\nTI  - The Bare Loom\r\nER  - \r\n");
});

test("no text of a stranger begins a line of its own", () => {
  for (const text of HOSTILE) {
    const lines = ris([hostile(text)]).split(/[\r\n\u2028\u2029]+/);
    assert.ok(lines.every((line) => line === "" || /^[A-Z][A-Z0-9] {2}- /.test(line)), text);
    assert.equal(lines.filter((line) => line.startsWith("TY")).length, 1, text);
    assert.equal(lines.filter((line) => line.startsWith("ER")).length, 1, text);
  }
});
