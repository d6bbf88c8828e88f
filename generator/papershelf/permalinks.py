"""Where every page lives: the one place that knows how names become addresses.

Page paths are relative to the pages folder and end in `.md`; addresses are what MkDocs makes of
them with directory URLs: `papers/prop.md` is read at `papers/prop/`.
"""

from __future__ import annotations

from papershelf.model import Catalogue, PaperId, Slug, Taxonomy, Term

ASSETS = "assets/papershelf"
"""Where style sheets, fonts and scripts are published."""

PER_PAGE = 100
"""Papers on one listing page."""

NAMES_WHOLE, NAMES_EACH = 1_000, 500
"""Names that a taxonomy's index lists at most, and names on each page of a longer list.

A name takes some 120 bytes of HTML: the authors of 10,000 papers on one page would take 3 MB.
"""

FEWEST_ON_MAP = 3
"""Papers that make a map."""


def paper_page(paper: PaperId) -> str:
    """Page of a paper."""
    return f"papers/{paper}.md"


def papers_page(number: int = 1) -> str:
    """Page of the list of all papers; below `from/`, where no paper's own page can lie."""
    return "papers/index.md" if number == 1 else f"papers/from/{number}.md"


def map_page() -> str:
    """Page of the map of all papers."""
    return "map/index.md"


def has_map(catalogue: Catalogue) -> bool:
    """Whether there is a map: a few papers make none."""
    return "map" in catalogue.spaces and len(catalogue.papers) >= FEWEST_ON_MAP


def taxonomy_page(taxonomy: str) -> str:
    """Index page of a taxonomy."""
    return f"{taxonomy}/index.md"


def names_page(taxonomy: str, number: int) -> str:
    """A page of a long taxonomy's names; no number alone, which a page of the term `all` has."""
    return f"{taxonomy}/all/p{number}.md"


def term_page(taxonomy: str, term: Slug, number: int = 1) -> str:
    """Page of a term: `tags/dense-retrieval.md`, further ones `tags/dense-retrieval/2.md`."""
    return f"{taxonomy}/{term}.md" if number == 1 else f"{taxonomy}/{term}/{number}.md"


def own_page(taxonomy: Taxonomy, term: Term) -> str:
    """A term's page; empty if it has none, as an author of a single paper."""
    if not taxonomy.listed or len(term.papers) < taxonomy.smallest_page:
        return ""
    return term_page(taxonomy.name, term.slug)


def landing_page(taxonomy: Taxonomy, term: Term) -> str:
    """Where a term's name leads in a list of names: its page, or else its first paper's."""
    return own_page(taxonomy, term) or paper_page(next(iter(term.papers)))


def parameter(taxonomy: str) -> str:
    """What a search's address calls a term of a taxonomy: `?tag=dense-retrieval`.

    >>> parameter("tags"), parameter("methods")
    ('tag', 'method')
    """
    return taxonomy.removesuffix("s")


def address(page: str) -> str:
    """The site-relative address of a page.

    >>> address("papers/prop.md"), address("tags/index.md"), address("index.md")
    ('papers/prop/', 'tags/', '')
    """
    bare = page.removesuffix(".md")
    if bare == "index":
        return ""
    return f"{bare.removesuffix('/index')}/"


def reading_list_page() -> str:
    """Page of what a reader keeps."""
    return "list/index.md"


def new_page() -> str:
    """Page of the papers that came last."""
    return "new/index.md"


def about_page() -> str:
    """Page about the catalogue itself; editors write `about.md` by hand."""
    return "catalogue/index.md"
