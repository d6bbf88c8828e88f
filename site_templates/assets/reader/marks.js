/**
 * A paper's own page: keep it, mark it as read, note something. And in every list a star beside the
 * papers that are kept.
 */

import { button, element } from "../search/dom.js";
import { follow, list, say } from "./keeping.js";
import { paperAt, titleLinks } from "./places.js";
import { markOf } from "./shelf.js";
import { TEXTS } from "./texts.js";

const own = paperAt(location.href);
const heading = document.querySelector(".ps-page > h1");

if (own && heading && document.body.dataset.kind === "paper") offerMarks(own, heading);
follow(star);
new MutationObserver(star).observe(document.querySelector("main") ?? document.body, {
  childList: true,
  subtree: true,
});

/**
 * @param {string} id
 * @param {Element} heading
 */
function offerMarks(id, heading) {
  const title = heading.textContent ?? "";
  const status = element("span", { class: "ps-unseen", role: "status" });
  const toggle = (/** @type {"kept" | "read"} */ name) => {
    const mark = markOf(list(), id);
    if (!say(id, { title, [name]: !mark[name] })) status.textContent = TEXTS.notKept;
  };
  const keeper = button(TEXTS.keep, { class: "ps-mark", title: TEXTS.keepTitle, "data-keep": "" }, () =>
    toggle("kept"),
  );
  const reader = button(TEXTS.read, { class: "ps-mark", "data-read": "" }, () => toggle("read"));
  const note = element("textarea", {
    rows: "3",
    "aria-label": TEXTS.note,
    placeholder: TEXTS.noteHint,
    maxlength: "4000",
  });
  const noting = element("details", { class: "ps-note" }, element("summary", {}, TEXTS.note), note);
  const keepNote = () => say(id, { title, note: note.value.trim() });
  note.addEventListener("input", keepNote); // a tab may be closed in the middle of a sentence
  note.addEventListener("change", () => {
    status.textContent = keepNote() ? TEXTS.noteSaved : TEXTS.notKept;
  });
  const marks = element("div", { class: "ps-marks" }, keeper, reader, noting, status);
  const byline = heading.nextElementSibling;
  const under = element("div", { class: "ps-under" }, ...(byline?.matches("p") ? [byline] : []), marks);
  heading.after(under);
  follow(() => {
    const mark = markOf(list(), id);
    press(keeper, mark.kept, mark.kept ? TEXTS.kept : TEXTS.keep);
    press(reader, mark.read, mark.read ? TEXTS.isRead : TEXTS.read);
    if (document.activeElement !== note) note.value = mark.note;
    noting.toggleAttribute("data-filled", Boolean(mark.note));
  });
}

/**
 * @param {HTMLButtonElement} control
 * @param {boolean} pressed
 * @param {string} text
 */
function press(control, pressed, text) {
  control.setAttribute("aria-pressed", String(pressed));
  control.textContent = text;
}

function star() {
  const marks = list();
  for (const link of titleLinks()) {
    const { kept, read } = markOf(marks, paperAt(link.href));
    if (kept !== link.hasAttribute("data-kept")) link.toggleAttribute("data-kept", kept);
    if (read !== link.hasAttribute("data-isread")) link.toggleAttribute("data-isread", read);
  }
}
