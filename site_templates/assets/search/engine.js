/**
 * The search engine: answers every kind of question that `client.js` lists.
 *
 *     const engine = new Engine(load);
 *     await engine.answer("search", { query: "sparse looms" });
 */

import { abstractOf, cardOf } from "./cards.js";
import { facetCounts } from "./counts.js";
import { GoneError, IndexError, Library } from "./library.js";
import { firstOf } from "./order.js";
import { replyOf } from "./reply.js";
import { search, withSense } from "./search.js";
import { senseAhead, senseOf } from "./sense.js";
import { snippet } from "./snippet.js";

/** @typedef {import("./search.js").Request} Request */
/** @typedef {import("./search.js").Found} Found */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {{found: Found, evidence: Evidence, whole: Promise<Found>}} Search */

/** Milliseconds that an answer by words waits for meaning. */
const PATIENCE = 150;

/** Searches that are kept, so that more hits, facets and exports of one cost nothing. */
const KEPT = 4;

/** Papers that an export may hold, and up to which marks come with ids. */
const MOST_RECORDS = 1000;
const MOST_IDS = 400;

const FAULT = "Search does not work at the moment; reload the page to try again.";

/** Answers questions about one index. */
export class Engine {
  /** @param {import("./library.js").Load} load */
  constructor(load) {
    this.library = new Library(load);
    /** @type {Map<string, Promise<Search>>} */
    this.searches = new Map();
  }

  /**
   * @param {string} kind
   * @param {any} payload
   * @param {(reply: any) => void} [later] called with a better answer, if one comes
   * @returns {Promise<any>}
   * @throws {IndexError} its message is a sentence for the reader
   */
  async answer(kind, payload, later = () => {}) {
    try {
      return await this.once(kind, payload, later);
    } catch (error) {
      if (!(error instanceof GoneError)) throw known(error);
    }
    this.library.renew();
    this.searches.clear();
    return this.once(kind, payload, later).catch((error) => {
      throw known(error);
    });
  }

  /**
   * @param {string} kind
   * @param {any} payload
   * @param {(reply: any) => void} later
   * @returns {Promise<any>}
   */
  once(kind, payload, later) {
    if (kind === "search") return this.search(payload, later);
    if (kind === "snippets") return this.snippets(payload);
    if (kind === "facets") return this.facets(payload);
    if (kind === "records") return this.records(payload);
    if (kind === "marks") return this.marks(payload);
    return this.library.manifest().then(({ papers }) => ({ papers }));
  }

  /** @param {any} payload @param {(reply: any) => void} later */
  async search(payload, later) {
    const request = requestOf(payload);
    const asked = { from: 0, count: 20, explain: false, ...payload, query: request.query };
    const { found, evidence, whole } = await this.found(request);
    const ahead = replyOf(this.library, found, evidence, asked);
    ahead.catch(() => {}); // fetches what the first hits show; awaited below if it is the answer
    const best = await Promise.race([whole, after(PATIENCE)]);
    if (best === found) return ahead;
    if (best) return replyOf(this.library, best, evidence, asked);
    whole
      .then((better) => replyOf(this.library, better, evidence, asked))
      .then((reply) => later({ ...reply, refined: true }))
      .catch(() => {}); // the answer by words stands
    return { ...(await ahead), refining: true };
  }

  /** @param {{numbers: number[], terms?: string[], phrases?: string[][]}} payload */
  snippets({ numbers, terms = [], phrases = [] }) {
    const marks = { terms: new Set(terms), phrases };
    return Promise.all(
      numbers.map(async (number) => {
        const text = await abstractOf(this.library, number);
        return { number, stretches: text ? snippet(text, marks) : [] };
      }),
    );
  }

  /** @param {any} payload */
  async facets(payload) {
    const request = requestOf(payload);
    const { whole } = await this.found(request);
    return facetCounts(this.library, await whole, request.filters, payload);
  }

  /** @param {any} payload */
  async records(payload) {
    const { whole } = await this.found(requestOf(payload));
    const { papers, compare } = await whole;
    const numbers = firstOf(papers, compare, Math.min(payload.most ?? MOST_RECORDS, MOST_RECORDS));
    return Promise.all(
      Array.from(numbers, async (number) => {
        const [card, abstract] = await Promise.all([
          cardOf(this.library, number),
          abstractOf(this.library, number),
        ]);
        return { ...card, abstract };
      }),
    );
  }

  /** @param {any} payload */
  async marks(payload) {
    const { found, whole } = await this.found(requestOf(payload));
    const { papers, compare } = await whole;
    const numbers = firstOf(papers, compare, papers.length);
    const few = numbers.length <= MOST_IDS;
    const cards = few ? Array.from(numbers, (number) => cardOf(this.library, number)) : [];
    const ids = (await Promise.all(cards)).map(({ id }) => id);
    return { numbers, ids: few ? ids : null, mode: found.matches.mode };
  }

  /**
   * A search, new or kept. Typing the last word or not is the same search for what follows it.
   *
   * @param {Request} request
   * @returns {Promise<Search>}
   */
  found(request) {
    const { query, filters, sort, typing, verbatim } = request;
    const key = JSON.stringify([query, filters, sort, typing, verbatim]);
    const kept = this.searches.get(key);
    if (kept) return kept;
    const made = this.fresh(request);
    this.searches.set(key, made);
    made.catch(() => this.searches.delete(key));
    if (this.searches.size > KEPT) this.searches.delete([...this.searches.keys()][0]);
    return made;
  }

  /** @param {Request} request @returns {Promise<Search>} */
  async fresh(request) {
    if (request.query.trim()) senseAhead(this.library).catch(() => {}); // awaited where it is used
    const { found, evidence } = await search(this.library, request);
    const whole = senseOf(this.library, found.plan, evidence)
      .then((sense) => (sense ? withSense(this.library, request, found, sense) : found))
      .catch(() => found); // words alone are an answer
    return { found, evidence, whole };
  }
}

/** @param {any} payload @returns {Request} */
function requestOf({ query = "", filters = {}, sort = "relevance", typing = false, verbatim }) {
  return { query: String(query), filters, sort, typing, verbatim: Boolean(verbatim) };
}

/** @param {unknown} error */
function known(error) {
  return error instanceof IndexError ? error : new IndexError(FAULT);
}

/** @param {number} milliseconds @returns {Promise<null>} */
function after(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
