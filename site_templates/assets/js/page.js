/**
 * What every page does besides searching. Each part is a module that leaves the page as it is when
 * it finds nothing to do; what only some readers use is fetched when they do.
 */

import { followScheme } from "./scheme.js";
import { offerCopies } from "./copy.js";
import { reachScrollers } from "./scrollers.js";
import { offerShortcuts } from "./keys.js";
import { stayReadable } from "./offline.js";

followScheme(document);
offerCopies(document);
reachScrollers(document);
offerShortcuts(document);
stayReadable();

const fail = () => {}; // the page is whole without them
if (document.querySelector(".ps-cite")) import("../reader/cite.js").catch(fail);
if (document.querySelector("[data-list]")) import("../reader/list.js").catch(fail);
if (document.querySelector("main a")) import("../reader/marks.js").catch(fail);
document.addEventListener("pointerover", previews);
document.addEventListener("focusin", previews);

/** @param {Event} event */
function previews({ target }) {
  if (!(target instanceof Element) || !target.closest("main a[href]")) return;
  document.removeEventListener("pointerover", previews);
  document.removeEventListener("focusin", previews);
  import("../reader/preview.js").then(({ begin }) => begin(target), fail);
}
