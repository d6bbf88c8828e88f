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

/**
 * The address of a paper's page.
 *
 * @param {string} id
 * @param {string} [site]
 */
export function paperAddress(id, site = root) {
  return `${site}papers/${encodeURIComponent(id)}/`;
}
