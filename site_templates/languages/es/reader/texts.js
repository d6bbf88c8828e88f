/** The words of a reader's own tools in Spanish. */

export const TEXTS = {
  // Citing.
  citeAs: "Estilo de cita",

  // The reading list.
  keep: "Guardar",
  kept: "Guardado",
  keepTitle: "Guardar en mi lista de lectura (s)",
  read: "Marcar como leído",
  isRead: "Leído",
  note: "Nota",
  noteHint: "Una nota para usted, guardada solo en este navegador",
  noteSaved: "Nota guardada",
  notKept: "Este navegador no guarda nada de este sitio, así que no se puede marcar nada.",
  empty: "Todavía no hay nada guardado. Pulse «Guardar» en la página de un artículo, o s.",
  remove: "Quitar",
  open: "Por leer",
  done: "Leídos",
  save: "Guardar como archivo",
  load: "Cargar un archivo",
  share: "Copiar un enlace a esta lista",
  shared: "Enlace copiado. Nombra los artículos, no sus notas.",
  /** @type {(count: number) => string} */
  loaded: (count) => (count === 1 ? "Se cargó 1 artículo." : `Se cargaron ${count} artículos.`),
  notLoaded: "Este archivo no es una lista de lectura de este sitio.",
  /** @type {(count: number) => string} */
  sharedList: (count) => count === 1 ? "Alguien compartió una lista de 1 artículo." : `Alguien compartió una lista de ${count} artículos.`,
  keepAll: "Guardarlos todos",
  mine: "Mostrar mi propia lista",

  // Previews.
  preview: "Vista previa",

  // Shortcuts.
  shortcuts: "Atajos de teclado",
  close: "Cerrar",
  /** @type {Record<string, string>} */
  does: {
    search: "Buscar",
    help: "Mostrar esta ayuda",
    next: "Artículo siguiente de una lista",
    previous: "Artículo anterior de una lista",
    keep: "Guardar este artículo o quitarlo de la lista",
    cite: "Ir a la cita",
    home: "Inicio",
    tags: "Temas",
    papers: "Todos los artículos",
    list: "Mi lista de lectura",
  },
};
