/**
 * Zotero's translators on files, as Zotero would run them: `node translators.cjs FOLDER < asked.json`.
 *
 *     {"address": "https://example.org/shelf/", "site": "build/site",
 *      "pages": ["papers/looms/index.html"], "imports": ["api/papers.ris"]}
 *
 * FOLDER has the npm package `zotero-translators`: Zotero's translation server with all of its
 * translators, but for the part that reads web pages, which is there and not handed out. A page is
 * offered to all translators, and the one that Zotero would take reads it; every item is chosen that it
 * offers. Nothing is asked of the network: it is as if no library knew any of the papers.
 *
 * Printed is a list of `{path, translator, offered, items}`, or with `fault` in place of the items.
 */

"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");
const { runInThisContext } = require("node:vm");

/** What a webpack bundle ends with: the call of its first module. */
const START = "return __webpack_require__(__webpack_require__.s = 0);";
/** Number of a module in the bundle of this version, which package-lock.json holds in place. */
const TRANSLATE = 19;

const load = createRequire(join(resolve(process.argv[2]), "package.json"));
console.log = () => {}; // the server tells every step; only the answer is printed here

const inner = modules();
const { Web, Import } = inner(TRANSLATE);
const { JSDOM } = load("jsdom");
const xpath = load("wicked-good-xpath");
// XPath sorts what it finds, and attributes know no order among themselves in this jsdom.
load("jsdom/lib/jsdom/living/generated/Attr").interface.prototype.compareDocumentPosition = function (other) {
  return this.ownerElement.compareDocumentPosition(other.ownerElement);
};
const { Translators, HTTP } = globalThis.Zotero;
const known = Translators.getAllForType;
Translators.getAllForType = async (type, ...more) => (type === "search" ? [] : known(type, ...more));
HTTP.request = async () => {
  throw new Error("this translator wants something from the network");
};

/** The bundle's own function that gives its modules by number. */
function modules() {
  const path = load.resolve("zotero-translators");
  const whole = readFileSync(path, "utf8").replace(START, `globalThis.inner = __webpack_require__; ${START}`);
  const run = runInThisContext(`(function (exports, require, module, __dirname) {${whole}\n})`, { filename: path });
  run({}, load, {}, resolve(process.argv[2]));
  return globalThis.inner;
}

/** A page as the translators see it in a browser. */
function opened(html, url) {
  const { window } = new JSDOM(html, { url });
  xpath.install(window, true);
  return window.document;
}

/** What the best of the translators that offer themselves makes of what they were shown. */
async function read(path, translate) {
  translate.setHandler("select", (_, items, chosen) => chosen(items));
  const offering = await translate.getTranslators();
  if (!offering.length) return { path, fault: "no translator offers itself" };
  const [{ label, itemType }] = offering;
  translate.setTranslator(offering[0]);
  try {
    const items = await translate.translate({ libraryID: false, saveAttachments: false });
    return { path, translator: label, offered: itemType, items };
  } catch (error) {
    return { path, translator: label, fault: String(error) };
  }
}

/** Each file read in turn. */
async function answers({ address, site, pages, imports }) {
  const found = [];
  for (const path of pages) {
    const web = new Web();
    web.setDocument(opened(readFileSync(join(site, path), "utf8"), address + path.replace(/index\.html$/, "")));
    found.push(await read(path, web));
    web.document.defaultView.close();
  }
  for (const path of imports) {
    const reading = new Import();
    reading.setString(readFileSync(join(site, path), "utf8"));
    found.push(await read(path, reading));
  }
  return found;
}

answers(JSON.parse(readFileSync(0, "utf8"))).then((found) => process.stdout.write(JSON.stringify(found)));
