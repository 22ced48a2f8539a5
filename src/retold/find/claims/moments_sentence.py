"""What happened in a sentence, and where it says so: kinds of events, verbs, content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from retold.find.distortions.compared import Side
from retold.find.figures.words import stem
from retold.model.span import Span
from retold.text.tables import read_table

_BORDER = re.compile(
    r"[;:()–—](?!\d)|,(?!\d)|\b(?:which|who|whose|while|where|because|although|though|as|that|if|said"
    r"|says)\b|\b(?:and|but)(?= (?:it|he|she|they|we|was|were|is|are|will|would|had|has|have|gave"
    r"|no|[a-z]+ed)\b)"
)
_IT_WAS = re.compile(r"^\W*it (?:was|is)\b[^,;]*?,?\s*(?:and\b.*?)?\bwhen\b", re.IGNORECASE)


@dataclass(frozen=True)
class MomentWords:
    """Kinds of events, and the words that tell of a time that moved or was mended."""

    events: re.Pattern[str]
    turned: Mapping[str, str]
    once: frozenset[str]
    moved: re.Pattern[str]
    mended: re.Pattern[str]


@lru_cache(maxsize=1)
def moment_words() -> MomentWords:
    """The table of kinds of events."""
    table = read_table("retold.text.languages", "moments_en")
    kinds = "|".join(f"(?P<{k}>{'|'.join(forms)})" for k, forms in table["events"].items())
    return MomentWords(
        events=re.compile(rf"\b(?:{kinds})(?!\w)"),
        turned=table["turned"],
        once=frozenset(table["once"]["kinds"]),
        moved=re.compile(rf"\b(?:{'|'.join(table['moved']['words'])})\b"),
        mended=re.compile(rf"\b(?:{'|'.join(table['mended']['words'])})"),
    )


# Verbs that say that something was at a time, which a noun names: "the breakdown came at six".
_HAPPENED = frozenset(
    {"com", "happen", "occur", "befal", "follow", "fal", "tak", "rais", "mak", "giv"}
)
_LIGHT = frozenset({"com", "happen", "occur", "say"})
_SAID_THEN = re.compile(r"\b(?:said|says|announced)\s+(?:(?:on|late|early|in|at|last)\s+)*$")

Word = tuple[int, int, str]  # from where to where, and the kind of event or the key of the verb


class Sentence:
    """The kinds of events of a sentence, its verbs and its content, each with its place."""

    def __init__(self, text: str) -> None:
        self.lower = text.lower()
        side = Side(text, Span(0, len(text)))
        words = side.words
        calendar = words.guards["weekdays"] | words.guards["months"]
        self.verbs: list[Word] = []
        self.keys: list[tuple[int, str]] = []
        for token, norm, key in zip(side.row, side.norms, side.keys, strict=True):
            at = token.span
            named = self.lower[max(0, at.start - 4) : at.start].endswith((" a ", " an ", "the "))
            verb = stem(norm, words) if token.is_word and not named else None
            if verb in words.reporting:
                self.verbs.append((at.start, at.end, "say"))
            elif verb and norm not in words.auxiliaries and verb not in side.changes.no_deeds:
                self.verbs.append((at.start, at.end, verb))
            if side.is_content(norm) and norm not in calendar and norm not in _OF_TIME:
                self.keys.append((at.start, key))
        capital = [k for at, k in self.keys if at and text[at].isupper()]
        self.names = frozenset(capital)
        self.kinds = [
            (m.start(), m.end(), str(m.lastgroup))
            for m in moment_words().events.finditer(self.lower)
        ]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a time; the whole sentence where it has no word for what happened."""
        first = max((m.end() for m in _BORDER.finditer(self.lower, 0, start)), default=0)
        behind = _BORDER.search(self.lower, end)
        last = behind.start() if behind else len(self.lower)
        told = [e for e in (*self.kinds, *self.verbs) if first <= e[0] < last]
        if all(e[2] in _HAPPENED for e in told):
            return 0, len(self.lower)
        return first, last

    def event(self, clause: tuple[int, int], start: int, end: int) -> Word | None:
        """What happened at a time: the nearest word before it, else behind it; an empty one where
        no word tells, None for what was only said then.
        """
        if _SAID_THEN.search(self.lower, 0, start):
            return None
        it_was = _IT_WAS.match(self.lower)
        if it_was and it_was.end() > end:
            clause, start = (it_was.end(), len(self.lower)), 0
        taken = {(k[0], k[1]) for k in self.kinds}
        verbs = [v for v in self.verbs if not any(a <= v[0] < b for a, b in taken)]
        found = [e for e in (*self.kinds, *verbs) if clause[0] <= e[0] < clause[1]]
        found = [e for e in found if e[1] <= start or e[0] >= end or it_was]
        if any(e[2] in _HAPPENED for e in found):
            found = [e for e in self.kinds if clause[0] <= e[0] < clause[1]][:1] or found
        before = max((e for e in found if e[1] <= start), default=None)
        behind = min((e for e in found if e[0] >= end), default=None)
        best = before or behind
        if best is None:
            return 0, 0, ""
        return None if best[2] == "say" else best

    def alone(self, clause: tuple[int, int], event: Word, time: tuple[int, int]) -> bool:
        """Whether a clause tells of one thing only, up to its time where it tells it first."""
        last = time[0] if event[1] <= time[0] else clause[1]
        kinds = [k for k in self.kinds if clause[0] <= k[0] < last]
        verbs = [v for v in self.verbs if clause[0] <= v[0] < last and v[2] not in _LIGHT]
        return len(kinds) + sum(not any(k[0] <= v[0] < k[1] for k in kinds) for v in verbs) <= 1

    def content(self, start: int, end: int, left: Sequence[tuple[int, int]]) -> frozenset[str]:
        """The keys of the content words there, but for those of the places left out."""
        return frozenset(
            key
            for at, key in self.keys
            if start <= at < end and not any(first <= at < last for first, last in left)
        )


_OF_TIME_WORDS = (
    "morning afternoon evening night dawn noon midnight midday today yesterday tomorrow tonight"
    " day week month year hour minute early late shortly around about past quarter half last"
    " next o'clock am pm a.m p.m am. pm. time"
)
_OF_TIME = frozenset(_OF_TIME_WORDS.split(" "))


@lru_cache(maxsize=8192)
def read_sentence(text: str) -> Sentence:
    """The same sentence, which many articles may carry, is read once."""
    return Sentence(text)
