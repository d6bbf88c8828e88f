/** The words of the scripts that all pages have, in Spanish. */

export const TEXTS = {
  // Blocks of code.
  copy: "Copiar",
  copied: "Copiado",
  copyByHand: "Pulse Ctrl+C para copiar",

  /** @type {Record<"system" | "light" | "dark", string>} */
  schemes: {
    system: "Colores: los del sistema",
    light: "Colores: claros",
    dark: "Colores: oscuros",
  },
};
