/**
 * Filters with one choice more or less.
 *
 *     withValue({ tag: ["bert"] }, "year", "2021", true)  // { tag: ["bert"], year: ["2021"] }
 *     rangeOf("2020", "")                                 // "2020-"
 *
 * @typedef {import("./shapes.js").Filters} Filters
 */

/**
 * The filters with one value more or less. A range of years stands alone.
 *
 * @param {Filters} filters
 * @param {string} parameter
 * @param {string} slug
 * @param {boolean} chosen
 * @returns {Filters}
 */
export function withValue(filters, parameter, slug, chosen) {
  const rest = (filters[parameter] ?? []).filter((value) => value !== slug);
  const kept = chosen ? rest.filter((value) => !isRange(parameter, value)) : rest;
  return withValues(filters, parameter, chosen ? [...kept, slug] : kept);
}

/**
 * The filters with these values of one parameter instead of those it had.
 *
 * @param {Filters} filters
 * @param {string} parameter
 * @param {string[]} values
 * @returns {Filters}
 */
export function withValues(filters, parameter, values) {
  const { [parameter]: _, ...others } = filters;
  return values.length ? { ...others, [parameter]: values } : others;
}

/**
 * A range of years: `2020-2024`, `2020-`, `-2019`; empty without either end. Ends that are the
 * wrong way round are turned.
 *
 * @param {string} from
 * @param {string} to
 * @returns {string}
 */
export function rangeOf(from, to) {
  const [first, last] = [from, to].map((year) => (/^\d{1,4}$/.test(year.trim()) ? year.trim() : ""));
  if (!first && !last) return "";
  if (first && last && Number(first) > Number(last)) return `${last}-${first}`;
  return first === last ? first : `${first}-${last}`;
}

/**
 * Both ends of the range among the chosen years, empty where there is none.
 *
 * @param {Filters} filters
 * @returns {[string, string]}
 */
export function endsOf(filters) {
  const range = (filters.year ?? []).find((value) => isRange("year", value));
  const [from = "", to = ""] = range?.split("-") ?? [];
  return [from, to];
}

/**
 * @param {string} parameter
 * @param {string} value
 */
function isRange(parameter, value) {
  return parameter === "year" && value.includes("-");
}
