"""Families of linked passages: one wording, wherever in the story it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.find.derivations.overlap import inside
from retold.model.findings import Link
from retold.model.span import Passage, Span

LONG_ENOUGH = 11  # words of one link that two writers do not choose alike by chance
SEVERAL = 24  # words of reworded links, together, from which on they show a common text
# Score of a rewording from which on it is one wording, not one fact told twice: of 975 rewordings
# between simulated articles, 2 of 411 above it are told independently, 183 of 564 below.
ONE_WORDING = 0.6
SPOKEN = 0.5  # share of a passage in quotation marks from which on it is speech
MARKED = 0.3  # share of the articles of a wording that quote it: fewer quote a text, not a speaker
SAME_PLACE = 0.5  # overlap, of the shorter, from which on two passages are one place


@dataclass(frozen=True, slots=True)
class Family:
    """One wording in several articles."""

    passages: tuple[Passage, ...]
    links: tuple[Link, ...]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(p.article for p in self.passages)


def strength(links: Iterable[Link], words: Mapping[Passage, int]) -> float:
    """How many words of common wording the links show; rewordings count for less.

    words: the number of words of each passage.
    """
    total = 0.0
    for link in links:
        held = min(words[link.left], words[link.right])
        if link.kind != "paraphrase":
            total += held * link.score
        else:
            total += held * (0.5 if link.score >= ONE_WORDING else 0.25)
    return total


def is_common_text(links: Sequence[Link], words: Mapping[Passage, int]) -> bool:
    """Whether the links show one text behind two articles, not two reports of one fact."""
    long = any(
        link.kind != "paraphrase" and min(words[link.left], words[link.right]) >= LONG_ENOUGH
        for link in links
    )
    return long or strength(links, words) >= SEVERAL


def spoken_links(
    families: Iterable[Family], speech: Mapping[str, Sequence[Span]]
) -> frozenset[str]:
    """The ids of links whose common words are somebody's: mostly quoted where they stand.

    A statement keeps its words when an outlet drops the marks, so a few articles decide for all;
    one of many that sets a whole text in marks quotes that text, and nobody's speech.
    """
    return frozenset(
        link.id for family in families if _is_spoken(family, speech) for link in family.links
    )


def _is_spoken(family: Family, speech: Mapping[str, Sequence[Span]]) -> bool:
    quoting = {
        p.article for p in family.passages if inside(p.span, speech.get(p.article, ())) >= SPOKEN
    }
    return bool(quoting) and len(quoting) >= MARKED * len(family.articles)


def find_families(links: Iterable[Link]) -> tuple[Family, ...]:
    """The links joined where their passages are one place of an article."""
    held = sorted(links, key=lambda k: (*_place(k.left), *_place(k.right), k.id))
    by_article: dict[str, list[tuple[int, int, int]]] = {}
    for number, link in enumerate(held):
        for passage in (link.left, link.right):
            article, start, end = _place(passage)
            by_article.setdefault(article, []).append((start, end, number))
    lead = list(range(len(held)))

    def head(number: int) -> int:
        while lead[number] != number:
            lead[number] = lead[lead[number]]
            number = lead[number]
        return number

    def unite(one: int, other: int) -> None:
        one, other = sorted((head(one), head(other)))
        lead[other] = one

    for held_here in by_article.values():
        numbers: dict[tuple[int, int], int] = {}  # the very same place first: copies have many
        for start, end, number in held_here:
            first = numbers.setdefault((start, end), number)
            if first != number:
                unite(first, number)
        places = sorted(numbers.items())
        for at, ((start, end), number) in enumerate(places):
            for (its_start, its_end), its in places[at + 1 :]:
                if its_start >= end:
                    break
                common = min(end, its_end) - its_start
                if common >= SAME_PLACE * min(end - start, its_end - its_start):
                    unite(number, its)
    grouped: dict[int, list[Link]] = {}
    for number, link in enumerate(held):
        grouped.setdefault(head(number), []).append(link)
    return tuple(_family(group) for group in grouped.values())


def _family(links: Sequence[Link]) -> Family:
    passages = {_place(p): p for link in links for p in (link.left, link.right)}
    return Family(tuple(passages[place] for place in sorted(passages)), tuple(links))


def _place(passage: Passage) -> tuple[str, int, int]:
    """The order of passages, as plain values: comparing these is many times faster."""
    return passage.article, passage.span.start, passage.span.end
