/**
 * What the search itself says, in its worker: on what it did not understand of a query, and the names
 * of filters that no page brings along. See words.js.
 */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `“${text}” is too common to be looked for.`,
  yearTakes: "year: takes a year or a range such as 2020-2024.",
  hasTakes: "has: takes code.",

  code: "Code",
  hasCode: "has code",
};
