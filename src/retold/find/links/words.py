"""Where the words of a story stand, over all its texts at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.text.shingles import MIX, Ints, ragged

# Scripts that set no blanks between words are read sign by sign.
_SIGNS = (("぀", "ヿ"), ("㐀", "䶿"), ("一", "鿿"), ("豈", "﫿"))
_PLAIN = (("’", "'"), ("‘", "'"), ("‑", "-"), ("–", "-"))
# Quoted words up to the closing mark, or to the end of the line where it is missing. A straight
# mark inside a word ("ADB"s") opens and closes nothing.
_QUOTED = re.compile(
    r"[“„«\"](?:"  # first the marks alone: all other places are passed over fast
    r"(?<=[“„«])[^“”„«»″\"\n]+(?:[”»″\"]|$)"
    r"|(?<=\")(?<![\w\"]\")(?=\S)[^“”\"\n]+(?:\"(?!\w)|$)"
    r")",
    re.MULTILINE,
)


def lowered(text: str) -> str:
    """Lower case with plain apostrophes, never longer or shorter than ``text``."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for mark, plain in _PLAIN:  # many times faster than str.translate on long texts
        low = low.replace(mark, plain)
    return low


@dataclass(frozen=True, slots=True)
class Words:
    """All words of all texts set end to end, in sentences or not.

    ids: of each word, given on first sight; spelled: of each id.
    """

    ids: Ints
    spelled: list[str]
    start: Ints
    end: Ints
    capital: Ints
    quoted: Ints


_INNER = ".,:/'’-‑"  # what a word keeps between two of its letters or digits
_LETTER, _MARK, _SIGN = 1, 2, 3


def find_words(texts: Sequence[str]) -> Words:
    whole = "\n".join(texts)
    low = lowered(whole)
    letters, plain = _codes(whole), _codes(low)
    start, end = _word_bounds(plain)
    ids, first = _identities(plain, start, end)
    places = zip(start[first].tolist(), end[first].tolist(), strict=True)
    spelled = [low[a:b] for a, b in places]
    capital = (letters[start] != plain[start]).astype(np.int64)
    return Words(ids, spelled, start, end, capital, _in_marks(whole, start))


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _word_bounds(codes: npt.NDArray[np.uint32]) -> tuple[Ints, Ints]:
    """Where words start and end: letters, digits and "_", and one inner mark between two of them.

    The same as finding ``\\w+(?:[marks]\\w+)*``, for all texts at once.
    """
    kind = np.zeros(len(codes) + 2, dtype=np.uint8)
    kind[1:-1] = _kinds(codes)[codes]
    letter = kind == _LETTER
    inside = letter.copy()
    inside[1:-1] |= (kind[1:-1] == _MARK) & letter[:-2] & letter[2:]
    sign = kind == _SIGN
    start = np.flatnonzero((inside[1:] & ~inside[:-1]) | sign[1:])
    end = np.flatnonzero((inside[:-1] & ~inside[1:]) | sign[:-1])
    return start, end


def _kinds(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """For each code point up to the greatest one what it is in a word, 0 for nothing."""
    seen = np.bincount(codes, minlength=1)
    kinds = np.zeros(len(seen), dtype=np.uint8)
    for code in np.flatnonzero(seen).tolist():
        character = chr(code)
        if any(low <= character <= high for low, high in _SIGNS):
            kinds[code] = _SIGN
        elif character.isalnum() or character == "_":
            kinds[code] = _LETTER
        elif character in _INNER:
            kinds[code] = _MARK
    return kinds


def _identities(codes: npt.NDArray[np.uint32], start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """A number for each word, the same for the same letters, and where each is seen first.

    By a hash of 64 bits over its letters, each times an odd number of its place: two words in a
    million stories share one.
    """
    if not len(start):
        return start, start
    place, owner = ragged(start, end - start)
    at = (place - start[owner]).astype(np.uint64)
    factor = (at * np.uint64(2) + np.uint64(1)) * np.uint64(MIX)
    factor ^= factor >> np.uint64(29)
    value = (codes[place].astype(np.uint64) + np.uint64(1)) * (factor | np.uint64(1))
    value ^= value >> np.uint64(32)
    value *= np.uint64(MIX)
    digest = np.add.reduceat(value, np.cumsum(end - start) - (end - start))
    _, first, which = np.unique(digest, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    number = np.empty_like(order)
    number[order] = np.arange(len(order))
    return number[which], first[order]


def _in_marks(text: str, start: Ints) -> Ints:
    """1 for each word start that stands between quotation marks."""
    spans = np.array([m.span() for m in _QUOTED.finditer(text)], dtype=np.int64).reshape(-1, 2)
    opened = np.searchsorted(spans[:, 0], start)
    closed = np.searchsorted(spans[:, 1], start, side="right")
    return (opened > closed).astype(np.int64)
