/**
 * The reading list's own page: what is kept, what is read, notes; saved to a file, loaded from one,
 * shared by a link. A shared list is shown without touching the reader's own.
 *
 * @typedef {import("./shelf.js").List} List
 * @typedef {import("./shelf.js").Mark} Mark
 */

import { button, element } from "../search/dom.js";
import { follow, keep, list, say } from "./keeping.js";
import { paperAddress } from "./places.js";
import { changed, listIn, markOf, merged, shareable, sharedIn, written } from "./shelf.js";
import { TEXTS } from "./texts.js";

const place = /** @type {HTMLElement} */ (document.querySelector("[data-list]"));
const status = element("p", { role: "status", class: "ps-list-status" });
const rows = element("div");
const shared = sharedIn(location.search);

place.replaceChildren(shared.length ? offer(shared) : tools(), status, rows);
if (shared.length) showShared(shared);
else follow(redraw);

/** Draw the list anew; the keyboard stays at what it was at, or at the paper that follows. */
function redraw() {
  const held = document.activeElement;
  const papers = [...rows.querySelectorAll("[data-paper]")];
  const at = papers.findIndex((paper) => paper.contains(held));
  const control = held?.getAttribute("data-does") ?? "";
  rows.replaceChildren(...showOwn(list()));
  if (at < 0 || !control) return;
  const again = [...papers.slice(at), ...papers.slice(0, at).reverse()]
    .map((paper) => paper.getAttribute("data-paper"))
    .map((id) => rows.querySelector(`[data-paper="${id}"] [data-does="${control}"]`))
    .find(Boolean);
  const next = again ?? place.querySelector("[data-load]");
  if (next instanceof HTMLElement) next.focus();
}

/** @returns {HTMLElement} */
function tools() {
  const file = element("input", { type: "file", accept: ".json,application/json", hidden: "" });
  file.addEventListener("change", async () => {
    const found = listIn((await file.files?.[0]?.text()) ?? null);
    file.value = "";
    if (!found) status.textContent = TEXTS.notLoaded;
    else if (keep(merged(list(), found))) status.textContent = TEXTS.loaded(Object.keys(found).length);
    else status.textContent = TEXTS.notKept;
  });
  return element(
    "div",
    { class: "ps-marks" },
    button(TEXTS.save, { class: "ps-mark", "data-save": "" }, save),
    button(TEXTS.load, { class: "ps-mark", "data-load": "" }, () => file.click()),
    button(TEXTS.share, { class: "ps-mark", "data-share": "" }, share),
    file,
  );
}

/** @param {readonly string[]} ids @returns {HTMLElement} */
function offer(ids) {
  return element(
    "div",
    { class: "ps-marks" },
    element("p", {}, TEXTS.sharedList(ids.length)),
    button(TEXTS.keepAll, { class: "ps-mark", "data-keep-all": "" }, keepAll),
    element("a", { href: location.pathname }, TEXTS.mine),
  );
}

/** @param {List} papers @returns {HTMLElement[]} */
function showOwn(papers) {
  const marked = Object.entries(papers);
  const open = marked.filter(([, mark]) => !mark.read);
  const done = marked.filter(([, mark]) => mark.read);
  if (!marked.length) return [element("p", {}, TEXTS.empty)];
  return [...part(TEXTS.open, open), ...part(TEXTS.done, done)];
}

/**
 * @param {string} title
 * @param {[string, Mark][]} papers
 * @returns {HTMLElement[]}
 */
function part(title, papers) {
  if (!papers.length) return [];
  const items = papers.map(([id, { title: name, note, read }]) =>
    element(
      "li",
      { "data-paper": id },
      element("a", { href: paperAddress(id) }, name || id),
      element(
        "span",
        { class: "ps-marks" },
        button(
          read ? TEXTS.isRead : TEXTS.read,
          { class: "ps-mark", "data-does": "read", "aria-pressed": String(read) },
          () => say(id, { read: !read }),
        ),
        button(TEXTS.remove, { class: "ps-mark", "data-does": "remove" }, () =>
          say(id, { kept: false, read: false, note: "" }),
        ),
      ),
      ...(note ? [element("p", { class: "ps-list-note" }, note)] : []),
    ),
  );
  const rows = element("ul", { class: "ps-list" }, ...items);
  return [element("section", { class: "ps-section" }, element("h2", {}, title), rows)];
}

/** @param {readonly string[]} ids */
async function showShared(ids) {
  const items = new Map(ids.map((id) => [id, element("a", { href: paperAddress(id) }, id)]));
  rows.replaceChildren(
    element("ul", { class: "ps-list" }, ...[...items.values()].map((link) => element("li", {}, link))),
  );
  for (const [id, link] of items) link.textContent = (await titleOf(id)) || id;
}

/** @param {string} id @returns {Promise<string>} */
async function titleOf(id) {
  try {
    const response = await fetch(paperAddress(id));
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return response.ok ? (page.querySelector(".ps-page > h1")?.textContent ?? "").trim() : "";
  } catch {
    return "";
  }
}

function keepAll() {
  let next = list();
  for (const link of rows.querySelectorAll("a")) {
    const id = shared.find((one) => paperAddress(one) === link.href) ?? "";
    next = changed(next, id, { kept: true, title: link.textContent ?? markOf(next, id).title });
  }
  if (keep(next)) location.assign(location.pathname);
  else status.textContent = TEXTS.notKept;
}

function save() {
  const blob = new Blob([written(list())], { type: "application/json" });
  const href = URL.createObjectURL(blob);
  element("a", { href, download: "reading-list.json" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // the browser may still be reading it
}

async function share() {
  const kept = Object.entries(list()).filter(([, mark]) => mark.kept);
  const address = location.origin + location.pathname + shareable(kept.map(([id]) => id));
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = TEXTS.shared;
  } catch {
    status.replaceChildren(element("a", { href: address }, address));
  }
}
