/** The words of a reader's own tools in German. */

export const TEXTS = {
  // Citing.
  citeAs: "Zitierstil",

  // The reading list.
  keep: "Merken",
  kept: "Gemerkt",
  keepTitle: "Auf meine Leseliste setzen (s)",
  read: "Als gelesen kennzeichnen",
  isRead: "Gelesen",
  note: "Notiz",
  noteHint: "Eine Notiz für Sie selbst, nur in diesem Browser aufbewahrt",
  noteSaved: "Notiz gespeichert",
  notKept: "Dieser Browser bewahrt für diese Seiten nichts auf, daher lässt sich nichts merken.",
  empty: "Noch ist nichts gemerkt. Wählen Sie auf der Seite einer Arbeit „Merken“, oder drücken Sie s.",
  remove: "Entfernen",
  open: "Noch zu lesen",
  done: "Gelesen",
  save: "Als Datei speichern",
  load: "Datei laden",
  share: "Verweis auf diese Liste kopieren",
  shared: "Der Verweis ist kopiert. Er nennt die Arbeiten, nicht Ihre Notizen.",
  /** @type {(count: number) => string} */
  loaded: (count) => (count === 1 ? "1 Arbeit wurde geladen." : `${count} Arbeiten wurden geladen.`),
  notLoaded: "Diese Datei ist keine Leseliste dieser Seiten.",
  /** @type {(count: number) => string} */
  sharedList: (count) => count === 1 ? "Jemand hat eine Liste mit 1 Arbeit geteilt." : `Jemand hat eine Liste mit ${count} Arbeiten geteilt.`,
  keepAll: "Alle merken",
  mine: "Meine eigene Liste zeigen",

  // Previews.
  preview: "Vorschau",

  // Shortcuts.
  shortcuts: "Tastenkürzel",
  close: "Schließen",
  /** @type {Record<string, string>} */
  does: {
    search: "Suche",
    help: "Diese Hilfe zeigen",
    next: "Nächste Arbeit einer Liste",
    previous: "Vorige Arbeit einer Liste",
    keep: "Diese Arbeit merken oder von der Liste nehmen",
    cite: "Zum Zitat",
    home: "Startseite",
    tags: "Schlagwörter",
    papers: "Alle Arbeiten",
    list: "Meine Leseliste",
  },
};
