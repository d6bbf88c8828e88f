"""Three hundred hard pairs of made-up records: fifteen kinds of true ones, fifteen of false ones.

Each kind is a rule that makes ten pairs of the ten papers on the shelf. A true pair is one paper
twice; a false pair is two papers that look alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from duplicate_shelf import SHELF, Entry

Pair = tuple[Entry, Entry]
Kind = Callable[[Entry, int], Pair]


def _long_word(entry: Entry, number: int) -> str:
    words = [word for word in entry.title.split() if len(word) > 6 and word.isalpha()]
    return words[number % len(words)]


def _initials(name: str) -> str:
    *given, family = name.split()
    return f"{family}, {' '.join(f'{word[0]}.' for word in given)}"


def _swap(words: list[str], place: int, word: str) -> str:
    return " ".join([*words[:place], word, *words[place + 1 :]])


def typing_slip(entry: Entry, number: int) -> Pair:
    """A letter left out, doubled, or exchanged with its neighbour; no abstract."""
    word = _long_word(entry, number)
    at = 2 + number % (len(word) - 4)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return entry.bare, entry.bare.but(title=entry.title.replace(word, slips[number % 3]))


def case_and_signs(entry: Entry, number: int) -> Pair:
    """Capitals, quotes, a full stop, hyphens; one record has no abstract."""
    shapes = (entry.title.upper(), f"“{entry.title}.”", entry.title.lower().replace(" ", "-", 1))
    return entry, entry.bare.but(title=shapes[number % 3])


def tex_remains(entry: Entry, number: int) -> Pair:
    """TeX in title and names."""
    first, _, rest = entry.title.partition(" ")
    title = (f"{{{first}}} \\emph{{{rest}}}", f"{first} {{\\bf {rest}}}", f"{{{first} {rest}}}")
    tex = {"ü": '{\\"u}', "ö": '\\"{o}', "å": "{\\aa}", "ß": "{\\ss}", "á": "\\'a", "é": "\\'{e}"}
    names = tuple("".join(tex.get(sign, sign) for sign in name) for name in entry.authors)
    return entry, entry.bare.but(title=title[number % 3], authors=names)


def transliterated(entry: Entry, _number: int) -> Pair:
    """Letters of other alphabets written in English ones."""
    table = {"ü": "ue", "ö": "oe", "ß": "ss", "ø": "oe", "æ": "ae", "å": "aa", "Å": "Aa"}
    table |= {"Ł": "L", "ś": "s", "á": "a", "é": "e", "ñ": "n", "ú": "u", "ë": "e"}
    names = tuple("".join(table.get(sign, sign) for sign in name) for name in entry.authors)
    title = f"Über {entry.title}"
    return entry.bare.but(title=title), entry.bare.but(title=f"Ueber {entry.title}", authors=names)


def initials(entry: Entry, number: int) -> Pair:
    """Given names as initials, with stops and without."""
    names = tuple(_initials(name) for name in entry.authors)
    if number % 2:
        names = tuple(name.replace(".", "").replace(",", "") for name in names)
        names = tuple(f"{name.rpartition(' ')[0]}, {name.rpartition(' ')[2]}" for name in names)
    return entry.bare, entry.bare.but(authors=names, venue="")


def names_exchanged(entry: Entry, _number: int) -> Pair:
    """Family name first, without a comma."""
    names = tuple(
        " ".join([words[-1], *words[:-1]]) for words in (name.split() for name in entry.authors)
    )
    return entry, entry.bare.but(authors=names)


def subtitle_left_out(entry: Entry, number: int) -> Pair:
    """One source gives the title only up to the colon."""
    tails = ("Lessons from Ten Years", "A Field Study", "Theory and Evidence", "The Northern Case")
    return entry.but(title=f"{entry.title}: {tails[number % 4]}"), entry


def fields_missing(entry: Entry, number: int) -> Pair:
    """One source knows little more than the title."""
    less = (
        entry.but(year="", abstract=""),
        entry.but(authors=(), abstract=""),
        entry.but(authors=(), venue=""),
        entry.but(year="", venue="", authors=entry.authors[:1], abstract=""),
    )
    return entry, less[number % 4]


def preprint_reworded(entry: Entry, number: int) -> Pair:
    """A preprint a year or two before, with another abstract."""
    early = entry.but(
        year=str(int(entry.year) - 1 - number % 2),
        venue=("arXiv", "")[number % 2],
        arxiv="2001.0000" + str(number),
        abstract=f"This paper is about one question. {entry.abstract[60:]} Code will be released.",
    )
    return early, entry.but(doi=f"10.5555/shelf.{number}")


def preprint_retitled(entry: Entry, number: int) -> Pair:
    """A preprint with another title but the same authors and nearly the same abstract."""
    words = entry.title.split()
    titles = (
        f"Towards {entry.title}",
        " ".join([*words[-3:], "and", *words[:-3]]),
        f"{' '.join(words[:3])}, with an Application to the North Sea",
        f"On {words[0]} and Other Questions of the Coast",
    )
    early = entry.but(title=titles[number % 4], venue="arXiv", year=str(int(entry.year) - 1))
    return early.but(abstract=f"{entry.abstract} We release our data."), entry


def doi_in_common(entry: Entry, number: int) -> Pair:
    """One DOI, once as an address, with titles cut off, in capitals or with a subtitle."""
    titles = (entry.title[:40] + "...", entry.title.upper(), f"{entry.title} (with 3 figures)")
    other = entry.but(title=titles[number % 3], doi=f"https://doi.org/10.5555/SHELF.{number}")
    return entry.but(doi=f"10.5555/shelf.{number}"), other.but(year="", venue="", abstract="")


def arxiv_in_common(entry: Entry, number: int) -> Pair:
    """Two versions of one preprint, or its arXiv DOI."""
    names = (f"2001.0000{number}v3", f"https://arxiv.org/abs/2001.0000{number}v1")
    first = entry.but(arxiv=f"2001.0000{number}v1", venue="")
    if number % 3 == 0:
        return first, entry.but(doi=f"10.48550/arXiv.2001.0000{number}", venue="arXiv", year="")
    return first, entry.but(arxiv=names[number % 2], title=f"{entry.title}?", year="2024")


def words_joined(entry: Entry, number: int) -> Pair:
    """Data set and dataset, British and American spelling, a comma or a little word more."""
    endings = (
        ("for Wavelength Data Sets", "for Wave-Length Datasets"),
        ("with Modelled Behaviour", "with Modeled Behavior"),
        ("Optimised by Colour", "Optimized by Color"),
        ("in the Real World", "in Real World"),
    )
    one, other = endings[number % 4]
    return (
        entry.bare.but(title=f"{entry.title} {one}"),
        entry.bare.but(title=f"{entry.title} {other}"),
    )


def part_written_otherwise(entry: Entry, number: int) -> Pair:
    """Part II and Part 2."""
    shapes = (("Part II", "Part 2"), ("Part Two", "Part II"), ("Teil 1", "Teil I"), ("III", "3"))
    one, other = shapes[number % 4]
    return entry.but(title=f"{entry.title}, {one}"), entry.bare.but(title=f"{entry.title} {other}")


def same_page(entry: Entry, number: int) -> Pair:
    """A slip in the title, authors left out, but the same page of the same volume."""
    where = {"volume": str(number + 3), "pages": f"{number}11-{number}19"}
    word = _long_word(entry, number)
    other = entry.bare.but(title=entry.title.replace(word, word[:-2] + word[-1]), authors=())
    return entry.but(**where), other.but(**where)


def parts(entry: Entry, number: int) -> Pair:
    """Part I and Part II, with one abstract."""
    shapes = (("Part I", "Part II"), ("Part A", "Part B"), ("1", "2"), ("Part One", "Part Two"))
    one, other = shapes[number % 4]
    return entry.but(title=f"{entry.title}, {one}"), entry.but(title=f"{entry.title}, {other}")


def numbers(entry: Entry, number: int) -> Pair:
    """Editions, versions and dimensions."""
    shapes = ("LOOM-3 and LOOM-4", "2D and 3D", "2019 and 2020", "Version 1.0 and Version 1.1")
    one, _, other = shapes[number % 4].partition(" and ")
    return entry.but(title=f"{one} {entry.title}"), entry.but(title=f"{other} {entry.title}")


def erratum(entry: Entry, number: int) -> Pair:
    """A paper and its correction."""
    shapes = (
        "Erratum to: {}",
        "Corrigendum: {}",
        "{} (Erratum)",
        "Correction to “{}”",
        "Retracted: {}",
    )
    return entry, entry.bare.but(title=shapes[number % 5].format(entry.title))


def reply(entry: Entry, number: int) -> Pair:
    """A paper and what others say about it."""
    shapes = (
        "Reply to: {}",
        "Comment on “{}”",
        "{}: A Rejoinder",
        "Discussion of {}",
        "Review of {}",
    )
    return entry.bare, entry.bare.but(title=shapes[number % 5].format(entry.title))


def supplement(entry: Entry, number: int) -> Pair:
    """A paper and its supplement."""
    shapes = (
        "{}: Supplementary Material",
        "Appendix to {}",
        "Supplement: {}",
        "{} (Supporting Data)",
    )
    return entry, entry.but(title=shapes[number % 4].format(entry.title))


def prefaces(entry: Entry, number: int) -> Pair:
    """The preface of one volume and of the next, by the same editors."""
    titles = ("Preface", "Editorial", "Introduction", "Guest Editorial", "Message from the Chairs")
    one = entry.bare.but(title=titles[number % 5], volume="3")
    return one, one.but(volume="", year=("", entry.year, str(int(entry.year) + 1))[number % 3])


def namesakes_of_a_title(entry: Entry, number: int) -> Pair:
    """One title, other authors, with or without years."""
    others = SHELF[(number + 1) % len(SHELF)]
    other = entry.bare.but(authors=others.authors, venue=others.venue)
    return entry, other.but(year=(entry.year, "", others.year)[number % 3])


def every_year(entry: Entry, number: int) -> Pair:
    """The report of a workshop, by the same organisers, in two years."""
    titles = (
        "Report on the Workshop of {}",
        "Overview of the Shared Task on {}",
        "{}: Annual Review",
        "Proceedings of the Symposium on {}",
    )
    one = entry.bare.but(title=titles[number % 4].format(entry.title))
    return one, one.but(year=str(int(entry.year) + 1 + number % 3))


def another_subject(entry: Entry, number: int) -> Pair:
    """One word is another, by the same authors in the same year, with or without abstracts."""
    words = entry.title.split()
    places = [place for place, word in enumerate(words) if len(word) > 4]
    place = places[number % len(places)]
    new = ("Ferries", "Beacons", "Currents", "Turbines", "Sandbanks")[number % 5]
    abstract = entry.abstract.replace(words[place].lower(), new.lower()) if number % 2 else ""
    title = _swap(words, place, new)
    return entry.but(abstract=entry.abstract if number % 2 else ""), entry.but(
        title=title, abstract=abstract if abstract != entry.abstract else ""
    )


def a_letter_that_matters(entry: Entry, number: int) -> Pair:
    """Words that differ in little and mean another thing."""
    opposed = (
        ("Nitrate", "Nitrite"),
        ("Supervised", "Unsupervised"),
        ("Interspecific", "Intraspecific"),
        ("Hypertensive", "Hypotensive"),
        ("Convex", "Concave"),
        ("Microscopic", "Macroscopic"),
        ("Homogeneous", "Heterogeneous"),
        ("Symmetric", "Asymmetric"),
        ("Ethanol", "Methanol"),
        ("Online", "Offline"),
    )
    one, other = opposed[number % 10]
    return (
        entry.bare.but(title=f"{one} {entry.title}"),
        entry.bare.but(title=f"{other} {entry.title}"),
    )


def mistyped_doi(entry: Entry, number: int) -> Pair:
    """Two papers, of which one was given the other's DOI."""
    others = SHELF[(number + 3) % len(SHELF)]
    doi = f"10.5555/shelf.{number}"
    return entry.but(doi=doi), (others if number % 2 else others.bare).but(doi=doi)


