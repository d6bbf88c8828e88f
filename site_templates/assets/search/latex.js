/**
 * Plain text as LaTeX that compiles and that BibTeX can hold between braces.
 *
 *     latex("50% of Gödel & Co. #1 a_b {x}")
 *     // 50\% of Gödel \& Co. \#1 a\_b \textbraceleft{}x\textbraceright{}
 *
 * Letters beyond ASCII stay as they are: biber and current BibTeX styles read UTF-8.
 */

/** @type {Record<string, string>} */
const SIGNS = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}", // BibTeX counts braces, escaped or not
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\^{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "`": "\\textasciigrave{}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "“": "``",
  "”": "''",
  "‘": "`",
  "’": "'",
  "–": "--",
  "—": "---",
};

/** Letters of the longest word that is looked at for capitals. */
const LONGEST = 200;

/**
 * @param {string} text
 * @returns {string} one line
 */
export function latex(text) {
  const line = oneLine(text).replace(/(^|[^\p{L}\p{N}])"(?=[\p{L}\p{N}])/gu, "$1“");
  return line.replaceAll('"', "”").replace(/[\\{}~^<>|`%&#_$“”‘’–—]/g, (sign) => SIGNS[sign]);
}

/**
 * A title whose names keep their capitals when a style writes titles small.
 *
 * @param {string} title
 * @returns {string}
 */
export function latexTitle(title) {
  return oneLine(title).split(" ").map(guarded).join(" ");
}

/**
 * Names are words with a capital or a digit behind their first letter; signs around them are not
 * part of them.
 *
 * @param {string} word
 */
function guarded(word) {
  if (word.length > LONGEST) return latex(word);
  const parts = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
  const [, before, core, after] = parts ?? ["", "", word, ""];
  const isName = /\p{L}.*\p{Lu}|\p{Lu}.*\p{N}|\p{N}.*\p{Lu}/u.test(core);
  return isName ? `${latex(before)}{${latex(core)}}${latex(after)}` : latex(word);
}

/**
 * White space as single spaces, control characters left out.
 *
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return text
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "")
    .trim();
}
