/**
 * Every sentence that a reader's own tools show: citing, the reading list, previews, shortcuts. They
 * stand here alone, so that they can be translated. Values are texts, or functions of what stands in
 * them; they go to the page as text, never as HTML.
 */

export const TEXTS = {
  // Citing.
  citeAs: "Citation style",

  // The reading list.
  keep: "Keep",
  kept: "Kept",
  keepTitle: "Keep on my reading list (s)",
  read: "Mark as read",
  isRead: "Read",
  note: "Note",
  noteHint: "A note to yourself, kept in this browser only",
  noteSaved: "Note kept",
  notKept: "This browser keeps nothing for this site, so nothing can be marked.",
  empty: "Nothing is kept yet. Press “Keep” on a paper's page, or s.",
  remove: "Remove",
  open: "To read",
  done: "Read",
  save: "Save as a file",
  load: "Load a file",
  share: "Copy a link to this list",
  shared: "The link is copied. It names the papers, not your notes.",
  /** @type {(count: number) => string} */
  loaded: (count) => (count === 1 ? "1 paper was loaded." : `${count} papers were loaded.`),
  notLoaded: "This file is no reading list of this site.",
  /** @type {(count: number) => string} */
  sharedList: (count) =>
    count === 1 ? "Somebody shared a list of 1 paper." : `Somebody shared a list of ${count} papers.`,
  keepAll: "Keep all of them",
  mine: "Show my own list",

  // Previews.
  preview: "Preview",

  // Shortcuts.
  shortcuts: "Keyboard shortcuts",
  close: "Close",
  /** @type {Record<string, string>} What each shortcut does. */
  does: {
    search: "Search",
    help: "Show this help",
    next: "Next paper in a list",
    previous: "Previous paper in a list",
    keep: "Keep this paper, or take it off the list",
    cite: "Go to the citation",
    home: "Front page",
    tags: "Tags",
    papers: "All papers",
    list: "My reading list",
  },
};
