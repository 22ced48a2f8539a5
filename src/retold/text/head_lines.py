"""Lines of a head that are a date, a byline or both, and a date that stands before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from retold.model.span import Span
from retold.model.when import When
from retold.text.blocks import Block
from retold.text.credit_lines import names_only
from retold.text.languages import Language, languages
from retold.text.printed_dates import printed_dates, settled_date
from retold.text.tables import read_table

_LINE = 300  # code points of a line that is looked at as date line, byline, menu or count
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]+"
_BY = "|".join(
    sorted({re.escape(by) for one in languages() for by in one.by}, key=len, reverse=True)
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]$")
BYLINE = re.compile(
    rf"(?i:{_BY})\s*:?\s+(?P<who>(?:(?:staff|agencies|(?:our|a) (?:own )?(?:correspondents?|"
    rf"reporters?|staff))"
    rf"(?:\s+(?:and|und|et|y|writers?|reporters?|with|,)\s+)?)?(?:{_NAME})?(?:(?:,|\s+(?:and|"
    rf"und|et|y|&|de|van|von|der|al|bin|in|for))?\s+{_NAME}){{0,12}}"
    rf"(?:,?\s+[\w .'’/-]{{1,60}})?)"
)
_BARE_NAME = re.compile(rf"{_NAME}(?:\s+(?:de|van|von|der|al|bin|[A-Z]\.|{_NAME})){{1,3}}")
# "Vesk (NWA)" below a headline: the place and owner of a picture that is not there.
_FILED = re.compile(rf"{_NAME}(?:[ ,]+{_NAME}){{0,2}} \({_NAME}(?: {_NAME}){{0,2}}\)")
# "VESK, Nordland, 3 May 2022 (NWA)", "VESK, 3 May. /NWA/" on a line of its own.
_FILED_BY = re.compile(
    rf"{_NAME}(?:[ ,/]+{_NAME}){{0,3}},?\s.{{4,40}}?[(\[/][A-ZÀ-Þ][\w.’' -]{{1,30}}[)\]/]\W*$"
)
_WRITER = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|staff|journalist|columnist|newsroom|bureau)\b",
    re.IGNORECASE,
)
# "From our railway correspondent", "Staff report", "Von unserem Korrespondenten".
_DESK_LINE = re.compile(
    r"(?:(?:from|by|von|van|par|por|di|av|de)\s+)?(?:(?:our|a|the|unserem|unserer|notre|nuestro|onze|"
    r"special|own|staff|foreign|agency|web|news|local)\s+){1,3}(?:[\w-]+\s+){0,2}?(?:correspondents?|"
    r"korrespondent\w*|correspondant\w*|corresponsal|reporters?|report(?:er)?|staff|writers?|desk|"
    r"verslaggever|redaktion|rédaction|redacción|bureau)|agencies|staff report|web ?desk|"
    r"news ?desk",
    re.IGNORECASE,
)
# "Author: dee_m", "(Web editor: Zhong, Du)", "Av Stig Moe", "di Redazione Scienze".
_FIELD_BY = re.compile(
    r"\W*(?i:(?:web |digital )?(?:editor|author|reporter|writer|autor|autorin|auteur|autore|tekst)|"
    r"posted by|curated by|written by|edited by|published by|text by)\s*:?\s+:?\s*"
    rf"[\w@.'’-]+(?:[ ,]+[\w@.'’-]+){{0,4}}\W*|"
    rf"(?:[Aa]v|[Dd]i|[Dd]oor|[Aa]f) {_NAME}(?: {_NAME}){{0,3}}|"
    rf"(?i:by) {_NAME}(?: {_NAME}){{1,3}} (?i:published|posted|updated)"
)
# "dpa/mkl", "mkl/dpa": an agency and a writer's letters.
_CODES = re.compile(r"\(?[A-Za-z]{2,6}(?:\s?/\s?[A-Za-z]{2,6}){1,3}\)?")
_NO_NAMES = """
release immediate story created news report update updated press statement edition watch live
analysis video correction market markets highlights business sport politics world
"""  # capitalised words beside a date that are not a writer's name
_NO_NAME = frozenset(_NO_NAMES.split())
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap](?:\.?m\.?)?(?!\w))?|\b[A-Z]{1,4}T\b|\b(?:GMT|"
    r"UTC)\b(?:\s*[+-]\d+(?::\d+)?)?|"
    r"\b\d{1,2}\s*(?:[ap]\.?m\.?)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_AGO = re.compile(
    r"\b\d+\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)\s+(?:ago|read)\b", re.IGNORECASE
)
LETTERS = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")


def line_reason(text: str, block: Block, words: Language, headed: bool) -> str | None:
    """Whether the block is nothing but a date with its words, or a byline (with a date or not).

    headed: a name without "By" is one only below a headline.
    """
    if block.length > 30 or len(block.words) > _LINE:
        return None
    if headed and block.length <= 7 and _FILED.fullmatch(block.words):
        return "caption"
    rest = undated(text, block, words)
    if rest is not None and not rest:
        return "printed date"
    who = rest if rest is not None else block.words
    if _DESK_LINE.fullmatch(who.strip(" |,·•–—-/()")) or _FIELD_BY.fullmatch(who):
        return "byline"
    short = headed and block.length <= 4
    if short and _CODES.fullmatch(block.words):
        return "credit line"
    if BYLINE.fullmatch(who.strip(" |,·•–—-/")) and not (block.full_stop and block.length > 14):
        return "byline"
    if short and names_only(block.words):
        return "credit line"  # "Reuters", on a line of its own
    return _dated_reason(text, block, words, rest, headed)


def _dated_reason(
    text: str, block: Block, words: Language, rest: str | None, headed: bool
) -> str | None:
    """What a line with a date is that has more in it (``rest``)."""
    filed = rest and _BRACKETED.search(block.words)
    if rest and filed and names_only(filed.group(1)):
        return "date line"
    if rest is not None and _FILED_BY.match(block.words):
        return "date line"
    if rest and headed and _is_bare_name(rest):
        return "byline"
    short = headed and block.length <= 10 and not block.full_stop
    if rest and short and any(word.lower() in _NO_NAME for word in rest.split()):
        return "printed date"  # "FOR IMMEDIATE RELEASE 3 May 2021", "Story created: 3 May 2021"
    if rest and not block.full_stop and _has_date_piece(text, block, words):
        return "printed date"
    if rest and headed and block.length <= 16 and not block.full_stop and _is_label(rest):
        return "printed date" if line_date(text, block, words) else None
    return None


def _has_date_piece(text: str, block: Block, words: Language) -> bool:
    """ "12 June 2026 · filed under: lakes, salt": a date with a rule, "by" or "in" behind it."""
    if block.length > 24 or not printed_dates(text, block.span, "", words.code):
        return False
    pieces = re.split(r"\s*[|·•]\s*|\s+(?:by|in)\s+(?=\S{1,30}(?:,|$))", block.words)
    known = _time_words()
    return len(pieces) > 1 and any(
        _DIGIT.search(piece) and _only_known(_bare_of_dates(piece, words), known)
        for piece in pieces
    )


def _bare_of_dates(piece: str, words: Language) -> str:
    for one in reversed(printed_dates(piece, Span(0, max(1, len(piece))), "", words.code)):
        piece = f"{piece[: one.span.start]} {piece[one.span.end :]}"
    return _CLOCK.sub(" ", piece)


def _is_label(rest: str) -> bool:
    """What stands beside a date is no sentence: "Harrow", "Issue 34", "Filed", "page 4"."""
    known = _time_words()
    small = [m.group() for m in LETTERS.finditer(rest) if m.group()[0].islower()]
    return sum(word not in known and len(word) > 2 for word in small) <= 2


def is_signature(text: str, block: Block) -> bool:
    """Whether a line right above the text is a writer's name without "By".

    Two or three words with capitals, none of which the text has in small letters; or a name with
    what its bearer is ("Ida Lund, staff writer").
    """
    who, _, role = block.words.partition(",")
    open_ended = block.words[-1].isalpha() and "_" not in who
    named = _is_bare_name(who) and open_ended and len(who.split()) <= 3
    if not named or len(block.words) > 80:
        return False
    if role:
        return bool(_WRITER.search(role)) and block.length <= 8
    return not any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in who.split())


def _is_bare_name(rest: str) -> bool:
    named = _BARE_NAME.fullmatch(rest)
    return bool(named) and not any(word.lower() in _NO_NAME for word in rest.split())


def undated(text: str, block: Block, words: Language) -> str | None:
    """The words of a block without its dates and what goes with them; None where it has none."""
    rest = block.words
    if "T" not in rest and not _DIGIT.search(rest):  # "GMT", "EST" are times without a figure
        return None
    dates = printed_dates(text, block.span, "", words.code)
    for one in reversed(dates):
        start, end = one.span.start - block.span.start, one.span.end - block.span.start
        rest = f"{rest[:start]} | {rest[end:]}"
    ago = _AGO.sub(" | ", rest)
    rest = _CLOCK.sub(" ", ago)
    known = _time_words()
    if not dates and ago == block.words:  # "Last updated at 22:46 GMT" has a time only
        timed = rest != ago and any(m.group().lower() in known for m in LETTERS.finditer(rest))
        return "" if timed and _only_known(rest, known) else None
    if not any(letter.isalpha() for letter in rest) or _only_known(rest, known):
        return ""
    pieces = [piece.strip(" ,·•–—-/():") for piece in rest.split("|")]
    return " ".join(piece for piece in pieces if piece and not _only_known(piece, known))


@cache
def _time_words() -> frozenset[str]:
    """Words that go with a date, in all languages: pages mix them ("Publié 3 May 2021")."""
    other = read_table("retold.text.languages", "printed_dates")["time_words"].split()
    own = (word for one in languages() for word in (*one.time_words, *one.weekdays))
    return frozenset((*own, *other))


def _only_known(rest: str, known: frozenset[str]) -> bool:
    return all(m.group().lower() in known for m in LETTERS.finditer(rest))


@dataclass(frozen=True, slots=True)
class LineDate:
    """The date in a line of the head. later: it tells when the text was changed, not printed."""

    when: When
    later: bool


def line_date(text: str, block: Block, words: Language, beside: str = "") -> LineDate | None:
    """The date in a line of the head: the first that is not called an update, else the update.

    beside: the other lines of the head, which may settle what 8/4/2026 means.
    """
    found: list[LineDate] = []
    dates = printed_dates(text, block.span, "printed date", words.code)
    starts = [block.span.start, *(one.span.end for one in dates)]
    ends = [*(one.span.start for one in dates[1:]), block.span.end]
    for one, start, end in zip(dates, starts, ends, strict=False):
        stretch = Span(start, end)  # the date and what is said of it
        when = one.when or settled_date(text, stretch, beside, "printed date")
        before = {m.group().lower() for m in LETTERS.finditer(text[start : one.span.start])}
        if when:
            found.append(LineDate(when, bool(before & _later_words())))
    return next((one for one in found if not one.later), found[0] if found else None)


@cache
def _later_words() -> frozenset[str]:
    return frozenset(read_table("retold.text.languages", "printed_dates")["later"].split())


def line_name(text: str, block: Block, words: Language) -> str | None:
    """Who wrote it, as a line of the head says."""
    rest = undated(text, block, words)
    who = (block.words if rest is None else rest).strip(" |,·•–—-/")
    named = BYLINE.fullmatch(who)
    if named:
        return named.group("who").strip()
    name, _, role = who.partition(",")
    return name if _is_bare_name(name) and (not role or _WRITER.search(role)) else None


def date_prefix(text: str, block: Span, basis: str, words: Language) -> tuple[int, When | None]:
    """How many code points of a paragraph are a printed date before it ("Aug 10, 2021: ...").

    (0, None) where it simply begins with a date, as a sentence may.
    """
    found = printed_dates(
        text, Span(block.start, min(block.end, block.start + 60)), basis, words.code
    )
    if not found or found[0].when is None or found[0].span.start > block.start + 14:
        return 0, None
    date = found[0]
    before = text[block.start : date.span.start]
    if not _only_known(before, _time_words()):
        return 0, None
    behind = re.compile(
        r"\s*(?:[:|–—]|-{1,2}(?=\s)|\.(?=\s+[A-ZÀ-Þ]))\s*|(?=[A-ZÀ-Þ\"“‘])|\s*\n\s*"
    ).match(text, date.span.end, block.end)
    if behind:
        return behind.end() - block.start, date.when
    opening = re.compile(r"\s+([A-ZÀ-Þ][\w'’]*)").match(text, date.span.end, block.end)
    if opening and opening.group(1).lower() in words.starters - {"and", "or", "but"}:
        return opening.start(1) - block.start, date.when
    return 0, None
