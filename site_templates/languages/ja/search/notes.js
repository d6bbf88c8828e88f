/** What the search says of a query, in Japanese. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `「${text}」はありふれた語のため検索できません。`,
  yearTakes: "「year:」の後には、年または2020-2024のような範囲を書きます。",
  hasTakes: "「has:」の後にはcodeと書きます。",
  code: "コード",
  hasCode: "コードあり",
};
