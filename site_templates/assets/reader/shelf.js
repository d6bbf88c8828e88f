/**
 * The reading list: what a reader keeps, has read and noted, in this browser only.
 *
 *     let list = parsed(storage.getItem(KEY));
 *     list = changed(list, "sparse-looms", { kept: true, title: "Sparse looms" });
 *     storage.setItem(KEY, written(list));
 *
 * @typedef {object} Mark what a reader said of a paper
 * @property {string} title as the page had it
 * @property {boolean} kept
 * @property {boolean} read
 * @property {string} note
 *
 * @typedef {Readonly<Record<string, Mark>>} List by the paper's id, in the order of keeping
 */

export const VERSION = 1;
/** Characters of a note or title at most: a file that is loaded may hold anything. */
export const LONGEST = 4000;
/** Papers of a list at most. */
export const MOST = 2000;

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/i;
/** @type {Readonly<Mark>} */
const NOTHING = Object.freeze({ title: "", kept: false, read: false, note: "" });

/**
 * @param {List} list
 * @param {string} id
 * @returns {Mark}
 */
export function markOf(list, id) {
  return Object.hasOwn(list, id) ? list[id] : NOTHING;
}

/**
 * The list with something said of a paper; a paper of which nothing is said any more is dropped.
 *
 * @param {List} list
 * @param {string} id
 * @param {Partial<Mark>} change
 * @returns {List}
 */
export function changed(list, id, change) {
  const { [id]: _, ...others } = list;
  const mark = { ...markOf(list, id), ...change };
  const says = mark.kept || mark.read || mark.note;
  if (!says) return others;
  return Object.hasOwn(list, id) ? { ...list, [id]: mark } : { ...others, [id]: mark };
}

/**
 * Two lists as one: what either says holds, and two different notes are both kept.
 *
 * @param {List} first
 * @param {List} second
 * @returns {List}
 */
export function merged(first, second) {
  let list = first;
  for (const [id, mark] of Object.entries(second)) {
    const own = markOf(list, id);
    const notes = [own.note, mark.note].filter(Boolean);
    list = changed(list, id, {
      title: own.title || mark.title,
      kept: own.kept || mark.kept,
      read: own.read || mark.read,
      note: own.note.includes(mark.note) ? own.note : notes.join("\n\n").slice(0, LONGEST),
    });
  }
  return list;
}

/**
 * The list that a text holds; empty where it holds none.
 *
 * @param {string | null} text
 * @returns {List}
 */
export function parsed(text) {
  return listIn(text) ?? {};
}

/**
 * The list that a text holds, or null: files come from anywhere.
 *
 * @param {string | null} text
 * @returns {List | null}
 */
export function listIn(text) {
  try {
    const { version, papers } = JSON.parse(text ?? "null") ?? {};
    if (version !== VERSION || typeof papers !== "object" || papers === null) return null;
    /** @type {[string, Mark][]} */
    const rows = [];
    for (const [id, mark] of Object.entries(papers).slice(0, MOST)) {
      if (ID.test(id) && mark && typeof mark === "object") rows.push([id, sound(mark)]);
    }
    return Object.fromEntries(rows);
  } catch {
    return null;
  }
}

/** @param {Record<string, unknown>} mark @returns {Mark} */
function sound({ title, kept, read, note }) {
  return {
    title: typeof title === "string" ? title.slice(0, LONGEST) : "",
    kept: kept === true,
    read: read === true,
    note: typeof note === "string" ? note.slice(0, LONGEST) : "",
  };
}

/** @param {List} list */
export function written(list) {
  return JSON.stringify({ version: VERSION, papers: list });
}

/**
 * The ids of a shared link's list: `?papers=a,b`.
 *
 * @param {string} search an address's query
 * @returns {string[]}
 */
export function sharedIn(search) {
  const named = new URLSearchParams(search).get("papers") ?? "";
  return [...new Set(named.split(","))].filter((id) => ID.test(id)).slice(0, MOST);
}

/** @param {readonly string[]} ids */
export function shareable(ids) {
  return `?papers=${ids.join(",")}`;
}
