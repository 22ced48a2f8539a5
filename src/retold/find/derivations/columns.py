"""Collation: the places of a story side by side, each with the wording of every text that has it.

A column is a family of linked passages, taken as whole sentences. Textual critics read columns: who
agrees with whom, who lacks what. House spelling is evened out, since houses change it everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from retold.find.derivations.families import find_families
from retold.find.derivations.overlap import inside, merged
from retold.model.article import Article
from retold.model.span import Passage, Span
from retold.text.tokens import words

if TYPE_CHECKING:  # a scene asks for its columns
    from retold.find.derivations.scene import Scene

HALF = 0.5  # share of a passage in a sentence (of the shorter) from which on the two are one place
QUOTED_LESS = 15  # code points of quoted words fewer, from which on an utterance was cut
BETWEEN = 3  # common places in a third text that make an inside, so that a gap can stand in it
_EVENED = (
    (re.compile(r"is(e|es|ed|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"our(s?|ed|ing|able)$"), r"or\1"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ll(ed|ing)$"), r"l\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article has at one place. ``quoted``: code points inside quotation marks."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: int


@dataclass(frozen=True)
class Columns:
    """The places that two articles and more have, each with its cells by article."""

    places: tuple[Mapping[str, Cell], ...]

    @cached_property
    def held(self) -> Mapping[str, frozenset[int]]:
        """The numbers of the places that each article has."""
        found: dict[str, set[int]] = {}
        for number, place in enumerate(self.places):
            for article in place:
                found.setdefault(article, set()).add(number)
        return {article: frozenset(numbers) for article, numbers in found.items()}

    @cached_property
    def carriers(self) -> tuple[Mapping[tuple[str, ...], tuple[str, ...]], ...]:
        """Who has each wording, place by place."""
        found: list[dict[tuple[str, ...], list[str]]] = []
        for place in self.places:
            by_words: dict[tuple[str, ...], list[str]] = {}
            found.append(by_words)
            for article, cell in place.items():
                by_words.setdefault(cell.words, []).append(article)
        return tuple({w: tuple(held) for w, held in place.items()} for place in found)

    @cached_property
    def repeated(self) -> tuple[int, ...]:
        """How many wordings of each place two articles and more have."""
        return tuple(sum(len(held) > 1 for held in place.values()) for place in self.carriers)

    @cached_property
    def near(self) -> Mapping[str, frozenset[str]]:
        """The articles that have BETWEEN places and more in common with each one."""
        return {
            one: frozenset(other for other in self.held if len(mine & self.held[other]) >= BETWEEN)
            for one, mine in self.held.items()
        }

    def of(self, article: str) -> frozenset[int]:
        return self.held.get(article, frozenset())

    @cached_property
    def starts(self) -> Mapping[str, Mapping[int, int]]:
        """Where each place stands in each article that has it."""
        return {
            article: {n: self.places[n][article].spans[0].start for n in numbers}
            for article, numbers in self.held.items()
        }


def find_columns(scene: Scene) -> Columns:
    """The columns of a story, in the order of its families."""
    links = [link for overlap in scene.overlaps.values() for link in overlap.links]
    found = []
    for family in find_families(links):
        by_article: dict[str, list[Span]] = {}
        for passage in family.passages:
            by_article.setdefault(passage.article, []).append(passage.span)
        found.append({a: _cell(scene, a, spans) for a, spans in by_article.items()})
    return Columns(tuple(place for place in found if len(place) > 1))


def _cell(scene: Scene, id: str, spans: Iterable[Span]) -> Cell:
    article, linked = scene.by_id[id], merged(spans)
    sentences = tuple(
        s.span
        for s in article.body
        if any(s.span.overlap(p) >= HALF * min(len(p), len(s.span)) for p in linked)
    ) or tuple(linked)
    speech = scene.speech.get(id, ())
    quoted = sum(round(inside(span, speech) * len(span)) for span in sentences)
    return Cell(_words(article, sentences), sentences, quoted)


def _words(article: Article, spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(evened(t.norm) for span in spans for t in words(article.text, span))


@lru_cache(maxsize=1 << 16)
def evened(word: str) -> str:
    """The word without what houses spell each in their own way.

    >>> evened("organised"), evened("harbour"), evened("travelling")
    ('organized', 'harbor', 'traveling')
    """
    for pattern, instead in _EVENED:
        word = pattern.sub(instead, word)
    return word


@dataclass(frozen=True)
class Agreement:
    """How two articles stand to each other and to third ones, column by column.

    both, alike: places that both have, and have in the same words.
    alone:       of these, where every other article that has the place words it otherwise.
    against:     of these, where two others agree on another wording.
    cut:         places where the target quotes less of an utterance than the source, less the
                 places where it is the other way round.
    source_more, target_more: places that third articles have and only one of the two.
    sided, siding: for each third article, places where it has the source's words against the
                 target, and the target's against the source.
    gaps:        places that third articles have between others, and that both of the two lack.
    filled:      such places that only the source lacks: the target has them from elsewhere.
    """

    both: int
    alike: int
    alone: tuple[Passage, ...]
    against: tuple[Passage, ...]
    cut: int
    source_more: tuple[Passage, ...]
    target_more: int
    sided: Mapping[str, int]
    siding: Mapping[str, int]
    gaps: int
    filled: int


def agreement(columns: Columns, source: str, target: str) -> Agreement:
    """The columns of two articles counted up."""
    both = sorted(columns.of(source) & columns.of(target))
    alike = [n for n in both if _same(columns, n, source, target)]
    alone, against = _apart(columns, alike, (source, target))
    sided, siding = _sides(columns, set(both).difference(alike), (source, target))
    third = sorted(columns.of(source) - columns.of(target))
    gaps = _gaps(columns, source, target)
    return Agreement(
        both=len(both),
        alike=len(alike),
        alone=alone,
        against=against,
        cut=sum(_cut(columns.places[n][source], columns.places[n][target]) for n in both),
        source_more=tuple(Passage(source, columns.places[n][source].spans[0]) for n in third),
        target_more=len(columns.of(target) - columns.of(source)),
        sided=sided,
        siding=siding,
        gaps=len(gaps - columns.of(target)),
        filled=len(gaps & columns.of(target)),
    )


def _same(columns: Columns, number: int, one: str, other: str) -> bool:
    place = columns.places[number]
    return place[one].words == place[other].words


def _cut(source: Cell, target: Cell) -> int:
    if source.words == target.words:
        return 0
    return (source.quoted > target.quoted + QUOTED_LESS) - (
        target.quoted > source.quoted + QUOTED_LESS
    )


def _apart(
    columns: Columns, alike: Iterable[int], ends: tuple[str, str]
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Where the two alone have their common words, and where two others agree on other ones."""
    alone, against = [], []
    for number in alike:
        place, carriers = columns.places[number], columns.carriers[number]
        here = place[ends[1]]
        if len(place) > 2 and len(carriers[here.words]) == 2:
            alone.append(Passage(ends[1], here.spans[0]))
        if columns.repeated[number] > 1:  # theirs is one of them
            against.append(Passage(ends[1], here.spans[0]))
    return tuple(alone), tuple(against)


def _sides(
    columns: Columns, unlike: Iterable[int], ends: tuple[str, str]
) -> tuple[dict[str, int], dict[str, int]]:
    sides: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for number in unlike:
        place, carriers = columns.places[number], columns.carriers[number]
        for end, counted in zip(ends, sides, strict=True):
            for other in carriers[place[end].words]:
                if other != end:
                    counted[other] = counted.get(other, 0) + 1
    return sides


def _gaps(columns: Columns, source: str, target: str) -> set[int]:
    """Places between others that a third article has and the source lacks."""
    mine = columns.of(source)
    common = mine & columns.of(target)
    missing, found = len(columns.places) - len(mine), set[int]()
    if len(common) < BETWEEN:
        return found
    for third in columns.near[source] & columns.near[target]:
        its = columns.starts[third]
        lacked = its.keys() - mine - found
        if third in (source, target) or not lacked:
            continue
        inner = [its[n] for n in common if n in its]
        if len(inner) >= BETWEEN:
            first, last = min(inner), max(inner)
            found.update(n for n in lacked if first < its[n] < last)
        if len(found) == missing:
            break  # as soon as it can be among copies of one text
    return found
