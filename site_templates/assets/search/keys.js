/**
 * Arrow keys from the box to the hits and between them; Escape back to the box.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} results
 * @returns {() => void} to be called when new hits are there
 */
export function moveBetween(input, results) {
  let waits = false;
  input.addEventListener("keydown", (event) => {
    waits = event.key === "ArrowDown" && results.hasAttribute("data-stale");
    if (waits) event.preventDefault(); // the hits that are shown answer an earlier question
    else if (event.key === "ArrowDown") moveTo(titles(results)[0], event);
  });
  results.addEventListener("keydown", (event) => {
    const { target } = event;
    const links = titles(results);
    const hit = target instanceof Element ? target.closest("[data-paper]") : null;
    const current = links.findIndex((link) => hit?.contains(link));
    if (event.key === "ArrowDown") moveTo(links[current + 1], event);
    else if (event.key === "ArrowUp") moveTo(links[current - 1] ?? input, event);
    else if (event.key === "Escape") moveTo(input, event);
  });
  return () => {
    if (waits && document.activeElement === input) titles(results)[0]?.focus();
    waits = false;
  };
}

/**
 * @param {HTMLElement} results
 * @returns {HTMLAnchorElement[]}
 */
function titles(results) {
  return [...results.querySelectorAll("a")].filter((link) => link.closest(".ps-hit-title"));
}

/**
 * @param {HTMLElement | undefined} target
 * @param {KeyboardEvent} event
 */
function moveTo(target, event) {
  if (!target || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  event.preventDefault();
  target.focus();
}
