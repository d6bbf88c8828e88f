import { WORDS } from "./words.js";

/**
 * A field's name as a reader would say it.
 *
 * @param {string} name
 * @returns {string}
 */
export function fieldName(name) {
  return Object.hasOwn(WORDS.fields, name) ? WORDS.fields[name] : name;
}
