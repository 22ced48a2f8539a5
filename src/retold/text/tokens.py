"""Words with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from retold.model.span import Span

# A word keeps inner apostrophes, hyphens and points ("it's", "Pul-e-Khumri", "U.S"), a number its
# separators ("340,000", "2.5"); every other mark stands alone.
WORD = re.compile(r"\w+(?:[.,:'’\-‑]\w+)*|[^\w\s]", re.UNICODE)
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. ``norm`` is lower case with plain apostrophes, hyphens and marks."""

    span: Span
    norm: str

    @property
    def is_word(self) -> bool:
        return self.norm[0].isalnum() or self.norm[0] == "_"


def tokens(text: str, within: Span | None = None) -> list[Token]:
    """The tokens of ``text`` (or of one span of it), with spans into ``text``.

    >>> [t.norm for t in tokens("It’s 340,000 people.")]
    ["it's", '340,000', 'people', '.']
    """
    return list(_tokens(text, *((within.start, within.end) if within else (0, len(text)))))


@lru_cache(maxsize=1 << 14)  # sentences: most rooms read each of a story's
def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(
        Token(Span(m.start(), m.end()), m.group().translate(_TYPOGRAPHY).lower())
        for m in WORD.finditer(text, start, end)
    )


def words(text: str, within: Span | None = None) -> list[Token]:
    """The tokens that are words or numbers, without the marks."""
    return [t for t in tokens(text, within) if t.is_word]
