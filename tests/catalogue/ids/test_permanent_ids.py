"""Papers keep the ids that they were first published under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from examples import paper
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.ids.ledger_file import ledger_text, parse_ledger
from papershelf.model import Catalogue, Ledger, Paper, PaperId, PublishedPaper, Vocabulary
from papershelf.text.slug import slug

LONG = "Looms thread streams into fabrics, and fabrics are queried without unravelling them. " * 3


def keyed(made: Paper, key: str) -> Paper:
    return replace(
        made, id=PaperId(slug(key)), origin=(replace(made.origin[0], key=key, line=len(key)),)
    )


def built(papers: Sequence[Paper], ledger: Ledger | None = None) -> Catalogue:
    return assemble(papers, "Shelf", Vocabulary(ledger=ledger or Ledger()))


def ids(catalogue: Catalogue) -> list[str]:
    return [one.id for one in catalogue.papers]


def states(catalogue: Catalogue) -> dict[str, str]:
    return {
        row.id: "page" if row.living else row.target or "gone" for row in catalogue.ledger.papers
    }


def test_a_retitled_and_rekeyed_paper_keeps_its_id_by_its_identifier() -> None:
    before = built([keyed(paper("Sparse looms", identifiers={"doi": "10.5555/a"}), "pomona2031")])
    after = keyed(paper("Woven looms", LONG, identifiers={"doi": "10.5555/a"}), "pomona2032")
    assert ids(built([after], before.ledger)) == ["pomona2031"]


def test_a_paper_without_key_and_identifier_keeps_its_id_by_its_abstract() -> None:
    before = built([paper("Sparse looms", LONG)])
    assert ids(built([paper("Looms, revised", LONG)], before.ledger)) == ["sparse-looms"]


def test_a_preprint_that_has_come_out_keeps_its_id_although_its_doi_is_another() -> None:
    preprint = keyed(paper("On looms that thread", identifiers={"doi": "10.1101/a"}), "pomona2031")
    printed = keyed(paper("On looms that thread", identifiers={"doi": "10.5555/a"}), "pomona2031")
    before = built([preprint])
    assert ids(built([printed], before.ledger)) == ["pomona2031"]


def test_equal_titles_keep_their_own_ids_in_any_order() -> None:
    papers = [paper("Preface", "To one."), paper("Preface", "To another.", line=9)]
    before = built(papers)
    assert ids(before) == ["preface", "preface-2"]
    assert ids(built(papers[::-1], before.ledger)) == ["preface-2", "preface"]


def test_a_new_paper_never_takes_the_id_of_one_that_is_gone() -> None:
    before = built([paper("Preface", "To one."), paper("Nets")])
    after = built([paper("Preface", LONG), paper("Nets")], before.ledger)
    assert ids(after) == ["preface", "nets"]  # a heading and nothing against it
    gone = built([paper("Nets")], before.ledger)
    other = paper("Preface", LONG, authors=("Bela Quince",), identifiers={"doi": "10.5555/q"})
    known = replace(gone.ledger.papers[1], marks=("brief:0:pomona:2020", "doi:10.5555/p"))
    ledger = replace(gone.ledger, papers=(gone.ledger.papers[0], known))
    assert ids(built([other, paper("Nets")], ledger)) == ["preface-2", "nets"]


def test_a_paper_that_comes_back_takes_its_id_again() -> None:
    papers = [paper("Sparse looms", LONG), paper("Nets")]
    before = built(papers)
    without = built(papers[1:], before.ledger)
    assert states(without) == {"nets": "page", "sparse-looms": "gone"}
    assert states(built(papers, without.ledger)) == {"nets": "page", "sparse-looms": "page"}


def test_a_merged_paper_leads_to_the_one_that_is_left_and_finds_its_id_when_split_off() -> None:
    one = paper("On looms that thread streams", LONG, identifiers={"doi": "10.5555/a"})
    other = keyed(paper("On looms that thread streams, again", LONG + LONG), "quince2031")
    twin = replace(other, title=one.title, abstract=one.abstract, identifiers=one.identifiers)
    before = built([one, other])
    assert len(before.papers) == 2
    merged = built([one, twin], before.ledger)
    assert states(merged) == {one.id: "page", "quince2031": one.id}
    assert states(built([twin, one], merged.ledger)) == states(merged)
    split = built([one, other], merged.ledger)
    assert states(split) == {one.id: "page", "quince2031": "page"}


def test_the_second_copy_of_a_paper_that_is_taken_out_leads_to_the_first() -> None:
    copies = [
        keyed(paper("Counting herons by night", identifiers={"doi": "10.5555/a"}), "pomona2031"),
        keyed(paper("Herons at large, counted", identifiers={"doi": "10.5555/a"}), "quince2031"),
    ]
    before = built(copies)
    assert len(before.papers) == 2
    assert states(built(copies[:1], before.ledger))["quince2031"] == "pomona2031"


def test_a_number_for_a_key_is_no_name_and_the_title_is_one() -> None:
    for number in ("38000001", "WOS:000123456700001", "W2741809807"):
        assert ids(built([keyed(paper("Sparse looms"), number)])) == ["sparse-looms"]


def test_no_paper_lies_where_the_lists_of_papers_are() -> None:
    assert ids(built([paper("From")])) == ["from-2"]
    assert ids(built([paper("Index"), paper("CON")])) == ["index-x", "con-x"]


def test_what_is_corrected_in_one_paper_and_written_into_another_leads_to_the_other() -> None:
    one, two = paper("On looms that thread"), paper("On nets that dry in wind")
    before = built([keyed(one, "pomona2031"), keyed(two, "quince2031")])
    swapped = built([keyed(one, "pomona2032"), keyed(two, "pomona2031")], before.ledger)
    assert ids(swapped) == ["pomona2031", "quince2031"]
    keys = {row.id: [m for m in row.marks if m[:4] == "key:"] for row in swapped.ledger.papers}
    assert keys == {
        "pomona2031": ["key:pomona2032"],
        "quince2031": ["key:pomona2031", "key:quince2031"],
    }


def test_a_redirect_written_by_hand_stays() -> None:
    row = PublishedPaper(id=PaperId("old-nets"), title="", living=False, target=PaperId("nets"))
    found = built([paper("Nets")], Ledger(papers=(row,)))
    assert states(found) == {"nets": "page", "old-nets": "nets"}


def test_an_editor_can_give_a_paper_another_address() -> None:
    before = built([keyed(paper("Nets", identifiers={"doi": "10.5555/a"}), "pomona2031")])
    text = ledger_text(before.ledger).replace("\tpomona2031\t", "\tdrying-nets\t")
    ledger = parse_ledger(f"{text}moved\tpomona2031\tdrying-nets\n", "ids.tsv")
    after = built([keyed(paper("Nets", identifiers={"doi": "10.5555/a"}), "pomona2031")], ledger)
    assert states(after) == {"drying-nets": "page", "pomona2031": "drying-nets"}
