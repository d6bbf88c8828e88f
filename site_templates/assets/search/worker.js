/**
 * The worker: owns the index and answers the page's questions. Where a page cannot start workers it
 * loads this script itself, and asks the function that it leaves.
 */

import { Engine } from "./engine.js";
import { GoneError, IndexError, failure } from "./library.js";

/** @typedef {{id: number, kind: string, payload: any}} Question */
/** @typedef {{id: number, reply?: any, error?: string, later?: boolean}} Answer */

/** This file is published as `assets/papershelf/search/worker.js`. */
const HERE =
  typeof document === "undefined"
    ? self.location.href
    : /** @type {HTMLScriptElement} */ (document.currentScript).src;
const ROOT = new URL("../../../", HERE);
const MISSING = [404, 410];

/**
 * The index's beginning, where the page fetches it beside this script: `coming`, then its bytes, or
 * null if it cannot be had.
 *
 * @type {Promise<ArrayBuffer | null> | null}
 */
let beginning = null;

/** @type {(start: ArrayBuffer | null) => void} */
let begin = () => {};

/** @type {import("./library.js").Load} */
async function load(path, fresh) {
  const start = fresh ? beginning : null;
  if (fresh) beginning = null; // once: asked for again, it may have changed
  const bytes = await start;
  if (bytes) return new Uint8Array(bytes);
  const options = /** @type {RequestInit} */ (fresh ? { cache: "no-cache" } : {});
  const response = await fetch(new URL(path, ROOT), options).catch(() => null);
  if (response && MISSING.includes(response.status)) throw new GoneError(failure(path));
  if (!response?.ok) throw new IndexError(failure(path));
  return new Uint8Array(await response.arrayBuffer());
}

const engine = new Engine(load);

/** @param {Question} question @param {(answer: Answer) => void} post */
function receive({ id, kind, payload }, post) {
  if (kind === "start") {
    if (payload !== "coming") return begin(payload);
    beginning = new Promise((resolve) => {
      begin = resolve;
    });
    return;
  }
  engine
    .answer(kind, payload, (reply) => post({ id, reply, later: true }))
    .then(
      (reply) => post({ id, reply }),
      (error) => post({ id, error: error.message }),
    );
}

if (typeof document === "undefined") {
  self.onmessage = ({ data }) => receive(data, (answer) => self.postMessage(answer));
} else {
  Object.assign(globalThis, { papershelfReceive: receive });
}
