/**
 * Papers as JSON: their rows of `api/papers.json`, whose schema is `api/schema.json`.
 *
 * The rows hold more than the search knows (key phrases, related papers, mentions), so they are taken
 * from that file, which is read piece by piece and no further than the last row that is wanted.
 *
 * @typedef {import("./shapes.js").PaperRecord} PaperRecord
 */

import { address } from "./site.js";

/** Between two rows: the file is indented by one space a level, and no string holds a line break. */
const BETWEEN = "\n },\n {";
const ID = /^\s*\{?\s*"id": ("(?:[^"\\]|\\.)*")/;

/**
 * @param {readonly PaperRecord[]} records
 * @returns {Promise<string>} rejects with an Error when the file cannot be had
 */
export async function rows(records) {
  const response = await fetch(address("api/papers.json"));
  if (!response.ok || !response.body) throw new Error(`api/papers.json: ${response.status}`);
  const found = await picked(
    pieces(response.body),
    records.map(({ id }) => id),
  );
  return found.length ? `[\n${found.join(",\n")}\n]\n` : "[]\n";
}

/**
 * The rows of these papers as they are written, in the order of the ids.
 *
 * @param {AsyncIterable<string>} texts the file's pieces, cut anywhere
 * @param {readonly string[]} ids
 * @returns {Promise<string[]>}
 */
export async function picked(texts, ids) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const wanted = new Set(ids);
  for await (const row of rowsOf(texts)) {
    const id = idOf(row);
    if (wanted.has(id)) found.set(id, row);
    if (found.size === wanted.size) break;
  }
  if (found.size < wanted.size) throw new Error("api/papers.json is of another build");
  return ids.map((id) => found.get(id) ?? "");
}

/**
 * Each row, from its brace to its brace.
 *
 * @param {AsyncIterable<string>} texts
 */
async function* rowsOf(texts) {
  let rest = "";
  for await (const text of texts) {
    const whole = (rest + text).split(BETWEEN);
    rest = whole.pop() ?? "";
    for (const row of whole) yield ` {${row.replace(/^\[\s*\{/, "")}\n }`;
  }
  const last = rest.replace(/^\[\s*\{/, "").replace(/\n \}\s*\]\s*$/, "");
  if (last !== rest || ID.test(last)) yield ` {${last}\n }`;
}

/** @param {string} row */
function idOf(row) {
  const found = ID.exec(row);
  return found ? String(JSON.parse(found[1])) : "";
}

/**
 * A body's text in pieces.
 *
 * @param {ReadableStream<Uint8Array>} body
 */
async function* pieces(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield decoder.decode(read.value, { stream: true });
    }
  } finally {
    await reader.cancel();
  }
}
