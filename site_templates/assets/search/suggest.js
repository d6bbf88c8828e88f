/**
 * Hits below the search boxes as one types: the combobox with a listbox of the ARIA Authoring
 * Practices. Enter opens the chosen hit, or the search page if none is chosen. box.js fetches this
 * script when a box is first focused.
 *
 * @typedef {import("./shapes.js").Hit} Hit
 * @typedef {import("./shapes.js").Reply} Reply
 *
 * @typedef {object} Box
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list
 * @property {HTMLElement} status
 * @property {number} latest counts searches, so that a slow one never overwrites a later one
 * @property {number} timer
 * @property {string} shown the query that the list answers
 * @property {string} waits an arrow key that was pressed before the list was there
 */

import { ask } from "./client.js";
import { byline, element, marked } from "./dom.js";
import { LABELS } from "./labels.js";
import { address } from "./site.js";
import { WORDS } from "./words.js";

const MOST = 6;
const PAUSE = 40; // ms after a key stroke
let made = 0;

/**
 * Give a box its list of hits.
 *
 * @param {HTMLInputElement} input
 */
function suggest(input) {
  made += 1;
  const attributes = { class: "ps-box-list", role: "listbox", "aria-label": LABELS.found, hidden: "" };
  const list = element("ul", { ...attributes, id: `ps-box-list-${made}` });
  const status = element("p", { class: "ps-unseen", role: "status" });
  input.form?.append(list, status);
  prepareInput(input, list);
  const box = { input, list, status, latest: 0, timer: 0, shown: "", waits: "" };
  input.addEventListener("input", () => {
    choose(box, undefined); // what was chosen answers an earlier query
    box.waits = "";
    later(box);
  });
  input.addEventListener("keydown", (event) => onKey(box, event));
  input.addEventListener("focus", () => later(box));
  input.addEventListener("blur", () => close(box));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
  list.addEventListener("click", (event) => openWith(event));
  if (input.value && document.activeElement === input) later(box);
}

/** @param {HTMLInputElement} input @param {HTMLElement} list */
function prepareInput(input, list) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
}

/** @param {Box} box */
function later(box) {
  clearTimeout(box.timer);
  box.timer = window.setTimeout(() => update(box), PAUSE);
}

/** @param {Box} box */
async function update(box) {
  box.latest += 1;
  const turn = box.latest;
  const query = box.input.value;
  if (!query.trim()) return close(box);
  const filters = filtersOf(box.input);
  const wanted = { query, filters, sort: "relevance", typing: true, from: 0, count: MOST };
  const reply = await ask("search", wanted).catch(() => null); // the search page will say why
  const current = turn === box.latest && document.activeElement === box.input;
  if (!current) return;
  const options = reply ? optionsOf(reply, box) : [];
  box.list.replaceChildren(...options);
  box.shown = query;
  box.list.hidden = options.length === 0;
  box.status.textContent = reply ? LABELS.listed(reply.hits.length, reply.total) : "";
  box.input.setAttribute("aria-expanded", String(options.length > 0));
  box.input.removeAttribute("aria-activedescendant");
  move(box, box.waits);
  box.waits = "";
}

/**
 * What the form asks for besides the words: a tag's own box searches within the tag.
 *
 * @param {HTMLInputElement} input
 * @returns {Record<string, string[]>}
 */
function filtersOf({ form }) {
  const hidden = [...(form?.querySelectorAll("input") ?? [])].filter(({ type }) => type === "hidden");
  return Object.fromEntries(hidden.map(({ name, value }) => [name, [value]]));
}

/**
 * The hits, and a way to all of them where there are more.
 *
 * @param {Reply} reply
 * @param {Box} box
 * @returns {HTMLElement[]}
 */
function optionsOf({ hits, total }, { list, input }) {
  const options = hits.map((hit, number) => hitOption(hit, `${list.id}-${number}`));
  if (total > hits.length) options.push(allOption(input, total, `${list.id}-all`));
  return options;
}

/**
 * @param {Hit} hit
 * @param {string} id
 */
function hitOption(hit, id) {
  const title = marked(hit.titleStretches ?? [{ text: hit.title, marked: false }]);
  const meta = [byline(hit, 3), hit.byMeaning ? WORDS.related : ""].filter(Boolean).join(" · ");
  return element(
    "li",
    { ...optionOf("ps-box-hit", id, address(hit.url)), "data-paper": hit.id },
    ...title,
    element("small", {}, meta),
  );
}

/**
 * @param {HTMLInputElement} input
 * @param {number} total
 * @param {string} id
 */
function allOption(input, total, id) {
  const href = new URL(input.form?.action ?? "");
  for (const [name, [value]] of Object.entries(filtersOf(input))) href.searchParams.set(name, value);
  href.searchParams.set("q", input.value);
  const text = LABELS.allResults(total, input.value.trim());
  return element("li", optionOf("ps-box-hit ps-box-all", id, href.href), text);
}

/**
 * @param {string} className
 * @param {string} id
 * @param {string} href
 */
function optionOf(className, id, href) {
  return { class: className, id, role: "option", "aria-selected": "false", "data-href": href };
}

/** @param {Box} box @param {KeyboardEvent} event */
function onKey(box, event) {
  const { key } = event;
  const isArrow = key === "ArrowDown" || key === "ArrowUp";
  const isLate = isArrow && box.input.value !== box.shown && box.input.value.trim() !== "";
  if (event.isComposing || (box.list.hidden && !isLate)) return;
  const chosen = box.list.querySelector("li[aria-selected=true]");
  if (isLate) box.waits = key;
  else if (isArrow) move(box, key);
  else if (key === "Enter" && chosen instanceof HTMLElement) open(chosen);
  else if (key === "Escape") close(box);
  else return;
  event.preventDefault();
}

/** @param {Box} box @param {string} key ArrowDown or ArrowUp; none for another */
function move(box, key) {
  const options = [...box.list.querySelectorAll("li")];
  const current = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (key === "ArrowDown") choose(box, options[current + 1] ?? options[0]);
  else if (key === "ArrowUp") choose(box, options.at(current < 0 ? -1 : current - 1));
}

/** @param {Box} box @param {HTMLElement | undefined} option */
function choose(box, option) {
  for (const each of box.list.children) each.setAttribute("aria-selected", String(each === option));
  if (!option) return box.input.removeAttribute("aria-activedescendant");
  box.input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

/**
 * A click opens a hit; with Ctrl or the middle button, beside this page.
 *
 * @param {MouseEvent} event
 */
function openWith({ target, ctrlKey, metaKey }) {
  const option = target instanceof Element ? target.closest("li") : null;
  if (option && (ctrlKey || metaKey)) window.open(option.dataset.href, "_blank", "noopener");
  else if (option) open(option);
}

/** @param {HTMLElement} option */
function open({ dataset }) {
  if (dataset.href) location.assign(dataset.href);
}

/** @param {Box} box */
function close(box) {
  box.latest += 1;
  clearTimeout(box.timer);
  box.list.hidden = true;
  box.status.textContent = "";
  box.input.setAttribute("aria-expanded", "false");
  box.input.removeAttribute("aria-activedescendant");
}

/** @type {NodeListOf<HTMLInputElement>} */
const boxes = document.querySelectorAll("form.ps-box input[name=q]");
boxes.forEach(suggest);
ask("prepare", { typing: true }).catch(() => {}); // the search page will say what is wrong
