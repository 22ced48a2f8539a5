"""The words of a sentence that give it to somebody: "the fire service said", "according to"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retold.find.distortions.compared import Side
from retold.find.distortions.predicates import Predicate
from retold.model.span import Span

_ACCORDING = re.compile(r"\b[Aa]ccording to ([^,.;]+)")
# Verbs of the reporting list that give words to nobody: "results show", "spoke to the players".
_NO_SPEECH = frozenset(
    [
        "expect",
        "testify",
        "show",
        "put",
        "not",
        "speak",
        "indicat",
        "suggest",
        "hear",
        "think",
        "believ",
        "reveal",
        "deny",
    ]
)
# "The fever has claimed 25 lives" says nothing of who said so.
NAME_LENGTH = 4  # a name has fewer words
_LOST = frozenset({"missing", "dead", "injured", "hurt", "killed", "wounded", "safe"})
_NO_THAT = frozenset({"to", "are", "is", "were", "was", "with", "for", "on", "in"})
# What these hold nobody says: "pay would go up according to the last proposal".
_WRITTEN = frozenset({"proposal", "proposals", "offer", "plan", "plans", "rules", "law", "laws",
                      "deal", "agreement", "contract", "schedule", "timetable", "constitution",
                      "records", "documents", "programme", "accord"})  # fmt: skip
_CLAIMED = frozenset({"life", "lives", "victim", "victims"})


@dataclass(frozen=True, slots=True)
class Said:
    """Tokens ``start:end`` say who says it. verb: its key, "according" for a preposition."""

    start: int
    end: int
    verb: str
    who: str
    names: frozenset[str]


def read_speakers(side: Side) -> list[Said]:
    """Everybody to whom the sentence gives its matter."""
    found: list[Said] = []
    match = _ACCORDING.search(side.text, side.span.start, side.span.end)
    if match:
        at = [i for i, t in enumerate(side.row) if match.start() <= t.span.start < match.end()]
        if not _WRITTEN & {*side.norms[at[0] : at[-1] + 1]}:
            found.append(_made(side, "according", (at[0], at[-1] + 1), (at[0] + 2, at[-1] + 1)))
    for predicate in [*saying(side), *_present(side)]:
        if predicate.key in _NO_SPEECH or _takes_lives(side, predicate):
            continue
        behind = side.norms[predicate.end : predicate.end + 1]
        if predicate.negated or _LOST & {*behind}:
            continue  # "has not said", "five people reported missing"
        if predicate.key == "admit" and _NO_THAT & {*behind}:
            continue  # "patients admitted to hospital"
        start = _subject_start(side, predicate.start)
        said = _made(side, predicate.key, (start, predicate.end), (start, predicate.start))
        if side.changes.nobody & {*side.norms[start : predicate.start]}:
            continue
        if any(not n[0].isdigit() and _names_somebody(side, n) for n in said.names):
            found.append(said)
    return found


def saying(side: Side) -> list[Predicate]:
    """The verbs of saying that have a subject, whoever it may be."""
    return [p for p in side.predicates if p.key in side.words.reporting and not p.passive]


def _present(side: Side) -> list[Predicate]:
    """ "The ministry estimates", "Orn says": forms of the present that no predicate has."""
    taken = {i for p in side.predicates for i in range(p.start, p.end)}
    return [
        Predicate(i, i + 1, i, key, "open")
        for i, (key, norm) in enumerate(zip(side.keys, side.norms, strict=True))
        if norm in side.changes.says and norm.endswith("s") and i and i not in taken
        if _is_led(side, i)
    ]


def _is_led(side: Side, at: int) -> bool:
    """Whether a name or "the" opens the words before a verb: not so for "first estimates"."""
    first = _subject_start(side, at)
    named = side.text[side.row[first].span.start].isupper()
    return first < at and (named or side.norms[first] in ("the", "a", "an", "its", "his", "her"))


def somebody_says(side: Side, known: frozenset[str] = frozenset()) -> bool:
    """Whether any words of saying are left but for the verbs ``known``."""
    if side.changes.hearsay & {*side.norms}:
        return True  # "allegedly" leaves it to somebody
    if "according" in side.norms and "according" not in known:
        return True
    verbs = {p.key for p in side.predicates if p.key in side.words.reporting}
    verbs |= {k for k, n in zip(side.keys, side.norms, strict=True) if n in side.changes.says}
    return any(verb not in known for verb in verbs)  # "it was announced" too


def is_quoted(side: Side) -> bool:
    """Whether the sentence holds quotation marks, or stands inside them."""
    around = side.text[max(0, side.span.start - 1) : side.span.end + 1]
    return any(mark in around for mark in '"“”')


def is_proper(side: Side, said: Said) -> bool:
    """Whether the speaker is a name, not a description of one."""
    at = [i for i in range(said.start, said.end) if side.norms[i] in said.names]
    if at == [0]:
        return False  # every sentence begins with a capital
    if any(side.text[side.row[i].span.start : side.row[i].span.end].isupper() for i in at):
        return False  # an acronym may be the same body
    return bool(at) and all(side.text[side.row[i].span.start].isupper() for i in at)


def span_of(side: Side, said: Said) -> Span:
    """Where the words that say who says it stand in the text."""
    return Span(side.row[said.start].span.start, side.row[said.end - 1].span.end)


def _takes_lives(side: Side, predicate: Predicate) -> bool:
    return predicate.key == "claim" and bool(
        _CLAIMED.intersection(side.norms[predicate.end : predicate.end + 6])
    )


def _names_somebody(side: Side, norm: str) -> bool:
    return side.is_content(norm) or norm in side.changes.pronouns


def _made(side: Side, verb: str, all_of: tuple[int, int], who: tuple[int, int]) -> Said:
    names = frozenset(
        n
        for n in side.norms[slice(*who)]
        if n not in side.words.stops or n in side.changes.pronouns
    )
    return Said(*all_of, verb, side.said(*who), names)


def _subject_start(side: Side, verb: int, reach: int = 7) -> int:
    """Where the subject before a verb of saying begins: at a mark or a small word.

    "A clerk of the port, Ida Orn, said" begins with the clerk.
    """
    at = _part_start(side, verb, reach)
    if verb - at < NAME_LENGTH and all(
        side.text[t.span.start].isupper() for t in side.row[at:verb]
    ):
        before = _part_start(side, at - 1, reach + 2) if at else at
        if at - before > 0 and side.norms[before] in ("a", "an", "the", "its", "their"):
            return before
    return at


def _part_start(side: Side, verb: int, reach: int) -> int:
    at = verb
    while at > 0 and verb - at < reach:
        before = side.row[at - 1]
        gap = side.text[before.span.end : side.row[at].span.start]
        if (
            gap.strip()
            or before.norm in side.words.auxiliaries
            or before.norm in ("that", "and", "but", "as", "which", "who", "while")
        ):
            break
        at -= 1
    return at
