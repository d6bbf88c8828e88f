/**
 * Has the site stay readable without a network. The service worker starts when the page is there and
 * its reader has had time to begin; who saves data gets none.
 */

const ROOT = new URL("../../../", import.meta.url);
const AFTER = 3000; // milliseconds

/** The page, and what it has fetched before there was a worker to keep it. */
function loaded() {
  const parts = performance.getEntriesByType("resource").map(({ name }) => name);
  return [location.href, ...parts].map((address) => address.split("#")[0]);
}

export function stayReadable() {
  const worker = navigator.serviceWorker;
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (!worker || connection?.saveData) return;
  const begin = () => {
    worker.register(new URL("sw.js", ROOT), { scope: ROOT.pathname }).catch(() => {});
    if (!worker.controller) worker.ready.then(({ active }) => active?.postMessage(loaded()));
  };
  addEventListener("load", () => setTimeout(begin, AFTER), { once: true });
}
