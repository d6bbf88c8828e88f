"""How lines of each role look in listings in general, before a file's own habits are known.

    title | open 955, ask 33, stop 12      a title ends without any sign 955 times in a thousand

One row a role; `*` as a role stands for all others, `*` as a value for every other value.
The figures for English were counted in 12,000 papers of AI conferences, broken at 80 columns; those
for rare things (a furniture word that is a title) are set so that one sign never decides alone.
"""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, Mapping[str, float]]
"""Role to value to occurrences per thousand."""


def table(text: str) -> Table:
    """Read a table; a row may go on in the next line.

    >>> table("title | open 955, stop 12")["title"]["stop"]
    12.0
    """
    rows: dict[str, dict[str, float]] = {}
    role = ""
    for line in text.strip().splitlines():
        head, bar, rest = line.rpartition("|")
        role = head.strip() if bar else role
        pairs = (pair.rsplit(maxsplit=1) for pair in rest.split(",") if pair.strip())
        rows.setdefault(role, {}).update({name.strip(): float(share) for name, share in pairs})
    return rows


CASE = table("""
title       | title 620, sentence 180, mixed 60, short 60, caps 60, none 300, * 4
title-on    | title 280, short 420, lower 200, sentence 60, none 300, * 20
abstract    | sentence 900, mixed 60, title 12, short 10, none 900, * 3
abstract-on | lower 860, sentence 100, mixed 12, short 20, title 5, none 900, * 2
paragraph   | sentence 850, mixed 60, short 50, title 15, none 900, * 8
outside     | * 160
*           | * 250
""")

KIND = table("""
title       | nothing 950, title label 950, name 20, venue? 5, affiliation 3, authors 3, number 1,
              date 1, furniture 0.7, label 0.1, keyword 0.05, abstract label 0.001, * 0.1
title-on    | nothing 900, name 100, authors 8, * 1
data        | authors 350, venue 90, name 60, affiliation 40, venue? 20, furniture 0.1, label 0.1,
              nothing 0.02, title label 0.001, abstract label 0.001, * 70
data-on     | authors 250, nothing 150, name 100, affiliation 100, keyword 60,
              title label 0.001, abstract label 0.001, * 5
edge        | authors 60, venue? 10, name 2, affiliation 6, furniture 0.1, label 0.1,
              nothing 0.02, title label 0.001, abstract label 0.001, * 80
edge-on     | authors 150, nothing 100, name 60, affiliation 60,
              title label 0.001, abstract label 0.001, * 5
abstract    | nothing 950, abstract label 950, affiliation 5, name 0.5, label 0.1,
              title label 0.001, * 0.3
abstract-on | nothing 950, url 10, code 10, name 8, affiliation 5, label 0.1, abstract label 0.01,
              title label 0.001, * 3
paragraph   | nothing 950, affiliation 3, name 0.5, label 0.1, abstract label 0.05,
              title label 0.001, * 0.5
furniture   | furniture 950, label 950, nothing 0.3, title label 0.001, abstract label 0.001, * 1
outside     | furniture 450, nothing 400, label 20, title label 0.01, abstract label 0.01, * 60
""")

GAP = table("""
title       | 0 250, 1 450, 2 300
abstract    | 0 600, 1 350, 2 50
paragraph   | 0 400, 1 500, 2 100
data        | 0 650, 1 300, 2 50
edge        | 0 550, 1 350, 2 100
furniture   | 0 600, 1 300, 2 100
outside     | 0 400, 1 400, 2 200
*           | 0 980, 1 15, 2 5
""")

MARK = table("""
title       | unmarked 700, * 60
title-on    | unmarked 990, * 1
abstract    | unmarked 970, * 4
abstract-on | unmarked 990, * 1.5
paragraph   | unmarked 900, * 15
furniture   | unmarked 900, * 20
outside     | unmarked 900, * 15
*           | unmarked 950, * 8
""")

INDENT = table("""
*           | 0 600, 1 250, 2 150
""")

END = table("""
title       | open 955, ask 33, stop 12
title-on    | open 955, ask 33, stop 12
abstract    | * 330
abstract-on | * 330
paragraph   | open 490, ask 8, stop 500
*           | open 850, ask 50, stop 100
""")
