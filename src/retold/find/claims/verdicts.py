"""How the values of one thing stand to each other: agreed, updated, in conflict, or at odds inside
one article.

The order of first appearance decides between update and conflict: where every new value of a count
that can grow was first given later than the one before it, the story was updated; where two values
are given for one time, they are in conflict. An article that repeats an old value is late, not
wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from retold.find.claims.disputes import disputed, two_sources, with_values_of
from retold.find.claims.first_seen import first_seen, inferred, middle_days
from retold.find.claims.roles import is_counted, is_turnout, may_move
from retold.find.claims.values import nominal, standing
from retold.find.figures.figure import Figure
from retold.find.figures.votes import SIDES
from retold.find.figures.words import FigureWords
from retold.model.article import Article
from retold.model.findings import Verdict
from retold.model.when import When

CLOSE = 45  # characters around a figure in which "earlier" or "up from" speaks of it

DRIFT = 0.6  # days; copies of an old report come out for a day, so means move less than firsts

Carried = Callable[[Figure, Figure], bool]


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the figures it is about, and why, in a plain sentence."""

    verdict: Verdict
    figures: tuple[Figure, ...]
    why: str


def judge(
    figures: Sequence[Figure],
    articles: Mapping[str, Article],
    words: FigureWords,
    carried: Carried,
) -> list[Finding]:
    """The story-wide verdict on ``figures`` of one thing, and one finding for every article that
    contradicts itself.

    carried: whether two figures stand in one carried-over sentence.
    """
    crowd = any(f.event == "attend" for f in figures)
    kept = tuple(_told_of_its_day(f, crowd) for f in figures)
    odd = _at_odds(kept, articles, words)
    found = [Finding("internal_inconsistency", own, why) for own, why in odd]
    differing = [(a, b) for a, b in combinations(kept, 2) if standing(a, b) == "differ"]
    across = [(a, b) for a, b in differing if a.article != b.article]
    if across and found and not _can_grow(kept, articles, words):
        across = [p for p in across if not any(f in own for own, _ in odd for f in p)]
        kept = _without_odd(kept, odd)
    carriers = {f.article for f in kept}
    dispute = disputed(kept, articles)
    if dispute:
        return [*_in_dispute(kept, dispute, articles, words, carried), *found]
    if across:
        verdict, why = _contested(kept, across, articles, words, carried)
    elif len(carriers) > 1:
        verdict, why = "agree", _agreement(kept, len(carriers))
    elif found:
        return found
    else:
        verdict, why = "single", "Only one article gives this figure."
    return [Finding(verdict, kept, why), *found]


def _without_odd(
    figures: tuple[Figure, ...], odd: Sequence[tuple[tuple[Figure, ...], str]]
) -> tuple[Figure, ...]:
    """The figures without what one article says against itself and nobody else says."""
    told = {f for own, _ in odd for f in own}
    return tuple(
        f
        for f in figures
        if f not in told
        or any(o.article != f.article and standing(o, f) != "differ" for o in figures)
    )


def _in_dispute(
    figures: Sequence[Figure],
    pairs: Sequence[tuple[Figure, Figure]],
    articles: Mapping[str, Article],
    words: FigureWords,
    carried: Carried,
) -> list[Finding]:
    """The conflict of two sources and, where the count went on after it, the update."""
    a, b = pairs[0]
    at_odds = with_values_of(pairs, figures)
    said = [f"{f.says!r} ({f.attributed_to})" if f.attributed_to else repr(f.says) for f in (a, b)]
    why = f"{_said(at_odds)}; {said[0]} and {said[1]} are two reports for one time."
    found = [Finding("conflict", at_odds, why)]
    first = first_seen(figures)
    later = tuple(f for f in figures if not _given_up(f, figures, at_odds, first))
    differing = [(x, y) for x, y in combinations(later, 2) if standing(x, y) == "differ"]
    differing = [(x, y) for x, y in differing if x.article != y.article]
    if differing and any(f not in at_odds for f in later):
        verdict, told = _contested(later, differing, articles, words, carried)
        if verdict == "update":
            found.append(Finding(verdict, later, told))
    return found


