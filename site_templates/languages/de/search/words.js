/** The search's first words in German. */

const FORMAT = new Intl.NumberFormat("de");

/**
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return count === 1 ? "1 Arbeit" : `${grouped(count)} Arbeiten`;
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
  none: "Keine Arbeit gefunden.",
  /** @type {(count: string) => string} */
  allWords: (count) => `${count} mit allen Wörtern.`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}.`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) => `Zu wenige Arbeiten haben alle Wörter; ${count} mit einigen davon, die besten zuerst.`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}, zuerst die mit den meisten und seltensten der Wörter.`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}.`,
  exact: "Ein genauer Titel steht zuerst.",
  /** @type {(count: number) => string} */
  byMeaning: (count) => count === 1 ? "Eine davon teilt kein Wort mit der Anfrage und ist in der Bedeutung verwandt." : `${grouped(count)} davon teilen kein Wort mit der Anfrage und sind in der Bedeutung verwandt.`,
  allByMeaning: "Keine enthält ein Wort der Anfrage; sie sind in der Bedeutung verwandt.",
  broken: "Die Suche funktioniert gerade nicht; laden Sie die Seite neu, um es noch einmal zu versuchen.",
  unsupported: "Die Suche funktioniert in diesem Browser nicht.",

  // A hit.
  exactTitle: "Genauer Titel",
  related: "In der Bedeutung verwandt",
  tags: "Schlagwörter",
  /** @type {(fields: string) => string} */
  matched: (fields) => `Gefunden in: ${fields}`,
  others: " und andere",
  /** @type {Record<string, string>} */
  fields: {
    title: "Titel",
    abstract: "Kurzfassung",
    tags: "Schlagwörter",
    authors: "Personen",
    "first author": "erste Person",
    keyphrases: "Schlüsselbegriffe",
    venue: "Zeitschrift oder Tagung",
    year: "Jahr",
  },
};