def one_volume(entry: Entry, number: int) -> Pair:
    """Two papers of one volume: the same ISBN, ISSN, venue, year and editors' names."""
    others = SHELF[(number + 4) % len(SHELF)]
    volume = {"isbn": "978-1-55555-000-0", "issn": "1555-5550", "venue": "Coasts", "year": "2018"}
    return entry.bare.but(**volume), others.bare.but(**volume, authors=entry.authors)


def column(entry: Entry, number: int) -> Pair:
    """A column of a journal: title, author and year stay, the page changes."""
    one = entry.bare.but(title=f"Notes from the Pier {('', 'and Beyond')[number % 2]}", volume="7")
    return one.but(pages="101-103"), one.but(pages=f"{number + 2}01")


def other_kind(entry: Entry, number: int) -> Pair:
    """A thesis, a data set or a program of the same title by the same person."""
    kinds = ("thesis", "dataset", "software", "book", "patent")
    return entry.bare, entry.bare.but(kind=kinds[number % 5], authors=entry.authors[:1])


def namesakes(entry: Entry, number: int) -> Pair:
    """Equal titles by people with one family name and other given names."""
    family = entry.authors[0].split()[-1]
    one, other = ("Adam", "Bruno") if number % 2 else ("A.", "B.")
    return (
        entry.bare.but(authors=(f"{one} {family}",)),
        entry.bare.but(authors=(f"{other} {family}",), venue=""),
    )


