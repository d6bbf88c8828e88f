/**
 * The search engine: answers every kind of question that `client.js` lists.
 *
 *     const engine = new Engine(load);
 *     await engine.answer("search", { query: "sparse looms" });
 *
 * A search of a large catalogue is answered twice: by words once the first hits can be shown, then
 * with meaning, whose vectors are fetched only after that.
 */

import { extras } from "./demand.js";
import { rareSlots } from "./evidence.js";
import { GoneError, IndexError, Library } from "./library.js";
import { firstOf } from "./order.js";
import { replyOf } from "./reply.js";
import { search, withSense } from "./search.js";
import { senseOf } from "./sense.js";
import { allClusters } from "./vectors.js";

/** @typedef {import("./search.js").Request} Request */
/** @typedef {import("./search.js").Found} Found */
/** @typedef {import("./evidence.js").Evidence} Evidence */

/**
 * @typedef {object} Search
 * @property {Found} found by words
 * @property {Evidence} evidence
 * @property {() => Promise<Found>} whole with meaning; made at the first call
 */

/** Milliseconds that meaning may take if its vectors are here already: no network is as fast. */
const MOMENT = 30;

/** Papers up to which all vectors are fetched with the words, for one answer. */
const SMALL = 1000;

/** The best papers by words, in whose clusters others may lie. */
const BEST = 20;

/** Searches that are kept, so that more hits, facets and exports of one cost nothing. */
const KEPT = 4;

const FAULT = "Search does not work at the moment; reload the page to try again.";

/** Answers questions about one index. */
export class Engine {
  /**
   * @param {import("./library.js").Load} load
   * @param {number} [small] papers up to which a search is answered once
   */
  constructor(load, small = SMALL) {
    this.library = new Library(load);
    this.small = small;
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
  async once(kind, payload, later) {
    if (kind === "search") return this.search(payload, later);
    if (kind === "snippets") return (await extras()).snippets(this.library, payload);
    if (kind === "facets" || kind === "records" || kind === "marks") {
      const { whole } = await this.found(requestOf(payload));
      return (await extras())[kind](this.library, await whole(), payload);
    }
    if (payload.typing) extras().catch(() => {}); // fetched ahead; what needs them asks again
    return this.library.start().then(({ papers }) => ({ papers }));
  }

  /** @param {any} payload @param {(reply: any) => void} later */
  async search(payload, later) {
    const request = requestOf(payload);
    const asked = { from: 0, count: 20, explain: false, ...payload, query: request.query };
    const { found, evidence, whole } = await this.found(request);
    const meant = (await this.isSmall()) ? whole() : null;
    const ahead = replyOf(this.library, found, evidence, asked);
    ahead.catch(() => {}); // fetches what the first hits show; awaited below if it is the answer
    const reply = meant ? null : await ahead;
    const better = whole()
      .then((best) => (best === found ? ahead : replyOf(this.library, best, evidence, asked)))
      .catch((error) => reply ?? Promise.reject(error)); // the answer by words stands
    const soon = reply ? await Promise.race([better, after(MOMENT)]) : await better;
    if (soon) return soon;
    better.then((last) => later({ ...last, refined: true }));
    return { ...reply, refining: true };
  }

  /** Whether a query may as well fetch all vectors at once. */
  async isSmall() {
    const { papers } = await this.library.start();
    return papers <= this.small;
  }

  /**
   * A search, new or kept.
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
    if (request.query.trim() && (await this.isSmall())) allClusters(this.library).catch(() => {});
    const { found, evidence } = await search(this.library, request);
    /** @type {Promise<Found> | null} */
    let whole = null;
    const make = () => this.withMeaning(request, found, evidence).catch(() => found);
    return { found, evidence, whole: () => (whole ??= make()) };
  }

  /** @param {Request} request @param {Found} found @param {Evidence} evidence */
  async withMeaning(request, found, evidence) {
    const { scores, touched } = found.matches.scores;
    const best = firstOf(touched, (a, b) => scores[b] - scores[a] || a - b, BEST);
    const [sense, suggestion] = await Promise.all([
      senseOf(this.library, found.plan, evidence, best),
      request.typing || request.verbatim ? "" : this.suggestion(found, evidence),
    ]);
    const meant = sense ? await withSense(this.library, request, found, sense) : found;
    return suggestion ? { ...meant, suggestion } : meant;
  }

  /**
   * Another query that may have been meant; in a small catalogue most words are rare.
   *
   * @param {Found} found
   * @param {Evidence} evidence
   * @returns {Promise<string>}
   */
  async suggestion({ plan }, evidence) {
    if ((await this.isSmall()) || !rareSlots(plan, evidence).length) return "";
    return (await extras()).suggested(this.library, plan, evidence).catch(() => "");
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
