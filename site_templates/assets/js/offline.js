/**
 * Has the site stay readable without a network. The service worker starts when the page is there and
 * its reader has had time to begin; who saves data gets none.
 */

const ROOT = new URL("../../../", import.meta.url);
const AFTER = 3000; // milliseconds

export function stayReadable() {
  const worker = navigator.serviceWorker;
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (!worker || connection?.saveData) return;
  const begin = () => {
    worker.register(new URL("sw.js", ROOT), { scope: ROOT.pathname }).catch(() => {});
  };
  addEventListener("load", () => setTimeout(begin, AFTER), { once: true });
}
