/**
 * Filters the papers of the single file: all words must stand in a paper; `#tag-...` in the address
 * shows a tag's papers. It is written into the file, so that it works from disk.
 */

const field = /** @type {HTMLInputElement} */ (document.getElementById("words"));
const found = /** @type {HTMLElement} */ (document.getElementById("found"));
const articles = [...document.querySelectorAll("article")];
/** @param {string} text */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = articles.map((article) => folded(article.textContent ?? ""));
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

function show() {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  const tag = /^#tag-([a-z0-9-]+)$/.exec(location.hash)?.[1];
  let count = 0;
  articles.forEach((article, at) => {
    const tagged = !tag || (article.dataset.tags ?? "").split(" ").includes(tag);
    article.hidden = !tagged || !words.every((word) => texts[at].includes(word));
    if (!article.hidden) count += 1;
  });
  const said = (found.dataset.said ?? "").replace("{found}", String(count));
  found.textContent = words.length || tag ? said.replace("{all}", String(articles.length)) : "";
  const target = location.hash.slice(1);
  if (target && !tag && !words.length) document.getElementById(target)?.scrollIntoView();
}

field.hidden = false;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 80);
});
addEventListener("hashchange", show);
show();
