/**
 * Examples that run when they are clicked: links to the search page that need not load it anew.
 *
 * @param {HTMLElement} panel holds links of the form `?q=...`
 * @param {(search: string) => void} run with the link's part from `?` on
 */
export function runExamples(panel, run) {
  panel.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest("a[href^='?']") : null;
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain || event.button !== 0) return;
    event.preventDefault();
    run(new URL(link.href).search);
  });
}
