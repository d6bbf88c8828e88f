/** The words of a reader's own tools in French. */

export const TEXTS = {
  // Citing.
  citeAs: "Style de citation",

  // The reading list.
  keep: "Garder",
  kept: "Gardé",
  keepTitle: "Garder dans ma liste de lecture (s)",
  read: "Marquer comme lu",
  isRead: "Lu",
  note: "Note",
  noteHint: "Une note pour vous, gardée dans ce navigateur seulement",
  noteSaved: "Note enregistrée",
  notKept: "Ce navigateur ne garde rien pour ce site ; rien ne peut donc être marqué.",
  empty: "Rien n’est gardé pour le moment. Choisissez « Garder » sur la page d’un article, ou appuyez sur s.",
  remove: "Retirer",
  open: "À lire",
  done: "Lus",
  save: "Enregistrer dans un fichier",
  load: "Charger un fichier",
  share: "Copier un lien vers cette liste",
  shared: "Le lien est copié. Il nomme les articles, pas vos notes.",
  /** @type {(count: number) => string} */
  loaded: (count) => (count < 2 ? `${count} article a été chargé.` : `${count} articles ont été chargés.`),
  notLoaded: "Ce fichier n’est pas une liste de lecture de ce site.",
  /** @type {(count: number) => string} */
  sharedList: (count) => count < 2 ? `Quelqu’un a partagé une liste de ${count} article.` : `Quelqu’un a partagé une liste de ${count} articles.`,
  keepAll: "Les garder tous",
  mine: "Montrer ma propre liste",

  // Previews.
  preview: "Aperçu",

  // Shortcuts.
  shortcuts: "Raccourcis clavier",
  close: "Fermer",
  /** @type {Record<string, string>} */
  does: {
    search: "Chercher",
    help: "Afficher cette aide",
    next: "Article suivant d’une liste",
    previous: "Article précédent d’une liste",
    keep: "Garder cet article ou le retirer de la liste",
    cite: "Aller à la citation",
    home: "Accueil",
    tags: "Sujets",
    papers: "Tous les articles",
    list: "Ma liste de lecture",
  },
};
