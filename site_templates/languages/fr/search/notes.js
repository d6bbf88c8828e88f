/** What the search says of a query, in French. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `« ${text} » est trop courant pour être cherché.`,
  yearTakes: "Après « year: » vient une année ou une période comme 2020-2024.",
  hasTakes: "Après « has: » vient « code ».",
  code: "Code",
  hasCode: "avec code",
};
