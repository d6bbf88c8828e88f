/** What the search says of a query, in German. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `„${text}“ ist zu häufig, um danach zu suchen.`,
  yearTakes: "Auf „year:“ folgt ein Jahr oder ein Zeitraum wie 2020-2024.",
  hasTakes: "Auf „has:“ folgt „code“.",
  code: "Code",
  hasCode: "mit Code",
};
