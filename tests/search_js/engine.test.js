import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { engine, moduleNamed, SITE } from "./modules.js";

describe("the engine on a made-up catalogue", { skip: SITE ? false : "no PAPERSHELF_SITE" }, () => {
  /** @type {any} */
  let shelf;
  before(async () => {
    shelf = await engine();
  });
  /** @param {string} query @param {any} [more] */
  const search = (query, more = {}) => shelf.answer("search", { query, count: 100, ...more });
  /** @param {string} query @param {any} [more] */
  const ids = async (query, more) => (await search(query, more)).hits.map((/** @type {any} */ hit) => hit.id);

  test("a search gives hits with all that is shown of them", async () => {
    const { hits, total, mode } = await search("sparse looms", { explain: true });
    assert.equal(hits.length, total);
    assert.equal(mode, "all");
    const [hit] = hits;
    assert.equal(hit.titleStretches.map((/** @type {any} */ part) => part.text).join(""), hit.title);
    assert.ok(hit.titleStretches.some((/** @type {any} */ part) => part.marked));
    assert.ok(hit.matched.includes("title"));
    assert.deepEqual(hit.why.parts.map((/** @type {any} */ part) => part.word), ["sparse", "looms"]);
    const sum = hit.why.parts.reduce((/** @type {number} */ all, /** @type {any} */ part) => all + part.score, 0);
    assert.ok(Math.abs(sum + hit.why.title + hit.why.complete + hit.why.meaning - hit.why.score) < 1e-3);
  });

  test("hits from a place on are those that come after", async () => {
    const all = await ids("harbour");
    assert.deepEqual(await ids("harbour", { from: 1, count: 2 }), all.slice(1, 3));
  });

  test("what was corrected is said, and stays as it is when asked to", async () => {
    const { corrections, corrected, asked } = await search("sparse lomos");
    assert.deepEqual(corrections, [{ from: "lomos", to: "looms" }]);
    assert.deepEqual([asked, corrected], ["sparse lomos", "sparse looms"]);
    assert.equal((await search("sparse lomos", { verbatim: true })).corrected, "");
  });

  test("sorting by year puts papers without one last", async () => {
    for (const [sort, sign] of /** @type {const} */ ([["newest", -1], ["oldest", 1]])) {
      const { hits } = await search("", { sort });
      const years = hits.map((/** @type {any} */ hit) => hit.year);
      const known = years.filter(Boolean);
      assert.deepEqual(years.slice(known.length).filter(Boolean), []);
      assert.deepEqual(known, [...known].sort((a, b) => sign * (a - b)));
    }
  });

  test("filters narrow, their chips have names, and their own facet keeps its counts", async () => {
    const filters = { tag: ["stream-weaving"] };
    const { chips, hits } = await search("", { filters });
    assert.deepEqual(chips, [{ parameter: "tag", slug: "stream-weaving", name: "stream weaving" }]);
    const facets = await shelf.answer("facets", { query: "", filters });
    const tags = facets.find((/** @type {any} */ facet) => facet.parameter === "tag");
    const chosen = tags.values.find((/** @type {any} */ value) => value.chosen);
    assert.equal(chosen.papers, hits.length);
    assert.ok(tags.values.length > 1);
  });

  test("facets count the papers found", async () => {
    const { hits } = await search("harbour");
    const [{ values }] = await shelf.answer("facets", { query: "harbour", filters: {}, all: "year" });
    for (const { slug, papers } of values) {
      assert.equal(hits.filter((/** @type {any} */ hit) => String(hit.year) === slug).length, papers);
    }
    assert.ok(values.length > 1);
  });

  test("records and marks are of the papers found, in their order", async () => {
    const found = await search("looms");
    const asked = { query: "looms", filters: {} };
    const records = await shelf.answer("records", { ...asked, most: 1000 });
    const marks = await shelf.answer("marks", asked);
    const expected = found.hits.map((/** @type {any} */ hit) => hit.id);
    assert.deepEqual(records.map((/** @type {any} */ record) => record.id), expected);
    assert.deepEqual(marks.ids, expected);
    assert.deepEqual([...marks.numbers], found.hits.map((/** @type {any} */ hit) => hit.number));
    assert.ok(records[0].abstract.length > 0 && "identifiers" in records[0]);
  });

  test("snippets mark terms, and words of a phrase only in a row", async () => {
    const { hits, terms, phrases } = await search('"sensor streams" weaver');
    const [{ number, stretches }] = await shelf.answer("snippets", { numbers: [hits[0].number], terms, phrases });
    assert.equal(number, hits[0].number);
    assert.ok(stretches.some((/** @type {any} */ part) => part.marked));
  });

  test("a file that is gone makes the engine ask for the index again, once", async () => {
    /** @type {string[]} */
    const fetched = [];
    const { Engine } = await moduleNamed("engine");
    const { GoneError } = await moduleNamed("library");
    const broken = new Engine(async (/** @type {string} */ path) => {
      fetched.push(path);
      if (path.endsWith(".bin")) throw new GoneError("A part is gone.");
      return shelf.library.load(path, true);
    });
    await assert.rejects(broken.answer("search", { query: "looms" }), { message: "A part is gone." });
    assert.equal(fetched.filter((path) => path.endsWith("start.json")).length, 2);
  });

  test("a large catalogue answers by words first, then with meaning, whose files come last", async () => {
    const { Engine } = await moduleNamed("engine");
    /** @type {string[]} */
    const fetched = [];
    const late = async (/** @type {string} */ path, /** @type {boolean} */ fresh) => {
      fetched.push(path.split("/")[1]);
      if (/vectors|clusters/.test(path)) await new Promise((resolve) => setTimeout(resolve, 60));
      return shelf.library.load(path, fresh);
    };
    const large = new Engine(late, 0);
    /** @type {(reply: any) => void} */
    let resolve = () => {};
    const better = new Promise((settle) => (resolve = settle));
    const asked = { query: "herons of the quiet harbour lake", count: 100, explain: true };
    const first = await large.answer("search", asked, resolve);
    assert.ok(first.refining && first.hits.length);
    assert.ok(first.hits.every((/** @type {any} */ hit) => hit.why.meaning === 0));
    const last = /** @type {any} */ (await better);
    assert.ok(last.refined);
    assert.deepEqual(last.hits, (await search(asked.query, asked)).hits);
    assert.ok(fetched.indexOf("vectors") > fetched.indexOf("cards"));
    const again = await large.answer("search", { ...asked, count: 5 });
    assert.equal(again.refining, undefined);
  });

  test("an answer by words stands where meaning cannot be had", async () => {
    const { Engine } = await moduleNamed("engine");
    const { IndexError } = await moduleNamed("library");
    for (const small of [0, 1000]) {
      const lame = new Engine(async (/** @type {string} */ path, /** @type {boolean} */ fresh) => {
        if (/vectors|clusters/.test(path)) throw new IndexError("Nothing there.");
        return shelf.library.load(path, fresh);
      }, small);
      const { hits, refining } = await lame.answer("search", { query: "herons" });
      assert.ok(hits.length > 0 && !refining);
    }
  });

  test("a slip is mended before a word is cut in two", async () => {
    assert.equal((await search("sparse loms")).corrected, "sparse looms");
  });

  test("no file is read twice", async () => {
    /** @type {string[]} */
    const fetched = [];
    const fresh = await engine((path) => fetched.push(path));
    for (const query of ["looms", "looms sparse", "looms"]) await fresh.answer("search", { query });
    assert.equal(new Set(fetched).size, fetched.length);
  });

  test("no query does harm", async () => {
    const pieces = ['"', "(", ")", "-", "OR", "title:", "author:^", "year:", "#", "=", "!", "@", "\ud800", "\u0000", "%", "<b>", "constructor", "__proto__"];
    for (const first of pieces) {
      for (const second of pieces) {
        const { total } = await search(`${first}${second} ${first}a`, { typing: true });
        assert.ok(total >= 0);
      }
    }
    await search("x".repeat(5000));
    assert.ok((await search("weaver ".repeat(800))).total > 0);
  });

  test("filters of strangers do no harm", async () => {
    const filters = { __proto__: null, tag: ["\u0000", "=", "no-such"], nothing: ["x"], year: ["x-y"] };
    assert.equal((await search("", { filters })).total, 0);
  });
});
