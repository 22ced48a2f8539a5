"""The truth about figures, dates and turned meanings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retold.newsroom.descent import Descent, Printed
from retold.newsroom.lines import Line, Told, Turned
from retold.newsroom.plan import Story

# Numbers are rounded to tens from 200 on, which moves them by no more than this.
_ROUNDING = 0.026


@dataclass(frozen=True, slots=True)
class Place:
    """One telling of one value: the printed article, the line, where sentence and words stand."""

    one: Printed
    line: Line
    told: Told
    sentence: tuple[int, int]
    words: tuple[int, int]

    @property
    def slipped(self) -> bool:
        """Whether a rewrite turned this very value."""
        kinds = {turned.kind for turned in self.line.turned}
        return "quantity" in kinds or "operator" in kinds


def claims(story: Story, printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    """Figures gathered over the story, dates, inconsistent articles and turned meanings."""
    places = _places(story, printed)
    found = [_figure_claim(story, key, told) for key, told in places.items()]
    found += [claim for key, told in places.items() for claim in _inconsistent(story, key, told)]
    found += _date_claims(story, printed)
    found += _distortions(printed, down)
    return [claim for claim in found if claim]


def _places(story: Story, printed: Sequence[Printed]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for one in printed:
        spans = {id(line): (start, end) for line, start, end in one.page.lines}
        for line, piece, start, end in one.page.pieces:
            if not piece.mark.startswith("figure:"):
                continue
            key = piece.mark.partition(":")[2]
            told = next(told for told in line.told if told.figure == key)
            sentence = spans.get(id(line), one.page.headline)
            found[key].append(Place(one, line, told, sentence, (start, end)))
    return found


def _value(story: Story, place: Place) -> dict[str, object]:
    kind = story.desk.world.domain.figures[place.told.figure.removesuffix("@2")]
    value = place.told.value * kind.scale
    low = None if place.told.bound in ("up to", "at most", "fewer than") else value
    high = None if place.told.bound in ("at least", "more than") else value
    start, end = place.words
    return {
        "article": place.one.id,
        "passage": place.one.passage(*place.sentence),
        "says": place.one.page.text[start:end],
        "place": [start, end],
        "low": low,
        "high": high,
        "bound": place.told.bound,
        "unit": kind.unit,
        "as_of": story.desk.world.known_at(place.told.step).date().isoformat(),
        "in_headline": place.line.key == "headline",
    }


def _figure_claim(story: Story, key: str, places: Sequence[Place]) -> dict[str, object]:
    kept = [place for place in places if not place.slipped]
    if not kept:
        return {}
    kind = story.desk.world.domain.figures[key.removesuffix("@2")]
    return {
        "kind": "figure",
        "key": key,
        "topic": kind.topic,
        "values": [_value(story, place) for place in kept],
        "verdict": _verdict(story, key, kept),
        "accept": _accept(story, key, kept),
        "change": None,
        "support": _support(kept),
    }


def _verdict(story: Story, key: str, places: Sequence[Place]) -> str:
    if not _differ(places):
        return "agree" if len({place.one.id for place in places}) > 1 else "single"
    shifted = {
        value for figures in story.desk.shift.values() for k, value in figures.items() if k == key
    }
    told = {place.told.value for place in places}
    return "conflict" if told & shifted else "update"


def _accept(story: Story, key: str, places: Sequence[Place]) -> list[str]:
    """The verdicts that fit. Values told on different days only may pass for an update."""
    verdict = _verdict(story, key, places)
    days: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        days[place.told.step].append(place)
    at_once = any(_differ(told) for told in days.values())
    return [verdict, "update"] if verdict == "conflict" and not at_once else [verdict]


def _differ(places: Sequence[Place]) -> bool:
    """Whether two of the values differ by more than rounding."""
    told = [place.told for place in places]
    low, high = min(told, key=lambda t: t.value), max(told, key=lambda t: t.value)
    rounded = any(one.bound == "about" and one.value >= 100 for one in told)
    return high.value > low.value * (1 + (_ROUNDING if rounded else 0))


def _support(places: Sequence[Place]) -> dict[str, object]:
    articles = len({place.one.id for place in places})
    roots = min(articles, len({place.line.root for place in places}))
    return {
        "articles": articles,
        "outlets": len({place.one.text.outlet.name for place in places}),
        "origins": {"min": roots, "max": roots},
    }


def _inconsistent(story: Story, key: str, places: Sequence[Place]) -> list[dict[str, object]]:
    """An article that gives two values of one thing."""
    by_article: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if not place.slipped:
            by_article[place.one.id].append(place)
    kind = story.desk.world.domain.figures[key.removesuffix("@2")]
    return [
        {
            "kind": "figure",
            "key": key,
            "topic": kind.topic,
            "values": [_value(story, place) for place in told],
            "verdict": "internal_inconsistency",
            "accept": ["internal_inconsistency"],
            "change": None,
            "support": _support(told),
        }
        for told in by_article.values()
        if _differ(told)
    ]


def _date_claims(story: Story, printed: Sequence[Printed]) -> list[dict[str, object]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for one in printed:
        spans = {id(line): (start, end) for line, start, end in one.page.lines}
        for line, piece, start, end in one.page.pieces:
            if piece.mark.startswith("date:") and not piece.mark.endswith("@2"):
                told = next(told for told in line.told if told.figure == piece.mark)
                sentence = spans.get(id(line), one.page.headline)
                place = Place(one, line, told, sentence, (start, end))
                found[piece.mark.removeprefix("date:")].append(place)
    return [_date_claim(key, places) for key, places in found.items()]


def _date_claim(key: str, places: Sequence[Place]) -> dict[str, object]:
    articles = len({place.one.id for place in places})
    same = len({place.told.value for place in places}) == 1
    verdict = "conflict" if not same else "agree" if articles > 1 else "single"
    return {
        "kind": "date",
        "key": key,
        "topic": key,
        "values": [_date_value(place) for place in places],
        "verdict": verdict,
        "accept": [verdict],
        "change": None,
        "support": _support(places),
    }


def _date_value(place: Place) -> dict[str, object]:
    start, end = place.words
    return {
        "article": place.one.id,
        "passage": place.one.passage(*place.sentence),
        "says": place.one.page.text[start:end],
        "place": [start, end],
        "at": date.fromordinal(int(place.told.value)).isoformat(),
    }


def _distortions(printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    """One claim for each meaning that was turned and whose true wording is also to be seen.

    A wording that is turned in another way shows the true sense of this one.
    """
    groups: dict[tuple[int, Turned], list[tuple[Printed, Line, int, int]]] = defaultdict(list)
    for one in printed:
        for line, start, end in one.page.lines:
            for turned in line.turned:
                groups[(down.first(line), turned)].append((one, line, start, end))
    found = []
    for (first, turned), wrong in groups.items():
        right = [
            (one, line, start, end)
            for one in printed
            for line, start, end in one.page.lines
            if down.first(line) == first and turned.kind not in {t.kind for t in line.turned}
        ]
        if right:
            found.append(_distortion(turned, right, wrong))
    return found


def _distortion(
    turned: Turned,
    right: list[tuple[Printed, Line, int, int]],
    wrong: list[tuple[Printed, Line, int, int]],
) -> dict[str, object]:
    values = [
        {"article": one.id, "passage": one.passage(start, end), "turned": number >= len(right)}
        for number, (one, line, start, end) in enumerate([*right, *wrong])
    ]
    articles = {str(value["article"]) for value in values}
    roots = {line.root for _, line, _, _ in [*right, *wrong]}
    return {
        "kind": "statement",
        "key": right[0][1].key,
        "topic": right[0][1].key.partition(":")[2],
        "values": values,
        "verdict": "distortion",
        "accept": ["distortion"],
        "change": {"kind": turned.kind, "from": turned.before, "to": turned.after},
        "support": {
            "articles": len(articles),
            "origins": {"min": len(roots), "max": len(roots)},
        },
    }


def not_conflicts(story: Story, printed: Sequence[Printed]) -> list[dict[str, object]]:
    """Pairs of values that look alike and are about different things or places."""
    places = _places(story, printed)
    kinds = story.desk.world.domain.figures
    found: list[dict[str, object]] = []
    for key, told in places.items():
        other = key.removesuffix("@2") if key.endswith("@2") else kinds[key].like
        if other and places.get(other):
            why = "another event" if key.endswith("@2") else "a part of it or another place"
            left, right = _value(story, told[0]), _value(story, places[other][0])
            found.append({"left": left, "right": right, "why": why})
    return found
