/** The words of the scripts that all pages have, in Japanese. */

export const TEXTS = {
  // Blocks of code.
  copy: "コピー",
  copied: "コピーしました",
  copyByHand: "Ctrl+Cでコピーしてください",

  /** @type {Record<"system" | "light" | "dark", string>} */
  schemes: {
    system: "配色：システムに合わせる",
    light: "配色：ライト",
    dark: "配色：ダーク",
  },
};
