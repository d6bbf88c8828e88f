/**
 * Pages that were visited can be read without a network, and so can those that `offline.json` names:
 * the entrances of the site, and all of a small catalogue.
 *
 * The network goes first, so that nobody reads yesterday's page today; what it gives is kept, so many
 * answers and no more. Files of the search index have names made of their content: kept ones are
 * right for ever.
 *
 * Published below `assets/`, and run by the `sw.js` at the site's root, whose place decides which
 * pages it may answer for.
 */

const site = /** @type {any} */ (self).registration.scope;
const KEPT = `papershelf-1:${site}`;
/** Answers kept at most. */
const MOST = 1500;
/** Milliseconds after which a kept answer is better than a slow network. */
const PATIENCE = 4000;
const LASTING = /\/search\/[a-z]+\/[A-Za-z0-9_-]+\.bin$|\.woff2$/;

self.addEventListener("install", (/** @type {any} */ event) => {
  /** @type {any} */ (self).skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(/** @type {any} */ (self).clients.claim());
});

self.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(site)) return;
  if (request.headers.has("range") || new URL(request.url).pathname.endsWith("/sw.js")) return;
  event.respondWith(LASTING.test(new URL(request.url).pathname) ? lasting(request) : current(request));
});

/** Keep what the site wants to be there without a network; a part that fails is left out. */
async function fill() {
  const cache = await caches.open(KEPT);
  const response = await fetch(`${site}offline.json`, { cache: "no-cache" });
  /** @type {{files: string[]}} */
  const { files } = await response.json();
  for (const path of files) {
    await cache.add(new Request(site + path, { cache: "no-cache" })).catch(() => {});
  }
}

/**
 * A file whose content never changes.
 *
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function lasting(request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(request)) ?? keep(cache, request, await fetch(request));
}

/**
 * What the network says, or what it said last when it is away or slow.
 *
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function current(request) {
  const cache = await caches.open(KEPT);
  const asked = fetch(request).then((response) => keep(cache, request, response));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([asked.catch(() => null), late]);
  if (first instanceof Response) return first;
  return (await known(cache, request)) ?? asked;
}

/**
 * A kept answer; a page's is the same whatever its address asks for.
 *
 * @param {Cache} cache
 * @param {Request} request
 */
function known(cache, request) {
  return cache.match(request, { ignoreSearch: request.mode === "navigate" });
}

/**
 * @param {Cache} cache
 * @param {Request} request
 * @param {Response} response
 * @returns {Promise<Response>}
 */
async function keep(cache, request, response) {
  if (response.ok && response.type === "basic") {
    const bare = request.mode === "navigate" ? request.url.split("?")[0] : request;
    await cache.put(bare, response.clone()).catch(() => {}); // the disk may be full
    await trim(cache);
  }
  return response;
}

/** Forget what was kept first. @param {Cache} cache */
async function trim(cache) {
  const kept = await cache.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(request);
}
