/**
 * The map's page: what the picture shows without scripts, to be moved, searched and walked through.
 *
 * `?q=` asks for a search, `?paper=` for one paper. The map has `data-ready` once it is drawn; tools
 * rely on that.
 */

import { obeyButtons, obeyKeys, obeyPointer, obeyRegions } from "./controls.js";
import { offerFilter } from "./filter.js";
import { pointsOf } from "./points.js";
import { Stage } from "./stage.js";

const CLOSE = 3; // scale at which a paper named in the address is shown

const map = document.querySelector("[data-map]");
const help = document.querySelector("[data-map-help]");

pointsOf(map).then(start, (error) => {
  help.textContent = `${error.message} The regions below lead to the papers.`;
  help.hidden = false;
});

function start(points) {
  if (!points.count) return;
  const stage = new Stage(map, points);
  map.querySelector(".ps-map-picture").remove();
  map.querySelector("canvas").hidden = false;
  map.dataset.live = "";
  help.hidden = false;
  for (const obey of [obeyPointer, obeyKeys, obeyButtons, obeyRegions]) obey(stage);
  followPage(stage);
  stage.choose(stage.middle(), false);
  offerFilter(document.querySelector("[data-map-filter]"), points.count, {
    show(hits) {
      stage.hits = hits && new Set(hits);
      stage.later();
    },
    lead(point) {
      stage.lead(point);
      stage.here.link.focus({ preventScroll: true });
    },
  });
  visit(stage, new URLSearchParams(location.search).get("paper"));
  stage.paint();
  map.dataset.ready = "";
}

/** The window's size and the colour scheme may change at any time. */
function followPage(stage) {
  const recolour = () => stage.recolour();
  new ResizeObserver(() => stage.resize()).observe(map);
  new MutationObserver(recolour).observe(document.documentElement, {
    attributeFilter: ["data-scheme"],
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
}

/** Show the paper that the address names. */
function visit(stage, name) {
  const point = name ? stage.points.href.findIndex((href) => href.endsWith(`/${name}/`)) : -1;
  if (point < 0) return;
  stage.centre(point, CLOSE);
  stage.choose(point, true);
}
