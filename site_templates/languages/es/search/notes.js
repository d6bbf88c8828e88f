/** What the search says of a query, in Spanish. */

export const NOTES = {
  /** @type {(text: string) => string} */
  tooCommon: (text) => `«${text}» es demasiado común para buscarlo.`,
  yearTakes: "Tras «year:» va un año o un intervalo como 2020-2024.",
  hasTakes: "Tras «has:» va «code».",
  code: "Código",
  hasCode: "con código",
};
