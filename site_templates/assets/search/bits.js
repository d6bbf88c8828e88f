/**
 * Sets of papers: a bit for each.
 *
 *     members(both(bitsOf(40, [1, 7, 30]), bitsOf(40, [7, 9, 30])))    // [7, 30]
 *
 * @typedef {Uint32Array} Bits
 */

const WORD = 32;

/**
 * @param {number} count papers in the catalogue
 * @param {Iterable<number>} papers
 * @returns {Bits}
 */
export function bitsOf(count, papers) {
  const bits = new Uint32Array(Math.ceil(count / WORD));
  if (papers instanceof Uint32Array) fill(bits, papers);
  else for (const paper of papers) bits[paper >>> 5] |= 1 << (paper & 31);
  return bits;
}

/** The same without an iterator, which costs more than what it is for. */
function fill(/** @type {Bits} */ bits, /** @type {Uint32Array} */ papers) {
  for (let index = 0; index < papers.length; index += 1) {
    bits[papers[index] >>> 5] |= 1 << (papers[index] & 31);
  }
}

/** @param {number} count @returns {Bits} every paper */
export function allBits(count) {
  const bits = new Uint32Array(Math.ceil(count / WORD)).fill(0xffffffff);
  if (count % WORD) bits[bits.length - 1] = 2 ** (count % WORD) - 1;
  return bits;
}

/** @param {Bits} bits @param {number} paper */
export function hasBit(bits, paper) {
  return (bits[paper >>> 5] & (1 << (paper & 31))) !== 0;
}

/** @param {Bits} a @param {Bits} b @returns {Bits} */
export function both(a, b) {
  return a.map((word, index) => word & b[index]);
}

/** @param {Bits} a @param {Bits} b @returns {Bits} */
export function either(a, b) {
  return a.map((word, index) => word | b[index]);
}

/** @param {Bits} a @param {Bits} b @returns {Bits} what is in the first and not in the second */
export function without(a, b) {
  return a.map((word, index) => word & ~b[index]);
}

/** @param {Bits} bits @returns {number} how many papers */
export function size(bits) {
  let count = 0;
  for (const word of bits) {
    let rest = word;
    for (; rest; rest &= rest - 1) count += 1;
  }
  return count;
}

/** @param {Bits} bits @returns {Uint32Array} papers, ascending */
export function members(bits) {
  const found = new Uint32Array(size(bits));
  let next = 0;
  bits.forEach((word, index) => {
    for (let rest = word; rest; rest &= rest - 1) {
      found[next] = index * WORD + (31 - Math.clz32(rest & -rest));
      next += 1;
    }
  });
  return found;
}
