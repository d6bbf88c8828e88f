/**
 * A query cut into signs and words; `parse.js` makes sense of them.
 *
 *     scan('tag:"deep nets" -graph')
 *     // field tag "deep nets"; not; word "graph"
 *
 * @typedef {object} Mark
 * @property {"word" | "phrase" | "field" | "not" | "or" | "open" | "close"} kind
 * @property {string} text what it says, without its signs
 * @property {string} field the field's name; empty for none
 * @property {boolean} quoted
 * @property {number} start where it stands in the query; `end` is excluded
 * @property {number} end
 */

/** Names of fields as readers write them, and what they are called here. */
const FIELDS = new Map([
  ["author", "author"], ["authors", "author"], ["title", "title"], ["abs", "abs"],
  ["abstract", "abs"], ["tag", "tag"], ["tags", "tag"], ["venue", "venue"], ["year", "year"],
  ["has", "has"], ["id", "id"],
]);
const QUOTES = "\"\u201c\u201d\u201e\u201f\uff02";
const FIELD = /([A-Za-z]+):/y;
const BARE = new RegExp(`[^\\s()${QUOTES}]+`, "y");

/**
 * @param {string} query
 * @returns {Mark[]} in order
 */
export function scan(query) {
  const found = [];
  let at = 0;
  while (at < query.length) {
    const mark = markAt(query, at);
    if (mark) found.push(mark);
    at = mark ? mark.end : at + 1;
  }
  return found;
}

/** @param {string} query @param {number} at @returns {Mark | null} null: nothing starts here */
function markAt(query, at) {
  const sign = query[at];
  if (sign === "(") return made("open", "", at, at + 1);
  if (sign === ")") return made("close", "", at, at + 1);
  if (QUOTES.includes(sign)) return phraseAt(query, at);
  if (isMinus(query, at)) return made("not", "", at, at + 1);
  return fieldAt(query, at) ?? wordAt(query, at);
}

/** A minus that something is left out by: before it nothing, after it something. */
function isMinus(/** @type {string} */ query, /** @type {number} */ at) {
  const opens = at === 0 || /[\s(]/.test(query[at - 1]);
  return "-\u2212".includes(query[at]) && opens && /[^\s)\-\u2212]/.test(query[at + 1] ?? " ");
}

/** What stands between two quotes; a quote without another is read over. */
function phraseAt(/** @type {string} */ query, /** @type {number} */ at) {
  const end = closing(query, at);
  return end < 0 ? null : made("phrase", query.slice(at + 1, end), at, end + 1, { quoted: true });
}

function closing(/** @type {string} */ query, /** @type {number} */ at) {
  for (let end = at + 1; end < query.length; end += 1) {
    if (QUOTES.includes(query[end])) return end;
  }
  return -1;
}

/** A known field's name, a colon and a value without a space between; else it is a plain word. */
function fieldAt(/** @type {string} */ query, /** @type {number} */ at) {
  FIELD.lastIndex = at;
  const name = FIELD.exec(query);
  const field = name && FIELDS.get(name[1].toLowerCase());
  if (!name || !field) return null;
  const start = at + name[0].length;
  const caret = query[start] === "^" ? 1 : 0;
  const value = QUOTES.includes(query[start + caret] ?? " ")
    ? phraseAt(query, start + caret)
    : wordAt(query, start);
  if (!value) return null;
  const text = caret && value.quoted ? `^${value.text}` : value.text;
  return made("field", text, at, value.end, { field, quoted: value.quoted });
}

function wordAt(/** @type {string} */ query, /** @type {number} */ at) {
  BARE.lastIndex = at;
  const found = BARE.exec(query);
  if (!found) return null;
  return made(found[0] === "OR" ? "or" : "word", found[0], at, at + found[0].length);
}

/**
 * @param {Mark["kind"]} kind
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Partial<Mark>} [more]
 * @returns {Mark}
 */
function made(kind, text, start, end, more = {}) {
  return { kind, text, field: "", quoted: false, start, end, ...more };
}