def _given_up(
    figure: Figure,
    figures: Sequence[Figure],
    at_odds: Sequence[Figure],
    first: Mapping[float, When],
) -> bool:
    """Whether a value in dispute is larger than one given later: the later count left it aside."""
    value = nominal(figure)
    if figure not in at_odds or value is None or value not in first:
        return False
    others = {nominal(f) for f in figures if f not in at_odds}
    return any(
        other < value and first[value].before(since) is True
        for other, since in first.items()
        if other in others
    )


def _contested(
    figures: Sequence[Figure],
    differing: Sequence[tuple[Figure, Figure]],
    articles: Mapping[str, Article],
    words: FigureWords,
    carried: Carried,
) -> tuple[Verdict, str]:
    said = _said(figures)
    if figures[0].kind == "age":
        return "conflict", f"{said}; nobody's age changes while a story runs."
    if any(f.ordinal for f in figures):
        return "update", f"{said}; the texts themselves count them one after the other."
    first, middle, moves = first_seen(figures), middle_days(figures), _moves(figures, words)
    grows = _can_grow(figures, articles, words)
    stays = all(is_turnout(f, articles[f.article]) for f in figures)
    rewritten = not stays and any(carried(a, b) for a, b in differing)
    if rewritten and not any(_shrank(a, b, first) for a, b in differing if not moves):
        return "update", f"{said}; the new number stands in the old sentence, carried over."
    waived = {nominal(f) for f in figures if f.earlier and f.rival_of}
    if any(nominal(f) in waived for pair in differing for f in pair):
        return "update", f"{said}; a text says that the one is of an earlier time."
    if any(_told_to_move(a, b, articles, words) for a, b in differing):
        return "update", f"{said}; a text says that the number went from one to the other."
    if not grows:
        return "conflict", f"{said}; this is not a count that changes while a story runs."
    if any(f.event == "attend" for f in figures) and any(_same_day(a, b) for a, b in differing):
        return "conflict", f"{said}; both are of one crowd on one day."
    grew = any(_grew(a, b, first, moves) or _drifted(a, b, middle) for a, b in differing)
    if grew and (moves or not any(_shrank(a, b, first) for a, b in differing)):
        return "update", f"{said}; the new value was first given later than the one before."
    if any(_headline_ahead(figures, article, articles) for article in {f.article for f in figures}):
        return "update", f"{said}; a headline is ahead of the text below it."
    if all(is_counted(f, articles[f.article]) for f in figures):
        return "update", f"{said}; the count went on."
    back = [(a, b) for a, b in differing if not _undated(a, b, first) and _earlier(a, b, middle)]
    copies = len({f.article for f in figures}) > 2 and "death" in {f.event for f in figures}
    if not back or copies:  # a toll only grows, and of many copies some come out late
        return "update", f"{said}; the count can grow, and no dates speak against it."
    a, b = back[0]
    return "conflict", f"{said}; of {a.says!r} and {b.says!r} the larger is not the later one."


def _told_of_its_day(figure: Figure, crowd: bool) -> Figure:
    """A share or a crowd told of a day is that of the day, whenever it is reported."""
    of_a_day = (crowd or figure.kind == "share") and figure.happened is not None
    return replace(figure, given=figure.happened) if of_a_day else figure


def _same_day(a: Figure, b: Figure) -> bool:
    """Whether what two figures count is told of one day, printed or not."""
    mine, theirs = a.happened or a.given, b.happened or b.given
    return bool(mine and theirs and mine.at[:10] == theirs.at[:10] and len(mine.at) >= 10)


def _told_to_move(
    a: Figure, b: Figure, articles: Mapping[str, Article], words: FigureWords
) -> bool:
    """Whether the text of the later of two values says that the number moved to it."""
    order = a.given.before(b.given) if a.given and b.given else None
    later = [a, b] if order is None else [b] if order else [a]
    return any(f.moved or _near(f, articles, words.moved_marks) for f in later)


