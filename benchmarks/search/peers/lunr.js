/** lunr.js as it comes, with an index that was made beforehand. */

import lunr from "./lunr-library.js";

let index;
let titles;

export async function load() {
  const [made, names] = await Promise.all(
    ["index.json", "titles.json"].map(async (path) => (await fetch(path)).json()),
  );
  index = lunr.Index.load(made);
  titles = names;
}

/** Signs of lunr's query language are no part of a reader's words. */
export function search(query) {
  const found = index.search(query.replace(/[:~^+\-*]/g, " "));
  return found.map(({ ref }) => ({ id: ref, title: titles[ref], excerpt: "" }));
}
