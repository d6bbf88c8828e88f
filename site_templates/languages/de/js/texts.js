/** The words of the scripts that all pages have, in German. */

export const TEXTS = {
  // Blocks of code.
  copy: "Kopieren",
  copied: "Kopiert",
  copyByHand: "Zum Kopieren Strg+C drücken",

  /** @type {Record<"system" | "light" | "dark", string>} */
  schemes: {
    system: "Farbschema: wie das System",
    light: "Farbschema: hell",
    dark: "Farbschema: dunkel",
  },
};
