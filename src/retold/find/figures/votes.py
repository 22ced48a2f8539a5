"""Votes: "88 members voted for the bill and 81 against", "passed it 88-80", "by 88 votes to 80".

The two sides of a vote are two counts, and a count of votes is one whatever the voters are called.
A number is only read as one where its sentence speaks of a vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.figures.counted import Happening, NounPhrase
from retold.find.figures.line import Line
from retold.find.figures.number import Number
from retold.model.span import Span

SIDES = ("yes", "no", "abstain")

_DECIDED = (
    r"vot(?:e[ds]?|ing)|ballots?|pass(?:ed|es)?|approv\w+|adopt(?:ed|s)|back(?:ed|s)|endors\w+"
    r"|reject(?:ed|s)|defeat(?:ed|s)|result|ratif\w+|confirm(?:ed|s)|carried|tally|division|margin"
)
_VOTE = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|ballot|abst(?:ain|ention)\w*|in favou?r|took no side"
    r"|not take sides?|ayes|nays)\b",
    re.IGNORECASE,
)
_DECIDING = re.compile(  # who votes, and on what: "3-2" is a score everywhere else
    r"\b(?:vot(?:e[ds]?|ing)|parliament|assembly|senate|senators?|house|congress|council|chamber"
    r"|deput(?:y|ies)|lawmakers?|members|mps|bill|budget|motion|resolution|amendment|referendum"
    r"|tally|approved|adopted|ratified|rejected|committee|jury|justices|judges|legislat\w+|commission(?:ers)?)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"\b(?:{_DECIDED})\b[^.;]{{0,60}}?(?<![\d-])(?P<one>\d{{1,4}})(?: votes?)?"
    rf"(?:\s?[-–—‑]\s?| to | against )(?P<two>\d{{1,4}})"
    rf"(?![\d%-]|,\d|\.\d| (?:years?|months?|days?))",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?<![\d-])(?P<one>\d{1,4})[-–—‑](?P<two>\d{1,4}) (?:vote|majority|decision|ruling)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:reject(?:ed|s)|defeat(?:ed|s)|voted down|threw out|fell)\b", re.IGNORECASE
)
_BEHIND = re.compile(
    r"(?P<who>(?:\s(?!(?:and|but|while|against|for|in|voted|were|are|to|was)\b)[\w'’-]+){0,3}?)"
    r"\s(?:(?:who )?(?:voted|were|was|are|came out|cast (?:their )?(?:votes?|ballots?)) )?"
    r"(?:(?P<yes>for\b(?! the (?:first|second|time))|in favou?r\b|yes\b|ayes?\b)"
    r"|(?P<no>against\b|opposed\b|no(?=[,.;])|nays?\b|noes\b)"
    r"|(?P<abstain>abstain\w*|abstentions?|(?:did not take|took no) sides?|sat on their hands))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vote:
    """A side of a vote and what was counted for it."""

    number: Number
    side: str

    @property
    def phrase(self) -> NounPhrase:
        return NounPhrase(self.number.end, self.number.end, "vote", ())

    @property
    def done(self) -> Happening:
        return Happening(self.side, self.side)


def side_of(line: Line, number: Number) -> Vote | None:
    """The side of a vote that ``number`` counts, told by the words behind it."""
    if number.unit or number.after or number.kind != "cardinal":
        return None
    text = line.article.text
    if not _VOTE.search(text, line.sentence.start, line.sentence.end):
        return None
    told = _BEHIND.match(text, line.place(number).end, line.sentence.end)
    if told is None:
        return None
    return Vote(number, next(side for side in SIDES if told[side]))


def splits(line: Line) -> Iterator[Vote]:
    """The two sides of "88-80" or "88 votes to 80", the larger for what was passed."""
    text = line.article.text
    if not _DECIDING.search(text, line.sentence.start, line.sentence.end):
        return
    for pattern in (_PAIR, _SPLIT):
        for match in pattern.finditer(text, line.sentence.start, line.sentence.end):
            if int(match["one"]) < int(match["two"]) and not _LOST.search(match[0]):
                continue
            yes, no = ("no", "yes") if _LOST.search(match[0]) else ("yes", "no")
            yield from _sides(line, match, yes, no)


def _sides(line: Line, match: re.Match[str], one: str, two: str) -> Iterator[Vote]:
    for group, side in (("one", one), ("two", two)):
        number = _number(line, match.start(group), match.end(group), float(match[group]))
        if number:
            yield Vote(number, side)


def _number(line: Line, start: int, end: int, value: float) -> Number | None:
    """The number at a place of the text; None where it lies inside no token."""
    for i, token in enumerate(line.row):
        if token.span.start <= start and end <= token.span.end:
            return Number(i, i + 1, value, value, plain=False, at=Span(start, end))
    return None
