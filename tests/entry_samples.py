"""Small made-up files in the formats that hold one entry after the other, two papers in each."""

from __future__ import annotations

from collections.abc import Mapping

from papershelf.catalogue.accounting import account
from papershelf.model import Item, Problem, Record, Source
from papershelf.plugins import Reader

BIBTEX = r"""% Encoding: UTF-8
@preamble{"\newcommand{\tide}{T}"}
@string{tides = {Journal of Tides}}

@Article{lovelace2024,
  title    = {Deep {Tides}},
  author   = {Lovelace, Ada and {Tide and Buoy Group}
              and Zhang, Wei},
  journal  = tides # " " # {A},
  year     = 2024,
  month    = mar,
  keywords = {tides; harbours},
  groups   = {read},
}

@inproceedings{hopper2023,
  title = "Reading {"}Buoys{"}",
  booktitle = {Proceedings of Harbours},
  date = {2023-05-01},
  abstract = {Buoys are seldom
labelled.}
}

@comment{jabref-meta: databaseType:bibtex;}
"""

RIS = """TY  - JOUR
TI  - Deep Tides
AU  - Lovelace, Ada
AU  - Zhang, Wei
T2  - Journal of Tides
DA  - 2024/03/12/
PY  - 2024
SP  - 97
EP  - 105
SN  - 1234-5678 (ISSN)
DO  - 10.5555/tides.1
L1  - https://example.org/1.pdf
L1  - file:///home/ada/1.pdf
KW  - tides
harbours
N1  -
ER  -

TY  - CONF
T1  - Reading Buoys
A1  - Hopper, Grace
AB  - Buoys are
seldom labelled.
JF  - Proceedings of Harbours
Y1  - 2023
ID  - hopper2023
ER  -
"""

ENDNOTE = """%0 Journal Article
%T Deep Tides
%A Lovelace, Ada
%A Zhang, Wei
%J Journal of Tides
%D 2024
%8 March 12
%@ 1234-5678
%R 10.5555/tides.1
%K tides
harbours
%F lovelace2024

%0 Conference Paper
%T Reading Buoys
%A Hopper, Grace
%B Proceedings of Harbours
%D 2023
%X Buoys are
seldom labelled.
"""

MEDLINE = """
PMID- 90000001
OWN - NLM
DP  - 2024 Mar 12
TI  - Deep tides in
      shallow water.
LID - 10.5555/tides.1 [doi]
LID - e12 [pii]
FAU - Lovelace, Ada
AUID- ORCID: 0000-0002-1825-0097
AU  - Lovelace A
CN  - Tide Group, Port
IS  - 1234-5678 (Electronic)
JT  - Journal of tides
OT  - *tides
PT  - Journal Article
PMC - PMC9000001

PMID- 90000002
TI  - [Reading buoys.]
AB  - Buoys are seldom
      labelled.
AU  - Hopper GM
PT  - Preprint
"""

PUBMED_TEXT = """
1. J Tides. 2024 Mar;12(3):45-67. doi: 10.5555/tides.1. Epub 2024 Jan 2.

Deep tides in
shallow water.

Lovelace A(1), Zhang W(2); Tide Group.

Author information:
(1)Port University.

BACKGROUND: Tides rise.

RESULTS: Tides fall.

Copyright © 2024 Tide Press.

DOI: 10.5555/tides.1
PMCID: PMC9000001
PMID: 90000001 [Indexed for MEDLINE]

Conflict of interest statement: None.


2. Harbour Lett. 2023 May 1.

[Reading buoys.]

[Article in German]

Hopper GM.

PMID: 90000002
"""

WEB_OF_SCIENCE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, A
   Zhang, W
AF Lovelace, Ada
   Zhang, Wei
TI Deep Tides
   in Shallow Water
SO JOURNAL OF TIDES
DT Article
DE tides; harbours
SN 1234-5678
PD MAR 12
PY 2024
BP 97
EP 105
DI 10.5555/tides.1
UT WOS:000900000000001
ER

PT J
AU Hopper, G
TI Reading Buoys
DT Proceedings Paper
PY 2023
ER

EF
"""

SAMPLES: Mapping[str, str] = {
    "bibtex": BIBTEX,
    "ris": RIS,
    "endnote": ENDNOTE,
    "medline": MEDLINE,
    "pubmed_text": PUBMED_TEXT,
    "webofscience": WEB_OF_SCIENCE,
}
"""A reader's name to a file in its format."""


def items_in(reader: Reader, text: str) -> list[Item]:
    """What a reader makes of a text, once every line is seen to be accounted for."""
    source = Source(name="papers", text=text)
    found = list(reader.read(source))
    assert account(source, found).unaccounted == ()
    return found


def records_in(reader: Reader, text: str) -> list[Record]:
    """The records among them."""
    return [item for item in items_in(reader, text) if isinstance(item, Record)]


def problems_in(reader: Reader, text: str) -> list[Problem]:
    """The problems among them."""
    return [item for item in items_in(reader, text) if isinstance(item, Problem)]


def texts(record: Record, name: str) -> list[str]:
    """The values of a field."""
    return [value.text for value in record.fields.get(name, ())]
