import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../site_templates/assets/search/parse.js";

/** A node written as short as can be. @param {any} node @returns {string} */
function short(node) {
  if (node.kind === "words") return `${node.field}${node.first ? "^" : ""}:${node.text}`;
  if (node.kind === "years") return `${node.from}..${node.to}`;
  if (node.kind === "not") return `-${short(node.part)}`;
  if (node.kind === "has") return `has ${node.what}`;
  if (node.kind === "id") return `id ${node.id}`;
  return `${node.kind}(${node.parts.map(short).join(" ")})`;
}

/** @param {string} query */
const hard = (query) => parse(query).hard.map(short).join(" & ");
/** @param {string} query */
const soft = (query) => parse(query).soft.trim().split(/\s+/).join(" ");

test("plain words are soft and stay where they stand", () => {
  assert.deepEqual(parse("graph nets"), { hard: [], soft: "graph nets", notes: [] });
  assert.equal(parse('graph "a b" nets').soft, "graph       nets");
});

test("phrases, fields and exclusions are hard", () => {
  assert.equal(hard('nets "neural networks"'), ":neural networks");
  assert.equal(hard('author:^smith title:"deep nets" -graph'), "author^:smith & title:deep nets & -:graph");
  assert.equal(hard('-"two words" -tag:graphs'), "-:two words & -tag:graphs");
  assert.equal(hard("has:code id:2401-00001"), "has code & id 2401-00001");
});

test("years are one, a range, or a range with an open end", () => {
  assert.equal(hard("year:2023 year:2020-2024"), "2023..2023 & 2020..2024");
  assert.equal(hard("year:2020- year:-2019"), "2020..9999 & 0..2019");
});

test("what a field cannot take is said and otherwise read over", () => {
  const { hard: nodes, notes } = parse("year:soon has:pictures nets");
  assert.deepEqual(nodes, []);
  assert.deepEqual(notes, ["year: takes a year or a range such as 2020-2024.", "has: takes code."]);
});

test("OR binds closer than a space", () => {
  assert.equal(hard("x a OR b"), "or(:a :b)");
  assert.equal(soft("x a OR b"), "x");
  assert.equal(hard('a OR "b c" OR d'), "or(:a :b c :d)");
});

test("parentheses group what has an operator and are read over elsewhere", () => {
  assert.equal(hard("(a OR b) -(c d)"), "and(or(:a :b)) & -and(:c :d)");
  assert.equal(soft("large models (LLMs) for code"), "large models LLMs for code");
  assert.equal(hard("large models (LLMs) for code"), "");
  assert.equal(hard("(a b) OR c"), "or(and(:a :b) :c)");
});

test("an unknown field is a plain word", () => {
  assert.deepEqual([hard("foo:bar title: nets"), soft("foo:bar title: nets")], ["", "foo:bar title: nets"]);
});

test("what has no partner is read over", () => {
  assert.equal(soft('nets "neural'), "nets neural");
  assert.equal(soft("((a OR) b"), "a b");
  assert.equal(soft("OR a OR"), "a");
  assert.equal(soft("- a -- b -"), "- a -- b -");
  assert.equal(hard("- a -- b -"), "");
});

test("a hyphen within a word leaves nothing out", () => {
  assert.equal(hard("k-NN multi-task"), "");
});

test("a pasted passage has no operators", () => {
  const passage = `${"words and more of them ".repeat(12)} "in quotes" -and (a OR b)`;
  assert.deepEqual(parse(passage), { hard: [], soft: passage, notes: [] });
});

test("hostile queries end", () => {
  for (const piece of ["(", "((", '"', "-", "OR ", "a:", "title:", "-(", "(a OR ", 'tag:"', "-\u2212", "\ud800"]) {
    const { soft: rest } = parse(piece.repeat(1300));
    assert.equal(typeof rest, "string");
  }
});
