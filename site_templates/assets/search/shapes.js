/**
 * What the view and the engine say to each other, as types. The engine's side is `client.js`.
 *
 * @typedef {Record<string, string[]>} Filters slugs (or a range of years) by parameter
 * @typedef {"relevance" | "newest" | "oldest" | "title"} Sort
 *
 * @typedef {object} State what the address says
 * @property {string} query
 * @property {Filters} filters
 * @property {Sort} sort
 * @property {boolean} explain
 * @property {boolean} verbatim unknown words stay as they are typed
 *
 * @typedef {object} WhyPart
 * @property {string} term
 * @property {string} [word]
 * @property {string[]} [fields]
 * @property {number} [frequency]
 * @property {number} [idf]
 * @property {number} score
 *
 * @typedef {object} Why
 * @property {number} score
 * @property {WhyPart[]} parts
 * @property {number} title
 * @property {number} meaning
 *
 * @typedef {object} Hit
 * @property {number} number
 * @property {string} id
 * @property {string} url below the site's root
 * @property {string} title
 * @property {Stretch[]} [titleStretches] the title with its matches, where the engine gives it
 * @property {string[]} authors
 * @property {number | null} year
 * @property {string | null} venue
 * @property {{name: string, slug: string}[]} tags
 * @property {Record<string, string>} [links]
 * @property {string[]} matched names of fields
 * @property {number} tier 2 exact title, 1 the name before its colon
 * @property {boolean} byMeaning
 * @property {Why | null} why
 *
 * @typedef {object} Chip
 * @property {string} parameter
 * @property {string} slug
 * @property {string} name
 *
 * @typedef {object} Reply
 * @property {"all" | "any" | "browse"} mode
 * @property {boolean} relaxed
 * @property {number} total
 * @property {number} byMeaning
 * @property {{from: string, to: string}[]} corrections
 * @property {string} corrected
 * @property {string} asked
 * @property {string[]} notes
 * @property {string[]} terms
 * @property {string[][]} phrases
 * @property {Chip[]} chips
 * @property {Hit[]} hits
 * @property {boolean} [refining] whether a better reply may follow
 * @property {boolean} [refined] whether it is that better reply
 * @property {string} [suggestion] another query that may have been meant; the hits are not its
 *
 * @typedef {object} Stretch
 * @property {string} text
 * @property {boolean} marked
 *
 * @typedef {object} Value
 * @property {string} slug
 * @property {string} name
 * @property {number} papers
 * @property {boolean} [chosen]
 *
 * @typedef {object} Facet
 * @property {string} parameter
 * @property {string} name
 * @property {string} title
 * @property {Value[]} values
 * @property {number} more values that are not listed
 * @property {boolean} [deferred]
 *
 * @typedef {object} PaperRecord
 * @property {string} id
 * @property {string} title
 * @property {{family?: string, given?: string, literal?: string}[]} authors
 * @property {number | null} year
 * @property {string | null} venue
 * @property {string} kind a CSL type
 * @property {string} url below the site's root
 * @property {Record<string, string>} links
 * @property {Record<string, string>} identifiers
 * @property {(string | {name: string})[]} tags
 * @property {string} abstract
 */

/** Orders in which results can be had. @type {readonly string[]} */
export const SORTS = ["relevance", "newest", "oldest", "title"];
