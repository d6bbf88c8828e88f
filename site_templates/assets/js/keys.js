/**
 * Hands the keys of shortcuts to the script that knows them, which is fetched with the first one.
 * The search box answers `/` and Ctrl-K itself.
 */

const LETTERS = "?gjkschtpl";
const FIELDS = "input:not([type=checkbox]), textarea, select, [role=textbox]";

/** Once it is there, a key acts at once: what the next key changes must not matter to this one. */
let act = /** @type {((event: KeyboardEvent) => void) | undefined} */ (undefined);

/** @param {Document} page */
export function offerShortcuts(page) {
  page.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length !== 1 || !LETTERS.includes(key) || isWriting(target)) return;
    if (act) act(event);
    else import("../reader/shortcuts.js").then((script) => (act = script.act)(event), () => {}); // no more than shortcuts
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}
