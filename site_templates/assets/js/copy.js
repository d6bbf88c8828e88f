/**
 * A "Copy" button on every block of code: the citation of a paper, listings on hand-written pages.
 *
 * A screen reader hears "Copied" from one live region for the whole page; everyone else reads it
 * on the button for two seconds.
 */

import { TEXTS } from "./texts.js";

const SHOWN_FOR = 2000; // milliseconds

/**
 * Add the buttons and the live region.
 * @param {Document} page
 */
export function offerCopies(page) {
  const blocks = page.querySelectorAll(".ps-page pre, .ps-prose pre");
  if (blocks.length === 0) return;
  const region = page.createElement("div");
  region.className = "ps-unseen";
  region.setAttribute("role", "status");
  page.querySelector("main")?.append(region);
  for (const block of blocks) offerCopy(block, region);
}

/**
 * One block's button; what it did is said in the region.
 *
 * @param {Element} block
 * @param {HTMLElement} region
 */
export function offerCopy(block, region) {
  const page = block.ownerDocument;
  const box = page.createElement("div");
  const button = page.createElement("button");
  box.className = "ps-code";
  button.className = "ps-copy";
  button.type = "button";
  button.textContent = TEXTS.copy;
  block.replaceWith(box);
  box.append(block, button);
  button.addEventListener("click", async () => {
    const said = (await copy(block)) ? TEXTS.copied : TEXTS.copyByHand;
    button.textContent = said;
    region.textContent = said;
    setTimeout(() => {
      button.textContent = TEXTS.copy;
      region.textContent = "";
    }, SHOWN_FOR);
  });
}

/**
 * Put a block's text on the clipboard; where that is not allowed (pages opened from a folder or
 * without https), select it and ask the browser the old way.
 * @param {Element} block
 * @returns {Promise<boolean>} whether it is there
 */
async function copy(block) {
  try {
    await navigator.clipboard.writeText(block.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(block);
    return document.execCommand("copy");
  }
}
