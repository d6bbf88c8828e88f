/** The search's first words in Spanish. */

const FORMAT = new Intl.NumberFormat("es");

/**
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return count === 1 ? "1 artículo" : `${grouped(count)} artículos`;
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
  none: "No se encontró ningún artículo.",
  /** @type {(count: string) => string} */
  allWords: (count) => `${count} con todas las palabras.`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}.`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) => `Muy pocos artículos tienen todas las palabras; ${count} con algunas, los mejores primero.`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}; primero los que tienen más palabras y las más raras.`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}.`,
  exact: "Primero, un título exacto.",
  /** @type {(count: number) => string} */
  byMeaning: (count) => count === 1 ? "Uno de ellos no comparte palabras con la consulta y tiene un sentido cercano." : `${grouped(count)} de ellos no comparten palabras con la consulta y tienen un sentido cercano.`,
  allByMeaning: "Ninguno tiene palabras de la consulta; su sentido es cercano.",
  broken: "La búsqueda no funciona en este momento; recargue la página para intentarlo de nuevo.",
  unsupported: "La búsqueda no funciona en este navegador.",

  // A hit.
  exactTitle: "Título exacto",
  related: "Sentido cercano",
  tags: "Temas",
  /** @type {(fields: string) => string} */
  matched: (fields) => `Encontrado en: ${fields}`,
  others: " y otros",
  /** @type {Record<string, string>} */
  fields: {
    title: "título",
    abstract: "resumen",
    tags: "temas",
    authors: "autores",
    "first author": "primer autor",
    keyphrases: "expresiones clave",
    venue: "revista o congreso",
    year: "año",
  },
};
