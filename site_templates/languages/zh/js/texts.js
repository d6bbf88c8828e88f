/** The words of the scripts that all pages have, in Chinese. */

export const TEXTS = {
  // Blocks of code.
  copy: "复制",
  copied: "已复制",
  copyByHand: "请按 Ctrl+C 复制",

  /** @type {Record<"system" | "light" | "dark", string>} */
  schemes: {
    system: "配色：跟随系统",
    light: "配色：浅色",
    dark: "配色：深色",
  },
};
