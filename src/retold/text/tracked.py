"""Text that remembers where it came from.

Every change of a ``Tracked`` gives a new one whose characters still know their place in the source:
offsets are carried forward with the text, never found again by comparing afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from retold.model.span import Span

_BLANKS = re.compile(r"\s+")
# One form for each mark, as many code points as before: what printers vary without meaning.
MARKS: Final = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"', "＂": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tracked:
    """A text made from a source. ``text[i]`` stands for the source's ``starts[i]:ends[i]``.

    Raises ValueError where the three do not have one length.

    >>> made = Tracked.of("The  “Bridge”").blanks_collapsed().marks_unified().folded()
    >>> made.text, made.source_span(Span(4, 12))
    ('the "bridge"', Span(start=5, end=13))
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.starts) == len(self.ends):
            raise ValueError("a tracked text has one start and one end for each code point")

    @classmethod
    def of(cls, source: str, within: Span | None = None) -> Tracked:
        """A source, or one stretch of it, as it stands."""
        first, last = (within.start, within.end) if within else (0, len(source))
        places = range(first, last)
        return cls(source[first:last], tuple(places), tuple(place + 1 for place in places))

    def source_span(self, span: Span) -> Span:
        """Where in the source the words at ``span`` of this text come from."""
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def span_of(self, source: Span) -> Span | None:
        """Where the source's ``source`` stands in this text; None where nothing of it is left."""
        first = bisect_right(self.ends, source.start)
        last = bisect_right(self.starts, source.end - 1)
        return Span(first, last) if first < last else None

    def marks_unified(self) -> Tracked:
        """Curly and other quotation marks, dashes and blanks as their plain forms."""
        return Tracked(self.text.translate(MARKS), self.starts, self.ends)

    def folded(self) -> Tracked:
        """Without regard to case. A letter that folds to several keeps its place ("ß": "ss")."""
        pieces = [letter.casefold() for letter in self.text]
        if all(len(piece) == 1 for piece in pieces):
            return Tracked("".join(pieces), self.starts, self.ends)
        places = [number for number, piece in enumerate(pieces) for _ in piece]
        return self._taken("".join(pieces), places, places)

    def blanks_collapsed(self) -> Tracked:
        """Each run of white space as one blank, none at the ends."""
        kept: list[str] = []
        firsts: list[int] = []
        lasts: list[int] = []
        at = 0
        for gap in _BLANKS.finditer(self.text):
            self._keep(at, gap.start(), kept, firsts, lasts)
            if gap.start() > 0 and gap.end() < len(self.text):
                kept.append(" ")
                firsts.append(gap.start())
                lasts.append(gap.end() - 1)
            at = gap.end()
        self._keep(at, len(self.text), kept, firsts, lasts)
        return self._taken("".join(kept), firsts, lasts)

    def without(self, spans: list[Span]) -> Tracked:
        """With some stretches taken out."""
        kept: list[str] = []
        places: list[int] = []
        at = 0
        for span in sorted(spans):
            self._keep(at, max(at, span.start), kept, places, [])
            at = max(at, span.end)
        self._keep(at, len(self.text), kept, places, [])
        return self._taken("".join(kept), places, places)

    def _keep(
        self, start: int, end: int, kept: list[str], firsts: list[int], lasts: list[int]
    ) -> None:
        kept.append(self.text[start:end])
        firsts.extend(range(start, end))
        lasts.extend(range(start, end))

    def _taken(self, text: str, firsts: list[int], lasts: list[int]) -> Tracked:
        """``text`` whose code points stand for stretches of this text, first to last inclusive."""
        return Tracked(
            text,
            tuple(self.starts[place] for place in firsts),
            tuple(self.ends[place] for place in lasts),
        )
