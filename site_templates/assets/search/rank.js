/**
 * Which papers answer a query, and in which order. Pure functions, in the letters of BM25
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
 * `tests/search/oracle.py` says the same in Python.
 *
 * @typedef {import("./postings.js").Postings} Postings
 *
 * @typedef {object} Asked one word of the query
 * @property {Postings | null} exact papers with its term
 * @property {Postings | null} prefix papers with a term that it is the start of
 * @property {number} position its place in the query
 * @property {boolean} required false for a stop word, which no paper need have
 *
 * @typedef {object} Hit
 * @property {number} paper
 * @property {number} tier 2: the query is its title, 1: the name before its title's colon, 0
 * @property {number} score
 * @property {number} fields bit n: a term stands in field n
 * @property {number} missing required words that it lacks
 */

/** Saturation: how soon more occurrences stop counting. */
export const K1 = 1.2;

/** What the start of a word is worth, against the word. */
export const PREFIX = 0.5;

/** What a word in the title is worth besides its frequency, which an abstract may outdo. */
export const IN_TITLE = 1;

/** What two words side by side in the title are worth, against the rarity of the commoner one. */
export const ADJACENT = 0.5;

/** The title's bit among the fields. */
const TITLE = 1;

/** Words up to which a query asks for all of them. */
export const SHORT = 3;

/**
 * A term's rarity. Never negative, unlike the textbook's.
 *
 * @param {number} N papers in the catalogue
 * @param {number} n papers with the term
 */
export function idf(N, n) {
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/**
 * A weighted frequency, saturated.
 *
 * @param {number} f
 */
export function saturated(f) {
  return ((K1 + 1) * f) / (K1 + f);
}

/**
 * @param {{papers: number, scale: number, words: Asked[],
 *   joins: {slot: number, postings: Postings}[], titles: Postings | null}} query
 * @returns {{mode: "all" | "any", relaxed: boolean, hits: Hit[]}} `relaxed`: no paper has all the
 *   words of a short query, so papers with any of them are given
 */
export function rank({ papers: N, scale, words, joins, titles }) {
  const columns = words.map((word) => column(N, scale, word));
  const joined = words.map(() => null);
  for (const { slot, postings } of joins) {
    joined[slot] = column(N, scale, { exact: postings, prefix: null });
  }
  const all = scored({ N, words, columns, joined, titles });
  const required = words.filter((word) => word.required).length;
  const complete = all.filter((hit) => hit.missing === 0 || hit.tier > 0);
  const short = required <= SHORT;
  const strict = short && complete.some((hit) => hit.missing === 0);
  return {
    mode: strict ? "all" : "any",
    relaxed: short && !strict && all.length > 0,
    hits: (strict ? complete : all).sort(better),
  };
}

/** Best first; equals in the catalogue's order. */
function better(a, b) {
  return b.tier - a.tier || b.score - a.score || a.paper - b.paper;
}

/** What one word is worth in each paper. */
function column(N, scale, { exact, prefix }) {
  const known = exact ?? prefix;
  const found = {
    worth: new Float64Array(N),
    fields: new Uint8Array(N),
    places: new Uint32Array(N),
    rarity: known ? idf(N, known.papers.length) : 0,
  };
  fill(found, N, scale, prefix, PREFIX);
  fill(found, N, scale, exact, 1);
  return found;
}

function fill(column, N, scale, postings, boost) {
  if (!postings) return;
  const rarity = boost * idf(N, postings.papers.length);
  postings.papers.forEach((paper, index) => {
    const inTitle = postings.fields[index] & TITLE ? IN_TITLE : 0;
    const worth = rarity * (saturated(postings.weights[index] / scale) + inTitle);
    column.worth[paper] = Math.max(column.worth[paper], worth);
    column.fields[paper] |= postings.fields[index];
    column.places[paper] |= postings.places[index];
  });
}

/** Every paper that has any of the words, or the title. */
function scored({ N, words, columns, joined, titles }) {
  const tiers = new Map();
  titles?.papers.forEach((paper, index) => tiers.set(paper, titles.weights[index]));
  const hits = [];
  for (let paper = 0; paper < N; paper += 1) {
    const score = best(paper, columns, joined);
    const tier = tiers.get(paper) ?? 0;
    if (score > 0 || tier > 0) {
      hits.push({
        paper,
        tier,
        score: score + adjacency(paper, words, columns),
        fields: union(paper, columns) | union(paper, joined),
        missing: missing(paper, words, columns, joined),
      });
    }
  }
  return hits;
}

/** The most that the words are worth, each counted alone or joined with its neighbour. */
function best(paper, columns, joined) {
  let before = 0;
  let now = 0;
  columns.forEach((column, slot) => {
    const alone = now + column.worth[paper];
    const together = slot > 0 ? before + worth(joined[slot - 1], paper) : 0;
    [before, now] = [now, Math.max(alone, together)];
  });
  return now;
}

/**
 * A bonus for neighbours of the query, stop words left out, that stand alike in the title, and for
 * a title that starts as the query does: its start counts as the first word's neighbour.
 */
function adjacency(paper, words, columns) {
  let bonus = 0;
  let before = { places: 1, rarity: Infinity, position: 0 };
  columns.forEach(({ places, rarity }, slot) => {
    if (!rarity) return;
    const { position } = words[slot];
    const step = position - before.position;
    const alike = step < 31 && (before.places << step) & places[paper];
    if (alike) bonus += ADJACENT * Math.min(before.rarity, rarity);
    before = { places: places[paper], rarity, position };
  });
  return bonus;
}

/** How many required words a paper lacks, alone and joined. */
function missing(paper, words, columns, joined) {
  return words.filter(
    (word, slot) =>
      word.required &&
      !columns[slot].worth[paper] &&
      !worth(joined[slot], paper) &&
      !worth(joined[slot - 1], paper),
  ).length;
}

function worth(column, paper) {
  return column ? column.worth[paper] : 0;
}

function union(paper, columns) {
  return columns.reduce((fields, column) => fields | (column ? column.fields[paper] : 0), 0);
}
