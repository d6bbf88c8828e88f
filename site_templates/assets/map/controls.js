/**
 * What a reader does with the map, by pointer, keyboard, buttons and the list of regions.
 */

import { follow } from "./gestures.js";
import { say } from "./here.js";
import { isWay } from "./near.js";
import { moved, WHOLE, zoomed } from "./view.js";

const REACH = 14; // pixels around a dot that count as the dot
const FINGER = 22;
const STEP = 1.6; // of a zoom button

/** @param {import("./stage.js").Stage} stage */
export function obeyPointer(stage) {
  const focused = () => document.activeElement === stage.here.link;
  const leave = () => focused() || stage.choose(stage.chosen, false);
  follow(stage.map, {
    leave,
    isWhole: () => stage.view.scale <= 1,
    move: (across, down) => stage.look(moved(stage.view, stage.box, across, down)),
    zoom: (factor, x, y) => stage.look(zoomed(stage.view, stage.box, factor, x, y)),
    point(x, y, touch) {
      const point = stage.under(x, y, touch ? FINGER : REACH);
      stage.map.style.cursor = point < 0 ? "" : "pointer";
      if (point < 0) leave();
      else stage.choose(point, true);
    },
    tap(x, y, event) {
      const point = event.target === stage.here.link ? -1 : stage.under(x, y, FINGER);
      if (point >= 0) location.assign(stage.points.href[point]);
    },
  });
}

/** Tab reaches the map once; the arrows lead on from there. */
export function obeyKeys(stage) {
  const { link } = stage.here;
  link.addEventListener("focus", () => {
    const kept = stage.chosen >= 0 && stage.isHit(stage.chosen);
    const point = kept ? stage.chosen : stage.middle();
    if (point >= 0) stage.lead(point);
  });
  link.addEventListener("blur", () => stage.choose(stage.chosen, false));
  link.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isWay(event.key)) {
      stage.lead(stage.neighbour(event.key));
      say(stage.here, stage.points.title[stage.chosen]);
    } else if (event.key in KEYS) KEYS[event.key](stage);
    else return;
    event.preventDefault();
  });
}

const KEYS = {
  "+": (stage) => stage.glide(around(stage, STEP)),
  "=": (stage) => stage.glide(around(stage, STEP)),
  "-": (stage) => stage.glide(around(stage, 1 / STEP)),
  0: (stage) => stage.glide(WHOLE),
  Escape: (stage) => stage.choose(stage.chosen, false),
};

/** Zoomed around the chosen paper. */
function around(stage, factor) {
  return zoomed(stage.view, stage.box, factor, ...stage.placeOf(stage.chosen));
}

const BUTTONS = {
  in: ({ view, box }) => zoomed(view, box, STEP),
  out: ({ view, box }) => zoomed(view, box, 1 / STEP),
  whole: () => WHOLE,
};

export function obeyButtons(stage) {
  const group = stage.map.querySelector(".ps-map-buttons");
  for (const button of group.querySelectorAll("[data-map-zoom]")) {
    button.addEventListener("click", () => stage.glide(BUTTONS[button.dataset.mapZoom](stage)));
  }
  group.hidden = false;
}

/** A region of the list below lights up its points. */
export function obeyRegions(stage) {
  document.querySelectorAll(".ps-regions li").forEach((row, number) => {
    if (number + 1 >= stage.inks.length) return; // regions without a colour of their own
    const light = (region) => () => {
      stage.region = region;
      stage.later();
    };
    for (const event of ["pointerenter", "focusin"]) row.addEventListener(event, light(number + 1));
    for (const event of ["pointerleave", "focusout"]) row.addEventListener(event, light(0));
  });
}
