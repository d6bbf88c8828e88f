/**
 * The packed layouts of docs/search-index.md: numbers of one to five bytes, strings, sorted lists.
 *
 *     const packed = new Packed(Uint8Array.of(0xac, 0x02, 2, 0x68, 0x69));
 *     packed.number()    // 300
 *     packed.string()    // "hi"
 */

const DECODER = new TextDecoder();
const GZIP = [0x1f, 0x8b];
const ENDING = 8;

/** A file that ends too early or says what cannot be. */
export class PackedError extends Error {}

/**
 * What a file of the index holds; a server may have unpacked it on the way.
 *
 * @param {Uint8Array} file
 * @returns {Promise<Uint8Array>}
 */
export async function unpacked(file) {
  if (file[0] !== GZIP[0] || file[1] !== GZIP[1]) return file;
  const content = new Blob([/** @type {BlobPart} */ (file)]).stream();
  const plain = content.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/**
 * The same of a file that was compressed with a dictionary before it: a raw stream (RFC 1951), then
 * eight bytes, checksum and length. The dictionary goes first, as a block that is not compressed,
 * and is dropped from what comes out.
 *
 * @param {Uint8Array} file
 * @param {Uint8Array} dictionary up to 65,535 bytes
 * @returns {Promise<Uint8Array>}
 */
export async function unpackedAfter(file, dictionary) {
  const size = dictionary.length;
  const head = Uint8Array.of(0, size, size >> 8, ~size, ~size >> 8);
  const parts = [head, dictionary, file.subarray(0, -ENDING)];
  const content = new Blob(/** @type {BlobPart[]} */ (parts)).stream();
  const plain = content.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(plain).arrayBuffer()).subarray(size);
}

/** @param {Uint8Array} bytes @returns {any} what the JSON of a file says */
export function jsonOf(bytes) {
  return JSON.parse(DECODER.decode(bytes));
}

/** A file read from its start to its end. */
export class Packed {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** Seven bits a byte, lowest first; the high bit says that more follow. */
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      if (this.at >= this.bytes.length) throw new PackedError("A number has no end.");
      const byte = this.bytes[this.at];
      this.at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** How many of something follow, each of at least a byte. */
  count() {
    const count = this.number();
    if (count > this.bytes.length - this.at) throw new PackedError("A list has no end.");
    return count;
  }

  /** @param {number} length in bytes @returns {Uint8Array} a view */
  take(length) {
    if (length > this.bytes.length - this.at) throw new PackedError("A part is missing.");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** @param {number} length in bytes */
  letters(length) {
    return DECODER.decode(this.take(length));
  }

  string() {
    return this.letters(this.count());
  }

  /** @returns {number} four bytes, little endian */
  float() {
    const four = this.take(4);
    return new DataView(four.buffer, four.byteOffset, 4).getFloat32(0, true);
  }

  /** @param {number} count @returns {Uint32Array} */
  numbers(count) {
    const found = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) found[index] = this.number();
    return found;
  }

  /** @param {number} count @returns {Uint32Array} ascending numbers, written as steps less one */
  steps(count) {
    const found = new Uint32Array(count);
    let last = -1;
    for (let index = 0; index < count; index += 1) {
      last += this.number() + 1;
      found[index] = last;
    }
    return found;
  }

  /** @returns {string[]} each string without what it shares with the one before */
  sortedStrings() {
    const found = [];
    let before = new Uint8Array(0);
    for (let left = this.count(); left > 0; left -= 1) {
      const shared = this.number();
      const added = this.take(this.number());
      const bytes = new Uint8Array(shared + added.length);
      bytes.set(before.subarray(0, shared));
      bytes.set(added, shared);
      found.push(DECODER.decode(bytes));
      before = bytes;
    }
    return found;
  }
}

/**
 * The parts of a file that holds several, each of some columns: how many parts, the lengths of each
 * part's columns; then the columns of all parts.
 *
 * @param {Uint8Array} bytes
 * @param {number} columns of a part
 * @returns {Uint8Array[][]} by part
 */
export function partsOf(bytes, columns) {
  const packed = new Packed(bytes);
  const count = packed.count();
  const lengths = packed.numbers(count * columns);
  /** @type {Uint8Array[][]} */
  const parts = Array.from({ length: count }, () => []);
  for (let column = 0; column < columns; column += 1) {
    parts.forEach((part, row) => part.push(packed.take(lengths[row * columns + column])));
  }
  return parts;
}

/**
 * The first place in a sorted list whose string is not before another.
 *
 * @param {string[]} sorted
 * @param {string} wanted
 */
export function lowerBound(sorted, wanted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
