/**
 * Every sentence of the scripts that all pages have. They stand here alone, so that they can be
 * translated; they go to the page as text, never as HTML.
 */

export const TEXTS = {
  // Blocks of code.
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Press Ctrl+C to copy",

  /** @type {Record<"system" | "light" | "dark", string>} What the colour scheme button says. */
  schemes: {
    system: "Colour scheme: system",
    light: "Colour scheme: light",
    dark: "Colour scheme: dark",
  },
};
