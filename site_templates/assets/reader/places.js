/**
 * Which address of the site is what.
 *
 *     paperAt("https://example.org/shelf/papers/sparse-looms/", root)  ->  "sparse-looms"
 */

const ROOT = new URL("../../../", import.meta.url);

/** The site's root; scripts lie in `assets/papershelf/<folder>/` below it. */
export const root = ROOT.href;

/**
 * The id of the paper whose page has an address, or an empty text.
 *
 * @param {string} href
 * @param {string} [site]
 * @returns {string}
 */
export function paperAt(href, site = root) {
  const bare = href.split(/[?#]/)[0];
  if (!bare.startsWith(`${site}papers/`)) return "";
  const found = /^([a-z0-9-]+)\/(?:index\.html)?$/i.exec(bare.slice(site.length + "papers/".length));
  return found && found[1] !== "from" ? found[1] : "";
}

/** Lists of terms: a name in them that stands for one paper leads to it, and is no title. */
const TERMS = [
  ".ps-tags",
  ".ps-top-tags",
  ".ps-by-size",
  ".ps-alphabetical",
  ".ps-broader",
  ".ps-narrower",
  ".ps-occurs-with",
  ".ps-hit-tags",
].join();

/**
 * The links of the page's lists that are titles of papers, in the order of the page.
 *
 * @returns {HTMLAnchorElement[]}
 */
export function titleLinks() {
  const links = document.querySelectorAll("main li > a, main li > p > a, .ps-hit-title a");
  return /** @type {HTMLAnchorElement[]} */ ([...links]).filter(
    (link) => paperAt(link.href) && !link.closest(TERMS),
  );
}

/**
 * The address of a paper's page.
 *
 * @param {string} id
 * @param {string} [site]
 */
export function paperAddress(id, site = root) {
  return `${site}papers/${encodeURIComponent(id)}/`;
}
