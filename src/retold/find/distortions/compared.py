"""A sentence and its rewrite, token by token: what stayed, what was put in the place of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from retold.find.distortions.change_words import ChangeWords, Phrase, change_words
from retold.find.distortions.predicates import Predicate, read_predicates
from retold.find.figures.number import Number
from retold.find.figures.numbers import read_numbers
from retold.find.figures.words import FigureWords, figure_words, stem, stem_of
from retold.model.span import Span
from retold.text.tokens import Token, tokens

# Below this share of common content two sentences report one fact in their own words; what differs
# between them was not turned by a rewrite (bench/claims).
SAME_SENTENCE = 0.45
_SIGNS = frozenset("%$£€¥₹")  # signs that are part of a number


@dataclass(frozen=True, slots=True)
class Block:
    """``x[a:b]`` stands where ``y[c:d]`` stands; equal, or one in the place of the other."""

    equal: bool
    a: int
    b: int
    c: int
    d: int


class Side:
    """One sentence with all that is read from it. Made once per sentence and kept."""

    def __init__(self, text: str, span: Span, language: str = "en") -> None:
        self.text = text
        self.span = span
        self.words: FigureWords = figure_words(language)
        self.changes: ChangeWords = change_words(language)
        self.row: list[Token] = [t for t in tokens(text, span) if t.is_word or t.norm in _SIGNS]
        self.norms: list[str] = [t.norm.removesuffix("'s") for t in self.row]

    @cached_property
    def numbers(self) -> list[Number]:
        return [self._signed(number) for number in read_numbers(self.row, self.words)]

    def _signed(self, number: Number) -> Number:
        """Below zero where a minus is glued to it: "-1.8 °C"; a row of words has no such mark."""
        at = self.row[number.start].span.start
        before = self.text[max(0, at - 2) : at]
        degrees = (number.unit or "").startswith("degree") and number.low is not None
        if not degrees or before[-1:] not in ("-", "−") or before[:-1].isalnum():
            return number
        low = -abs(number.low or 0.0)
        return replace(number, low=low, high=low)

    @cached_property
    def predicates(self) -> list[Predicate]:
        return read_predicates(self.row, self.words, self.changes)

    @cached_property
    def keys(self) -> list[str]:
        """One key for each token: event class or verb key, or the noun in the singular."""
        return [self._key(norm) for norm in self.norms]

    def _key(self, norm: str) -> str:
        if norm in self.words.guards["months"]:
            return norm[:3]  # "Sept." and "September"
        if norm in self.words.cardinals:
            return f"{self.words.cardinals[norm]:g}"
        verb = stem(norm, self.words)
        noun = self.words.singulars.get(norm, norm.removesuffix("s") if len(norm) > 3 else norm)
        plain = stem_of(self.words.same_nouns.get(noun, noun))  # "name" and "named" meet
        return self.words.event_of.get(verb or noun, verb or plain)

    @cached_property
    def content(self) -> frozenset[str]:
        return frozenset(
            k for k, n in zip(self.keys, self.norms, strict=True) if self.is_content(n)
        )

    def is_content(self, norm: str) -> bool:
        return (
            norm not in self.words.stops and norm not in self.changes.modal_class and len(norm) > 1
        )

    def span_of(self, number: Number) -> Span:
        """Where a number of this sentence stands in the text."""
        return Span(self.row[number.start].span.start, self.row[number.end - 1].span.end)

    def said(self, start: int, end: int) -> str:
        """The words of ``row[start:end]`` as they stand in the text; "" for none."""
        if start >= end:
            return ""
        return " ".join(self.text[self.row[start].span.start : self.row[end - 1].span.end].split())

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for at, norm in enumerate(self.norms):
            found.setdefault(norm, []).append(at)
        return found

    def where(self, phrase: Phrase, start: int = 0, end: int | None = None) -> Iterator[int]:
        """The places of ``phrase`` in ``row[start:end]``."""
        stop = len(self.norms) if end is None else end
        for at in self.places.get(phrase[0], ()):
            if not start <= at <= stop - len(phrase):
                continue
            if len(phrase) == 1 or tuple(self.norms[at : at + len(phrase)]) == phrase:
                yield at

    @cached_property
    def denying(self) -> list[int]:
        """Where a word denies; "no later than" and the like do not."""
        idle = {
            i
            for phrase in self.changes.harmless_negators
            if phrase[0] in self.places
            for at in self.where(phrase)
            for i in range(at, at + len(phrase))
        }
        listed = self.changes.negators
        open_yet = {*self.where(("yet", "to")), *self.where(("still", "to"))}  # "yet to decide"
        return [
            i
            for i, n in enumerate(self.norms)
            if (n in listed or n.endswith("n't") or i in open_yet) and i not in idle
        ]

    @cached_property
    def excluding(self) -> list[tuple[int, int, int, int]]:
        """Words that exclude others: number of the set, of the group in it, start and end."""
        by_word = self.changes.exclusive_by_word
        held = sorted([one for word in self.places for one in by_word.get(word, ())])
        return [
            (number, group, at, at + len(phrase))
            for number, group, _, phrase in held
            for at in self.where(phrase)
        ]


class Pair:
    """Two sides of one link.

    kin:  both texts are known to tell one text again, whichever way it went.
    made: one text is made from the other, or both closely from a third.
    retold: one text was told over sentence by sentence, and this is one sentence told over.
    forth: it is known that ``y`` was made from ``x``.
    """

    def __init__(
        self,
        x: Side,
        y: Side,
        *,
        kin: bool = False,
        made: bool = False,
        retold: bool = False,
        forth: bool = False,
    ) -> None:
        self.x, self.y = x, y
        self.kin, self.made, self.retold = kin or made or retold, made or retold, retold
        self.forth = forth

    def both_ways(self) -> Iterator[tuple[Side, Side, bool]]:
        """Each side as the one that has something the other may lack; True for the way back."""
        yield self.x, self.y, False
        yield self.y, self.x, True

    def ways_told(self) -> Iterator[tuple[Side, Side, bool]]:
        """Likewise, but only forth where it is known which was made from which."""
        yield self.x, self.y, False
        if not self.forth:
            yield self.y, self.x, True

    @cached_property
    def blocks(self) -> list[Block]:
        """What stayed and what was put in the place of what, in order."""
        matcher = SequenceMatcher(None, self.x.keys, self.y.keys, autojunk=False)
        return [Block(tag == "equal", *at) for tag, *at in matcher.get_opcodes()]

    @cached_property
    def likeness(self) -> float:
        """Share of the shorter side's content that the other side has too."""
        less = min(len(self.x.content), len(self.y.content))
        return len(self.x.content & self.y.content) / less if less else 0.0

    @cached_property
    def likeness_longer(self) -> float:
        """Share of the longer side's content that the other side has too."""
        more = max(len(self.x.content), len(self.y.content))
        return len(self.x.content & self.y.content) / more if more else 0.0

    @property
    def changed(self) -> Iterator[Block]:
        return (b for b in self.blocks if not b.equal)

    def opposite(self, at: int) -> Block | None:
        """The changed block of which token ``at`` of the left side is part."""
        return next((b for b in self.changed if b.a <= at < b.b), None)

    def lone_swap(self, block: Block) -> bool:
        """Whether words were put in the place of words, both few enough to answer each other."""
        return 0 < block.b - block.a <= 6 and 0 < block.d - block.c <= 6

    def around(self, block: Block, reach: int = 4) -> tuple[Sequence[str], Sequence[str]]:
        """The keys of both sides close to ``block``."""
        return (
            self.x.keys[max(0, block.a - reach) : block.b + reach],
            self.y.keys[max(0, block.c - reach) : block.d + reach],
        )


def is_alike(pair: Pair) -> bool:
    """Whether so much stayed that what differs was changed in retelling."""
    return pair.likeness >= SAME_SENTENCE and pair.likeness_longer >= SAME_SENTENCE / 2
