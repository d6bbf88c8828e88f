/**
 * Hands the keys of shortcuts to the script that knows them, which is fetched with the first one.
 * The search box answers `/` and Ctrl-K itself.
 */

const LETTERS = "?gjkschtpl";
const FIELDS = "input:not([type=checkbox]), textarea, select, [role=textbox]";

/** @param {Document} page */
export function offerShortcuts(page) {
  page.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length !== 1 || !LETTERS.includes(key) || isWriting(target)) return;
    import("../reader/shortcuts.js").then(
      ({ act }) => act(event),
      () => {}, // shortcuts are no more than that
    );
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}
