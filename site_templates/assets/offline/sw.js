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
/** Files that one page may name to be kept. */
const ADOPTED = 100;
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

self.addEventListener("message", (/** @type {any} */ event) => {
  event.waitUntil(adopt(event.data));
});

self.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(site)) return;
  if (request.headers.has("range") || new URL(request.url).pathname.endsWith("/sw.js")) return;
  const answer = LASTING.test(new URL(request.url).pathname) ? lasting : current;
  event.respondWith(answer(event));
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
 * Keep what a page had fetched before this worker was there to see it.
 *
 * @param {unknown} addresses
 */
async function adopt(addresses) {
  if (!Array.isArray(addresses)) return;
  const cache = await caches.open(KEPT);
  for (const address of addresses.slice(0, ADOPTED)) {
    const own = typeof address === "string" && address.startsWith(site) && !address.endsWith("/sw.js");
    if (own) await cache.add(address).catch(() => {});
  }
  await trim(cache);
}

/**
 * A file whose content never changes.
 *
 * @param {any} event
 * @returns {Promise<Response>}
 */
async function lasting(event) {
  const cache = await caches.open(KEPT);
  return (await cache.match(event.request)) ?? keep(event, cache, await fetch(event.request));
}

/**
 * What the network says, or what it said last when it is away or slow.
 *
 * @param {any} event
 * @returns {Promise<Response>}
 */
async function current(event) {
  const cache = await caches.open(KEPT);
  const asked = fetch(event.request).then((response) => keep(event, cache, response));
  const tried = asked.catch(() => null);
  event.waitUntil(tried); // a late answer is kept too
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([tried, late]);
  if (first instanceof Response) return first;
  return (await known(cache, event.request)) ?? asked;
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
 * The answer, which nobody waits for to be kept.
 *
 * @param {any} event
 * @param {Cache} cache
 * @param {Response} response
 * @returns {Response}
 */
function keep(event, cache, response) {
  const { request } = event;
  if (response.ok && response.type === "basic") {
    const bare = request.mode === "navigate" ? request.url.split("?")[0] : request;
    event.waitUntil(store(cache, bare, response.clone()));
  }
  return response;
}

/**
 * @param {Cache} cache
 * @param {RequestInfo} request
 * @param {Response} response
 */
async function store(cache, request, response) {
  await cache.put(request, response).catch(() => {}); // the disk may be full
  await trim(cache);
}

/** Forget what was kept first. @param {Cache} cache */
async function trim(cache) {
  const kept = await cache.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(request);
}
