from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.exports.xml_text import allowed, escaped, quoted

TIMES = settings(deadline=None, max_examples=300, derandomize=True)
TEXTS = st.text(alphabet=st.characters() | st.sampled_from("<>&\"'\n\t\x00\ud800\ufffe ab"))


@given(TEXTS)
@example("plain names, and 'quoted' ones")
@TIMES
def test_the_short_way_for_plain_texts_writes_the_same(text: str) -> None:
    assert escaped(text) == escape(allowed(text))
    assert quoted(text) == quoteattr(allowed(text))
