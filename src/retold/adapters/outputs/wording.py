"""The report's fixed words, put as a newsroom would say them; shared by every readable output."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from retold.model.when import When

NOT_MEASURED = "not measured"

VERDICTS = {
    "agree": "all agree",
    "update": "updated over time",
    "conflict": "conflict",
    "distortion": "changed in the retelling",
    "internal_inconsistency": "contradicts itself",
    "single": "one article only",
}
# A sign beside every verdict, so that colour is never the only signal.
VERDICT_SIGNS = {
    "agree": "=",
    "update": "→",
    "conflict": "≠",
    "distortion": "↯",
    "internal_inconsistency": "!",
    "single": "·",
}
# What a reader should look at first.
VERDICT_ORDER = ("distortion", "conflict", "internal_inconsistency", "update", "agree", "single")

VARIANTS = {
    "base": "taken as the reference",
    "verbatim": "word for word",
    "punctuation": "same words, other punctuation",
    "truncated": "trimmed",
    "extended": "longer",
    "fragment": "only a fragment",
    "unmarked": "quotation marks dropped",
    "altered": "altered inside the marks",
}
RELATIONS = {
    "copy": "a copy",
    "edit": "an edited copy",
    "rewrite": "a rewrite",
    "shared_source": "both take from a text nobody handed in",
    "shared_statement": "both quote one statement",
    "independent": "written separately, as far as the texts show",
    "undecided": "undecided",
}
DERIVATIONS = {
    "copy": "copied",
    "edit": "copied and edited",
    "rewrite": "rewrote",
    "shared_text": "took passages from",
    "shared_statement": "quoted",
}
ORIGINS = {
    "article": "an article in this report",
    "unseen_text": "nobody handed in this text",
    "statement": "a statement, known only from what is quoted of it",
}
LINKS = {
    "verbatim": "same words",
    "near_verbatim": "nearly the same words",
    "paraphrase": "reworded",
}
FORMS = {"direct": "direct", "mixed": "partly in marks", "indirect": "reported, without marks"}
# Why articles are counted as one origin, in the words of a bracket.
BONDS = {
    "copy": "copied",
    "rewrite": "rewritten",
    "statement": "one statement",
    "same utterance": "one utterance",
    "one carried-over passage": "a passage carried over",
}
# What shows a tie, as a reader would ask for it; other kinds are told by their name.
PROOFS = {
    "coverage": "how much they share",
    "outside_witness": "other articles side with the source",
    "house_spelling": "the source's spelling",
    "same_wording": "the same wording",
    "same_utterance": "the same utterance",
    "credit": "a credit",
    "date": "the dates",
}
CORRECTIONS = {
    "merge": "counted as one origin",
    "split": "counted as separate origins",
    "same_outlet": "counted as one outlet",
}
ROLES = ("title", "standfirst", "heading", "body")

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_QUARTERS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
# What no page may carry: half of a surrogate pair cannot be written as UTF-8, control characters
# are dropped or replaced by HTML parsers. One for one, so that offsets stay true.
_UNWRITABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ISO_DAY = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?(?![\w/-]|\.\w)")
# What a finding says in the words of its maker, and how a newsroom would put it.
_PLAINER = {
    "(metadata)": "(declared date)",
    "no encoder was given": "comparing by meaning was not switched on",
}
# Marks that turn the reading direction of whatever follows them.
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def writable(text: str) -> str:
    """``text`` with each code point that a page cannot hold replaced by U+FFFD; same length."""
    return text if text.isprintable() else _UNWRITABLE.sub("\ufffd", text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """``text`` on one line, without marks that turn the reading direction: for attributes."""
    if not text.isprintable():
        text = _BIDI.sub("", writable(text))
    return " ".join(text.split())


def shortened(text: str, limit: int) -> str:
    """``text`` on one line, cut at a word to at most ``limit`` characters."""
    line = plain(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    whole = line[limit - 1] == " " or " " not in cut[limit // 2 :]
    head = cut if whole else cut.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:–—-") + "…"


def brief(text: object, limit: int = 600) -> str:
    """What we say about a finding, on one line; it may quote an article, so it has a limit."""
    return shortened(str(text or ""), limit)


def plainer(text: str) -> str:
    """What a finding says, its dates as a newspaper prints them and without makers' words.

    >>> plainer("“Monday”, counted from 2031-03-04 (metadata)")
    '“Monday”, counted from 4 Mar 2031 (declared date)'
    """
    for ours, theirs in _PLAINER.items():
        text = text.replace(ours, theirs)
    return _ISO_DAY.sub(lambda found: _iso_words(found.group()), text)


def _iso_words(at: str) -> str:
    return when_words({"at": at, "precision": "minute" if "T" in at else "day"})


def basis_words(basis: object) -> str:
    """How a date is known; empty where that is not told."""
    text = plainer(str(basis or ""))
    return "declared date" if text == "metadata" else text


def proof_words(kind: str) -> str:
    return PROOFS.get(kind, kind.replace("_", " "))


def when_words(when: Mapping[str, Any] | None) -> str:
    """A time as a newspaper prints it, never more exact than it is known.

    >>> when_words({"at": "2021-08-10T14:30", "precision": "minute"})
    '10 Aug 2021, 14:30'
    """
    if not when or not when.get("at"):
        return "no date"
    at, precision = str(when["at"]), when.get("precision")
    try:
        return _WHEN_WORDS[str(precision)](at)
    except (KeyError, ValueError, IndexError):
        return writable(at)


def day_of(when: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """A time without its hours: figures are compared by the day."""
    if not when or when.get("precision") not in ("hour", "minute"):
        return when
    return {**when, "at": str(when["at"])[:10], "precision": "day"}


def day_words(at: datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def _minute(at: str) -> str:
    moment = datetime.fromisoformat(at)
    return f"{day_words(moment)}, {moment:%H:%M}"


def _hour(at: str) -> str:
    moment = datetime.fromisoformat(at if "T" in at else at.replace(" ", "T"))
    return f"{day_words(moment)}, about {moment:%H}:00"


def _day(at: str) -> str:
    return day_words(datetime.fromisoformat(at[:10]))


def _week(at: str) -> str:
    return f"week of {day_words(datetime.fromisocalendar(int(at[:4]), int(at[6:]), 1))}"


def _month(at: str) -> str:
    return f"{_MONTHS[int(at[5:7]) - 1]} {int(at[:4])}"


def _quarter(at: str) -> str:
    return f"{_QUARTERS[at[6:]]} quarter of {int(at[:4])}"


def _year(at: str) -> str:
    return str(int(at))


_WHEN_WORDS: dict[str, Callable[[str], str]] = {
    "minute": _minute,
    "hour": _hour,
    "day": _day,
    "week": _week,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
}


def window(when: Mapping[str, Any] | None) -> tuple[datetime, datetime] | None:
    """First moment and first moment after, of a time in contract form; None where unreadable."""
    if not when or not when.get("at"):
        return None
    try:
        first, after = When(str(when["at"]), when["precision"], str(when.get("basis", ""))).window()
    except (ValueError, KeyError, IndexError, TypeError):
        return None
    return (first, after) if after > first else (first, first + timedelta(minutes=1))


def interval_words(origins: Mapping[str, Any] | None) -> str:
    """``"1"``, ``"1 to 3"``, ``"at least 2"``, ``"at most 3"`` or "not measured"; never a guess."""
    low, high = (origins or {}).get("min"), (origins or {}).get("max")
    if low is None and high is None:
        return NOT_MEASURED
    if high is None:
        return f"at least {low}"
    if low is None:
        return f"at most {high}"
    return str(low) if low == high else f"{low} to {high}"


def count_words(count: int, one: str, many: str | None = None) -> str:
    """``"1 article"``, ``"2 articles"``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """``"A"``, ``"A and B"``, ``"A, B and C"``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
