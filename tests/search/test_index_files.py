from __future__ import annotations

import gzip
from dataclasses import replace

import pytest

from examples import catalogue, paper
from papershelf.errors import PapershelfError
from papershelf.model import IN_PROCESS, Workers
from papershelf.search import files as module
from papershelf.search.files import File, files
from papershelf.search.manifest import Family, Parts, by_first
from papershelf.search.meaning import meaning
from papershelf.search.shards import Shard, compressed, shard
from search_memory import Memory

FAMILIES = ("terms", "cards", "clusters", "words")


def parts(*found: Shard) -> Parts:
    """An index that holds little but these files of terms."""
    families = {name: by_first([]) for name in FAMILIES}
    return Parts(
        papers=1,
        averages=[1.0] * 8,
        families=families | {"terms": by_first(found), "lists": Family(shards=())},
        meaning=meaning(catalogue(paper("Looms"))),
        columns={},
        facets=(),
    )


def made(found: Parts, workers: Workers) -> dict[str, File]:
    return {file.path: file for file in files(found, workers)}


OWL, HERON = shard("terms", b"owl"), shard("terms", b"heron", "h")


def test_every_file_can_be_made_and_the_tables_of_contents_come_last() -> None:
    found = made(parts(OWL, HERON), IN_PROCESS)
    assert gzip.decompress(found[OWL.path].make()) == b"owl"
    assert list(found)[-2:] == ["search/manifest.json", "search/start.json"]
    assert [path for path, file in found.items() if not file.key] == list(found)[-2:]


def test_a_key_is_another_for_another_content_and_the_same_for_the_same() -> None:
    seamed = replace(OWL, seams=(1,))
    first, same, other = (
        made(parts(each), IN_PROCESS)[OWL.path].key for each in (OWL, OWL, seamed)
    )
    assert first == same
    assert first != other


def test_what_was_compressed_before_is_compressed_only_for_somebody_who_wants_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    memory, asked = Memory(), list[str]()
    whole = {path: file.make() for path, file in made(parts(OWL, HERON), memory).items()}

    def noted(found: list[Shard], workers: Workers) -> list[bytes]:
        asked.extend(each.path for each in found if each.family == "terms")
        return compressed(found, workers)

    monkeypatch.setattr(module, "compressed", noted)
    again = made(parts(OWL, HERON), memory)
    assert asked == []
    assert {path: file.make() for path, file in again.items()} == whole
    assert asked == [OWL.path, HERON.path]


def test_a_file_that_is_named_twice_is_made_once() -> None:
    found = [file.path for file in files(parts(OWL, OWL), IN_PROCESS)]
    assert found.count(OWL.path) == 1


def test_two_contents_of_one_name_are_noticed() -> None:
    other = replace(OWL, digest=OWL.digest[:8] + "b" * 48)
    with pytest.raises(PapershelfError, match="the same name"):
        list(files(parts(OWL, other), IN_PROCESS))
