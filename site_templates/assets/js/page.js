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
const menu = document.querySelector("details[data-listing]");
if (menu instanceof HTMLDetailsElement) offerExport(menu);
document.addEventListener("pointerover", previews);
document.addEventListener("focusin", previews);

/**
 * A finger that touches a link wants to follow it: no previews then.
 *
 * @param {PointerEvent | FocusEvent} event
 */
function previews(event) {
  const { target } = event;
  if ("pointerType" in event && event.pointerType === "touch") return;
  if (!(target instanceof Element) || !target.closest("main a[href]")) return;
  if (event.type === "focusin" && !target.matches(":focus-visible")) return;
  document.removeEventListener("pointerover", previews);
  document.removeEventListener("focusin", previews);
  import("../reader/preview.js").then(({ begin }) => begin(event), fail);
}

/**
 * The menu belongs to the heading of the papers.
 *
 * @param {HTMLDetailsElement} menu
 */
function offerExport(menu) {
  document.querySelector(".ps-papers > h2")?.after(menu);
  menu.hidden = false;
  const fill = () => import("../reader/listing.js").then(({ offerListing }) => offerListing(menu), fail);
  menu.addEventListener("toggle", fill, { once: true });
}
