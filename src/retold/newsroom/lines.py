"""Lines: what a text is made of while it is being written, handed on and rewritten."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from retold.newsroom.grammar import Piece
from retold.newsroom.outlets import Outlet

_VOWEL = re.compile(r"(?:[aeio]|u(?!ni|se|ti))", re.IGNORECASE)
_ARTICLE = re.compile(r"\b([Aa])n? (?=\w)")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as one line tells it. ``bound``: "at least", "about", "up to", "more than" or ""."""

    figure: str
    value: float
    bound: str
    step: int


@dataclass(frozen=True, slots=True)
class Turned:
    """A meaning that a line has turned: the kind, the words before and the words after."""

    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Said:
    """How a line gives an utterance: the variant relation of the report and the edits made."""

    speech: str
    relation: str
    edits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence (an utterance may be two) of a text.

    id:       of this wording; ``source`` is the id of the line it was made from, if any.
    key:      what it tells: "fact:KEY", "speech:KEY", "human:N", "own:N".
    root:     the root text whose author put this together from the facts.
    phrasing: which independent phrasing of the fact; picks: the choices made in it.
    righted:  whether a rewrite told a turned sense right again; it is turned only once.
    made:     how it came from its source: "written", "copied", "rewritten", "figure updated".
    joint:    where set, the sentence does not end here: these words join it to the next line.
    """

    id: int
    key: str
    pieces: tuple[Piece, ...]
    root: str
    phrasing: int = -1
    picks: tuple[tuple[str, int], ...] = ()
    told: tuple[Told, ...] = ()
    said: Said | None = None
    turned: tuple[Turned, ...] = ()
    righted: bool = False
    attributed: str = ""
    source: int | None = None
    made: str = "written"
    joint: str = ""
    opens: bool = True

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Parent:
    """A text from which lines were taken, and how: "copy", "edit" or "rewrite"."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text as one outlet or agency put it out, seen by the reader or not.

    root: the id of the family it is counted under where it is its own origin.
    made: the phenomena that went into it.
    """

    id: str
    kind: str
    outlet: Outlet
    at: datetime
    step: int
    headline: Line
    lines: tuple[Line, ...]
    root: str
    parents: tuple[Parent, ...] = ()
    seen: bool = True
    made: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


@dataclass(slots=True)
class Ids:
    """A running number for lines."""

    last: int = field(default=0)

    def next(self) -> int:
        self.last += 1
        return self.last


def sentence(pieces: list[Piece]) -> tuple[Piece, ...]:
    """``pieces`` as a sentence: a capital first, one end mark last, "a" and "an" as they sound."""
    kept = [piece for piece in pieces if piece.text]
    kept = capitalised(kept)
    kept = _with_articles(kept)
    kept = [replace(piece, text=_tidied(piece.text)) for piece in kept]
    if not "".join(p.text for p in kept).rstrip("”\"’'").endswith((".", "?", "!")):
        kept.append(Piece("."))
    return tuple(_joined_commas(kept))


def capitalised(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with their first letter in upper case."""
    changed = list(pieces)
    for number, piece in enumerate(changed):
        match = re.search(r"\w", piece.text)
        if match:
            at = match.start()
            text = piece.text[:at] + piece.text[at].upper() + piece.text[at + 1 :]
            changed[number] = replace(piece, text=text)
            break
    return changed


def _with_articles(pieces: list[Piece]) -> list[Piece]:
    """ "a" before a vowel becomes "an" and the other way round, across the pieces."""
    whole = "".join(piece.text for piece in pieces)
    fixed: list[Piece] = []
    at = 0
    for piece in pieces:
        text, shift = piece.text, 0
        for match in _ARTICLE.finditer(whole, max(0, at - 3)):
            start, end = match.start() - at, match.end() - at
            if start < 0 or match.end() - 1 > at + len(piece.text):
                continue
            right = match.group(1) + ("n" if _sounds_open(whole, match.end()) else "")
            here = text[: start + shift] + right + " " + text[end + shift :]
            shift += len(here) - len(text)
            text = here
        at += len(piece.text)
        fixed.append(replace(piece, text=text))
    return fixed


def _sounds_open(whole: str, at: int) -> bool:
    word = re.match(r"[\w-]+", whole[at:])
    if word is None:
        return False
    if re.match(r"(?:8|11\b|18\b|hour|honest|heir)", word.group()):
        return True
    return bool(_VOWEL.match(word.group())) and not re.match(r"(?:one|once|eu)", word.group(), re.I)


def _tidied(text: str) -> str:
    return re.sub(r" {2,}", " ", text)


def _joined_commas(pieces: list[Piece]) -> list[Piece]:
    """Commas that meet another mark are dropped, as are blanks before a mark."""
    kept: list[Piece] = []
    for piece in pieces:
        if kept and re.match(r"\s*[,.;:%]", piece.text):
            before = kept[-1].text.rstrip(" ")
            if before.endswith(","):
                before = before[:-1]
            kept[-1] = replace(kept[-1], text=before)
        text = re.sub(r",\s*([,.;:])", r"\1", piece.text)
        if kept and kept[-1].text.endswith(" "):
            text = text.lstrip(" ")
        kept.append(replace(piece, text=text))
    return [piece for piece in kept if piece.text]
