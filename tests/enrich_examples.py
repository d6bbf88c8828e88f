"""Invented papers for tests of the enrichments."""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.model import Catalogue, Issued, Paper, PaperId, Person, RichText, Vocabulary
from papershelf.text.slug import distinct, slug

TITLES_AND_ABSTRACTS = (
    (
        "Grafting Pear Trees with Cold Storage",
        (
            "Pear trees suffer from cold storage. We study cold storage of scions and show that"
            " rootstock selection (RS) matters. Extensive experiments show large improvements."
        ),
    ),
    (
        "Rootstock Selection for Apple Orchards",
        (
            "Rootstock selection (RS) decides how apple orchards grow. We compare rootstock"
            " selection by soil moisture. Our novel method achieves state-of-the-art performance."
        ),
    ),
    (
        "Soil Moisture and Apple Orchards: A Survey",
        (
            "Soil moisture shapes apple orchards. We review soil moisture sensing and RS for apple"
            " orchards. Extensive experiments show significant improvements on tasks."
        ),
    ),
    (
        "ORCHARDIST: Soil-moisture Sensing for Growers",
        (
            "We present ORCHARDIST, a system for soil moisture sensing. Growers use cold-storage"
            " planning. Extensive experiments show significant improvements in performance."
        ),
    ),
    (
        "Cold Storage Planning by Growers",
        (
            "Cold storage needs planning. Growers of apple orchards trust soil-moisture sensing by"
            " ORCHARDIST but plan cold storage by hand. The ORCHARDIST-2 study differs."
        ),
    ),
    (
        "Whale Song Transcription",
        (
            "Humpback whale song is long. We transcribe whale song with hydrophone arrays and a new"
            " notation for whale song."
        ),
    ),
)


def paper(
    title: str,
    abstract: str = "",
    *,
    name: str = "",
    year: int = 0,
    authors: Sequence[Person] = (),
    keywords: Sequence[str] = (),
) -> Paper:
    """One paper; its id is made from the title unless a name is given."""
    return Paper(
        id=PaperId(name or slug(title)),
        title=RichText.of(title),
        abstract=RichText.of(abstract),
        issued=Issued(year=year) if year else None,
        authors=tuple(authors),
        keywords=tuple(keywords),
        origin=(),
    )


def catalogue(*papers: Paper, vocabulary: Vocabulary | None = None) -> Catalogue:
    """A catalogue of papers with distinct ids."""
    assert len({paper.id for paper in papers}) == len(papers)
    return Catalogue(papers=papers, vocabulary=vocabulary or Vocabulary())


def orchard(vocabulary: Vocabulary | None = None) -> Catalogue:
    """Six papers, five of them about fruit growing."""
    return catalogue(*(paper(*pair) for pair in TITLES_AND_ABSTRACTS), vocabulary=vocabulary)


def of_texts(texts: Sequence[tuple[str, str]]) -> Catalogue:
    """A catalogue of any titles and abstracts."""
    names = distinct(slug(title) for title, _ in texts)
    return catalogue(
        *(paper(*pair, name=str(name)) for pair, name in zip(texts, names, strict=True))
    )
