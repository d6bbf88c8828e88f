/**
 * How many slips of the finger lie between two words.
 *
 *     distance("retreival", "retrieval", 2)    // 1: two letters changed places
 */

/**
 * Letters left out, added, replaced or exchanged with their neighbour (optimal string alignment,
 * the restricted distance of Damerau and Levenshtein).
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most above it, the distance is not of interest
 * @returns {number} more than `most` if the words are further apart
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = /** @type {number[]} */ ([]);
  let old = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = rowAfter(a, b, row, old, older);
    if (Math.min(...now) > most) return most + 1;
    [older, old] = [old, now];
  }
  return old[b.length];
}

/**
 * @param {string} a
 * @param {string} b
 * @param {number} row from 1
 * @param {number[]} old the row before
 * @param {number[]} older the row before that
 */
function rowAfter(a, b, row, old, older) {
  const now = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const replaced = old[column - 1] + Number(a[row - 1] !== b[column - 1]);
    let least = Math.min(replaced, old[column] + 1, now[column - 1] + 1);
    const exchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (row > 1 && column > 1 && exchanged) least = Math.min(least, older[column - 2] + 1);
    now.push(least);
  }
  return now;
}
