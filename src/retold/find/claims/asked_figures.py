"""The figures of a story that bear on a sentence: those it counts, and all values of their claims.

A figure of the sentence meets a figure of the story as two figures of one story meet. The claim
which that one belongs to holds the other values of the same thing, in whatever words they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.find.claims.asked import SAME_STATEMENT, Asked, Finding, Order
from retold.find.claims.asserted import asserts
from retold.find.claims.frames import Frame, bucket, sameness
from retold.find.claims.frames_read import frames_of
from retold.find.claims.values import standing
from retold.find.dates.article_date import story_window, told_on
from retold.find.dates.dates import find_dates
from retold.find.distortions.compared import Side
from retold.find.figures.figure import Figure
from retold.find.figures.figures import find_figures
from retold.find.figures.words import figure_words
from retold.model.article import Article
from retold.model.findings import Claim, Value
from retold.model.report import Story
from retold.model.span import Span

# Share of the sentence's content that a sentence must have to be about the same figure.
SAME_FIGURE = 0.3
INSTEAD = re.compile(r"\b(?:instead of|rather than|and not|not)\s+(?:the\s+)?$", re.IGNORECASE)
CLAUSE = 60  # characters around a figure in which a "not" denies it

Key = tuple[str, Span]


@dataclass(frozen=True)
class _Told:
    """The figures of a story by their place, and the claim each belongs to."""

    articles: Mapping[str, Article]
    frames: Mapping[Key, Frame]
    claims: Mapping[Key, Claim]


def figures_asked(asked: Asked, story: Story) -> tuple[list[Finding], tuple[Claim, ...]]:
    """The figures that are about what the sentence counts, and the claims they belong to."""
    if not asked.figures:
        return [], ()
    told = _told(story)
    found: dict[Key, Finding] = {}
    about: list[Claim] = []
    for mine in _asked_frames(asked):
        met = [(key, f) for key in told.frames if (f := _met(asked, mine, key, told))]
        found.update(met)
        for claim in _claims_of([key for key, _ in met], told):
            about.append(claim)
            for key, finding in _others(asked, mine.figure, claim, told):
                found.setdefault(key, finding)
        found = {
            key: _ordered(f, mine.figure, told.claims.get(key), told) for key, f in found.items()
        }
    return list(found.values()), tuple(dict.fromkeys(about))


def _asked_frames(asked: Asked) -> Iterator[Frame]:
    """The figures of the sentence; a bare number of things may be how many there are in all."""
    for mine in frames_of([asked.article], {"query": asked.figures}):
        yield mine
        if mine.figure.kind == "count" and mine.figure.event is None:
            yield replace(mine, figure=replace(mine.figure, kind="total"))


def _told(story: Story) -> _Told:
    window = story_window(story.articles)
    figures = {
        a.id: find_figures(a, find_dates(a, told_on(a, window)), story.quotations)
        for a in story.articles
    }
    frames = frames_of(story.articles, figures)
    claims = {
        (v.article, v.place): c
        for c in reversed(story.claims)
        if c.kind == "figure" and c.verdict != "distortion"
        for v in c.values
        if v.place
    }
    known = {a.id: a for a in story.articles}
    return _Told(known, {(f.figure.article, f.figure.place): f for f in frames}, claims)


def _met(asked: Asked, mine: Frame, key: Key, told: _Told) -> Finding | None:
    """What one figure of the story says of one that the sentence counts."""
    theirs = told.frames[key]
    if not mine.site:  # no place was asked for
        mine = replace(mine, site=theirs.site)
    if not asked.dates:
        mine = replace(mine, past=theirs.past)
    if bucket(mine) != bucket(theirs) or mine.fate != theirs.fate:
        return None
    article = told.articles[theirs.figure.article]
    likeness = asked.likeness(Side(article.text, theirs.figure.passage.span))
    if likeness < (SAME_FIGURE if _one_happening(mine, theirs) else SAME_STATEMENT):
        return None
    if not _known_place(mine, article):
        return None
    differs = standing(mine.figure, theirs.figure) == "differ"
    happened = theirs.figure.event in figure_words("en").event_of.values()
    if differs and mine.figure.event is None and happened:
        return None  # how many there are is not how many something happened to
    same = sameness(mine, theirs)
    if differs and same == "likely" and likeness < SAME_STATEMENT:
        return None
    if same in ("no", "open"):
        day = None if differs or likeness < SAME_STATEMENT else _other_day(mine, theirs)
        return Finding(theirs.figure.value(), round(likeness, 2), day) if day else None
    if not differs and theirs.figure.event != mine.figure.event and _unsaid(asked, theirs, article):
        return None
    said = _otherwise(mine.figure, theirs.figure) if differs else _denied(asked, theirs, article)
    return Finding(theirs.figure.value(), round(likeness, 2), said)


def _unsaid(asked: Asked, theirs: Frame, article: Article) -> bool:
    """Whether the sentence of a figure has its number and not what was asked of it."""
    return asserts(asked.side, Side(article.text, theirs.figure.passage.span)) is None


def _one_happening(mine: Frame, theirs: Frame) -> bool:
    events = {mine.figure.event, theirs.figure.event} - {None}
    return len(events) < 2


def _known_place(mine: Frame, article: Article) -> bool:
    """Whether an article names the place of which the sentence speaks, if it names one."""
    names = re.findall(r"[A-ZÀ-Þ]\w{2,}", mine.figure.where or "")
    return not names or any(name in article.text for name in names)


def _other_day(mine: Frame, theirs: Frame) -> str | None:
    """The day the figure of the story is told of, where nothing but the day keeps them apart."""
    one, other = mine.figure.happened, theirs.figure.happened
    if one is None or other is None or one.before(other) is None:
        return None
    dateless = replace(mine, figure=replace(mine.figure, happened=None))
    if sameness(dateless, theirs) in ("no", "open"):
        return None
    return f"on {other.at}, not on {one.at}"


def _denied(asked: Asked, theirs: Frame, article: Article) -> str:
    """What the story says instead where it denies what the sentence says, or the reverse."""
    place, sentence = theirs.figure.place, theirs.figure.passage.span
    if instead := INSTEAD.search(article.text, sentence.start, place.start):
        return f"“{article.text[instead.start() : place.end]}”"
    start, end = max(sentence.start, place.start - CLAUSE), min(sentence.end, place.end + CLAUSE)
    side = Side(article.text, Span(start, end))
    if _negated(side) == _negated(asked.side):
        return ""
    said = article.text[start:end].strip()
    return f"“{said}” denies it" if _negated(side) else f"“{said}” affirms it"


def _negated(side: Side) -> bool:
    return sum(norm in side.changes.negators for norm in side.norms) % 2 == 1


def _claims_of(keys: Sequence[Key], told: _Told) -> Iterator[Claim]:
    yield from dict.fromkeys(told.claims[key] for key in keys if key in told.claims)


def _others(asked: Asked, mine: Figure, claim: Claim, told: _Told) -> Iterator[tuple[Key, Finding]]:
    """The other values of a claim that the sentence is about, in whatever words they stand."""
    for value in claim.values:
        theirs = told.frames.get((value.article, value.place)) if value.place else None
        if theirs is None or value.place is None:
            continue
        side = Side(told.articles[value.article].text, value.passage.span)
        differs = standing(mine, theirs.figure) == "differ"
        said = _otherwise(mine, theirs.figure) if differs else ""
        yield (
            (value.article, value.place),
            Finding(value, round(asked.likeness(side), 2), said),
        )


def _ordered(finding: Finding, mine: Figure, claim: Claim | None, told: _Told) -> Finding:
    """The finding with its order: an update gave its values one after the other."""
    if claim is None or claim.verdict != "update" or not finding.differs:
        return finding
    same = [v for v in claim.values if _bound(v) == _bound(mine)]
    other = [v for v in claim.values if _bound(v) == _bound(finding.value)]
    frames = [told.frames[v.article, v.place] for v in claim.values if v.place]
    return replace(finding, order=_order(other, same, frames)) if same else finding


def _order(other: Sequence[Value], same: Sequence[Value], frames: Sequence[Frame]) -> Order:
    """Whether a value was given before or after the one that was asked; "" where nothing tells.

    A count that only grows was smaller before; where it moves both ways the dates tell.
    """
    orders = [a.as_of.before(b.as_of) for a in other for b in same if a.as_of and b.as_of]
    dated = next((order for order in orders if order is not None), None)
    moving = figure_words("en").moving_events
    counted_on = any(f.figure.ordinal for f in frames)
    if dated is None and not counted_on:
        return ""
    if not counted_on and any(f.figure.event in moving for f in frames):
        return "earlier" if dated else "later"
    theirs, asked = _bound(other[0]), _bound(same[0])
    return "earlier" if (theirs or 0.0) < (asked or 0.0) else "later"


def _bound(value: Value | Figure) -> float | None:
    return value.low if value.low is not None else value.high


def _otherwise(mine: Figure, theirs: Figure) -> str:
    return f"{theirs.says!r}, not {mine.says!r}"
