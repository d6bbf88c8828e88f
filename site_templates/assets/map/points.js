/**
 * The papers as points: from the page's own picture where it holds them, else from the file.
 *
 * @typedef {object} Points
 * @property {number} count
 * @property {Float32Array} x from 0 to 1
 * @property {Float32Array} y
 * @property {Uint8Array} colour 0 stands for none
 * @property {string[]} title
 * @property {string[]} href full addresses
 */

/**
 * @param {HTMLElement} map
 * @returns {Promise<Points>}
 */
export async function pointsOf(map) {
  const links = [...map.querySelectorAll(".ps-map-picture a")];
  return links.length ? fromPicture(links) : fromFile(map.dataset.points, map.dataset.root);
}

function fromPicture(links) {
  const dots = links.map((link) => link.querySelector("circle"));
  const share = (name) => Float32Array.from(dots, (dot) => parseFloat(dot.getAttribute(name)) / 100);
  return {
    count: links.length,
    x: share("cx"),
    y: share("cy"),
    colour: Uint8Array.from(dots, (dot) => Number(dot.getAttribute("class").slice("ps-map-".length))),
    title: links.map((link) => link.querySelector("title").textContent),
    href: links.map((link) => new URL(link.getAttribute("href"), document.baseURI).href),
  };
}

async function fromFile(path, root) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The map's points could not be loaded (${answer.status}).`);
  const { x, y, colour, title, url } = await answer.json();
  const base = new URL(`${root}/`, document.baseURI);
  return {
    count: x.length,
    x: Float32Array.from(x),
    y: Float32Array.from(y),
    colour: Uint8Array.from(colour),
    title,
    href: url.map((one) => new URL(one, base).href),
  };
}
