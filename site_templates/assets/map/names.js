/**
 * The names of the regions above the points: each keeps to its place, and those that would lie on a
 * more important one are hidden until one looks closer.
 */

import { seen } from "./view.js";

/**
 * @param {HTMLElement} map
 */
export function namesOf(map) {
  return [...map.querySelectorAll(".ps-map-name")].map((element) => ({
    element,
    x: Number(element.dataset.x),
    y: Number(element.dataset.y),
    width: 0,
    height: 0,
  }));
}

/**
 * @param {ReturnType<typeof namesOf>} names
 * @param {import("./view.js").View} view
 * @param {import("./view.js").Box} box
 */
export function place(names, view, box) {
  const taken = [];
  for (const name of names) {
    if (!name.width) measure(name);
    const [x, y] = inside(name, seen(view, box, name.x, name.y), view, box);
    name.element.style.left = `${x}px`;
    name.element.style.top = `${y}px`;
    const own = { x, y, width: name.width, height: name.height };
    name.element.hidden = taken.some((other) => meet(own, other));
    if (!name.element.hidden) taken.push(own);
  }
}

function measure(name) {
  name.element.hidden = false;
  name.width = name.element.offsetWidth + 6;
  name.height = name.element.offsetHeight + 2;
}

/** The whole map shows its names whole; looked at closely, they leave with their place. */
function inside({ width, height }, [x, y], { scale }, box) {
  if (scale > 1) return [x, y];
  return [
    Math.min(box.width - width / 2, Math.max(width / 2, x)),
    Math.min(box.height - height / 2, Math.max(height / 2, y)),
  ];
}

function meet(one, other) {
  return (
    2 * Math.abs(one.x - other.x) < one.width + other.width &&
    2 * Math.abs(one.y - other.y) < one.height + other.height
  );
}