def other_identifier(entry: Entry, number: int) -> Pair:
    """Equal titles with two DOIs, two arXiv numbers or two PMIDs."""
    kind = ("doi", "arxiv", "pmid")[number % 3]
    values = {
        "doi": ("10.5555/a.1", "10.5555/b.2"),
        "arxiv": ("2001.00001", "2101.00002"),
        "pmid": ("10000001", "10000002"),
    }[kind]
    return entry.bare.but(**{kind: values[0]}), entry.bare.but(**{kind: values[1]})


TRUE: tuple[Kind, ...] = (
    typing_slip,
    case_and_signs,
    tex_remains,
    transliterated,
    initials,
    names_exchanged,
    subtitle_left_out,
    fields_missing,
    preprint_reworded,
    preprint_retitled,
    doi_in_common,
    arxiv_in_common,
    words_joined,
    part_written_otherwise,
    same_page,
)
FALSE: tuple[Kind, ...] = (
    parts,
    numbers,
    erratum,
    reply,
    supplement,
    prefaces,
    namesakes_of_a_title,
    every_year,
    another_subject,
    a_letter_that_matters,
    mistyped_doi,
    one_volume,
    column,
    other_kind,
    namesakes,
)


def pairs(kinds: tuple[Kind, ...]) -> Iterator[tuple[str, Entry, Entry]]:
    """The name of the kind and both records, ten of each kind."""
    for kind in kinds:
        for number, entry in enumerate(SHELF):
            yield (kind.__name__, *kind(entry, number))
