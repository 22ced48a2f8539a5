"""One story prepared for the stemma: what every pair of articles needs, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from retold.find.credits.credits import Outlet, outlets_of
from retold.find.derivations.aligned import Aligned, align
from retold.find.derivations.clues import Setting, Verdict, Witness, article_name
from retold.find.derivations.columns import Columns, find_columns
from retold.find.derivations.descent import (
    WEIGHT,
    Descent,
    Innovation,
    descent_clue,
    find_descent,
    find_innovations,
)
from retold.find.derivations.direction import weigh
from retold.find.derivations.families import find_families, spoken_links
from retold.find.derivations.leanings import name_forms, reported
from retold.find.derivations.named import credited, means, mention, source_credits
from retold.find.derivations.overlap import Overlap, find_overlaps, speech_spans
from retold.find.derivations.profile import Profile
from retold.find.derivations.sharing import (
    agencies_of,
    below_titles,
    hold_one_text,
    near_shares,
    words_of_its_own,
)
from retold.find.derivations.stemmata import chances
from retold.find.origins.reporting import own_reporting
from retold.model.article import Article, Credit
from retold.model.findings import Link, Quotation
from retold.model.span import Passage, Span

NEARLY_ALL = 0.6  # a third article that one of the two holds to this share is no outside witness


@dataclass(frozen=True)
class Scene:
    """The articles of one story and what they share."""

    articles: tuple[Article, ...]
    overlaps: Mapping[tuple[str, str], Overlap]
    speech: Mapping[str, Sequence[Span]]
    _shared: dict[tuple[str, str], bool] = field(default_factory=dict)
    _verdicts: dict[tuple[str, str], Verdict] = field(default_factory=dict)
    _innovations: dict[tuple[str, str], tuple[Innovation, ...]] = field(default_factory=dict)
    _descents: dict[tuple[str, str], Descent | None] = field(default_factory=dict)
    _credited: dict[str, tuple[Credit, ...]] = field(default_factory=dict)
    _carriers: dict[str, list[str]] = field(default_factory=dict)
    _aligned: dict[tuple[str, str], Aligned] = field(default_factory=dict)
    _leanings: dict[tuple[str, str], tuple[Passage, ...]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def outlets(self) -> Mapping[str, Outlet]:
        return outlets_of(self.articles)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The ids of the links that carry somebody's words."""
        return frozenset(link.id for o in self.overlaps.values() for link in o.spoken)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {article.id: article_name(article) for article in self.articles}

    def name(self, id: str) -> str:
        return self._names[id]

    @cached_property
    def mentions(self) -> Mapping[str, Mapping[str, Passage | None]]:
        """For each article the others whose outlet it names as a source, and where; None where only
        what came with the article says so."""
        found: dict[str, dict[str, Passage | None]] = {a.id: {} for a in self.articles}
        for article in self.articles:
            for other in self.articles:
                outlet = self.outlets[other.id]
                if outlet.key == self.outlets[article.id].key:
                    continue
                credit = credited(article, outlet)
                place = credit.passage if credit else mention(article, outlet)
                if credit or place:
                    found[article.id][other.id] = place
        return found

    def leanings(self, id: str, other: str) -> tuple[Passage, ...]:
        """Where the running text of ``id`` names the outlet of the other as a source."""
        if (id, other) not in self._leanings:
            outlet, names = self.outlets[other], [one.name for one in self.outlets.values()]
            own = self.outlets[id].key == outlet.key
            self._leanings[id, other] = () if own else reported(self.by_id[id], outlet.name, names)
        return self._leanings[id, other]

    def source_credits(self, id: str) -> tuple[Credit, ...]:
        """Whom the article gives its text to: neither itself nor an outlet of the story."""
        if id not in self._credited:
            self._credited[id] = self._find_credits(id)
        return self._credited[id]

    def _find_credits(self, id: str) -> tuple[Credit, ...]:
        named = [p.span for p in self.mentions[id].values() if p]
        outlets = [self.outlets[other] for other in self.mentions[id]]
        return tuple(
            credit
            for credit in source_credits(self.by_id[id], self.outlets[id])
            if not any(means(credit, outlet) for outlet in outlets)
            and not (credit.passage and any(credit.passage.span.overlaps(n) for n in named))
        )

    def carriers(self, id: str) -> list[str]:
        """The articles that have nearly all their text in common with this one."""
        if id not in self._carriers:
            self._carriers[id] = self._find_carriers(id)
        return self._carriers[id]

    def _find_carriers(self, id: str) -> list[str]:
        near = ((o.left, o.right) for o in self.overlaps.values() if id in (o.left, o.right))
        others = (left if right == id else right for left, right in near)
        return [other for other in others if self._covers(id, other)]

    def _covers(self, id: str, other: str) -> bool:
        overlap = self.overlap(id, other)
        return overlap is not None and max(overlap.own(other), overlap.own(id)) >= NEARLY_ALL

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """What each article shows by itself."""
        return {a.id: Profile(a, self.speech.get(a.id, ())) for a in self.articles}

    @cached_property
    def reporting(self) -> frozenset[str]:
        """The articles that show reporting of their own."""
        names = [outlet.name for outlet in self.outlets.values()]
        forms = {a.id: name_forms(self.outlets[a.id].name, names) for a in self.articles}
        return frozenset(a.id for a in self.articles if own_reporting(a, forms[a.id]))

    @cached_property
    def columns(self) -> Columns:
        """The places of the story side by side."""
        return find_columns(self)

    @cached_property
    def chances(self) -> Mapping[tuple[str, str], float]:
        """The probability that an article has its text from another, over all stemmata."""
        return chances(self)

    @cached_property
    def _near(self) -> Mapping[str, Mapping[str, float]]:
        """The share of an article's word sequences in each other one that it shares text with."""
        return near_shares(self.overlaps, self.profiles)

    def near(self, id: str, other: str) -> float:
        """The share of the word sequences of ``id`` that the other, linked one has."""
        return self._near[id][other]

    @cached_property
    def _nearest(self) -> Mapping[str, Sequence[tuple[float, str]]]:
        """The two largest shares, so that one is left when the other's article is left out."""
        return {
            id: sorted(((share, other) for other, share in held.items()), reverse=True)[:2]
            for id, held in self._near.items()
        }

    def nearest(self, id: str, besides: str) -> float:
        """The largest share of the word sequences of ``id`` in an article, one left out."""
        return next((share for share, other in self._nearest[id] if other != besides), 0.0)

    @cached_property
    def lengths(self) -> Mapping[Passage, int]:
        """How many words of its article's own each linked passage has; somebody's words in
        quotation marks show no common text. A passage of speech alone keeps all of them.
        """
        ends = {p for o in self.overlaps.values() for k in o.links for p in (k.left, k.right)}
        return {p: words_of_its_own(self.by_id[p.article], p, self.speech) for p in ends}

    def overlap(self, one: str, other: str) -> Overlap | None:
        """What the two share, in whatever order they are named."""
        return self.overlaps.get((one, other)) or self.overlaps.get((other, one))

    def share_text(self, one: str, other: str) -> bool:
        """Whether the two hold common running text, by its length or by an agency both name."""
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._shared:
            self._shared[pair] = self._share_text(*pair)
        return self._shared[pair]

    def _share_text(self, one: str, other: str) -> bool:
        overlap = self.overlap(one, other)
        if overlap is None or not overlap.text:
            return False
        both = agencies_of(self.by_id[one]) & agencies_of(self.by_id[other])
        return hold_one_text(overlap, self.lengths, bool(both))

    def links(self, one: str, other: str) -> tuple[Link, ...]:
        overlap = self.overlap(one, other)
        return overlap.links if overlap else ()

    def setting(self, left: str, right: str) -> Setting:
        """The two side by side. Raises KeyError where they share nothing."""
        overlap = self.overlap(left, right)
        if overlap is None:
            raise KeyError((left, right))
        witnesses = self._witnesses(left, right)
        return Setting(
            left=self.by_id[left],
            right=self.by_id[right],
            overlap=overlap,
            aligned=self.aligned(left, right),
            witnesses=witnesses,
            profiles=self.profiles,
            outlets=self.outlets,
            mentions=self.mentions,
        )

    def verdict(self, left: str, right: str) -> Verdict:
        """Which of the two was there first, seen from ``left``; each pair is weighed once."""
        if (left, right) not in self._verdicts:
            told = weigh(self.setting(left, right))
            descents = [*descent_clue(self, left, right), *descent_clue(self, right, left, -WEIGHT)]
            self._verdicts[left, right] = told if told.versions else told.joined(descents)
        return self._verdicts[left, right]

    def innovations(self, id: str, other: str) -> tuple[Innovation, ...]:
        """Where ``id`` has a wording of its own for what ``other`` has."""
        if (id, other) not in self._innovations:
            self._innovations[id, other] = find_innovations(self, id, other)
        return self._innovations[id, other]

    def descent(self, source: str, target: str) -> Descent | None:
        """What shows by common innovations that ``target`` came by ``source``."""
        if (source, target) not in self._descents:
            self._descents[source, target] = find_descent(self, source, target)
        return self._descents[source, target]

    def aligned(self, left: str, right: str) -> Aligned:
        """The two texts laid side by side, word by word."""
        if (left, right) not in self._aligned:
            told = align(self.profiles[left].tokens, self.profiles[right].tokens)
            self._aligned[left, right], self._aligned[right, left] = told, told.turned
        return self._aligned[left, right]

    def stayed(self, left: str, right: str) -> tuple[float, float]:
        """The share of either text's words that the other has, in order."""
        return self.aligned(left, right).stayed()

    def may_be_versions(self, left: str, right: str) -> bool:
        """Whether the two are one outlet's, or nothing marks either as news."""
        if self.outlets[left].key == self.outlets[right].key:
            return True
        return not self.is_news(left, right)

    def is_news(self, left: str, right: str) -> bool:
        """Whether anything marks either of the two as news, or most of the story."""
        if self.profiles[left].news_signs or self.profiles[right].news_signs:
            return True
        others = [self.profiles[a.id] for a in self.articles if a.id not in (left, right)]
        return 2 * sum(bool(one.news_signs) for one in others) > len(others) > 0

    def _witnesses(self, left: str, right: str) -> tuple[Witness, ...]:
        mine, its, found = self._shares[left], self._shares[right], []
        for article, outside, within in self._testifying:
            id = article.id
            held = max(mine.get(id, -1.0), its.get(id, -1.0))
            if held >= 0 and id not in (left, right):
                found.append(outside if held < NEARLY_ALL else within)
        return tuple(found)

    @cached_property
    def _shares(self) -> Mapping[str, Mapping[str, float]]:
        """How much of each other article an article covers, where they share links."""
        found: dict[str, dict[str, float]] = {a.id: {} for a in self.articles}
        for (left, right), overlap in self.overlaps.items():
            found[left][right], found[right][left] = overlap.right_share, overlap.left_share
        return found

    @cached_property
    def _testifying(self) -> tuple[tuple[Article, Witness, Witness], ...]:
        """Each article as a witness from outside, and as one that a text holds nearly whole."""
        return tuple((a, Witness(a, True), Witness(a, False)) for a in self.articles)


def set_scene(
    articles: Sequence[Article], links: Iterable[Link], quotations: Iterable[Quotation]
) -> Scene:
    """The story as the stemma reads it."""
    speech = speech_spans(quotations)
    body = tuple(below_titles(articles, links))
    spoken = spoken_links(find_families(body), speech)
    return Scene(tuple(articles), find_overlaps(articles, body, speech, spoken), speech)
