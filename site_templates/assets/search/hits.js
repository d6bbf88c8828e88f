/**
 * One hit of the search page: title, authors, snippet, tags, and where it matched.
 */

import { abstractOf, cardOf, fieldNames } from "./engine.js";
import { byline, element, marked } from "./dom.js";
import { address } from "./site.js";
import { highlight, snippet } from "./snippet.js";

/** Snippets are cut when their hit comes into view: most of an index's bytes are abstracts. */
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      showSnippet.get(target)?.();
      showSnippet.delete(target);
    }
  },
  { rootMargin: "64px" },
);

/** @type {WeakMap<Element, () => void>} */
const showSnippet = new WeakMap();

/**
 * @param {import("./rank.js").Hit} hit
 * @param {Set<string>} terms
 * @returns {Promise<HTMLElement>}
 */
export async function hitElement(hit, terms) {
  const card = await cardOf(hit.paper);
  const names = await fieldNames(hit.fields);
  const text = element("p", { class: "ps-hit-snippet" });
  const made = element(
    "li",
    { class: "ps-hit", "data-paper": card.id },
    title(card, terms),
    ...optional("p", "ps-hit-meta", byline(card)),
    text,
    ...tags(card),
    ...optional("p", "ps-hit-why", why(hit, names)),
  );
  showSnippet.set(made, () => fill(text, hit.paper, terms));
  watcher.observe(made);
  return made;
}

function title(card, terms) {
  const text = highlight(card.title, terms);
  const link = element("a", { href: address(card.url) }, ...marked(text));
  return element("h2", { class: "ps-hit-title" }, link);
}

function tags(card) {
  const rows = card.tags.map(({ slug, name }) =>
    element("li", {}, element("a", { href: address(`tags/${slug}/`) }, name)),
  );
  return rows.length ? [element("ul", { class: "ps-hit-tags", "aria-label": "Tags" }, ...rows)] : [];
}

/** Fields whose names are not what a reader would call them. */
const SPOKEN = { keyphrases: "key phrases" };

/** `Exact title`, `Matched in title, tags`. */
function why(hit, names) {
  if (hit.tier === 2) return "Exact title";
  return names.length ? `Matched in ${names.map((name) => SPOKEN[name] ?? name).join(", ")}` : "";
}

function optional(name, className, text) {
  return text ? [element(name, { class: className }, text)] : [];
}

async function fill(place, paper, terms) {
  const abstract = await abstractOf(paper).catch(() => ""); // the hit stands without its snippet
  if (abstract) place.replaceChildren(...marked(snippet(abstract, terms)));
  else place.remove();
}
