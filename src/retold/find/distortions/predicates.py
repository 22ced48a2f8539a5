"""The verbs of a sentence: in what time, how surely, whether denied. No parser.

Only what auxiliaries and forms show is read. A present "says" and a past "said" are one thing here:
newspapers change between them freely.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from retold.find.distortions.change_words import ChangeWords
from retold.find.figures.words import FigureWords, stem, stem_of
from retold.text.tokens import Token

Time = Literal["future", "ongoing", "done", "open"]

_BE = frozenset({"is", "are", "was", "were", "be", "been", "am"})
_HAVE = frozenset({"has", "have", "had"})
_REMAIN = frozenset(
    {"stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept", "staying"}
)
_DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
_QUANTIFIED = frozenset(
    {
        "the",
        "a",
        "an",
        "several",
        "many",
        "some",
        "few",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "of",
        "and",
        "more",
        "recently",
        "newly",
        "most",
    }
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its auxiliaries: ``tokens[start:end]``; ``at`` is the verb itself.

    modal: "will", "may", "must", "should" or None. time: "done" for past and perfect, "future" for
    what is still to come, "ongoing" for "is being", "open" for all else.
    """

    start: int
    end: int
    at: int
    key: str
    time: Time
    modal: str | None = None
    negated: bool = False
    passive: bool = False
    still: bool = False  # "is to": certain, and to come


def read_predicates(
    row: Sequence[Token], words: FigureWords, changes: ChangeWords
) -> list[Predicate]:
    """The predicates of a sentence in reading order, none inside another."""
    found: list[Predicate] = []
    at = 0
    while at < len(row):
        predicate = _chain(row, at, words, changes) or _simple(row, at, words, changes)
        if predicate is None:
            at += 1
            continue
        found.append(predicate)
        at = predicate.end
    return found


def _chain(
    row: Sequence[Token], start: int, words: FigureWords, changes: ChangeWords
) -> Predicate | None:
    """Auxiliaries and the verb behind them: "will not be sent", "is due to meet"."""
    if not _auxiliary(row[start].norm, changes) or is_month(row, start):
        return None
    at, auxiliaries, negated, planned = start, [], False, False
    while at < len(row):
        norm = row[at].norm
        if norm in changes.negators:
            negated = True
        if _auxiliary(norm, changes):
            auxiliaries.append(norm)
        elif norm in changes.plans and (to := _to_behind(row, at, words)):
            planned, at = True, to
        elif norm == "to" and auxiliaries and (planned or row[at - 1].norm in _HAVE | _BE):
            auxiliaries.append("to")
        elif norm not in ("not", "never") and not _adverb(norm):
            break
        at += 1
    if at >= len(row) or not row[at].norm[0].isalpha():
        return None
    return _formed(row, start, at, auxiliaries, negated, planned, words, changes)


def is_month(row: Sequence[Token], at: int) -> bool:
    """Whether "may" is the month: a day stands beside it."""
    beside = [row[i].norm for i in (at - 1, at + 1) if 0 <= i < len(row)]
    return row[at].norm == "may" and any(n[0].isdigit() for n in beside)


def _to_behind(row: Sequence[Token], at: int, words: FigureWords) -> int | None:
    """Where the "to" of a plan stands: at once, or behind a day: "due on Friday to meet"."""
    days = words.guards["weekdays"] | words.guards["months"] | {"on", "in", "today", "now"}
    for i in range(at + 1, min(at + 4, len(row))):
        if row[i].norm == "to":
            return i
        if row[i].norm not in days:
            return None
    return None


def _formed(
    row: Sequence[Token],
    start: int,
    at: int,
    auxiliaries: Sequence[str],
    negated: bool,
    planned: bool,
    words: FigureWords,
    changes: ChangeWords,
) -> Predicate | None:
    norm = row[at].norm
    modal = next((changes.modal_class[a] for a in auxiliaries if a in changes.modal_class), None)
    last = next((a for a in reversed(auxiliaries) if a != "to"), "")
    key = stem(norm, words) or (
        stem_of(norm) if modal or planned or "to" in auxiliaries or last in _DO | _HAVE else None
    )
    if key is None or norm in words.prepositions:
        return None
    if "to" in auxiliaries and modal is None and not planned and _before_to(auxiliaries) in _HAVE:
        modal = "must"
    still = "to" in auxiliaries and modal is None
    participle = (
        norm.endswith(("ed", "en", "n", "t", "ne", "de", "ld", "nt", "id"))
        or norm in words.irregular
    )
    passive = last in _BE | {"being"} and participle and not norm.endswith("ing")
    time = _time(norm, auxiliaries, last, modal, planned or still, passive, changes)
    return Predicate(start, at + 1, at, key, time, modal, negated, passive, still)


def _before_to(auxiliaries: Sequence[str]) -> str:
    at = len(auxiliaries) - 1 - list(reversed(auxiliaries)).index("to")
    return auxiliaries[at - 1] if at else ""


def _time(
    norm: str,
    auxiliaries: Sequence[str],
    last: str,
    modal: str | None,
    planned: bool,
    passive: bool,
    changes: ChangeWords,
) -> Time:
    if modal == "will" and "have" in auxiliaries:
        return "open"  # "would have dared"
    if modal == "will" or planned or (norm in changes.scheduled and last in _BE):
        return "future"
    if modal:
        return "open"
    if "being" in auxiliaries or norm.endswith("ing"):
        return "ongoing"
    if any(a in _HAVE for a in auxiliaries):
        return "done"
    if passive:
        return "done" if last in ("was", "were") else "open"
    return "done" if last in ("did", "didn't") else "open"


def _simple(
    row: Sequence[Token], at: int, words: FigureWords, changes: ChangeWords
) -> Predicate | None:
    """A past form without auxiliaries: "sent", "arrested"; not "the arrested men"."""
    norm = row[at].norm
    past = norm.endswith("ed") or (
        norm in words.irregular
        and words.irregular[norm] != norm
        and not norm.endswith(("s", "ing"))
    )
    before = row[at - 1].norm if at else ""
    if not past or norm in words.auxiliaries or before in _QUANTIFIED or "-" in norm:
        return None
    if before in _REMAIN:
        return None  # "to stay closed": how it is, not what was done
    if (
        norm in ("given", "based", "led", "born", "known", "found", "left", "lost")
        and before in words.stops
    ):
        return None
    key = stem(norm, words)
    reduced = at + 1 < len(row) and row[at + 1].norm == "by"  # "a fund controlled by"
    reduced = reduced and not row[min(at + 2, len(row) - 1)].norm[0].isdigit()  # "rose by 4"
    time: Time = "open" if reduced or norm in changes.scheduled else "done"
    return Predicate(at, at + 1, at, key, time, passive=reduced) if key else None


def _auxiliary(norm: str, changes: ChangeWords) -> bool:
    plain = norm.removesuffix("n't")
    return (
        norm in changes.modal_class
        or plain in _BE | _HAVE | {"being", "does", "did", "do"}
        or norm in ("won't", "can't", "cannot")
    )


def _adverb(norm: str) -> bool:
    return norm.endswith("ly") or norm in (
        "also",
        "still",
        "already",
        "now",
        "then",
        "soon",
        "just",
        "yet",
        "even",
        "ever",
        "only",
        "again",
        "all",
        "both",
        "so",
        "far",
        "later",
        "long",
        "since",
    )
