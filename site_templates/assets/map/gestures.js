/**
 * Dragging, pinching and the wheel as calls: what they do to the map is decided elsewhere.
 */

const SLACK = 5; // pixels that a click may move

/**
 * @param {HTMLElement} map
 * @param {{move: (across: number, down: number) => void,
 *   zoom: (factor: number, x: number, y: number) => void,
 *   point: (x: number, y: number, touch: boolean) => void, leave: () => void,
 *   tap: (x: number, y: number, event: MouseEvent) => void,
 *   isWhole: () => boolean}} to
 */
export function follow(map, to) {
  const fingers = new Map();
  let travelled = 0;
  const place = (event) => {
    const { left, top } = map.getBoundingClientRect();
    return [event.clientX - left - map.clientLeft, event.clientY - top - map.clientTop];
  };

  map.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button")) return;
    if (!fingers.size) travelled = 0;
    fingers.set(event.pointerId, place(event));
    to.point(...place(event), event.pointerType === "touch");
  });

  map.addEventListener("pointermove", (event) => {
    const [x, y] = place(event);
    const before = fingers.get(event.pointerId);
    if (!before) return event.pointerType === "touch" ? undefined : to.point(x, y, false);
    if (fingers.size === 2) pinch(event.pointerId, [x, y]);
    else drag(event, x - before[0], y - before[1]);
    fingers.set(event.pointerId, [x, y]);
  });

  function drag(event, across, down) {
    travelled += Math.hypot(across, down);
    if (travelled < SLACK) return;
    if (!map.hasPointerCapture(event.pointerId)) map.setPointerCapture(event.pointerId);
    map.dataset.dragging = "";
    to.leave();
    to.move(across, down);
  }

  function pinch(id, now) {
    const [still] = [...fingers].filter(([other]) => other !== id).map(([, at]) => at);
    const before = fingers.get(id);
    const wide = (at) => Math.hypot(at[0] - still[0], at[1] - still[1]) || 1;
    travelled += SLACK;
    to.leave();
    to.move((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    to.zoom(wide(now) / wide(before), (now[0] + still[0]) / 2, (now[1] + still[1]) / 2);
  }

  function end(event) {
    fingers.delete(event.pointerId);
    if (!fingers.size) delete map.dataset.dragging;
  }

  map.addEventListener("pointerup", end);
  map.addEventListener("pointercancel", (event) => {
    end(event);
    to.leave();
  });
  map.addEventListener("pointerleave", () => fingers.size || to.leave());
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("click", (event) => {
    if (event.target.closest("button") || !event.detail) return; // a key's click has no place
    if (travelled >= SLACK) event.preventDefault();
    else to.tap(...place(event), event);
  });
  map.addEventListener("wheel", (event) => {
    if (event.deltaY > 0 && to.isWhole()) return; // the page scrolls on
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    to.zoom(Math.exp(-0.002 * lines * event.deltaY), ...place(event));
  }, { passive: false });
}
