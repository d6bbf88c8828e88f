/**
 * MiniSearch as its own guide sets it up for searching as one types: titles count twice, the last
 * word may be half typed, a fifth of a word's letters may be wrong. `minisearch-plain-settings.js`
 * leaves out the last two, which is the library as it comes.
 */

import MiniSearch from "./minisearch-library.js";
import { SETTINGS } from "./settings.js";

let index;

export async function load() {
  const text = await (await fetch("index.json")).text();
  index = await MiniSearch.loadJSONAsync(text, SETTINGS.index);
}

export function search(query, typing) {
  const options = typing ? SETTINGS.typing : SETTINGS.search;
  return index.search(query, options).map(({ id, title }) => ({ id, title, excerpt: "" }));
}
