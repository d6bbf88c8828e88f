/**
 * The search box in the header: `/` and Ctrl-K lead to it on every page. What it finds as one types
 * is fetched when it is first focused. Without scripts it is a plain form.
 */

const boxes = [...document.querySelectorAll("form.ps-box input[name=q]")];

for (const input of boxes) {
  const wake = () => {
    import("./suggest.js").then(
      ({ suggest }) => suggest(input),
      () => {}, // the form itself still works
    );
  };
  if (document.activeElement === input) wake();
  else input.addEventListener("focus", wake, { once: true });
}

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || !asks(event)) return;
  const target = preferred();
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
});

/** Ctrl-K anywhere; a slash unless it is being typed somewhere. */
function asks(event) {
  if (event.altKey || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey;
  return event.key === "/" && !isWriting(event.target);
}

function isWriting(target) {
  return target instanceof Element && (target.isContentEditable || target.matches(FIELDS));
}

const FIELDS = "input, textarea, select, [role=textbox]";

/** The search page's own box, else the first that is shown. */
function preferred() {
  const own = document.querySelector("[data-search-form] input[name=q]");
  return own ?? boxes.find((input) => input.offsetParent !== null);
}
