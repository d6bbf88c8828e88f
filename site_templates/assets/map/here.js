/**
 * The paper under the pointer or the keyboard: a ring that is a real link, so that every way of
 * opening links works, its title beside it, and the title said once to those who do not see it.
 */

/** @param {HTMLElement} map */
export function hereOf(map) {
  const link = document.createElement("a");
  link.className = "ps-map-here";
  link.draggable = false;
  link.setAttribute("aria-describedby", "ps-map-help");
  const title = document.createElement("div");
  title.className = "ps-map-title";
  title.setAttribute("aria-hidden", "true");
  title.hidden = true;
  const said = document.createElement("p");
  said.className = "ps-unseen";
  said.setAttribute("role", "status");
  map.querySelector(".ps-map-buttons").before(link, title, said);
  return { link, title, said };
}

/**
 * @param {ReturnType<typeof hereOf>} here
 * @param {{title: string, href: string, x: number, y: number, shown: boolean}} paper in pixels
 * @param {import("./view.js").Box} box
 */
export function show({ link, title }, paper, box) {
  if (link.href !== paper.href) link.href = paper.href;
  if (link.getAttribute("aria-label") !== paper.title) link.setAttribute("aria-label", paper.title);
  link.style.translate = `${paper.x}px ${paper.y}px`;
  link.toggleAttribute("data-shown", paper.shown);
  title.hidden = !paper.shown;
  if (!paper.shown) return;
  title.textContent = paper.title;
  const [width, height] = [title.offsetWidth, title.offsetHeight];
  const above = paper.y > height + 24;
  const x = Math.min(box.width - width - 6, Math.max(6, paper.x - width / 2));
  const y = above ? paper.y - height - 16 : paper.y + 16;
  title.style.translate = `${x}px ${y}px`;
}

/** Say a title aloud, after a step with the keys. */
export function say({ said }, text) {
  said.textContent = text;
}
