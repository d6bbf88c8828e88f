/**
 * Postings lists: the papers that hold a term, how much it weighs there, in which fields and where
 * in the title. `papershelf/search/shards.py` writes them.
 *
 * @typedef {object} Postings parallel lists, in the catalogue's order
 * @property {Uint32Array} papers
 * @property {Uint16Array} weights the term's weighted frequency, in units of 1 / scale
 * @property {Uint8Array} fields bit n is set if the term stands in field n
 * @property {Uint32Array} places bit n is set if the term is word n of the title
 */

/**
 * @param {number[]} row how many papers, then for each: steps from the one before, weight, fields
 *   and, if the title (bit 0) is among them, places
 * @returns {Postings}
 */
export function decode(row) {
  const found = empty(row[0]);
  let paper = 0;
  let next = 1;
  for (let index = 0; index < row[0]; index += 1) {
    paper += row[next];
    found.papers[index] = paper;
    found.weights[index] = row[next + 1];
    found.fields[index] = row[next + 2];
    next += 3;
    if (found.fields[index] & 1) {
      found.places[index] = row[next];
      next += 1;
    }
  }
  return found;
}

/**
 * Several terms taken for one: a paper weighs what its heaviest term does.
 *
 * @param {Postings[]} lists
 * @returns {Postings}
 */
export function merge(lists) {
  if (lists.length === 1) return lists[0];
  const rows = new Map();
  for (const { papers, weights, fields, places } of lists) {
    papers.forEach((paper, index) => {
      const row = rows.get(paper) ?? { weight: 0, fields: 0, places: 0 };
      row.weight = Math.max(row.weight, weights[index]);
      row.fields |= fields[index];
      row.places |= places[index];
      rows.set(paper, row);
    });
  }
  const merged = empty(rows.size);
  [...rows.keys()].sort((a, b) => a - b).forEach((paper, index) => {
    const row = rows.get(paper);
    merged.papers[index] = paper;
    merged.weights[index] = row.weight;
    merged.fields[index] = row.fields;
    merged.places[index] = row.places;
  });
  return merged;
}

/** @param {number} count @returns {Postings} */
function empty(count) {
  return {
    papers: new Uint32Array(count),
    weights: new Uint16Array(count),
    fields: new Uint8Array(count),
    places: new Uint32Array(count),
  };
}
