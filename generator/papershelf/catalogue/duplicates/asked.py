"""Which papers an editor's decisions are about.

A decision names each paper by what is likely to last: identifiers, title, first author, year and
venue.
An identifier that both have decides; otherwise all that is said must fit, so that a decision
survives a paper that moves to another source, is sorted elsewhere, or gains a DOI.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from papershelf.catalogue.duplicates.blocks import Pair
from papershelf.catalogue.duplicates.names import family_key
from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.titles import title
from papershelf.model import Decision, Description, Paper, Person, UncertainPair
from papershelf.text.folding import title_key


def described(paper: Paper) -> Description:
    """What names a paper in duplicates.yml."""
    first = paper.authors[0] if paper.authors else Person()
    return Description(
        title=" ".join(paper.title.plain.split()),
        author=first.family or first.literal,
        year=paper.issued.year if paper.issued else 0,
        venue=paper.venue,
        identifiers=Profile(paper=paper).identifiers,
    )


def said(profiles: Sequence[Profile], decisions: Sequence[Decision]) -> dict[Pair, bool]:
    """Places of papers to what an editor says about them, the smaller place first.

    Where two decisions disagree, no counts more than yes: it hides nothing.
    """
    if not decisions:
        return {}
    index = _index(profiles)
    found: dict[Pair, bool] = {}
    for decision in decisions:
        if decision.same is not None:
            for one in _meant(decision.one, profiles, index):
                for other in _meant(decision.other, profiles, index):
                    if one != other:
                        pair = (min(one, other), max(one, other))
                        found[pair] = found.get(pair, True) and decision.same
    return found


def asked(pair: UncertainPair, decisions: Iterable[Decision]) -> bool:
    """Whether the file has this question already, answered or not."""
    one, other = Profile(paper=pair.one), Profile(paper=pair.other)
    return any(
        (fits(some.one, one) and fits(some.other, other))
        or (fits(some.one, other) and fits(some.other, one))
        for some in decisions
    )


def fits(wanted: Description, profile: Profile) -> bool:
    """Whether a description is of this paper."""
    known = profile.identifiers
    shared = [value == known[name] for name, value in wanted.identifiers.items() if name in known]
    if shared:
        return all(shared)
    if title(wanted.title).key != profile.title.key:
        return False
    return all(fit for fit in _details(wanted, profile))


def _details(wanted: Description, profile: Profile) -> Iterator[bool]:
    """Whether author, year, venue and abstract fit, as far as both say them."""
    if wanted.author and profile.first_family:
        yield family_key((Person(literal=wanted.author),)) == profile.first_family
    if wanted.year:
        yield wanted.year == profile.year
    if wanted.venue:
        yield title_key(wanted.venue) == profile.venue
    if wanted.abstract:
        yield profile.abstract.startswith(title_key(wanted.abstract))


def _index(profiles: Sequence[Profile]) -> Mapping[str, list[int]]:
    """Title keys and identifiers to the places of papers that have them."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        found[profile.title.key].append(place)
        for name, value in profile.identifiers.items():
            found[f"{name}:{value}"].append(place)
    return found


def _meant(
    wanted: Description, profiles: Sequence[Profile], index: Mapping[str, list[int]]
) -> list[int]:
    keys = [title(wanted.title).key, *(f"{n}:{v}" for n, v in wanted.identifiers.items())]
    places = sorted({place for key in keys for place in index.get(key, ())})
    return [place for place in places if fits(wanted, profiles[place])]
