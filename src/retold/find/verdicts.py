"""How the values of one thing stand to each other: agreed, updated, in conflict, or at odds inside
one article.

The order of first appearance decides between update and conflict: where every new value of a count
that can grow was first given later than the one before it, the story was updated; where two values
are given for one time, they are in conflict. An article that repeats an old value is late, not wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.find.figure_words import FigureWords
from retold.find.figures import Figure
from retold.find.frames import nominal, standing
from retold.model.article import Article
from retold.model.findings import Verdict
from retold.model.when import When


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the figures it is about, and why, in a plain sentence."""

    verdict: Verdict
    figures: tuple[Figure, ...]
    why: str


def judge(
    figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> list[Finding]:
    """The story-wide verdict on ``figures`` of one thing, and one finding for every article that
    contradicts itself."""
    kept = tuple(figures)
    found = [
        Finding("internal_inconsistency", own, why) for own, why in _at_odds(kept, articles, words)
    ]
    carriers = {f.article for f in kept}
    differing = [(a, b) for a, b in combinations(kept, 2) if standing(a, b) == "differ"]
    across = [(a, b) for a, b in differing if a.article != b.article]
    if across:
        verdict, why = _contested(kept, across, articles, words)
    elif len(carriers) > 1:
        verdict, why = "agree", _agreement(kept, len(carriers))
    elif found:
        return found
    else:
        verdict, why = "single", "Only one article gives this figure."
    return [Finding(verdict, kept, why), *found]


def _contested(
    figures: Sequence[Figure],
    differing: Sequence[tuple[Figure, Figure]],
    articles: Mapping[str, Article],
    words: FigureWords,
) -> tuple[Verdict, str]:
    said = _said(figures)
    if not _can_grow(figures, words):
        return "conflict", f"{said}; this is not a count that changes while a story runs."
    if any(f.ordinal for f in figures):
        return "update", f"{said}; the texts themselves count them one after the other."
    first = _first_seen(figures)
    clash = [(a, b) for a, b in differing if not _grew(a, b, first, _moves(figures, words))]
    if not clash:
        return "update", f"{said}; each new value was first given later than the one before."
    undated = all(_undated(a, b, first) for a, b in clash)
    if undated and _running(figures, articles, words):
        return "update", f"{said}; the texts themselves say that the count is still running."
    a, b = clash[0]
    when = f"as of {a.as_of.at}" if a.as_of else "with no date to tell them apart"
    return "conflict", f"{said}; {a.says!r} and {b.says!r} are given for the same thing {when}."


def _grew(a: Figure, b: Figure, first: Mapping[float, When | None], moves: bool) -> bool:
    """Whether the larger value was first given after the smaller one."""
    mine, theirs = nominal(a), nominal(b)
    if mine is None or theirs is None:
        return False
    early, late = sorted((mine, theirs))
    if first.get(early) is None or first.get(late) is None:
        return False
    order = first[early].before(first[late])  # type: ignore[union-attr,arg-type]
    return order is True or (moves and order is False)


def _undated(a: Figure, b: Figure, first: Mapping[float, When | None]) -> bool:
    return any(first.get(value) is None for value in (nominal(a), nominal(b)) if value is not None)


def _first_seen(figures: Sequence[Figure]) -> dict[float, When | None]:
    """When each value was first given, as far as the dates tell."""
    first: dict[float, When | None] = {}
    for figure in figures:
        value = nominal(figure)
        if value is None or figure.as_of is None:
            continue
        known = first.get(value)
        if known is None or figure.as_of.window()[1] < known.window()[1]:
            first[value] = figure.as_of
    return first


def _can_grow(figures: Sequence[Figure], words: FigureWords) -> bool:
    events = {f.event for f in figures if f.event}
    heads = {f.head for f in figures}
    growing = words.growing_events | words.moving_events
    if any(f.kind == "count" for f in figures):
        return True
    return bool(events & growing or heads & words.growing_nouns)


def _moves(figures: Sequence[Figure], words: FigureWords) -> bool:
    return any(f.event in words.moving_events for f in figures)


def _running(
    figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> bool:
    """Whether the sentences that give the largest value call the count a running one."""
    largest = max((nominal(f) or 0.0 for f in figures), default=0.0)
    said = [articles[f.article].words(f.passage).lower() for f in figures if nominal(f) == largest]
    return any(mark in sentence for sentence in said for mark in words.running_marks)


def _at_odds(
    figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> list[tuple[tuple[Figure, ...], str]]:
    """For each article with two values of the thing that it does not itself explain: those figures."""
    found: list[tuple[tuple[Figure, ...], str]] = []
    for article in dict.fromkeys(f.article for f in figures):
        own = [f for f in figures if f.article == article]
        odd = [
            p
            for p in combinations(own, 2)
            if standing(*p) == "differ" and not _explained(*p, articles, words)
        ]
        if odd:
            involved = tuple(dict.fromkeys(f for pair in odd for f in pair))
            says = " and ".join(dict.fromkeys(repr(f.says) for f in involved))
            found.append((involved, f"One article gives {says} for the same thing."))
    return found


def _explained(a: Figure, b: Figure, articles: Mapping[str, Article], words: FigureWords) -> bool:
    """Whether the article gives its own reason: an earlier count, or two sources."""
    if a.attributed_to and b.attributed_to and a.attributed_to != b.attributed_to:
        return True
    for figure in (a, b):
        article = articles[figure.article]
        sentence = article.words(figure.passage).lower()
        if any(f" {mark} " in f" {sentence} " for mark in words.earlier_marks):
            return True
    return False


def _agreement(figures: Sequence[Figure], carriers: int) -> str:
    values = list(dict.fromkeys(f.says for f in figures))
    if len(values) == 1:
        return f"{carriers} articles give {values[0]!r}."
    return (
        f"{carriers} articles give values that do not contradict each other: {', '.join(values)}."
    )


def _said(figures: Sequence[Figure]) -> str:
    counts: dict[str, set[str]] = {}
    for figure in figures:
        counts.setdefault(figure.says, set()).add(figure.article)
    parts = [f"{says!r} in {len(ids)}" for says, ids in counts.items()]
    return "Articles differ: " + ", ".join(parts)
