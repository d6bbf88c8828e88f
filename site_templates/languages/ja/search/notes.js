/** What the search says of a query, in Japanese. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `「${text}」はありふれた語のため検索できません。`,
  yearTakes: "「year:」の後には、年または 2020-2024 のような範囲を書きます。",
  hasTakes: "「has:」の後には code と書きます。",
  code: "コード",
  hasCode: "コードあり",
};