def _grew(a: Figure, b: Figure, first: Mapping[float, When], moves: bool) -> bool:
    """Whether the larger value was first given after the smaller one."""
    order = _order(a, b, first)
    return order is True or (moves and order is False)


def _shrank(a: Figure, b: Figure, first: Mapping[float, When]) -> bool:
    """Whether the larger value was first given before the smaller one."""
    return _order(a, b, first) is False


def _order(a: Figure, b: Figure, first: Mapping[float, When]) -> bool | None:
    """Whether the smaller value was first given before the larger one; None where nothing tells."""
    small, large = sorted((nominal(a) or 0.0, nominal(b) or 0.0))
    if small not in first or large not in first:
        return None
    return first[small].before(first[large])


def _headline_ahead(
    figures: Sequence[Figure], article: str, articles: Mapping[str, Article]
) -> bool:
    """Whether the headline of an article gives more than its text: the text was not brought up."""
    heads = {s.span for s in articles[article].sentences if s.role == "title"}
    own = [(f.passage.span in heads, nominal(f)) for f in figures if f.article == article]
    above = [v for in_head, v in own if in_head and v is not None]
    below = [v for in_head, v in own if not in_head and v is not None]
    return bool(above and below) and max(above) > max(below)


def _undated(a: Figure, b: Figure, first: Mapping[float, When]) -> bool:
    """Whether nothing printed says when one of the values was first given."""
    values = [value for value in (nominal(a), nominal(b)) if value is not None]
    return any(value not in first or inferred(first[value]) for value in values)


def _drifted(a: Figure, b: Figure, middle: Mapping[float, float]) -> bool:
    """Whether the articles with the larger value are on the whole later by most of a day."""
    days = _days_between(a, b, middle)
    return days is not None and days >= DRIFT


def _earlier(a: Figure, b: Figure, middle: Mapping[float, float]) -> bool:
    """Whether the articles with the larger value are on the whole not later than the others."""
    days = _days_between(a, b, middle)
    return days is None or days <= 0


def _days_between(a: Figure, b: Figure, middle: Mapping[float, float]) -> float | None:
    """How many days later the articles with the larger value are; None where dates are lacking."""
    small, large = sorted((nominal(a) or 0.0, nominal(b) or 0.0))
    return middle[large] - middle[small] if small in middle and large in middle else None


def _can_grow(
    figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> bool:
    """Whether the thing is one that grows or moves while a story runs, or a text says it did."""
    if figures[0].kind == "share":
        return may_move(figures, articles)
    events = {f.event for f in figures if f.event}
    if events & set(SIDES) or ("vote" in events and any(f.of for f in figures)):
        return False  # a vote is counted once
    heads = {f.head for f in figures}
    if events & (words.growing_events | words.moving_events) or heads & words.growing_nouns:
        return True
    if any(f.ordinal for f in figures):
        return True
    if all(f.kind == "count" and f.low is not None and f.high is None for f in figures):
        return any(f.floor for f in figures)  # "at least 19" is a count so far
    return any(_near(f, articles, words.running_marks) for f in figures)


def _moves(figures: Sequence[Figure], words: FigureWords) -> bool:
    return any(f.event in words.moving_events or f.kind == "share" for f in figures)


def _at_odds(
    figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> list[tuple[tuple[Figure, ...], str]]:
    """For each article with two values that it does not itself explain: those figures."""
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
    if two_sources(a.attributed_to, b.attributed_to) or a.rival_of or b.rival_of:
        return True
    return any(_near(figure, articles, words.earlier_marks) for figure in (a, b))


def _near(figure: Figure, articles: Mapping[str, Article], marks: Sequence[str]) -> bool:
    """Whether one of the marks stands by the figure, in its sentence."""
    article, sentence, place = articles[figure.article], figure.passage.span, figure.place
    start, end = max(sentence.start, place.start - CLOSE), min(sentence.end, place.end + CLOSE)
    around = f" {article.text[start:end].lower()} "
    return any(f" {mark} " in around for mark in marks)


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
