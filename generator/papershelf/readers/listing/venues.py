"""Lines that say where a paper appeared.

"NeurIPS 2023 (Oral)"                        ->  sure
"In Proceedings of the 3rd Harbour Workshop" ->  sure
"TIDE 2021"                                  ->  perhaps: an unknown acronym and a year
"Attention in 2021"                          ->  no
"""

from __future__ import annotations

import re

KNOWN = (
    "AAAI|AAMAS|ACCV|ACL|ACML|ACM MM|AISTATS|ALT|ANLP|APSIPA|ARR|ASRU|BioNLP|BMVC|CAV|CCS|CHI"
    "|CHIIR|CIKM|COLING|COLM|COLT|CONLL|CoNLL|CoRL|CVPR|CVPRW|DAC|DASFAA|EACL|ECAI|ECCV|ECIR"
    "|ECML|ECML PKDD|EDBT|EMNLP|FAccT|FAccT|FSE|ICAIF|ICAPS|ICASSP|ICCV|ICCVW|ICDAR|ICDE|ICDM"
    "|ICIP|ICLR|ICME|ICML|ICPR|ICRA|ICSE|ICTIR|ICWSM|IJCAI|IJCNLP|IJCNN|INLG|INTERSPEECH"
    "|Interspeech|IROS|ISCA|ISMIR|ISSTA|ISWC|IUI|JAIR|JCDL|JMLR|KDD|KR|L4DC|LoG|LREC|LREC-COLING"
    "|MICCAI|MICRO|MIDL|MLHC|MLSys|MM|NAACL|NAACL-HLT|NDSS|NeurIPS|NIPS|NSDI|OOPSLA|OSDI|PACLIC"
    "|PAKDD|PKDD|PLDI|PMLR|PODC|PODS|POPL|RANLP|RecSys|RSS|SDM|SEMEVAL|SemEval|SIGDIAL|SIGGRAPH"
    "|SIGGRAPH Asia|SIGIR|SIGKDD|SIGMOD|SLT|STOC|SODA|FOCS|TACL|TIP|TKDE|TMLR|TNNLS|TOIS|TPAMI"
    "|UAI|UIST|USENIX|USENIX Security|VLDB|WACV|WMT|WSDM|WWW|The Web Conference|arXiv|bioRxiv"
    "|medRxiv|CoRR|Nature|Science|PNAS|Cell|Nature Communications|Nature Methods"
    "|Nature Machine Intelligence|Scientific Reports|PLOS ONE|Bioinformatics"
)
YEAR = r"(?:['’]?\d\d|(?:19|20)\d\d)"
EXTRA = (
    r"(?:findings(?: of)?|main(?: conference| track)?|long(?: papers?)?|short(?: papers?)?|oral"
    r"|poster|spotlight|demo(?:s|nstrations)?|workshops?|datasets? (?:and|&) benchmarks?(?: track)?"
    r"|industry(?: track)?|student research workshop|best paper|notable[ \w%-]{0,12}|top \d+%"
    r"|conference|journal|track|proceedings|submission|accept(?:ed)?|withdrawn|rejected?"
    r"|under review|submitted|preprint|highlight|tutorial|volume \d+|vol\. ?\d+)"
)
JOIN = r"[\s,:;()·|/–—-]{1,4}"
LEAD = (
    r"(?:(?:accepted|published|appeared|presented|to appear|submitted|under review|appears)"
    r"(?:\s+(?:at|to|in|by|as))?\s*:?\s+|(?:in|at)\s+|findings of(?: the)?\s+"
    r"|proceedings of(?: the)?\s+|proc\.\s+)?"
)
KNOWN_LINE = re.compile(
    rf"{LEAD}(?:{KNOWN})(?:{JOIN}?{YEAR})?(?:{JOIN}(?:{EXTRA}|{YEAR}))*[).\s]*", re.IGNORECASE
)
BARE_KNOWN = re.compile(KNOWN)
ACRONYM_LINE = re.compile(
    rf"(?:[A-Z][A-Za-z@&-]{{0,3}}[A-Z][A-Za-z@&+-]{{0,10}})(?: [A-Z][A-Za-z]{{1,12}})?[ ’'-]{{1,2}}"
    rf"{YEAR}(?:{JOIN}{EXTRA})*[).]?"
)
BODY = re.compile(
    r"(?:in:?\s+)?(?:the\s+)?(?:proceedings|proc\.|advances in|transactions (?:of|on)|findings of"
    r"|annual meeting of|international (?:conference|journal|workshop|symposium)"
    r"|(?:european|asian|ieee|acm|usenix)[ /\w]{0,30}(?:conference|transactions|journal|symposium)"
    r"|journal of|annals of|lecture notes in|workshop on|conference on|symposium on)\b.{0,160}",
    re.IGNORECASE,
)
CITATION = re.compile(
    r"[A-Z][^.;:?!]{2,80}\.(?: \([A-Z][^)]{2,30}\)\.?)? (?:19|20)\d\d[^;:]{0,20};"
    r"\s?\d[^ ]{0,30}.{0,100}"
)
"""`Harbour Tides Q. 2014 Nov;118(11):943-52. doi: ...`, as medical databases write it."""

INSIDE = re.compile(
    r"\b(?:journal|conference|transactions|proceedings|symposium|workshop|letters|review)\b",
    re.IGNORECASE,
)
VOLUME = re.compile(
    r"(?:\bvol\b|\bno\b|\bpp\b|\bpages\b|\d+\s?\(\d+\)|\d+[-–]\d+|(?:19|20)\d\d)", re.IGNORECASE
)
LONGEST = 170


def venue_of(text: str) -> str:
    """`sure`, `perhaps` or empty."""
    if len(text) > LONGEST or text.endswith(("?", "!")):
        return ""
    if BARE_KNOWN.fullmatch(text) or (KNOWN_LINE.fullmatch(text) and _year_or_extra(text)):
        return "sure"
    if CITATION.fullmatch(text):
        return "sure"
    if BODY.fullmatch(text):
        return "sure" if VOLUME.search(text) else "perhaps"
    if ACRONYM_LINE.fullmatch(text) or (INSIDE.search(text) and VOLUME.search(text)):
        return "perhaps"
    return ""


def _year_or_extra(text: str) -> bool:
    """A known name alone counts only as written; in any letter case it needs more beside it."""
    return bool(re.search(r"\d\d", text)) or bool(re.search(EXTRA, text, re.IGNORECASE))
