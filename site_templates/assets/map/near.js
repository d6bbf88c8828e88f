/**
 * Which point is near: under the pointer, or next in a direction. Points are kept in the cells of a
 * grid, so that neither looks at all of them.
 */

const CELLS = 64;

/** @param {import("./points.js").Points} points */
export function gridOf({ count, x, y }) {
  const cells = Array.from({ length: CELLS * CELLS }, () => []);
  for (let point = 0; point < count; point += 1) cells[cell(x[point]) * CELLS + cell(y[point])].push(point);
  return cells;
}

function cell(share) {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(share * CELLS)));
}

/** The points of a rectangle, and perhaps some beside it. */
function* within(cells, left, top, right, bottom) {
  for (let column = cell(left); column <= cell(right); column += 1) {
    for (let row = cell(top); row <= cell(bottom); row += 1) yield* cells[column * CELLS + row];
  }
}

/**
 * The nearest point within a reach, or -1.
 *
 * @param {{points: import("./points.js").Points, cells: number[][], shape: [number, number],
 *   allowed: (point: number) => boolean}} among `shape`: pixels of the whole map
 * @param {number} x from 0 to 1
 * @param {number} reach in pixels
 */
export function nearest({ points, cells, shape, allowed }, x, y, reach) {
  const [width, height] = shape;
  let best = -1;
  let least = reach * reach;
  const [across, down] = [reach / width, reach / height];
  for (const point of within(cells, x - across, y - down, x + across, y + down)) {
    const far = ((points.x[point] - x) * width) ** 2 + ((points.y[point] - y) * height) ** 2;
    if (far < least && allowed(point)) [best, least] = [point, far];
  }
  return best;
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The next point in an arrow's direction, or the one it came from: near ones win, and what lies
 * aside counts as twice as far. Only points less than 60 degrees off count.
 */
export function next({ points, shape, allowed }, from, key) {
  const way = WAYS[key];
  let best = from;
  let least = Infinity;
  for (let point = 0; point < points.count; point += 1) {
    if (point === from || !allowed(point)) continue;
    const across = (points.x[point] - points.x[from]) * shape[0];
    const down = (points.y[point] - points.y[from]) * shape[1];
    const ahead = across * way[0] + down * way[1];
    const aside = Math.abs(across * way[1] + down * way[0]);
    const far = ahead + 2 * aside;
    if (ahead > 0 && aside < 1.73 * ahead && far < least) [best, least] = [point, far];
  }
  return best;
}

/** @param {string} key */
export function isWay(key) {
  return key in WAYS;
}
