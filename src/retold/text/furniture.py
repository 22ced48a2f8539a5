"""Furniture: what stands on the page and is not the article, each piece with its reason.

By phrase (the language files), by shape (counts, switches, hashtags, captions, credit lines), by
repetition and by position. Precision first: inside the body only what cannot be prose is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.text.blocks import Block
from retold.text.captions import is_caption, is_place_caption
from retold.text.credit_lines import names_only
from retold.text.date_lines import date_line_length
from retold.text.languages import Language, language, languages

# Reasons whose phrases are read by their opening, however the block ends; the others need a block
# that does not end like a sentence (or one at the foot of the page).
_PLAIN = frozenset(
    {"newsletter box", "app promotion", "cookie notice", "copyright line", "disclaimer"}
)
_EDGE = frozenset({"menu", "cookie notice"})  # single words of these occur as headings too
_LONGEST = 45  # words of a block that a phrase at its opening can condemn
_LINE = 300  # code points of a line that is looked at as menu, count or switch
_AGENCIES = re.compile(r"\(?\w{2,8}(?:\s?/\s?\w{2,8}){1,3}\)?")  # "AP/dpa": no picture is told of
_LABEL = 6  # words of a line that may be chrome in another language
_COUNT = re.compile(r"[\W_]*\d[\d.,]*\s?[kKmM]?[\W_]*")
_NUMERIC_DATE = re.compile(r"\d{1,2}([./-]|\. )\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d")
_HASHTAG = re.compile(r"(?<!\w)#\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_MAIL = re.compile(r"\W*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*")
_PIECE = re.compile(r"\s{2,}|\s*[|•·]\s*")
_RULE = re.compile(r"\s+[>/]\s+|\s*[|›»•·▲▼►▶▸▾→]\s*")
_CODE = re.compile(r"[^\W\d_]+")
_SWITCHES = """
en fr de es it pt ru ar fa zh ja ko tr nl pl uk sv da no fi el he hi ur ps bn id vi ro hu cs sr hr
bg english français francais deutsch español espanol italiano português русский українська العربية
فارسی 中文 日本語 한국어 türkçe nederlands polski svenska dari pashto urdu اردو hindi हिन्दी language
languages
"""  # codes of languages and their own names
_SWITCH = frozenset(_SWITCHES.split())


def phrase_reason(block: Block, words: Language, foot: bool) -> str | None:
    """The reason in the language files (the article's and English) for which a block is furniture.

    foot: whether little or no running text follows, so that sentences may be read as sign-offs.
    """
    if block.length > _LONGEST:
        return None
    pieces = _PIECE.split(block.words) if block.length <= _LABEL * 2 else []
    if 1 < len(pieces) <= _LABEL and "\n" not in block.words:
        found = [_piece_reason(piece, words) for piece in pieces if piece.strip()]
        if found and all(found):  # "Share   Tweet   312 comments"
            return found[0]
    for one in _asked(block, words):
        for reason in one.furniture.reasons(block.words):
            if block.full_stop and reason not in _PLAIN and not foot:
                continue
            return reason
    return None


def _piece_reason(piece: str, words: Language) -> str | None:
    return next((r for one in (words, language("en")) for r in one.furniture.reasons(piece)), None)


def _asked(block: Block, words: Language) -> Sequence[Language]:
    """The languages whose phrases a block may be: all for a short line, for pages mix them."""
    if block.length <= _LABEL and not block.full_stop:
        return (words, *(one for one in languages() if one.code != words.code))
    return (words,) if words.code == "en" else (words, language("en"))


def shape_reason(block: Block, edge: bool) -> str | None:
    """The reason for which a block's shape shows that it is not prose.

    edge: whether it stands above or below the running text, not inside it.
    """
    words = block.words
    if not any(letter.isalnum() for letter in words):
        return "separator"
    if _ADDRESS.fullmatch(words) or ("@" in words[:80] and _MAIL.fullmatch(words[:120])):
        return "bare address"
    hashtags = len(_HASHTAG.findall(words)) if "#" in words else 0
    if hashtags and (
        hashtags * 2 >= len(words.split()) if edge else hashtags == len(words.split())
    ):
        return "hashtags"
    if is_caption(words, block.length):
        return "credit line" if _AGENCIES.fullmatch(words) and names_only(words) else "caption"
    if not edge or len(words) > _LINE:
        return None
    if date_line_length(words) == len(words):
        return "date line"
    if _COUNT.fullmatch(words) and not _NUMERIC_DATE.search(words):
        return "share count"
    if _is_switch(words):
        return "language switch"
    if _is_menu(words):
        return "menu"
    return "caption" if is_place_caption(words, block.length) else None


def mark_repeats(
    parts: Sequence[Block], labels: dict[int, str], title: int | None, first: int
) -> None:
    """Label blocks that say again, in full or cut short, what another one says.

    At the top the shorter of two with the same beginning goes (a teaser and its paragraph);
    further down a block of eight words or more that was there before. ``first`` is where the
    running text begins.
    """
    for number in range(min(len(parts), first + 2)):
        block = parts[number]
        least = 5 if labels.get(number) == "caption" else 8
        if number == title or block.length < least or labels.get(number) not in (None, "caption"):
            continue
        mine = block.key.removesuffix(" read more")
        for other in range(number + 1, min(len(parts), number + 7)):
            if other != title and parts[other].key.startswith(mine):
                labels[number] = labels.get(other) or labels.get(number) or "repeated standfirst"
                break
    seen: dict[str, int] = {}
    for number, block in enumerate(parts):
        if number in labels or block.length < 8:
            continue
        if block.key in seen and not is_table(block):
            labels[number] = "repeated text"
        seen.setdefault(block.key, number)


def is_table(block: Block) -> bool:
    """ "Net 10.6 mln vs 9.1 mln": figures in a row, not a sentence about them."""
    return len(re.findall(r"\d[\d.,]*", block.words)) * 4 >= block.length


def mark_inside(
    parts: Sequence[Block], labels: dict[int, str], first: int, words: Language
) -> None:
    """Label what stands between paragraphs: advertisements, links, boxes, captions."""
    for number in range(first, len(parts)):
        if number in labels:
            continue
        reason = shape_reason(parts[number], edge=False)
        if reason is None:
            reason = phrase_reason(parts[number], words, foot=False)
            reason = None if reason in _EDGE else reason
        if reason:
            labels[number] = reason


def head_reason(block: Block, words: Language) -> str | None:
    """Why a block above the running text is furniture, or None."""
    return shape_reason(block, edge=True) or phrase_reason(block, words, foot=False)


def _is_menu(words: str) -> bool:
    """ "World | Politics | Economy", "Home > News > Local": short items between rules."""
    items = [item.strip() for item in _RULE.split(words) if item.strip()]
    return len(items) >= 3 and all(
        len(item.split()) <= 3 and not item.endswith((".", ",")) for item in items
    )


def _is_switch(words: str) -> bool:
    """ "• en", "EN | FR | DE", "English Deutsch"."""
    first = _CODE.search(words)
    if not first or first.group().casefold() not in _SWITCH or _NUMERIC_DATE.search(words):
        return False
    found = [m.group().casefold() for m in _CODE.finditer(words)]
    return len(found) <= 14 and all(word in _SWITCH for word in found)
