/**
 * What every page does besides searching. Each part is a module that leaves the page as it is when
 * it finds nothing to do.
 */

import { followScheme } from "./scheme.js";
import { offerCopies } from "./copy.js";
import { reachScrollers } from "./scrollers.js";

followScheme(document);
offerCopies(document);
reachScrollers(document);
