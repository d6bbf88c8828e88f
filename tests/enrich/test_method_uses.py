"""Names of two words are one name only if they never part, whatever else is left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, paper
from papershelf.enrich.gathered import gathered_here
from papershelf.enrich.method_uses import Uses, uses
from papershelf.enrich.name_places import Named, names_in
from papershelf.enrich.said_tables import said_tables
from papershelf.model import Paper
from papershelf.text.spelling import phrase_key

NAMES = (
    "MoSS",
    "KeLP",
    "MoSS KeLP",
    "MoSS-KeLP",
    "KeLP MoSS",
    "MoSSKeLP",
    "GULL",
    "KeLP GULL",
    "MoSS-KeLP GULL",
)
TEXTS = st.lists(st.lists(st.sampled_from(NAMES), max_size=4), min_size=1, max_size=6)


def papers(texts: list[list[str]]) -> list[Paper]:
    """Papers whose abstracts have these names and nothing else."""
    return [
        paper(f"p{at}", " stones; ".join(names), name=f"p{at}") for at, names in enumerate(texts)
    ]


def counted(rows: list[list[Named]]) -> dict[str, Uses]:
    """Every name, paper by paper."""
    found: dict[str, Uses] = {}
    for number, row in enumerate(rows):
        for name in row:
            use = found.setdefault(name.key, Uses())
            use.papers[number] = name.places
            use.forms.update(name.forms)
            use.shown += name.shown
            if name.collection:
                use.collections.add(number)
    return found


def plainly(given: list[Paper]) -> dict[str, Uses]:
    """The same without tables and without leaving names out."""
    said = gathered_here(given)
    singles = counted([names_in(one.names) for one in said])
    for key, pair in counted([names_in(one.double_names) for one in said]).items():
        halves = [phrase_key(half) for half in next(iter(pair.forms)).split()]
        if key in singles:
            one = singles[key]
            for number, places in pair.papers.items():
                one.papers[number] = one.papers.get(number, 0) + places
            one.forms.update(pair.forms)
            one.collections |= pair.collections
            one.shown += pair.shown
        elif all(
            half in singles and singles[half].papers.keys() == pair.papers.keys() for half in halves
        ):
            singles[key] = pair
            for half in halves:
                singles.pop(half, None)
    return singles


@settings(max_examples=120, deadline=None, derandomize=True)
@given(TEXTS, st.integers(1, 3))
def test_names_of_enough_papers_are_those_of_counting_all(
    texts: list[list[str]], least: int
) -> None:
    given = papers(texts)
    found, wanted = uses(said_tables(catalogue(*given)), least), plainly(given)
    for key in found.keys() | wanted.keys():
        both = [names.get(key, Uses()) for names in (found, wanted)]
        if any(len(one.papers) >= least for one in both):
            assert both[0] == both[1]


def test_a_pair_that_never_parts_takes_the_place_of_its_words() -> None:
    given = papers([["MoSS KeLP"], ["MoSS KeLP", "GULL"]])
    assert set(uses(said_tables(catalogue(*given)), 2)) == {"mosskelp"}
