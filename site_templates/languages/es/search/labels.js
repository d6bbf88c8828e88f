/** The search's later words in Spanish. */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  resultsFor: ["Resultados para «", "». "],
  insteadFor: ["Buscar en su lugar: ", "."],
  didYouMean: ["¿Quiso decir ", "?"],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `Puntuación ${score}`,
  whyColumns: ["Palabra", "Campos", "Frecuencia", "Rareza", "Puntuación"],
  whyTitle: "el título completo",
  whyMeaning: "cercanía de sentido",

  // Filters.
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `Filtros (${count})` : "Filtros"),
  clear: "Quitar todos los filtros",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `Quitar el filtro ${kind}: ${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `${grouped(count)} más`,
  fewerValues: "Menos",
  /** @type {(title: string) => string} */
  findValue: (title) => `Buscar en ${title.toLowerCase()}`,
  /** @type {(title: string) => string} */
  count: (title) => `Contar ${title.toLowerCase()}`,
  from: "De",
  to: "a",
  years: "Años",
  apply: "Aplicar",
  /** @type {Record<string, string>} */
  kinds: { code: "Código", year: "Año", author: "Autor", venue: "Revista o congreso", tag: "Tema", method: "Método" },

  // Export.
  exporting: "Reuniendo los artículos",
  exportFailed: "No se pudo crear el archivo; inténtelo de nuevo.",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `Se guardó ${name} (${count}).`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `Son los primeros ${most}.`,

  // The header's box.
  found: "Artículos encontrados",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `Los ${grouped(count)} resultados para «${query}»`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `En la lista: ${shown} de ${papers(total)}` : "No se encontró ningún artículo"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${grouped(found)} de ${papers(count)}`,
  mapBroken: "La búsqueda no funciona en este momento.",
};
