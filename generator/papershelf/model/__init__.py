"""The values that travel down the line: source, record, paper, catalogue, page.

All of them are frozen. Mappings in them are built once by whoever makes the value and never changed
afterwards. Nothing here does input, output, parsing or escaping.
"""

from papershelf.model.catalogue import (
    Catalogue,
    CuratedTag,
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
from papershelf.model.work import (
    IN_PROCESS,
    InProcess,
    Step,
    Workers,
)

__all__ = [
    "IN_PROCESS",
    "Catalogue",
    "CuratedTag",
    "Field",
    "InProcess",
    "Issued",
    "Item",
    "Link",
    "Noise",
    "Page",
    "Paper",
    "PaperId",
    "PaperName",
    "Person",
    "Problem",
    "PublishedTag",
    "Record",
    "Relation",
    "Resource",
    "RichText",
    "Run",
    "RunKind",
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
    "Vocabulary",
    "Workers",
]
