/** Pagefind through its own module; the first ten results' details are fetched, as its box does. */

let pagefind;

export async function load() {
  pagefind = await import("./pagefind/pagefind.js");
  await pagefind.init();
}

export async function search(query) {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url, meta, plain_excerpt: excerpt }) => ({
    id: url.replace(/^.*papers\/|\/$/g, ""),
    title: meta.title,
    excerpt,
  }));
}
