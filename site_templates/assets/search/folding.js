/**
 * Text with the differences folded away that a reader does not type: case, accents, forms.
 * The rules are those of `papershelf/text/folding.py`; one fixture is run through both.
 *
 *     fold("Zürich ﬁnds Ｃ＋＋").text   // "zurich finds c++"
 *     shapes("in 東京, k-NN")            // "ww cc  w-ww"
 */

const ACCENTS =
  "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
  "\\u06d6-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f";
const UNSEEN = "\\u00ad\\u200c\\u200d\\u2060\\ufe00-\\ufe0f\\ufeff\\u{e0100}-\\u{e01ef}";
const SPACELESS =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u2e80-\\u9fff\\ua960-\\ua97f" +
  "\\uac00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}";

const DROPPED = new RegExp(`[${ACCENTS}${UNSEEN}]`, "gu");
const CLUSTER = new RegExp(
  `.[${ACCENTS}${UNSEEN}\\u3099\\u309a\\u1160-\\u11ff\\uff9e\\uff9f]*`,
  "gsu",
);
const IS_SPACELESS = new RegExp(`[${SPACELESS}]`, "u");
const LETTER = /[\p{L}\p{N}\p{M}]/gu;
const STARTS_WITH_LETTER = /^[\p{L}\p{N}\p{M}]/u;
const ASCII = /^[\0-\x7f]*$/;

/**
 * Letters that Unicode does not take apart and that English keyboards lack.
 *
 * @type {Record<string, string>}
 */
const UNDECOMPOSED = {
  æ: "ae", ð: "d", ø: "o", þ: "th", đ: "d", ħ: "h", ł: "l", ŧ: "t", œ: "oe", ς: "σ",
};

/**
 * The text in lower case, without accents, ligatures, full-width forms and unseen marks.
 *
 * @param {string} text
 * @returns {{text: string, starts: number[] | null, ends: number[] | null}} `starts` and `ends`
 *   say for each character of the folded text where it stood in the original; null: at its place
 */
export function fold(text) {
  if (ASCII.test(text)) return { text: text.toLowerCase(), starts: null, ends: null };
  let folded = "";
  const starts = [];
  const ends = [];
  for (const cluster of text.matchAll(CLUSTER)) {
    const made = foldCluster(cluster[0]);
    folded += made;
    for (let unit = 0; unit < made.length; unit += 1) {
      starts.push(cluster.index);
      ends.push(cluster.index + cluster[0].length);
    }
  }
  return { text: folded, starts, ends };
}

/**
 * One sign a character: w in words, c in scripts without spaces, joining signs as they are.
 *
 * @param {string} folded
 * @returns {string} of the same length
 */
export function shapes(folded) {
  return folded
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011\u2013\ufe63]/g, "-")
    .replace(LETTER, (letter) => (IS_SPACELESS.test(letter) ? "c" : "w").repeat(letter.length))
    .replace(/[^wc\-'$+#.]/g, " ");
}

/**
 * The letters and digits of a text and nothing else, for telling equal titles.
 *
 * @param {string} text
 * @returns {string}
 */
export function titleKey(text) {
  return (fold(text).text.replace(/\u02bc/g, "").match(LETTER) ?? []).join("");
}

/** @param {string} cluster one character and the marks that follow it */
function foldCluster(cluster) {
  const kept = cluster.replace(DROPPED, "");
  if (!STARTS_WITH_LETTER.test(kept)) {
    return kept.replace(/[\uff01-\uff5e]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
  }
  const small = decomposed(kept).toUpperCase().toLowerCase();
  return decomposed(small)
    .replace(/[æðøþđħłŧœς]/g, (letter) => UNDECOMPOSED[letter])
    .normalize("NFC");
}

/** @param {string} text */
function decomposed(text) {
  return text.normalize("NFKD").replace(DROPPED, "");
}
