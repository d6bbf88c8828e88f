/** The search's later words in French. */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  resultsFor: ["Résultats pour « ", " ». "],
  insteadFor: ["Chercher plutôt : ", "."],
  didYouMean: ["Vouliez-vous dire ", " ?"],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `Score ${score}`,
  whyColumns: ["Mot", "Champs", "Fréquence", "Rareté", "Score"],
  whyTitle: "le titre entier",
  whyMeaning: "proximité de sens",

  // Filters.
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `Filtres (${count})` : "Filtres"),
  clear: "Retirer tous les filtres",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `Retirer le filtre ${kind} : ${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `${grouped(count)} de plus`,
  fewerValues: "Moins",
  /** @type {(title: string) => string} */
  findValue: (title) => `Chercher dans : ${title.toLowerCase()}`,
  /** @type {(title: string) => string} */
  count: (title) => `Compter : ${title.toLowerCase()}`,
  from: "De",
  to: "à",
  years: "Années",
  apply: "Appliquer",
  /** @type {Record<string, string>} */
  kinds: { code: "Code", year: "Année", author: "Auteur", venue: "Revue ou conférence", tag: "Sujet", method: "Méthode" },

  // Export.
  exporting: "Les articles sont rassemblés",
  exportFailed: "Le fichier n’a pas pu être créé ; réessayez.",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `Fichier ${name} enregistré (${count}).`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `Ce sont les premiers ${most}.`,

  // The header's box.
  found: "Articles trouvés",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `Tous les résultats (${grouped(count)}) pour « ${query} »`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `Dans la liste : ${shown} sur ${papers(total)}` : "Aucun article trouvé"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${grouped(found)} sur ${papers(count)}`,
  mapBroken: "La recherche ne fonctionne pas pour le moment.",
};
