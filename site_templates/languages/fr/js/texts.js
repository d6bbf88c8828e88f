/** The words of the scripts that all pages have, in French. */

export const TEXTS = {
  // Blocks of code.
  copy: "Copier",
  copied: "Copié",
  copyByHand: "Appuyez sur Ctrl+C pour copier",

  /** @type {Record<"system" | "light" | "dark", string>} */
  schemes: {
    system: "Couleurs : celles du système",
    light: "Couleurs : claires",
    dark: "Couleurs : sombres",
  },
};
