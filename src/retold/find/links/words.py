"""Where the words of a story stand, over all its texts at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.text.shingles import MIX, Ints, numbered

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


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


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
    signs, kinds, places = _signs(low, _codes(low))
    start, end = _word_bounds(kinds[signs])
    ids, first = numbered(_digests(signs, start, end))
    bounds = zip(start[first].tolist(), end[first].tolist(), strict=True)
    spelled = [low[a:b] for a, b in bounds]
    capital = (_codes(whole)[start] != places[signs[start]]).astype(np.int64)
    return Words(ids, spelled, start, end, capital, _in_marks(whole, start))


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _word_bounds(kinds: npt.NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Where words start and end: letters, digits and "_", and one inner mark between two of them.

    The same as finding ``\\w+(?:[marks]\\w+)*``, for all texts at once.
    """
    kind = np.zeros(len(kinds) + 2, dtype=np.uint8)
    kind[1:-1] = kinds
    letter = kind == _LETTER
    inside = letter.copy()
    inside[1:-1] |= (kind[1:-1] == _MARK) & letter[:-2] & letter[2:]
    sign = kind == _SIGN
    start = np.flatnonzero((inside[1:] & ~inside[:-1]) | sign[1:])
    end = np.flatnonzero((inside[:-1] & ~inside[1:]) | sign[:-1])
    return start, end


def _signs(
    text: str, codes: npt.NDArray[np.uint32]
) -> tuple[npt.NDArray[np.unsignedinteger], npt.NDArray[np.uint8], npt.NDArray[np.uint32]]:
    """Each character by a number from 1 on, as small as goes, and of each number what it is in a
    word (0 for nothing), and the code point."""
    others = () if text.isascii() else sorted(set(_NOT_ASCII.findall(text)))
    known = [*map(chr, range(128)), *others]
    places = np.array([0, *map(ord, known)], dtype=np.uint32)
    to_sign = np.zeros(int(places[-1]) + 1, dtype=np.min_scalar_type(len(places)))
    to_sign[places[1:]] = np.arange(1, len(places))
    kinds = np.array([0, *map(_kind, known)], dtype=np.uint8)
    return to_sign[codes], kinds, places


def _kind(character: str) -> int:
    if character.isascii():  # nearly all
        return _LETTER if character.isalnum() or character == "_" else _MARK * (character in _INNER)
    if any(low <= character <= high for low, high in _SIGNS):
        return _SIGN
    return _LETTER if character.isalnum() else _MARK * (character in _INNER)


def _digests(signs: npt.NDArray[np.unsignedinteger], start: Ints, end: Ints) -> Ints:
    """A hash of 64 bits for each word, read eight bytes at a time.

    Two words in a million stories share one.
    """
    step = 8 // signs.itemsize
    padded = np.concatenate([signs, np.zeros(step, dtype=signs.dtype)])
    eights = np.lib.stride_tricks.as_strided(
        padded.view(np.uint8), (len(signs), 8), (signs.itemsize, 1)
    )
    found = np.zeros(len(start), dtype=np.uint64)
    left, at, which = end - start, start, np.arange(len(start))
    while len(which):
        read = np.ascontiguousarray(eights[at]).view("<u8")[:, 0]
        spare = 8 * signs.itemsize * np.maximum(step - left, 0).astype(np.uint64)
        read = read << spare  # little-endian: the characters behind the word drop out
        mixed = (found[which] ^ read) * np.uint64(MIX)
        found[which] = mixed ^ (mixed >> np.uint64(29))
        on = left > step
        which, at, left = which[on], at[on] + step, left[on] - step
    return found.view(np.int64)


def _in_marks(text: str, start: Ints) -> Ints:
    """1 for each word start that stands between quotation marks."""
    spans = np.array([m.span() for m in _QUOTED.finditer(text)], dtype=np.int64).reshape(-1, 2)
    opened = np.searchsorted(spans[:, 0], start)
    closed = np.searchsorted(spans[:, 1], start, side="right")
    return (opened > closed).astype(np.int64)
