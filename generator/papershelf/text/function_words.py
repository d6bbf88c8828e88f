"""The closed classes of English: the words between the words that matter.

Grouped by what may follow them, which is what finding noun phrases needs.
"""

from __future__ import annotations

_DETERMINERS = """
a an the this that these those our their its his her your my each every any some no all both such
another either neither what whose several many few more most much less least fewer enough various
certain multiple numerous own
"""

_BEFORE_VERB = """
to we they i you he she who which it there can could may might will would shall should must cannot
do does did don't doesn't didn't let lets please that
"""

_BEING = """
is are was were be been being am has have had having become becomes became becoming remain remains
remained seem seems seemed isn't aren't wasn't get gets got
"""

_BEFORE_GERUND = """
by while when before after without thereby thus instead hence whilst besides despite upon
"""

_OTHERS = """
in on at for from with into onto over under between among amongst through throughout during within
across against along toward towards via per as like unlike than about above below beyond beside
near off out outside inside up down around behind until till since because if unless whether though
although whereas where why how and or nor but yet so not only also too very quite rather just even
still already again ever never always often sometimes usually then there here now once twice first
second third fourth fifth next last finally moreover furthermore however therefore nevertheless
nonetheless meanwhile indeed otherwise likewise additionally specifically particularly especially
namely respectively together further except regardless according due versus vs etc eg ie e.g i.e
al et cf us them him me ourselves themselves itself one's others other else same itself himself
herself something anything nothing everything someone anyone everyone none one two three four five
six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand
thousands million millions billion billions dozen dozens half i.i.d w.r.t ii iii iv vi vii viii
ones part lot lots amount amounts variety range set sets kind kinds sort sorts type
types majority plenty couple case cases way ways fact terms order addition contrast respect
example examples instance means result results
"""

DETERMINERS = frozenset(_DETERMINERS.split())
"""Begin a noun phrase and end whatever stood before."""
BEFORE_VERB = frozenset(_BEFORE_VERB.split())
"""A word that may be noun or verb is a verb after one of these."""
BEING = frozenset(_BEING.split())
"""Auxiliaries: a participle after one belongs to the verb."""
BEFORE_GERUND = frozenset(_BEFORE_GERUND.split())
"""A word in -ing after one of these is a verb when it has an object."""
FUNCTION_WORDS = frozenset(
    DETERMINERS | BEFORE_VERB | BEING | BEFORE_GERUND | frozenset(_OTHERS.split()) | {"of"}
)
"""All of them."""
