/**
 * What is seen of the map: the part in view, the points that a search or a region lights up, and the
 * chosen paper. Everything is drawn anew at the next frame after a change.
 */

import { draw, inksOf, radius } from "./draw.js";
import { hereOf, show } from "./here.js";
import { namesOf, place } from "./names.js";
import { gridOf, nearest, next } from "./near.js";
import { between, centred, seen, WHOLE } from "./view.js";

const TIME = 180; // ms of a glide
const EDGE = 24; // pixels within which a chosen paper is not seen well

export class Stage {
  /**
   * @param {HTMLElement} map
   * @param {import("./points.js").Points} points
   */
  constructor(map, points) {
    Object.assign(this, { map, points, view: WHOLE, chosen: -1, shown: false, hits: null, region: 0 });
    this.canvas = map.querySelector("canvas");
    this.cells = gridOf(points);
    this.names = namesOf(map);
    this.here = hereOf(map);
    this.waiting = 0;
    this.measure();
    this.recolour();
  }

  measure() {
    this.box = { width: this.map.clientWidth, height: this.map.clientHeight };
  }

  /** The box has another size: the same part of the map stays in view. */
  resize() {
    const { width, height } = this.box;
    this.measure();
    const { scale, left, top } = this.view;
    this.look({
      scale,
      left: (left * this.box.width) / (width || 1),
      top: (top * this.box.height) / (height || 1),
    });
  }

  recolour() {
    this.inks = inksOf(this.map);
    this.later();
  }

  later() {
    this.waiting ||= requestAnimationFrame(() => this.paint());
  }

  paint() {
    const { points, view, box, inks, hits, region } = this;
    this.waiting = 0;
    const lit = (point) => this.isHit(point) && (!region || points.colour[point] === region);
    draw(this.canvas, { points, view, box, inks, lit, partly: hits !== null || region > 0 });
    place(this.names, view, box);
    if (this.chosen >= 0) this.mark();
  }

  mark() {
    const { points, chosen, box } = this;
    const [x, y] = this.placeOf(chosen);
    const inside = x >= 0 && y >= 0 && x <= box.width && y <= box.height;
    const paper = { title: points.title[chosen], href: points.href[chosen] };
    show(this.here, { ...paper, x, y, shown: this.shown && inside }, box);
  }

  placeOf(point) {
    return seen(this.view, this.box, this.points.x[point], this.points.y[point]);
  }

  isHit(point) {
    return !this.hits || this.hits.has(point);
  }

  look(view) {
    this.view = view;
    this.map.toggleAttribute("data-zoomed", view.scale > 1);
    this.later();
  }

  /** Look there in a moment, or at once for readers who do not want things to move. */
  glide(wanted) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.look(wanted);
    const [from, began] = [this.view, performance.now()];
    const frame = (now) => {
      const share = Math.min(1, Math.max(0, (now - began) / TIME));
      this.look(between(from, wanted, share * (2 - share)));
      if (share < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  choose(point, shown) {
    Object.assign(this, { chosen: point, shown });
    this.later();
  }

  /** Choose a paper and have it in view. */
  lead(point) {
    const [x, y] = this.placeOf(point);
    const { width, height } = this.box;
    const well = x > EDGE && y > EDGE && x < width - EDGE && y < height - EDGE;
    if (this.view.scale > 1 && !well) this.centre(point, this.view.scale);
    this.choose(point, true);
  }

  centre(point, scale) {
    this.look(centred(this.view, this.box, this.points.x[point], this.points.y[point], scale));
  }

  among() {
    const { points, cells, view, box } = this;
    const shape = [box.width * view.scale, box.height * view.scale];
    return { points, cells, shape, allowed: (point) => this.isHit(point) };
  }

  /** The paper at a place of the box, or -1. */
  under(x, y, reach) {
    const { view, box } = this;
    const among = this.among();
    const [width, height] = among.shape;
    const wide = Math.max(reach, radius(this.points.count, box, view.scale));
    return nearest(among, (x - view.left) / width, (y - view.top) / height, wide);
  }

  /** The paper nearest to the middle of what is in view. */
  middle() {
    const { width, height } = this.box;
    return this.under(width / 2, height / 2, (width + height) * this.view.scale);
  }

  neighbour(key) {
    return next(this.among(), this.chosen, key);
  }
}
