/**
 * A paper as it is cited in five common styles.
 *
 *     plain(cited(paper, "apa"))
 *     "Quill, A., & Zürn, B. (2021). Sparse looms. Journal of Looms, 7(2), 1–9. https://doi.org/..."
 *
 * Titles keep their capitals: which words of a title are names, no program knows. What a paper does
 * not say is left out, as the styles' own rules for missing parts have it.
 *
 * @typedef {object} Name
 * @property {string} [family]
 * @property {string} [given]
 * @property {string} [literal] an institution, or a name in one piece
 *
 * @typedef {object} Cited what a citation needs of a paper
 * @property {string} title
 * @property {Name[]} authors
 * @property {string} date `2030-01-31`, as much of it as is known, or empty
 * @property {string} venue
 * @property {"journal" | "conference" | "preprint" | "other"} kind
 * @property {string} volume
 * @property {string} issue
 * @property {string} first first page
 * @property {string} last
 * @property {string} doi
 * @property {string} arxiv
 * @property {string} url
 *
 * @typedef {object} Stretch
 * @property {string} text
 * @property {boolean} italic
 *
 * @typedef {"apa" | "mla" | "chicago" | "ieee" | "vancouver"} Style
 */

import {
  address,
  after,
  counted,
  ended,
  initials,
  inner,
  inverted,
  italic,
  listed,
  pages,
  roman,
  straight,
  year,
} from "./citing_parts.js";

/** Styles and what readers call them. @type {Readonly<Record<Style, string>>} */
export const STYLES = Object.freeze({
  apa: "APA",
  mla: "MLA",
  chicago: "Chicago",
  ieee: "IEEE",
  vancouver: "Vancouver",
});

/**
 * @param {Cited} paper
 * @param {Style} style
 * @returns {Stretch[]}
 */
export function cited(paper, style) {
  return WRITERS[style](paper)
    .filter(({ text }) => text)
    .map(({ text, italic }) => ({ text, italic }));
}

/** @param {readonly Stretch[]} stretches */
export function plain(stretches) {
  return stretches.map(({ text }) => text).join("");
}

/** @type {Readonly<Record<Style, (paper: Cited) => Stretch[]>>} */
const WRITERS = { apa, mla, chicago, ieee, vancouver };

/** APA, 7th edition. @param {Cited} paper */
function apa(paper) {
  const names = paper.authors.map((name) => inverted(name, initials(name.given, ". ", ".", "-")));
  const shown = names.length > 20 ? [...names.slice(0, 19), `. . . ${names.at(-1)}`] : names;
  const people = names.length > 20 ? shown.join(", ") : listed(shown, ", & ", ", & ");
  const date = `(${year(paper) || "n.d."}).`;
  const alone = paper.kind === "preprint" || !paper.venue;
  const number = paper.kind === "preprint" && paper.arxiv ? ` (arXiv:${paper.arxiv}).` : "";
  const title = number ? paper.title : ended(paper.title);
  return [
    roman(people ? `${ended(people)} ${date} ` : ""),
    alone ? italic(title) : roman(title),
    roman(number),
    roman(people ? "" : ` ${date}`), // a title without authors stands where they would
    ...apaPlace(paper),
    roman(paper.doi || address(paper) ? ` ${address(paper)}` : ""),
  ];
}

/** @param {Cited} paper */
function apaPlace({ kind, venue, volume, issue, first, last }) {
  if (kind === "preprint") return [roman(" arXiv.")];
  if (!venue) return [];
  const number = issue ? `(${issue})` : "";
  const where = pages(first, last);
  if (kind === "conference") {
    return [roman(" In "), italic(venue), roman(where ? ` (pp. ${where}).` : ".")];
  }
  return [
    roman(" "),
    italic([venue, volume].filter(Boolean).join(", ")),
    roman(`${number}${after(", ", where)}.`),
  ];
}

/** MLA, 9th edition. @param {Cited} paper */
function mla(paper) {
  const [first, second] = paper.authors;
  const lead = first ? inverted(first, first.given ?? "") : "";
  const two = paper.authors.length === 2 && second ? `, and ${straight(second)}` : "";
  const people = paper.authors.length > 2 ? `${lead}, et al.` : `${lead}${two}`;
  const place = [
    paper.volume && `vol. ${paper.volume}`,
    paper.issue && `no. ${paper.issue}`,
    year(paper),
    counted(paper),
    address(paper),
  ].filter(Boolean);
  const venue = paper.kind === "preprint" ? "arXiv" : paper.venue;
  return [
    roman(people ? `${ended(people)} ` : ""),
    roman(`“${ended(inner(paper.title))}”`),
    ...(venue ? [roman(" "), italic(venue), roman(place.length ? "," : "")] : []),
    roman(place.length ? ` ${place.join(", ")}.` : venue ? "." : ""),
  ];
}

