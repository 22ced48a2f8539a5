"""Captions and photo credits, by the marks that agencies and picture desks put on them."""

from __future__ import annotations

import re

_LONGEST = 75  # words; a paragraph that merely ends in a bracketed credit may be longer: it stays
_DESK = (
    r"(?:Reuters|REUTERS|AFP|AP|EPA|EPA-EFE|EFE|dpa|PA|Getty(?: Images)?|Xinhua|TASS|ANSA|"
    r"Shutterstock|Alamy|Anadolu"
    r"|AA|Bloomberg|NurPhoto|Zuma|ZUMA|Imago|IMAGO|Rex|REX|Kyodo|Yonhap|PTI|ANI|Handout|File|"
    r"picture alliance|CNS|iStock)"
)
_NAMED = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*)(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*|de|van|von|al)){0,4}"
_OPENING = re.compile(
    r"[\s\[(]{0,3}(?:(?:file |stock |aerial )?(?:photos?|photographs?|pictures?|images?|caption|"
    r"pic|video|illustration|graphic|fotos?|bild"
    r"|imagen|crédits?(?: photo)?|bildquelle|photo credits?|image credits?|image source|"
    r"picture credit)"
    r"(?: by| credit| courtesy(?: of)?| source| caption)?\s*[:|]|"
    r"(?:file )?(?:photo(?:graph)?|picture|image|illustration) (?:by|courtesy|credit)\b|"
    r"file (?:photo|picture|image)s?\b|in this (?:\w+[ ,]+){0,6}(?:photo|image|picture|frame)\b|"
    r"©\s?[^\d\s]|reuters/[a-z])",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:©\s?[^.!?]{2,70}|"
    r"\((?:[^()]{0,60}\b)?(?:AP|Reuters|AFP|EPA|File) (?:Photo|photo|Images?)\b[^()]{0,60}\)|"
    rf"[\[(][^\[\]()]{{2,70}}(?:/|via ){_DESK}[^\[\]()]{{0,30}}[\])]|"
    r"[\[(](?:File|Handout|Photo|Picture|Image|Foto|FILE|Pic)s?\b[^\[\]()]{0,60}[\])]|"
    r"\b(?:Photo|Photograph|Image|Picture|Credit|Foto|Bild|Imagen)s?(?: by| credit|"
    r" courtesy of)?\s?: ?[^.!?]{2,70}|"
    rf"\b{_NAMED}(?:(?:/| via ){_DESK}){{1,3}}|"
    rf"\bREUTERS/{_NAMED}|"
    rf"{_NAMED} ?/ ?(?:Staff|Pool|The )[^.!?]{{0,40}}|"
    r"\((?:Photo|Image|Picture|Photograph) (?:by|courtesy|credit)[^()]{2,80}\)"
    r")[\s.)\]]*$"
)
# Something of this stands in every one of them.
_MARKS = (
    *("©", "/", " via ", "hoto", "mage", "icture", "Foto", "Bild", "Credit", "Handout"),
    *("File", "FILE", "Pic"),
)
_FILED = re.compile(rf"^[A-ZÀ-Þ][^.!?]{{2,60}}\({_DESK}\)$")
_YEAR = re.compile(r"\W*(?:©|\([Cc]\))\s*(?:19|20)\d\d\b")  # who owns the page, no picture
_SIDES = re.compile(r"\((C|L|R|2L|2R|center|centre|left|right|from left)\)")
# "(C)", "(L)", "(R)" are parties, too: one of them alone shows nothing unless it is "(C)".
_ALONE = frozenset({"C", "center", "centre", "left", "right", "from left"})
_SAYING = re.compile(r"\b(?:said|told|says|announced|according to)\b")


def is_caption(words: str, count: int) -> bool:
    """Whether a block of ``count`` words is a caption or a photo credit.

    >>> is_caption("Mayor Ida Lund (L) opens the bridge. © Ole Berg, AFP", 9)
    True
    """
    if count > _LONGEST or _YEAR.match(words):
        return False
    if count <= 8 and _FILED.search(words) and not words.split(" (")[0].isupper():
        return True
    if _OPENING.match(words):
        return True
    tail = words[-160:]
    for mark in _MARKS:  # a loop: any() takes twice as long, and every paragraph comes by here
        if mark in tail:
            return _ENDING.search(tail) is not None
    return False


def is_place_caption(words: str, count: int) -> bool:
    """Whether it tells who stands where in a picture: "Ida Lund (C) and Ole Berg (R) in Aarn"."""
    sides = set(_SIDES.findall(words))
    shown = len(sides) > 1 or (bool(sides & _ALONE) and count <= 30)
    return shown and count <= 50 and not _SAYING.search(words)


def photo_credit(words: str) -> tuple[int, int]:
    """Where in a caption the credit itself stands; the whole of it where that cannot be told."""
    found = _ENDING.search(words) or re.search(r"\([^()]+\)\W*$", words)
    return (found.start(), found.end()) if found else (0, len(words))
