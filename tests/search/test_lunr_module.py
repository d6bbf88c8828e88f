from __future__ import annotations

import pytest

from papershelf.errors import PapershelfError
from papershelf.search.lunr_module import as_module
from search_examples import LUNR


def test_the_module_keeps_the_licence_and_exports_lunr() -> None:
    module = as_module(LUNR.read_text())
    assert module.startswith("/*!\n * lunr - ")
    assert "@license MIT" in module
    assert module.endswith("export default lunr\n")


def test_the_module_holds_the_stemmer_and_stop_words_and_not_the_index() -> None:
    module = as_module(LUNR.read_text())
    assert "lunr.stemmer = " in module
    assert "lunr.stopWordFilter = " in module
    assert "lunr.Index = " not in module


def test_the_module_is_a_small_part_of_lunr() -> None:
    source = LUNR.read_text()
    assert len(as_module(source)) < len(source) / 4


def test_copyright_notices_stay() -> None:
    assert as_module(LUNR.read_text()).count("Copyright") == 5


@pytest.mark.parametrize("source", ["", "var lunr = {}", "/**\n */\n;(function(){\n})()"])
def test_another_text_is_refused(source: str) -> None:
    with pytest.raises(PapershelfError, match=r"lunr\.js"):
        as_module(source)
