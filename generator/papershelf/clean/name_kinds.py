"""What kind of name it is: an institution's, or one whose family name comes first.

>>> is_institution("Institute of Looms"), is_institution("Ada Teamah")
(True, False)
>>> [is_family_first(name) for name in ("王 小明", "김 민수", "Иван Петров")]
[True, True, False]
"""

from __future__ import annotations

import re

from papershelf.clean.words import words

_STRONG = (
    r"\b(?:universit|universid|institut|laborator|consorti|collaboration|foundation|association|"
    r"academy|ministry|department|committee|organi[sz]ation|corporation|hospital|investigators\b|"
    r"working group|study group|research group|task force|gmbh\b|inc\b\.?|ltd\b\.?|llc\b)"
)
_WEAK = (
    r"\b(?:college|centre|center|society|council|agency|team|project|network|initiative|alliance|"
    r"commission|federation|bureau|office of|company|group|lab|research|museum)s?\b"
)
_INSTITUTION = re.compile(f"{_STRONG}|{_WEAK}", re.IGNORECASE)
_STRONG_ONLY = re.compile(_STRONG, re.IGNORECASE)
_EASTERN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff\\s]+")

_CHINESE = frozenset(
    "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
    "張劉陳楊黃趙吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸"
)
_KOREAN = frozenset("김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구")
"""Common family names of one character; they tell a name that was turned round."""
_VIETNAMESE = words("Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh")
_VIETNAMESE_PLAIN = words(
    "Nguyen Tran Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Le"
)
_MIDDLE = words("Văn Van Thị Thi")
"""Middle names that stand in Vietnamese names only when the family name comes first."""


def is_institution(name: str) -> bool:
    """Whether a name has a word that people's names do not have."""
    return bool(_INSTITUTION.search(name))


def is_strong_institution(name: str) -> bool:
    """The same, sure enough to outweigh a comma."""
    return bool(_STRONG_ONLY.search(name))


def is_family_first(name: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean signs only."""
    return bool(_EASTERN.fullmatch(name)) and not name.isspace()


def eastern(parts: list[str]) -> tuple[str, str]:
    """Family and given name of two parts in such signs, the family name first unless turned."""
    first, second = parts
    usual = _CHINESE | _KOREAN
    turned = second in usual and len(first) > 1 and first[0] not in usual
    return (second, first) if turned else (first, second)


def is_vietnamese(parts: list[str]) -> bool:
    """Whether a name of several parts begins with a Vietnamese family name."""
    if parts[0] in _VIETNAMESE:
        return parts[-1] not in _VIETNAMESE
    return parts[0] in _VIETNAMESE_PLAIN and len(parts) > 2 and parts[1] in _MIDDLE  # noqa: PLR2004 - family, middle, given
