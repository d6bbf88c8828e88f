// The browser's words say the same things in every language.

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import test from "node:test";

const TEMPLATES = new URL("../../site_templates/", import.meta.url);
const LANGUAGES = readdirSync(new URL("languages/", TEMPLATES)).filter((name) => !name.includes("."));
const MODULES = ["search/words.js", "search/labels.js", "search/notes.js", "reader/texts.js", "js/texts.js"];

/**
 * What a module offers, without its words: `{papers: 1, WORDS: {none: "", matched: 1}}`.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function shape(value) {
  if (typeof value === "function") return value.length;
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).sort().map(([key, inner]) => [key, shape(inner)]));
}

/**
 * @param {string} folder
 * @param {string} name
 */
async function read(folder, name) {
  return { ...(await import(new URL(`${folder}/${name}`, TEMPLATES).href)) };
}

test("there is a language other than English", () => {
  assert.ok(LANGUAGES.includes("de") && LANGUAGES.includes("ja"));
});

for (const language of LANGUAGES) {
  for (const name of MODULES) {
    test(`${name} in ${language} has what the English one has`, async () => {
      const [english, other] = [await read("assets", name), await read(`languages/${language}`, name)];
      assert.deepEqual(shape(other), shape(english));
    });
  }

  test(`${language} replaces no script but those with words`, () => {
    const all = readdirSync(new URL(`languages/${language}/`, TEMPLATES), { recursive: true });
    const found = all.map(String).filter((name) => name.endsWith(".js"));
    assert.deepEqual(found.toSorted(), MODULES.toSorted());
    assert.ok(found.every((name) => existsSync(new URL(`assets/${name}`, TEMPLATES))));
  });
}

test("one paper and two are counted as each language counts", async () => {
  const counted = async (/** @type {string} */ language) => {
    const { papers } = await read(`languages/${language}`, "search/words.js");
    return [0, 1, 2, 12345].map(papers);
  };
  assert.deepEqual(await counted("de"), ["0 Arbeiten", "1 Arbeit", "2 Arbeiten", "12.345 Arbeiten"]);
  assert.deepEqual(await counted("fr"), ["0 article", "1 article", "2 articles", "12\u202f345 articles"]);
  assert.deepEqual((await counted("ja"))[3], "12,345件の論文");
});
