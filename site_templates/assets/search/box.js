/**
 * The search box in the header: `/` and Ctrl-K lead to it on every page. What it finds as one types
 * is fetched when it is first focused. Without scripts it is a plain form.
 */

/** @type {NodeListOf<HTMLInputElement>} */
const found = document.querySelectorAll("form.ps-box input[name=q]");
const boxes = [...found];

const wake = () => {
  import("./suggest.js").catch(() => {}); // the form itself still works
};

for (const input of boxes) {
  if (document.activeElement === input) wake();
  else input.addEventListener("focus", wake, { once: true });
}

window.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || !asks(event)) return;
  const target = preferred();
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
});

/**
 * Ctrl-K anywhere; a slash unless it is being typed somewhere.
 *
 * @param {KeyboardEvent} event
 */
function asks(event) {
  if (event.altKey || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey;
  return event.key === "/" && !isWriting(event.target);
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}

const FIELDS = "input:not([type=checkbox]), textarea, select, [role=textbox]";

/**
 * The search page's own box, else the first that is shown.
 *
 * @returns {HTMLInputElement | undefined}
 */
function preferred() {
  /** @type {HTMLInputElement | null} */
  const own = document.querySelector("[data-search-form] input[name=q]");
  return own ?? boxes.find((input) => input.offsetParent !== null);
}
