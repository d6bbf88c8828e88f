/** The search's modules with lunr.js beside them, and an engine over an index on the disk. */

import { readFile } from "node:fs/promises";
import { register } from "node:module";

register(new URL("./lunr_hooks.js", import.meta.url));

/** @param {string} name @returns {Promise<any>} */
export function moduleNamed(name) {
  return import(new URL(`../../site_templates/assets/search/${name}.js`, import.meta.url).href);
}

/** The folder of a made-up catalogue's site: `tests/search/test_engine_in_node.py` writes it. */
export const SITE = process.env.PAPERSHELF_SITE ?? "";

/**
 * @param {(path: string) => void} [fetched] told of every file that is read
 * @returns {Promise<any>}
 */
export async function engine(fetched = () => {}) {
  const { Engine } = await moduleNamed("engine");
  const { GoneError } = await moduleNamed("library");
  return new Engine(async (/** @type {string} */ path) => {
    fetched(path);
    const bytes = await readFile(`${SITE}/${path}`).catch(() => null);
    if (!bytes) throw new GoneError(`${path} is gone.`);
    return new Uint8Array(bytes);
  });
}
