/** MiniSearch without tolerance: whole words as they are written, titles counted twice. */

const plain = { boost: { title: 2 } };

export const SETTINGS = {
  index: { fields: ["title", "text", "authors"], storeFields: ["title"] },
  search: plain,
  typing: { ...plain, prefix: true },
};
