/** What MiniSearch is told, by the program that builds its index and by the page. */

const tolerant = { boost: { title: 2 }, prefix: true, fuzzy: 0.2 };

export const SETTINGS = {
  index: { fields: ["title", "text", "authors"], storeFields: ["title"] },
  search: tolerant,
  typing: tolerant,
};
