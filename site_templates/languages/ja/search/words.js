/** The search's first words in Japanese. */

const FORMAT = new Intl.NumberFormat("ja");

/**
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return `${grouped(count)}件の論文`;
}

/**
 * @param {number} count
 * @returns {string}
 */
export function grouped(count) {
  return FORMAT.format(count);
}

export const WORDS = {
  // What the page says above its results.
  none: "論文は見つかりませんでした。",
  /** @type {(count: string) => string} */
  allWords: (count) => `すべての語を含む${count}。`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}。`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) => `すべての語を含む論文が少ないため、一部を含む${count}を関連度の高い順に示します。`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}。多くの語、珍しい語を含むものから並べています。`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}。`,
  exact: "タイトルが完全に一致するものが先頭です。",
  /** @type {(count: number) => string} */
  byMeaning: (count) => `うち${grouped(count)}件は検索語を含みませんが、意味が近いものです。`,
  allByMeaning: "検索語を含むものはなく、意味が近いものです。",
  broken: "現在、検索できません。ページを再読み込みしてください。",
  unsupported: "このブラウザーでは検索できません。",

  // A hit.
  exactTitle: "タイトル一致",
  related: "意味が近い",
  tags: "トピック",
  /** @type {(fields: string) => string} */
  matched: (fields) => `一致した箇所：${fields}`,
  others: "ほか",
  /** @type {Record<string, string>} */
  fields: {
    title: "タイトル",
    abstract: "要旨",
    tags: "トピック",
    authors: "著者",
    "first author": "筆頭著者",
    keyphrases: "キーフレーズ",
    venue: "掲載誌・会議",
    year: "発行年",
  },
};
