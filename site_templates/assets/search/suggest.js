/**
 * Hits below the header's search box as one types: the combobox with a listbox of the ARIA
 * Authoring Practices. Enter opens the chosen hit, or the search page if none is chosen.
 */

import { byline, element, marked } from "./dom.js";
import { cardOf, prepare, search } from "./engine.js";
import { address } from "./site.js";
import { highlight } from "./snippet.js";

const MOST = 6;
const PAUSE = 80; // ms after a key stroke
let made = 0;

/**
 * Give a box its list of hits.
 *
 * @param {HTMLInputElement} input
 */
export function suggest(input) {
  made += 1;
  const list = element("ul", {
    class: "ps-box-list",
    id: `ps-box-list-${made}`,
    role: "listbox",
    "aria-label": "Papers found",
    hidden: "",
  });
  input.form.append(list);
  prepareInput(input, list);
  const box = { input, list, latest: 0, timer: 0 };
  input.addEventListener("input", () => later(box));
  input.addEventListener("keydown", (event) => onKey(box, event));
  input.addEventListener("focus", () => later(box));
  input.addEventListener("blur", () => close(box));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
  list.addEventListener("click", (event) => open(event.target.closest("[role=option]")));
  prepare();
  if (input.value) later(box);
}

function prepareInput(input, list) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
}

function later(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => update(box), PAUSE);
}

async function update(box) {
  box.latest += 1;
  const turn = box.latest;
  const text = box.input.value;
  if (!text.trim()) return close(box);
  const options = await found(text, box.list.id).catch(() => []); // the search page will say why
  const current = turn === box.latest && document.activeElement === box.input;
  if (!current) return;
  box.list.replaceChildren(...options);
  box.list.hidden = options.length === 0;
  box.input.setAttribute("aria-expanded", String(options.length > 0));
  box.input.removeAttribute("aria-activedescendant");
}

async function found(text, id) {
  const { hits, terms } = await search(text, { typing: true });
  const cards = await Promise.all(hits.slice(0, MOST).map(({ paper }) => cardOf(paper)));
  return cards.map((card, number) =>
    element(
      "li",
      {
        class: "ps-box-hit",
        id: `${id}-${number}`,
        role: "option",
        "aria-selected": "false",
        "data-paper": card.id,
        "data-href": address(card.url),
      },
      ...marked(highlight(card.title, terms)),
      element("small", {}, byline(card, 3)),
    ),
  );
}

function onKey(box, event) {
  if (event.isComposing || box.list.hidden) return;
  const options = [...box.list.children];
  const current = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") choose(box, options[current + 1] ?? options[0]);
  else if (event.key === "ArrowUp") choose(box, options.at(current < 0 ? -1 : current - 1));
  else if (event.key === "Enter" && current >= 0) open(options[current]);
  else if (event.key === "Escape") close(box);
  else return;
  event.preventDefault();
}

function choose(box, option) {
  for (const each of box.list.children) {
    each.setAttribute("aria-selected", String(each === option));
  }
  box.input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function open(option) {
  if (option) location.assign(option.dataset.href);
}

function close(box) {
  box.latest += 1;
  clearTimeout(box.timer);
  box.list.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
  box.input.removeAttribute("aria-activedescendant");
}
