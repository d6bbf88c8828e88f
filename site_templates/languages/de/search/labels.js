/** The search's later words in German. */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  resultsFor: ["Treffer für „", "“. "],
  insteadFor: ["Stattdessen suchen: ", "."],
  didYouMean: ["Meinten Sie ", "?"],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `Wertung ${score}`,
  whyColumns: ["Wort", "Felder", "Häufigkeit", "Seltenheit", "Wertung"],
  whyTitle: "der Titel als Ganzes",
  whyMeaning: "Nähe in der Bedeutung",

  // Filters.
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `Filter (${count})` : "Filter"),
  clear: "Alle Filter entfernen",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `Filter entfernen: ${kind}: ${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `${grouped(count)} weitere`,
  fewerValues: "Weniger",
  /** @type {(title: string) => string} */
  findValue: (title) => `Suchen in: ${title}`,
  /** @type {(title: string) => string} */
  count: (title) => `${title} zählen`,
  from: "Von",
  to: "bis",
  years: "Jahre",
  apply: "Anwenden",
  /** @type {Record<string, string>} */
  kinds: { code: "Code", year: "Jahr", author: "Person", venue: "Zeitschrift oder Tagung", tag: "Schlagwort", method: "Methode" },

  // Export.
  exporting: "Die Arbeiten werden zusammengestellt",
  exportFailed: "Die Datei ließ sich nicht erstellen; versuchen Sie es noch einmal.",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `${count} gespeichert als ${name}.`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `Das sind die ersten ${most}.`,

  // The header's box.
  found: "Gefundene Arbeiten",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `Alle ${grouped(count)} Treffer für „${query}“`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `${shown} von ${papers(total)} aufgeführt` : "Keine Arbeit gefunden"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${grouped(found)} von ${papers(count)}`,
  mapBroken: "Die Suche funktioniert gerade nicht.",
};
