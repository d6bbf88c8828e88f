"""Related papers are near, explained and never the same paper twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, of_texts, orchard, paper
from papershelf.enrich import authors, latent, mentions, related, tags
from papershelf.model import Catalogue, Link, PaperId, Relation


def run(found: Catalogue) -> Relation:
    for part in (authors, latent, mentions, tags):
        found = found.having(part.run(found))
    return related.run(found)


def links(relation: Relation, paper_id: str) -> tuple[Link, ...]:
    return relation.links.get(PaperId(paper_id), ())


def test_a_paper_is_related_to_the_papers_about_its_topics() -> None:
    found = links(run(orchard()), "cold-storage-planning-by-growers")
    assert found[0].target in {
        "grafting-pear-trees-with-cold-storage",
        "orchardist-soil-moisture-sensing-for-growers",
    }


def test_each_link_says_what_the_two_have_in_common_in_at_most_three_names() -> None:
    found = [link for held in run(orchard()).links.values() for link in held]
    assert found
    assert all(1 <= len(link.reasons) <= 3 for link in found)
    assert any("soil moisture" in link.reasons for link in found)


def test_a_paper_about_something_else_has_no_links() -> None:
    relation = run(orchard())
    assert links(relation, "whale-song-transcription") == ()
    targets = {link.target for held in relation.links.values() for link in held}
    assert "whale-song-transcription" not in targets


def test_links_are_ordered_by_likeness_and_never_lead_to_the_paper_itself() -> None:
    for own, held in run(orchard()).links.items():
        assert own not in {link.target for link in held}
        assert len({link.target for link in held}) == len(held)


def test_two_versions_of_a_paper_do_not_both_stand_in_one_list() -> None:
    body = "Kelp forests shelter otters. Kelp forests grow in cold water near rocky shores."
    papers = (
        paper("Kelp forests and otters", body, name="first"),
        paper("Kelp forests and otters", body, name="second"),
        paper("Otters in kelp forests", "Otters hunt urchins in kelp forests.", name="third"),
        paper("Desert ants", "Ants count their steps in the desert sand.", name="fourth"),
    )
    found = {link.target for link in links(run(catalogue(*papers)), "third")}
    assert len(found & {"first", "second"}) == 1


def test_equally_near_papers_are_ordered_by_id() -> None:
    papers = [paper("Moss gardens", "Moss gardens need shade.", name="start")]
    for name, other in (("b", "kelp farms"), ("a", "dune grass")):
        papers.append(paper(f"Moss gardens, {other}", name=name))
        papers.append(paper(other, name=f"only-{name}"))
    found = [link.target for link in links(run(catalogue(*papers)), "start")]
    assert found == ["a", "b"]


def test_papers_without_abstract_are_related_by_their_titles() -> None:
    papers = (
        paper("Glacier melt in Patagonia", name="a"),
        paper("Glacier melt in Iceland", name="b"),
        paper("Bird calls at dawn", name="c"),
    )
    assert [link.target for link in links(run(catalogue(*papers)), "a")] == ["b"]


def test_papers_in_a_script_without_spaces_are_related() -> None:
    papers = (
        paper("深度学习图像识别", "我们研究图像识别。", name="a"),
        paper("图像识别综述", "图像识别的方法。", name="b"),
        paper("量子化学计算", "分子能量。", name="c"),
    )
    assert [link.target for link in links(run(catalogue(*papers)), "a")] == ["b"]


def test_no_paper_is_in_nearly_every_list() -> None:
    topics = ["moss", "kelp", "dune", "fern", "reed", "palm"]
    texts = [
        (f"{topic} {kind}", f"The {topic} {kind} of {topic} islands with {topic} {kind} data")
        for topic in topics
        for kind in ("growth", "harvest", "mapping")
    ]
    everything = " ".join(f"{topic} growth harvest mapping islands" for topic in topics)
    found = run(of_texts([*texts, ("An overview of everything", everything)]))
    held = [own for own, links in found.links.items() if _leads_to(links, "overview")]
    assert len(held) <= len(texts) // 2


def _leads_to(held: tuple[Link, ...], word: str) -> bool:
    return any(word in link.target for link in held[:2])


TEXT = st.text(max_size=80) | st.sampled_from(["tidal power", "tidal power plants", "", "的的的"])


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=8))
def test_any_texts_give_sound_links_and_the_same_ones_twice(texts: list[tuple[str, str]]) -> None:
    found = of_texts(texts)
    relation = run(found)
    assert relation == run(found)
    for own, held in relation.links.items():
        assert 1 <= len(held) <= 6
        assert all(link.target in found.by_id() and link.target != own for link in held)
        assert all(link.reasons and 0 < link.score <= 1.001 for link in held)
