"""Claims: the values of one thing, gathered over a story, with a verdict and its support."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from retold.find.claims.carried import find_carried
from retold.find.claims.grouping import group_figures
from retold.find.claims.linked import Linked
from retold.find.claims.moments import find_moments
from retold.find.claims.slips import without_slips
from retold.find.claims.topics import topic
from retold.find.claims.values import nominal
from retold.find.claims.verdicts import Finding, judge
from retold.find.figures.figure import Figure
from retold.find.figures.words import FigureWords, figure_words
from retold.model.article import Article
from retold.model.findings import Claim, DateMention, Link, Value
from retold.model.span import Passage
from retold.model.support import Support

Count = Callable[[Sequence[Passage]], Support]


def find_claims(
    articles: Sequence[Article],
    figures: Mapping[str, Sequence[Figure]],
    dates: Mapping[str, Sequence[DateMention]],
    links: Sequence[Link],
    stemma: object,
    count: Count,
) -> tuple[Claim, ...]:
    """The figure, date and statement claims of one story; ids are "c1", "c2", ... in reading order.

    figures, dates: by article id. count: the one function that counts support (find/origins).
    """
    known = {a.id: a for a in articles}
    words = figure_words("en")
    groups = group_figures(articles, figures, links)
    linked = Linked(links)
    made: list[Claim] = []
    for group in groups:
        for finding in judge(
            without_slips(group, linked, words.moving_events), known, words, linked
        ):
            made.append(_claim(finding, words, known, count))
    made.extend(find_moments(articles, dates, links, count))
    made.extend(find_carried(articles, links, count))
    return tuple(_numbered(made))


def _claim(
    finding: Finding, words: FigureWords, articles: Mapping[str, Article], count: Count
) -> Claim:
    figures = _one_per_value(finding.figures)
    drift = attribution_drift([f.value() for f in figures])
    return Claim(
        id="",
        kind="figure",
        topic=topic(finding.figures, words, articles),
        values=tuple(f.value() for f in figures),
        verdict=finding.verdict,
        why=f"{finding.why} {drift}".strip(),
        support=count(carrying(finding.figures, articles)),
    )


def carrying(figures: Sequence[Figure], articles: Mapping[str, Article]) -> tuple[Passage, ...]:
    """The passages that carry a claim, for counting where each comes from.

    A headline counts by itself only where no sentence below it gives its value: the desk wrote it
    over the text, and it comes from wherever the text comes from.
    """
    heads = {
        article: {s.span for s in articles[article].sentences if s.role == "title"}
        for article in {f.article for f in figures}
    }
    below = [f for f in figures if f.passage.span not in heads[f.article]]
    told = {(f.article, nominal(f)) for f in below}
    kept = [
        f
        for f in figures
        if f.passage.span not in heads[f.article] or (f.article, nominal(f)) not in told
    ]
    return tuple(dict.fromkeys(f.passage for f in _one_per_value(kept)))


def _one_per_value(figures: Iterable[Figure]) -> list[Figure]:
    """One figure per article and value: the first time an article gives it."""
    seen: dict[tuple[str, float | str], Figure] = {}
    for figure in figures:
        value = nominal(figure)
        seen.setdefault((figure.article, figure.says if value is None else value), figure)
    return list(seen.values())


def attribution_drift(values: Sequence[Value]) -> str:
    """One sentence where some articles name who says it and others do not; else nothing."""
    named = {v.attributed_to for v in values if v.attributed_to}
    bare = sum(1 for v in values if not v.attributed_to)
    if not named or not bare or len(values) < 2:
        return ""
    listed = ", ".join(sorted(named)[:3])
    return f"Attributed to {listed} in {len(values) - bare}, to nobody in {bare}."


def _numbered(claims: Sequence[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(claims, 1):
        yield replace(claim, id=f"c{number}")
