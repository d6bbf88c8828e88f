/**
 * The page's side of the search: questions to the worker, answers from it.
 *
 *     const reply = await ask("search", { query: "sparse looms", count: 20 }, refine);
 *
 * Kinds of questions and their answers; the shapes are in `shapes.js`.
 *
 * - `search` {query, filters, sort, typing, from, count, explain, verbatim}: a Reply. `verbatim`
 *   leaves unknown words as they are: "search instead for". In a large catalogue the first reply is
 *   by words alone unless what meaning needs is here already; it then has `refining: true`, and
 *   `later` is called once with a reply of the same shape that is to last (`refined: true`). A page
 *   should keep what is in view where it is. `suggestion` is another query that may have been meant
 *   ("did you mean"), empty for none; it comes with the last reply.
 * - `snippets` {numbers, terms, phrases}: [{number, stretches}]
 * - `facets` {query, filters, sort, typing, wanted, all}: Facet[] over what that search found. A
 *   large one comes with `deferred: true` and no values unless its name is in `wanted`.
 * - `records` {query, filters, sort, most}: PaperRecord[]
 * - `marks` {query, filters, typing}: {numbers, ids, mode}, best first; `ids` is null for many
 * - `prepare` {typing}: {papers}, once the index's table of contents is there; `typing` says that
 *   half-typed words will be asked, and fetches what they need
 */

import { address } from "./site.js";
import { WORDS } from "./words.js";

/** @typedef {import("./worker.js").Answer} Answer */
/** @typedef {import("./worker.js").Question} Question */

/**
 * @typedef {object} Waiting
 * @property {Question} question
 * @property {(reply: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(reply: any) => void} later
 *
 * @typedef {object} Line shared by all scripts of a page
 * @property {(question: Question) => void} send
 * @property {Map<number, Waiting>} waiting
 * @property {number} count questions so far
 */

const SCRIPT = "assets/papershelf/search/worker.js";

/**
 * Ask the search.
 *
 * @param {string} kind
 * @param {any} payload
 * @param {(reply: any) => void} [later] called with a better answer, if one comes
 * @returns {Promise<any>} rejects with an Error whose message is a sentence for the reader
 */
export function ask(kind, payload, later = () => {}) {
  const line = lineOf(/** @type {{papershelfSearch?: Line}} */ (globalThis));
  return new Promise((resolve, reject) => {
    const question = { id: (line.count += 1), kind, payload };
    line.waiting.set(question.id, { question, resolve, reject, later });
    line.send(question);
  });
}

/**
 * The page's one line to its one worker.
 *
 * @param {{papershelfSearch?: Line}} page
 */
function lineOf(page) {
  page.papershelfSearch ??= opened();
  return page.papershelfSearch;
}

/** @returns {Line} */
function opened() {
  /** @type {Line} */
  const line = { send: () => {}, waiting: new Map(), count: 0 };
  try {
    const worker = started() ?? new Worker(address(SCRIPT));
    worker.onmessage = ({ data }) => receive(line, data);
    worker.onerror = () => {
      worker.terminate();
      withoutWorker(line);
    };
    line.send = (question) => worker.postMessage(question);
  } catch {
    withoutWorker(line);
  }
  return line;
}

/** The worker that the search page starts before its scripts are there. */
function started() {
  return /** @type {{papershelfWorker?: Worker | null}} */ (globalThis).papershelfWorker;
}

/** @param {Line} line @param {Answer} answer */
function receive({ waiting }, { id, reply, error, later }) {
  const asked = waiting.get(id);
  if (!asked) return;
  if (later) asked.later(reply);
  else if (error === undefined) asked.resolve(reply);
  else asked.reject(Object.assign(new Error(error), { name: "IndexError" }));
  if (later || !reply?.refining) waiting.delete(id);
}

/**
 * The worker's script in the page itself: slower to react, but it answers.
 *
 * @param {Line} line
 */
function withoutWorker(line) {
  const script = document.createElement("script");
  /** @type {(question: Question) => void} */
  const answer = (question) =>
    /** @type {any} */ (globalThis).papershelfReceive(question, (/** @type {Answer} */ found) =>
      receive(line, found),
    );
  line.send = () => {}; // questions wait until the script is there
  script.onload = () => {
    line.send = answer;
    for (const { question } of [...line.waiting.values()]) answer(question);
  };
  script.onerror = () => fail(line);
  script.src = address(SCRIPT);
  document.head.append(script);
}

/** @param {Line} line */
function fail(line) {
  const end = () => {
    for (const { reject } of line.waiting.values()) reject(new Error(WORDS.unsupported));
    line.waiting.clear();
  };
  line.send = end;
  end();
}
