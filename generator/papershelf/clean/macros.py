r"""What TeX's control sequences come to in running text.

Those that pylatexenc knows (accents, letters, symbols) are not listed here; neither is the
argument's shape of those whose shape pylatexenc knows.
"""

from __future__ import annotations

from papershelf.clean.marks import DROPPED
from papershelf.clean.words import words

ABBREVIATIONS = {
    "eg": "e.g.",
    "ie": "i.e.",
    "Eg": "E.g.",
    "Ie": "I.e.",
    "etal": "et al.",
    "etc": "etc.",
    "cf": "cf.",
    "vs": "vs.",
    "wrt": "w.r.t.",
    "st": "s.t.",
    "iid": "i.i.d.",
    "aka": "a.k.a.",
    "resp": "resp.",
    "viz": "viz.",
}
"""Macros of conference styles that stand for a word with a full stop."""

EMPHASIS = frozenset({"emph", "textit", "textbf", "textsl", "uline", "underline", "ul"})
EMPHASIS_ON = frozenset({"em", "it", "bf", "sl", "itshape", "bfseries", "slshape"})
"""Declarations: they stress the rest of their group."""
CODE = frozenset({"texttt", "verb", "lstinline", "path"})
PLAIN = words(
    "text textrm textsf textsc textup textnormal textmd mbox hbox fbox textcolor colorbox "
    "uppercase lowercase MakeUppercase so st hl sout texorpdfstring href title caption scalebox"
)
"""Macros whose last argument stays as it is."""
ASIDES = frozenset({"footnote", "thanks", "footnotetext"})
CITATIONS = words(
    "cite citep citet citeauthor citeyear citealt citealp citenum citeyearpar citetext Citet "
    "Citep parencite textcite autocite footcite shortcite newcite nocite onlinecite"
)
NOTHING = words(
    "rm sf sc tt sl cal mit normalfont rmfamily sffamily ttfamily scshape upshape mdseries "
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge xspace "
    "noindent centering left right big Big bigg Bigg bigl bigr Bigl Bigr label vspace hspace "
    "color smallskip medskip bigskip maketitle protect relax null leavevmode displaystyle "
    "textstyle limits nolimits ignorespaces unskip bibliography bibliographystyle pagestyle - "
    "/ !"
)
"""Macros that show nothing, with their arguments."""
BREAKS = frozenset({"par", "item", "section", "subsection", "paragraph"})
SPACES = frozenset(
    {",", ";", ":", " ", "\n", "\t", "\\", "newline", "linebreak", "quad", "qquad", "space", "@"}
)
ESCAPED = frozenset("%#&_${}")

ACCENTS = frozenset("'`^\"~=.cvuHdbktr")
"""Macros that put a sign on a letter; a backslash before anything else is no accent."""
LETTERS = words("ss o O l L ae AE oe OE aa AA i j dh DH th TH dj DJ ng NG")
"""Macros that are a letter: the space behind them only ends their name."""

SHOWN_AS = (
    ABBREVIATIONS
    | dict.fromkeys(NOTHING | EMPHASIS_ON, "")
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(CITATIONS, DROPPED)
    | {sign: sign for sign in ESCAPED}
)
"""Macros that always come to the same."""
