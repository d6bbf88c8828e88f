/**
 * Boxes that scroll sideways (wide formulas, code, tables) can be reached and scrolled by keyboard,
 * but only while there is something to scroll, so that Tab never stops at nothing.
 */

const BOXES = "main pre, main table, main p:has(math)";

/**
 * Keep the boxes' place in the tab order right, also when the window changes.
 * @param {Document} page
 */
export function reachScrollers(page) {
  const boxes = [...page.querySelectorAll(BOXES)];
  if (boxes.length === 0) return;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) reach(target);
  });
  for (const box of boxes) observer.observe(box);
}

/** @param {Element} box */
function reach(box) {
  if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
  else box.removeAttribute("tabindex");
}
