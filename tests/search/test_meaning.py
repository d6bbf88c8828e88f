from __future__ import annotations

import numpy as np

from examples import catalogue, paper
from papershelf.model import Catalogue, PaperId, Space
from papershelf.search.meaning import (
    EACH,
    LARGE,
    ONE_IN,
    clustered,
    meaning,
    sampled,
    unit_rows,
)
from search_reader import Packed


def shelf(vectors: np.typing.NDArray[np.float32]) -> Catalogue:
    papers = [paper(f"Loom {number}") for number in range(len(vectors))]
    words = np.array([[0.5, -2.0], [0.0, 0.0]], dtype=np.float32)
    space = Space(name="latent", vectors=vectors, terms=("loom", "of"), term_vectors=words)
    return catalogue(*papers).having(space)


def circle(count: int) -> np.typing.NDArray[np.float32]:
    """Points around a circle, in an order that jumps about."""
    angles = np.arange(count) * 2.4
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_a_term_has_its_vector_by_its_own_scale() -> None:
    terms = meaning(shelf(circle(3))).terms
    assert terms.row == {"loom": 0}
    stored = terms.of(np.array([0]))
    assert np.frombuffer(stored[:4], dtype="<f4") == 2.0
    assert list(np.frombuffer(stored[4:], dtype=np.int8)) == [32, -127]


def test_each_paper_lies_in_one_cluster_with_its_vector() -> None:
    vectors = circle(EACH * 3)
    made = meaning(shelf(vectors))
    seen: dict[int, list[int]] = {}
    for shard, size in zip(made.clusters, made.sizes, strict=True):
        packed = Packed(shard.content)
        assert packed.number() == size
        papers = packed.steps(size)
        stored = np.frombuffer(packed.take(2 * size), dtype=np.int8).reshape(-1, 2)
        seen |= dict(zip(papers, stored.tolist(), strict=True))
        assert packed.ended
    assert sorted(seen) == list(range(len(vectors)))
    assert np.abs(np.array([seen[n] for n in sorted(seen)]) / 127 - vectors).max() < 0.005


def test_a_paper_lies_in_the_cluster_whose_centre_is_nearest() -> None:
    vectors = circle(EACH * 4)
    members, centres = clustered(vectors)
    for number, papers in enumerate(members):
        assert (np.argmax(vectors[papers] @ centres.T, axis=1) == number).all()


def test_a_paper_out_of_the_sample_moves_no_centre() -> None:
    vectors = circle(EACH * 4)
    sample = np.arange(len(vectors)) % 3 == 0
    moved = vectors.copy()
    moved[1] = -vectors[1]
    before, after = clustered(vectors, sample), clustered(moved, sample)
    assert np.array_equal(before[1], after[1])
    assert [1 in papers for papers in before[0]] != [1 in papers for papers in after[0]]
    assert not np.array_equal(before[1], clustered(moved)[1])


def test_the_sample_of_a_large_catalogue_depends_on_ids_alone() -> None:
    papers = [PaperId(f"loom-{number}") for number in range(LARGE)]
    found = sampled(papers)
    assert found is not None
    assert abs(found.mean() * ONE_IN - 1) < 0.1
    again = sampled(papers[::-1])
    assert again is not None
    assert np.array_equal(found, again[::-1])
    assert sampled(papers[1:]) is None
    assert sampled([papers[int(np.flatnonzero(~found)[0])]] * LARGE) is None


def test_papers_without_words_stand_at_zero() -> None:
    assert unit_rows(np.zeros((1, 3), dtype=np.float32)).tolist() == [[0, 0, 0]]
    made = meaning(shelf(np.zeros((2, 2), dtype=np.float32)))
    assert made.sizes == (2,)


def test_a_column_says_each_papers_cluster() -> None:
    made = meaning(shelf(circle(EACH * 3)))
    column = np.frombuffer(made.column.content, dtype="<u2")
    for number, shard in enumerate(made.clusters):
        packed = Packed(shard.content)
        assert set(column[packed.steps(packed.number())].tolist()) == {number}
    assert np.bincount(column).tolist() == list(made.sizes)


def test_a_catalogue_without_the_space_has_no_vectors() -> None:
    made = meaning(catalogue(paper("Looms")))
    assert made.dimensions == 0
    assert made.clusters == ()
    assert made.terms.row == {}
