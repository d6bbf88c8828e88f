/**
 * The small parts that citations in all styles are made of: names, initials, pages, addresses.
 *
 * @typedef {import("./citing.js").Cited} Cited
 * @typedef {import("./citing.js").Name} Name
 * @typedef {import("./citing.js").Stretch} Stretch
 */

/** @param {string} text @returns {Stretch} */
export function roman(text) {
  return { text, italic: false };
}

/** @param {string} text @returns {Stretch} */
export function italic(text) {
  return { text, italic: true };
}

/** @param {Cited} paper */
export function year({ date }) {
  return date.slice(0, 4);
}

/** @param {Cited} paper */
export function address({ doi, arxiv, url }) {
  if (doi) return `https://doi.org/${doi}`;
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : url;
}

/** @param {string} first @param {string} last */
export function pages(first, last) {
  return last && last !== first ? `${first}–${last}` : first;
}

/**
 * `pp. 1–9` or `p. 7`, or nothing.
 *
 * @param {Cited} paper
 */
export function counted({ first, last }) {
  const where = pages(first, last);
  return where && `${where.includes("–") ? "pp." : "p."} ${where}`;
}

/** A title that will stand between double quotation marks: its own become single. @param {string} title */
export function inner(title) {
  return title.replace(/“([^“”]*)”/g, "‘$1’");
}

/** A part with what stands before it, or nothing. @param {string} sign @param {string} part */
export function after(sign, part) {
  return part && sign + part;
}

/** Text with one full stop at its end. @param {string} text */
export function ended(text) {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** @param {Name} name @param {string} given */
export function inverted({ family, literal }, given) {
  if (literal) return literal;
  return [family, given].filter(Boolean).join(", ");
}

/** @param {Name} name */
export function straight({ family, given, literal }) {
  return literal || [given, family].filter(Boolean).join(" ");
}

/**
 * Names with commas between them and a word before the last.
 *
 * @param {readonly string[]} names
 * @param {string} ofTwo between two
 * @param {string} ofMore before the last of more
 */
export function listed(names, ofTwo, ofMore) {
  if (names.length < 3) return names.join(ofTwo);
  return `${names.slice(0, -1).join(", ")}${ofMore}${names.at(-1)}`;
}

/**
 * `Jean-Paul Marie` as `J.-P. M.` or `JPM`.
 *
 * @param {string | undefined} given
 * @param {string} between behind each initial but the last
 * @param {string} end behind the last
 * @param {string} hyphen between the halves of a name with a hyphen
 */
export function initials(given = "", between, end, hyphen) {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split("-")
        .filter(Boolean)
        .map((half) => `${[...half][0].toLocaleUpperCase("en")}${end}`)
        .join(hyphen),
    )
    .join(between.slice(end.length));
}
