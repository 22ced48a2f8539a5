"""All that counting may look at, with the places of a story looked up fast."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Generic, TypeVar

from retold.find.credits.outlets import Outlet, find_outlet
from retold.find.derivations.clues import article_name
from retold.find.derivations.named import agency_key, is_agency, means
from retold.find.derivations.scene import Scene, set_scene
from retold.find.derivations.stemma import Stemma
from retold.find.origins.corrections import Correction, resolve_corrections
from retold.model.article import Article, Credit
from retold.model.findings import Link, Quotation, QuotationGroup, Run
from retold.model.span import Passage, Span

EMPTY = Stemma()
CLEAR = 0.45  # score of a rewording from which on it says where the sentences around it stand
BLOCK = 256  # code points per bucket: about two sentences, so few buckets and few misses
T = TypeVar("T")
Linked = list[tuple[int, int, int, int]]


class Places(Generic[T]):
    """What stands where: asked for a passage, yields the things that overlap it."""

    def __init__(self, things: Iterable[tuple[Passage, T]]) -> None:
        self._buckets: dict[tuple[str, int], list[tuple[int, int, tuple[Span, T]]]] = {}
        for passage, thing in things:
            start, end = _bounds(passage)
            held = start, end, (passage.span, thing)
            for block in range(start // BLOCK, (end - 1) // BLOCK + 1):
                self._buckets.setdefault((passage.article, block), []).append(held)

    def at(self, passage: Passage, share: float = 0.5) -> list[tuple[Span, T]]:
        """The things that cover at least ``share`` of ``passage``, each once, in reading order."""
        least = share * len(passage.span)
        return [item for start, end, common, item in self._met(passage) if common >= least]

    def meeting(self, passage: Passage, share: float = 0.5) -> list[tuple[Span, T]]:
        """The things that overlap by ``share`` of the shorter one: a quotation in a sentence."""
        size = len(passage.span)
        return [
            item
            for start, end, common, item in self._met(passage)
            if common >= share * min(size, end - start)
        ]

    def _met(self, passage: Passage) -> list[tuple[int, int, int, tuple[Span, T]]]:
        """What overlaps the passage: start, end, how much the two have in common, and the thing."""
        (first, last), found = _bounds(passage), {}
        for block in range(first // BLOCK, (last - 1) // BLOCK + 1):
            for start, end, item in self._buckets.get((passage.article, block), ()):
                common = (end if end < last else last) - (start if start > first else first)
                if common > 0:
                    found[id(item)] = (start, end, common, item)
        return sorted(found.values(), key=itemgetter(0, 1))


@dataclass(frozen=True, slots=True)
class Titles:
    """The headlines and headings of each article: ``passage in titles`` asks for one place."""

    places: Mapping[str, Sequence[Span]]

    def __contains__(self, passage: Passage) -> bool:
        half = 0.5 * len(passage.span)
        return any(p.overlap(passage.span) >= half for p in self.places.get(passage.article, ()))


@dataclass(frozen=True)
class Ground:
    """The findings that origins are counted on.

    corrections: a person's word; articles may be named by id or by path. seen: the scene, where it
    was set before.
    """

    articles: tuple[Article, ...]
    links: tuple[Link, ...] = ()
    runs: tuple[Run, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    groups: tuple[QuotationGroup, ...] = ()
    stemma: Stemma = EMPTY
    corrections: tuple[Correction, ...] = ()
    seen: Scene | None = None
    _makers: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _between: dict[tuple[str, str], Linked] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def resolved(self) -> tuple[Correction, ...]:
        """The corrections that concern this story, by article id."""
        return resolve_corrections(self.corrections, [(a.id, a.path) for a in self.articles])

    @cached_property
    def scene(self) -> Scene:
        """What the articles share, pair by pair."""
        return self.seen or set_scene(self.articles, self.links, self.quotations)

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call each article in a sentence."""
        return {article.id: article_name(article) for article in self.articles}

    @cached_property
    def titles(self) -> Titles:
        return Titles(
            {
                a.id: [s.span for s in a.sentences if s.role in ("title", "heading")]
                for a in self.articles
            }
        )

    @cached_property
    def found_outlets(self) -> dict[str, Outlet]:
        """The outlet of each article by itself."""
        return {article.id: find_outlet(article) for article in self.articles}

    def maker(self, outlet: Outlet) -> str:
        """The key under which an outlet made a text; an agency has the one it is credited by."""
        return outlet.key if is_agency(outlet) else f"outlet:{outlet.key}"

    def maker_of(self, credit: Credit) -> str:
        """The same for an agency that is credited: it may be an outlet of the story."""
        key = agency_key(credit)
        if key not in self._makers:
            outlets = self.scene.outlets.values()
            meant = next((one for one in outlets if means(credit, one)), None)
            self._makers[key] = self.maker(meant) if meant else key
        return self._makers[key]

    @cached_property
    def named_sources(self) -> frozenset[str]:
        """The articles whose outlet another article names as its source."""
        return frozenset(id for named in self.scene.mentions.values() for id in named)

    def linked_places(self, one: str, other: str) -> Linked:
        """Start and end of the links of two articles, in the one and in the other, in order."""
        if (one, other) not in self._between:
            found = (
                (*_bounds(link.left), *_bounds(link.right))
                if link.left.article == one
                else (*_bounds(link.right), *_bounds(link.left))
                for link in self.scene.links(one, other)
                if link.kind != "paraphrase" or link.score >= CLEAR
            )
            self._between[one, other] = sorted(found)
        return self._between[one, other]

    @cached_property
    def link_places(self) -> Places[tuple[Link, Passage]]:
        """Each link at both its ends, with the passage at the other end."""
        return Places(
            end
            for link in self.links
            for end in ((link.left, (link, link.right)), (link.right, (link, link.left)))
        )

    @cached_property
    def run_places(self) -> Places[tuple[Run, Passage]]:
        return Places(
            end
            for run in self.runs
            for end in ((run.left, (run, run.right)), (run.right, (run, run.left)))
        )

    @cached_property
    def quotation_places(self) -> Places[Quotation]:
        return Places((q.passage, q) for q in self.quotations if q.use == "speech")

    @cached_property
    def group_of(self) -> dict[str, str]:
        """The quotation group of each quotation, by ids."""
        return {v.quotation: group.id for group in self.groups for v in group.variants}

    @cached_property
    def origin_places(self) -> Places[str]:
        """The id of an unseen text or statement at each passage that holds its words."""
        return Places(
            (passage, origin.id)
            for origin in self.stemma.origins
            if origin.kind != "article"
            for passage in origin.passages
        )


def _bounds(passage: Passage) -> tuple[int, int]:
    return passage.span.start, passage.span.end
