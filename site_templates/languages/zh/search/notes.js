/** What the search says of a query, in Chinese. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `“${text}”过于常见，无法检索。`,
  yearTakes: "“year:”后面应为年份或范围，例如 2020-2024。",
  hasTakes: "“has:”后面应为 code。",
  code: "代码",
  hasCode: "附代码",
};
