/**
 * What `demand.js` gives: the query language, half-typed and unknown words, filters, orders, vectors
 * of large catalogues, and all kinds of questions but searches.
 */

import { facets, marks, records, snippets } from "./answers.js";
import { chosen } from "./filters.js";
import { holding } from "./hard.js";
import { completions } from "./lexicon.js";
import { mended } from "./mend.js";
import { clustersFor } from "./nearby.js";
import { orderBy } from "./orders.js";
import { parse } from "./parse.js";
import { reasonsFor } from "./reasons.js";
import { suggested } from "./suggestion.js";

export const EXTRAS = {
  chosen,
  clustersFor,
  completions,
  facets,
  holding,
  marks,
  mended,
  orderBy,
  parse,
  reasonsFor,
  records,
  snippets,
  suggested,
};
