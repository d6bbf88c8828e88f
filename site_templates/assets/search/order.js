/**
 * The first of many papers in some order, without ordering the rest.
 *
 *     firstOf(papers, (a, b) => scores[b] - scores[a] || a - b, 20)
 */

/**
 * @param {Uint32Array} papers in no order
 * @param {(a: number, b: number) => number} compare never 0 for two different papers
 * @param {number} count how many are wanted
 * @returns {Uint32Array} at most `count`, in order
 */
export function firstOf(papers, compare, count) {
  if (count * 4 >= papers.length) return papers.slice().sort(compare).slice(0, count);
  const heap = papers.slice(0, count);
  for (let place = (count >> 1) - 1; place >= 0; place -= 1) sink(heap, place, compare);
  for (let index = count; index < papers.length; index += 1) {
    if (compare(papers[index], heap[0]) >= 0) continue;
    heap[0] = papers[index];
    sink(heap, 0, compare);
  }
  return heap.sort(compare);
}

/**
 * Moves what is too good down a heap that has the last of all on top.
 *
 * @param {Uint32Array} heap
 * @param {number} start
 * @param {(a: number, b: number) => number} compare
 */
function sink(heap, start, compare) {
  let place = start;
  for (;;) {
    const left = 2 * place + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const child = right < heap.length && compare(heap[right], heap[left]) > 0 ? right : left;
    if (compare(heap[child], heap[place]) <= 0) return;
    [heap[place], heap[child]] = [heap[child], heap[place]];
    place = child;
  }
}
