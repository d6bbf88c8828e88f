/**
 * The box above the map: what a search finds stays, all else fades. The query is in the address.
 */

import { LABELS } from "../search/labels.js";
import { marksOf } from "../search/marks.js";

const PAUSE = 120; // ms after a key stroke

/**
 * @param {HTMLFormElement} form
 * @param {number} count papers on the map
 * @param {{show: (hits: number[] | null) => void, lead: (hit: number) => void}} to
 */
export function offerFilter(form, count, to) {
  const input = form.querySelector("input");
  const status = form.querySelector("[data-map-status]");
  let latest = 0;
  let timer = 0;
  let best = -1;

  async function run(typing) {
    latest += 1;
    const turn = latest;
    const query = input.value;
    remember(query);
    if (!query.trim()) return answer(null, "");
    try {
      const found = (await marksOf(query, typing)).filter((paper) => paper < count);
      if (turn === latest) answer(found, LABELS.onMap(found.length, count));
    } catch {
      if (turn === latest) answer(null, LABELS.mapBroken);
    }
  }

  function answer(found, sentence) {
    best = found?.[0] ?? -1;
    status.textContent = sentence;
    to.show(found);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => run(true), PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await run(false);
    if (best >= 0) to.lead(best);
  });
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) run(false);
}

function remember(query) {
  const url = new URL(location.href);
  if (query.trim()) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  if (url.href !== location.href) history.replaceState(history.state, "", url.href);
}
