/**
 * Sentences on what was not understood of a query. See words.js.
 */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `“${text}” is too common to be looked for.`,
  yearTakes: "year: takes a year or a range such as 2020-2024.",
  hasTakes: "has: takes code.",
};
