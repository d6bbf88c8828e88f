/** Where the search imports `./lunr.js`, it gets the lunr.js that MkDocs installs. */

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
const INSIDE = "site-packages/mkdocs/contrib/search/templates/search/lunr.js";

/** @returns {string} the path of lunr.js: PAPERSHELF_LUNR, else the virtual environment's */
function path() {
  const lib = `${CHECKOUT}.venv/lib`;
  return process.env.PAPERSHELF_LUNR ?? `${lib}/${readdirSync(lib)[0]}/${INSIDE}`;
}

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier !== "./lunr.js") return next(specifier, context);
  return { url: `${pathToFileURL(path()).href}?module`, format: "module", shortCircuit: true };
}

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith("lunr.js?module")) return next(url, context);
  const script = readFileSync(fileURLToPath(url.replace("?module", "")), "utf-8");
  const source = `const module = { exports: {} };
    new Function("module", "exports", ${JSON.stringify(script)})(module, module.exports);
    export default module.exports;`;
  return { source, format: "module", shortCircuit: true };
}