/** Chicago, 17th edition, author and date. @param {Cited} paper */
function chicago(paper) {
  const names = paper.authors.map((name, at) =>
    at === 0 ? inverted(name, name.given ?? "") : straight(name),
  );
  const people =
    names.length > 10 ? `${names.slice(0, 7).join(", ")}, et al.` : listed(names, ", and ", ", and ");
  const date = ended(year(paper) || "n.d.");
  const title = `“${ended(inner(paper.title))}”`;
  const web = address(paper) ? ` ${address(paper)}.` : "";
  return [
    roman(people ? `${ended(people)} ${date} ${title}` : `${title} ${date}`),
    ...chicagoPlace(paper),
    roman(web),
  ];
}

/** @param {Cited} paper */
function chicagoPlace({ kind, venue, volume, issue, first, last }) {
  if (kind === "preprint") return [roman(" arXiv.")];
  if (!venue) return [];
  const where = pages(first, last);
  if (kind === "conference") {
    return [roman(" In "), italic(venue), roman(`${after(", ", where)}.`)];
  }
  const number = after(" ", volume) + (issue ? ` (${issue})` : "");
  return [roman(" "), italic(venue), roman(`${number}${after(number ? ": " : ", ", where)}.`)];
}

/** IEEE. @param {Cited} paper */
function ieee(paper) {
  const names = paper.authors.map((name) =>
    name.literal || !name.given
      ? straight(name)
      : `${initials(name.given, ". ", ".", "-")} ${name.family ?? ""}`.trim(),
  );
  const people = names.length > 6 ? `${names[0]} et al.` : listed(names, " and ", ", and ");
  const venue = paper.kind === "preprint" ? "" : paper.venue;
  const rest = [
    paper.volume && `vol. ${paper.volume}`,
    paper.issue && `no. ${paper.issue}`,
    ...(paper.kind === "conference" ? [year(paper), counted(paper)] : [counted(paper), year(paper)]),
    paper.kind === "preprint" && `arXiv:${paper.arxiv}`,
    paper.doi && `doi: ${paper.doi}`,
  ].filter(Boolean);
  const web = !paper.doi && paper.kind !== "preprint" && address(paper);
  return [
    roman(people ? `${people}, ` : ""),
    roman(rest.length || venue ? `“${inner(paper.title)},”` : `“${ended(inner(paper.title))}”`),
    ...(venue ? [roman(paper.kind === "conference" ? " in " : " "), italic(venue)] : []),
    roman(`${venue && rest.length ? ", " : " "}${rest.join(", ")}${rest.length || venue ? "." : ""}`.trimEnd()),
    roman(web ? ` [Online]. Available: ${web}` : ""),
  ];
}

/** Vancouver, as the ICMJE recommends it. @param {Cited} paper */
function vancouver(paper) {
  const names = paper.authors.map((name) =>
    name.literal || !name.given
      ? straight(name)
      : `${name.family ?? ""} ${initials(name.given, "", "", "")}`.trim(),
  );
  const people = names.length > 6 ? `${names.slice(0, 6).join(", ")}, et al` : names.join(", ");
  const venue = paper.kind === "preprint" ? "arXiv" : paper.venue;
  const number = paper.volume + (paper.issue ? `(${paper.issue})` : "");
  const where = pages(paper.first, paper.last).replace("–", "-");
  const when = [year(paper), number].filter(Boolean).join(";");
  const inBook = [when, where && `p. ${where}`].filter(Boolean).join(". ");
  const place = paper.kind === "conference" ? inBook : [when, where].filter(Boolean).join(":");
  const lead = paper.kind === "conference" ? "In: " : "";
  return [
    roman(people ? `${ended(people)} ` : ""),
    roman(ended(paper.title)),
    roman(venue ? ` ${lead}${paper.kind === "preprint" && place ? venue + ";" : ended(venue)}` : ""),
    roman(place ? ` ${place}.` : ""),
    roman(paper.doi ? ` doi:${paper.doi}` : address(paper) ? ` Available from: ${address(paper)}` : ""),
  ];
}
