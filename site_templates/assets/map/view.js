/**
 * Which part of the map is seen: pure functions of a view and a box, both in CSS pixels.
 *
 * @typedef {object} View
 * @property {number} scale 1 shows the whole map
 * @property {number} left place of the map's left edge in the box
 * @property {number} top
 *
 * @typedef {object} Box
 * @property {number} width
 * @property {number} height
 */

export const WHOLE = Object.freeze({ scale: 1, left: 0, top: 0 });
export const DEEPEST = 24;

/**
 * Where a point between 0 and 1 is seen.
 *
 * @param {View} view
 * @param {Box} box
 */
export function seen(view, box, x, y) {
  return [view.left + x * box.width * view.scale, view.top + y * box.height * view.scale];
}

/**
 * Zoomed by a factor, the place under the pointer staying where it is.
 *
 * @param {View} view
 * @param {Box} box
 * @returns {View}
 */
export function zoomed(view, box, factor, x = box.width / 2, y = box.height / 2) {
  const scale = Math.min(DEEPEST, Math.max(1, view.scale * factor));
  const grown = scale / view.scale;
  return kept({ scale, left: x - (x - view.left) * grown, top: y - (y - view.top) * grown }, box);
}

/**
 * @param {View} view
 * @param {Box} box
 * @returns {View}
 */
export function moved(view, box, across, down) {
  return kept({ ...view, left: view.left + across, top: view.top + down }, box);
}

/**
 * With a point in the middle, as far as the map reaches.
 *
 * @param {View} view
 * @param {Box} box
 * @returns {View}
 */
export function centred(view, box, x, y, scale = view.scale) {
  const left = box.width / 2 - x * box.width * scale;
  const top = box.height / 2 - y * box.height * scale;
  return kept({ scale, left, top }, box);
}

/** No view leaves the map. */
function kept({ scale, left, top }, { width, height }) {
  return {
    scale,
    left: Math.min(0, Math.max(width * (1 - scale), left)),
    top: Math.min(0, Math.max(height * (1 - scale), top)),
  };
}

/**
 * The view a share of the way from one to another.
 *
 * @param {View} from
 * @param {View} to
 * @returns {View}
 */
export function between(from, to, share) {
  const mix = (a, b) => a + (b - a) * share;
  return {
    scale: mix(from.scale, to.scale),
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
  };
}
