"""Two texts laid side by side, word by word: what stayed, what was changed, added, left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from retold.model.article import Article
from retold.model.span import Span
from retold.text.tokens import Token, tokens

ChangeKind = Literal["same", "changed", "added", "left out"]
MOVED = 8  # words in a row that make an addition here and a gap there one passage that was moved
ISLAND = 2  # equal words between two changes that are no more than chance ("of", "the")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of both texts; ``kind`` is seen from left to right.

    left, right: the tokens, empty on one side for "added" and "left out".
    """

    kind: ChangeKind
    left: tuple[Token, ...]
    right: tuple[Token, ...]

    @property
    def turned(self) -> Stretch:
        """The same seen from the other side."""
        kind: ChangeKind = self.kind
        if kind in ("added", "left out"):
            kind = "added" if kind == "left out" else "left out"
        return Stretch(kind, self.right, self.left)


@dataclass(frozen=True, slots=True)
class Aligned:
    """The stretches of two texts in reading order, without the passages that only moved."""

    stretches: tuple[Stretch, ...]

    @property
    def turned(self) -> Aligned:
        return Aligned(tuple(s.turned for s in self.stretches))

    def stayed(self) -> tuple[float, float]:
        """The share of the left and of the right text's words that stand in the other too, 0..1."""
        held = sum(len(s.left) for s in self.stretches if s.kind == "same")
        left = sum(len(s.left) for s in self.stretches)
        right = sum(len(s.right) for s in self.stretches)
        return (held / left if left else 0.0, held / right if right else 0.0)

    def of(self, kind: ChangeKind) -> tuple[Stretch, ...]:
        return tuple(s for s in self.stretches if s.kind == kind)


def article_tokens(article: Article) -> list[Token]:
    """The words and marks of title and body in reading order, furniture left out."""
    return [t for s in article.sentences for t in tokens(article.text, s.span)]


def align(left: Sequence[Token], right: Sequence[Token]) -> Aligned:
    """The two token sequences laid side by side by their longest common subsequence."""
    a, b = [t.norm for t in left], [t.norm for t in right]
    blocks: list[list[int]] = []  # same?, left start, left end, right start, right end
    for op in Indel.opcodes(a, b):
        same = op.tag == "equal"
        if blocks and blocks[-1][0] == same:
            blocks[-1][2], blocks[-1][4] = op.src_end, op.dest_end
        else:
            blocks.append([same, op.src_start, op.src_end, op.dest_start, op.dest_end])
    return Aligned(tuple(_stretches(_without_islands(blocks), left, right)))


def _without_islands(blocks: list[list[int]]) -> list[list[int]]:
    """Short equal blocks between two changes belong to the change."""
    out: list[list[int]] = []
    for number, block in enumerate(blocks):
        inner = 0 < number < len(blocks) - 1
        same = bool(block[0]) and not (inner and block[2] - block[1] <= ISLAND)
        if out and out[-1][0] == same:
            out[-1][2], out[-1][4] = block[2], block[4]
        else:
            out.append([same, *block[1:]])
    return out


def _stretches(
    blocks: list[list[int]], left: Sequence[Token], right: Sequence[Token]
) -> list[Stretch]:
    found = []
    for same, a, b, c, d in blocks:
        kind: ChangeKind = "same" if same else "changed"
        if not same and a == b:
            kind = "added"
        elif not same and c == d:
            kind = "left out"
        found.append(Stretch(kind, tuple(left[a:b]), tuple(right[c:d])))
    return _moves_dropped(found)


def _moves_dropped(found: list[Stretch]) -> list[Stretch]:
    gone = _grams(s.left for s in found if s.kind != "same")
    come = _grams(s.right for s in found if s.kind != "same")
    both = gone & come
    if not both:
        return found
    return [s for s in found if s.kind == "same" or not _moved(s, both)]


def _moved(stretch: Stretch, both: set[tuple[str, ...]]) -> bool:
    held = stretch.left if stretch.kind == "left out" else stretch.right
    norms = [t.norm for t in held]
    grams = [tuple(norms[i : i + MOVED]) for i in range(len(norms) - MOVED + 1)]
    return bool(grams) and sum(g in both for g in grams) >= 0.5 * len(grams)


def _grams(parts: Iterable[Sequence[Token]]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for part in parts:
        norms = [t.norm for t in part]
        found.update(tuple(norms[i : i + MOVED]) for i in range(len(norms) - MOVED + 1))
    return found


def span_of(held: Sequence[Token]) -> Span:
    """From the first token to the last. Raises IndexError when there are none."""
    return Span(held[0].span.start, held[-1].span.end)


def words_of(text: str, held: Sequence[Token]) -> str:
    """The words from the first token to the last, "" when there are none."""
    return span_of(held).of(text) if held else ""


def short(words: str, most: int = 60) -> str:
    """The words on one line, cut with an ellipsis."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def unaccented(words: str) -> str:
    """The words with every accent taken off its letter."""
    composed = unicodedata.normalize("NFC", words)
    return "".join(unicodedata.normalize("NFD", c)[0] for c in composed)
