/**
 * Where the site lies: at a domain's root or below a path. This file is published as
 * `assets/papershelf/search/site.js`.
 */

const ROOT = new URL("../../../", import.meta.url);

/**
 * The full address of a site-relative path.
 *
 * @param {string} path such as `papers/prop/`
 * @returns {string}
 */
export function address(path) {
  return new URL(path, ROOT).href;
}
