/**
 * Points on a canvas, sharp on every screen, one path for each colour.
 */

import { seen } from "./view.js";

const COLOURS = 9;
const FADED = 0.16;
const DENSE = 3000; // points from which on they shine through each other
const TINY = 2; // pixels of radius below which a square looks round

/** The colours of the page's scheme: a canvas does not know custom properties. */
export function inksOf(map) {
  const probe = document.createElement("i");
  map.append(probe);
  const inks = Array.from({ length: COLOURS }, (_, colour) => {
    probe.style.color = `var(--ps-map-${colour})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return inks;
}

/**
 * The size of a dot: smaller when there are many, larger when one looks closely.
 *
 * @param {number} count
 * @param {import("./view.js").Box} box
 */
export function radius(count, { width, height }, scale) {
  const room = Math.sqrt((width * height) / Math.max(1, count));
  return Math.min(9, Math.min(6.5, Math.max(1.4, 0.13 * room)) * scale ** 0.45);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{points: import("./points.js").Points, view: import("./view.js").View, inks: string[],
 *   box: import("./view.js").Box, lit: (point: number) => boolean, partly: boolean}} picture
 *   `partly`: some points are faded, those that are not `lit`
 */
export function draw(canvas, { points, view, box, inks, lit, partly }) {
  const sharp = Math.min(3, devicePixelRatio || 1);
  const [width, height] = [Math.round(box.width * sharp), Math.round(box.height * sharp)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const brush = canvas.getContext("2d");
  brush.setTransform(sharp, 0, 0, sharp, 0, 0);
  brush.clearRect(0, 0, box.width, box.height);
  const size = radius(points.count, box, view.scale);
  const places = placed(points, view, box);
  const paint = (chosen, radius) => {
    for (let colour = 0; colour < COLOURS; colour += 1) {
      brush.fillStyle = inks[colour];
      const own = (point) => points.colour[point] === colour && chosen(point);
      dots(brush, { points, places, box, radius }, own);
    }
  };
  if (partly) {
    brush.globalAlpha = FADED;
    paint((point) => !lit(point), size);
  }
  brush.globalAlpha = points.count > DENSE ? 0.8 : 1;
  paint(lit, partly ? size * 1.15 : size);
}

/** Where each point is seen: across, down, across, down ... */
function placed({ count, x, y }, view, box) {
  const places = new Float32Array(2 * count);
  for (let point = 0; point < count; point += 1) {
    places.set(seen(view, box, x[point], y[point]), 2 * point);
  }
  return places;
}

/** All chosen points in view, the round ones as one path; squares where nobody can tell, since they are faster. */
function dots(brush, { points, places, box, radius }, chosen) {
  const round = radius > TINY;
  const side = 1.8 * radius;
  brush.beginPath();
  for (let point = 0; point < points.count; point += 1) {
    const [x, y] = [places[2 * point], places[2 * point + 1]];
    const outside = x < -radius || y < -radius || x > box.width + radius || y > box.height + radius;
    if (outside || !chosen(point)) continue;
    if (round) {
      brush.moveTo(x + radius, y);
      brush.arc(x, y, radius, 0, 2 * Math.PI);
    } else brush.fillRect(x - side / 2, y - side / 2, side, side);
  }
  brush.fill();
}
