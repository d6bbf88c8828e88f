"""Names as one paper writes them."""

from __future__ import annotations

from papershelf.enrich.name_places import Named, named
from papershelf.text.names import all_tokens


def of(title: str, abstract: str) -> tuple[dict[str, Named], dict[str, Named]]:
    singles, pairs = named((title, all_tokens(title)), (abstract, all_tokens(abstract)))
    return {one.key: one for one in singles}, {one.key: one for one in pairs}


def test_spellings_of_a_name_are_counted_together_and_the_title_twice() -> None:
    singles, _ = of("On MossNet", "We use MossNet-based lamps and MOSSNET.")
    assert singles["mossnet"] == Named(
        "mossnet", ("MossNet", "MOSSNET"), places=4, shown=1, collection=False
    )


def test_what_is_called_a_data_set_is_a_collection() -> None:
    singles, pairs = of("", "We test on the PEAT benchmark and MS PEAT.")
    assert singles["peat"].collection
    assert pairs["mspeat"].forms == ("MS PEAT",)
