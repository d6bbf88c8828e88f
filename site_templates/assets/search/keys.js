/**
 * Arrow keys from the box to the hits and between them; Escape back to the box.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} results
 */
export function moveBetween(input, results) {
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") focus(links(results)[0], event);
  });
  results.addEventListener("keydown", (event) => {
    const hits = links(results);
    const current = hits.findIndex((link) => link.closest("li[data-paper]").contains(event.target));
    if (event.key === "ArrowDown") focus(hits[current + 1], event);
    else if (event.key === "ArrowUp") focus(hits[current - 1] ?? input, event);
    else if (event.key === "Escape") focus(input, event);
  });
}

function links(results) {
  return [...results.querySelectorAll("[data-paper] .ps-hit-title a")];
}

function focus(target, event) {
  if (!target || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  target.focus();
}
