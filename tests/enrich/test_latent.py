"""The latent space: few papers or many, near means alike, the same each time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, of_texts, orchard, paper
from papershelf.enrich.latent import run, size
from papershelf.text.counts import stem


def test_papers_about_one_thing_are_nearer_than_papers_about_different_things() -> None:
    found = orchard()
    names = [str(own.id) for own in found.papers]
    points = run(found).vectors
    whale = names.index("whale-song-transcription")
    rootstock = names.index("rootstock-selection-for-apple-orchards")
    soil = names.index("soil-moisture-and-apple-orchards-a-survey")
    assert points[rootstock] @ points[soil] > points[rootstock] @ points[whale]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_a_few_papers_have_a_space_too(count: int) -> None:
    space = run(of_texts([(f"Moss gardens {n}", "Moss likes shade.") for n in range(count)]))
    assert space.vectors.shape[0] == count
    assert space.term_vectors.shape == (len(space.terms), space.vectors.shape[1])


def test_a_paper_without_words_stands_at_zero() -> None:
    papers = paper("?", name="a"), paper("Moss shade", name="b"), paper("Moss shade", name="c")
    points = run(catalogue(*papers)).vectors
    assert not points[0].any()
    assert points[1] @ points[2] == pytest.approx(1, abs=1e-4)


def test_the_words_of_a_paper_lead_to_its_place() -> None:
    found = orchard()
    space = run(found)
    at = {term: number for number, term in enumerate(space.terms)}
    words = [stem(word) for word in ("rootstock", "selection", "apple", "orchard")]
    asked = sum(space.term_vectors[at[word]] for word in words)
    near = [str(found.papers[n].id) for n in np.argsort(-(space.vectors @ asked))[:2]]
    assert "rootstock-selection-for-apple-orchards" in near


def test_the_number_of_dimensions_grows_with_the_catalogue_up_to_a_limit() -> None:
    assert [size(papers) for papers in (0, 1, 5, 68, 1_200, 50_000)] == [0, 1, 5, 14, 128, 128]


TEXT = st.text(max_size=40) | st.sampled_from(["tidal power", "tidal power plants", "", "的的的"])


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=8))
def test_rows_have_length_one_or_zero_and_are_the_same_twice(texts: list[tuple[str, str]]) -> None:
    space = run(of_texts(texts))
    lengths = np.linalg.norm(space.vectors, axis=1)
    assert all(abs(length - 1) < 1e-3 or length == 0 for length in lengths)
    assert space.vectors.tobytes() == run(of_texts(texts)).vectors.tobytes()
