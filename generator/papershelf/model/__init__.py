"""The values that travel down the line: source, record, paper, catalogue, page.

All of them are frozen. Mappings in them are built once by whoever makes the value and never changed
afterwards. Nothing here does input, output, parsing or escaping.
"""

from papershelf.model.addresses import (
    Ledger,
    PublishedPage,
    PublishedPaper,
    Redirect,
)
from papershelf.model.catalogue import (
    Catalogue,
    CuratedPerson,
    CuratedTag,
    EditPlace,
    Page,
    PaperName,
    PublishedTag,
    SearchTest,
    SourceCount,
    Tag,
    Vocabulary,
)
from papershelf.model.findings import (
    Link,
    Relation,
    Space,
    Span,
    Taxonomy,
    Term,
)
from papershelf.model.identity import Same
from papershelf.model.language import (
    ENGLISH,
    Language,
)
from papershelf.model.late import Late
from papershelf.model.marks import mark
from papershelf.model.papers import (
    Issued,
    Paper,
    PaperId,
    Person,
    Resource,
    RichText,
    Run,
    RunKind,
    Slug,
    Version,
)
from papershelf.model.records import (
    Field,
    Item,
    Noise,
    Problem,
    Record,
    Severity,
    Source,
)
from papershelf.model.sameness import Decision, Description, UncertainPair
from papershelf.model.work import (
    IN_PROCESS,
    InProcess,
    Step,
    Workers,
)

__all__ = [
    "ENGLISH",
    "IN_PROCESS",
    "Catalogue",
    "CuratedPerson",
    "CuratedTag",
    "Decision",
    "Description",
    "EditPlace",
    "Field",
    "InProcess",
    "Issued",
    "Item",
    "Language",
    "Late",
    "Ledger",
    "Link",
    "Noise",
    "Page",
    "Paper",
    "PaperId",
    "PaperName",
    "Person",
    "Problem",
    "PublishedPage",
    "PublishedPaper",
    "PublishedTag",
    "Record",
    "Redirect",
    "Relation",
    "Resource",
    "RichText",
    "Run",
    "RunKind",
    "Same",
    "SearchTest",
    "Severity",
    "Slug",
    "Source",
    "SourceCount",
    "Space",
    "Span",
    "Step",
    "Tag",
    "Taxonomy",
    "Term",
    "UncertainPair",
    "Version",
    "Vocabulary",
    "Workers",
    "mark",
]
