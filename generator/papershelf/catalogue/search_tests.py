"""What an editor expects of the search, search-tests.yml.

    dense retrieval: prop-pre-training-with-representative-words   a paper's id or its title
    "author:curie 1934": [sparse-looms, woven-queries]             these first, in this order

`papershelf check` asks each query and says which papers stand where they should not.
"""

from __future__ import annotations

from papershelf.catalogue.vocabulary_nodes import pairs, root, strings, wrong
from papershelf.model import SearchTest

EXAMPLE = "Write for example `dense retrieval: [prop-pre-training]`, with ids or titles of papers"


def parse_search_tests(text: str, name: str) -> tuple[SearchTest, ...]:
    """The tests of a file, in its order; `name` is the file's, for errors.

    Raises:
        VocabularyError: the text is no YAML, or no mapping of queries to papers.

    """
    tests = []
    for query, line, node in pairs(root(text, name), name, "the file"):
        first = tuple(paper for paper, _ in strings(node, name, f"papers for “{query}”"))
        if not first:
            raise wrong(name, line, f"“{query}” expects no paper", EXAMPLE)
        tests.append(SearchTest(query=query, first=first, where=name, line=line))
    return tuple(tests)
