/** The search's first words in French. */

const FORMAT = new Intl.NumberFormat("fr");

/**
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return count < 2 ? `${count} article` : `${grouped(count)} articles`;
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
  none: "Aucun article trouvé.",
  /** @type {(count: string) => string} */
  allWords: (count) => `${count} avec tous les mots.`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}.`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) => `Trop peu d’articles ont tous les mots ; ${count} avec certains d’entre eux, les meilleurs d’abord.`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}, d’abord ceux qui ont le plus de mots et les plus rares.`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}.`,
  exact: "Un titre exact vient en premier.",
  /** @type {(count: number) => string} */
  byMeaning: (count) => count < 2 ? "L’un d’eux ne partage aucun mot avec la requête ; son sens en est proche." : `${grouped(count)} d’entre eux ne partagent aucun mot avec la requête ; leur sens en est proche.`,
  allByMeaning: "Aucun ne contient de mot de la requête ; leur sens en est proche.",
  broken: "La recherche ne fonctionne pas pour le moment ; rechargez la page pour réessayer.",
  unsupported: "La recherche ne fonctionne pas dans ce navigateur.",

  // A hit.
  exactTitle: "Titre exact",
  related: "Sens proche",
  tags: "Sujets",
  /** @type {(fields: string) => string} */
  matched: (fields) => `Trouvé dans : ${fields}`,
  others: " et d’autres",
  /** @type {Record<string, string>} */
  fields: {
    title: "titre",
    abstract: "résumé",
    tags: "sujets",
    authors: "auteurs",
    "first author": "premier auteur",
    keyphrases: "expressions clés",
    venue: "revue ou conférence",
    year: "année",
  },
};
