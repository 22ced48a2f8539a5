"""Claims on when something happened or is due: "the line failed at 4.50pm", "at twenty to six"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from retold.find.claims.moments_met import group_moments
from retold.find.claims.moments_read import Moment, moments_of
from retold.find.claims.moments_sentence import moment_words
from retold.find.claims.moments_standing import standing
from retold.find.figures.context import attribution
from retold.find.figures.line import Line
from retold.find.figures.words import figure_words
from retold.model.article import Article
from retold.model.findings import Claim, DateMention, Link, Value, Verdict
from retold.model.span import Passage
from retold.model.support import Support
from retold.text.tokens import tokens

_ARTICLES = "the a an it he she they there this that these those his her its their one some"
_STARTERS = frozenset(_ARTICLES.split(" "))
TOPIC = 80  # characters of a clause that names what happened
_LEADING = re.compile(
    r"(?:(?:^|(?<=\s))(?:shortly|just|soon|at|on|by|in|until|till|since|from|before|after|about"
    r"|around|late|early|only|not|some|time|a little|to|for|and|but)\s*)+$",
    re.IGNORECASE,
)


def find_moments(
    articles: Sequence[Article],
    dates: Mapping[str, Sequence[DateMention]],
    links: Sequence[Link],
    count: Callable[[Sequence[Passage]], Support],
) -> Iterator[Claim]:
    """One claim for each event whose time several articles give, or one article twice; ids are left
    empty. What one article alone dates is in the timeline.
    """
    known = {a.id: a for a in articles}
    for group in group_moments(moments_of(articles, dates), links, known):
        told = _one_per_value(group)
        verdict, why = _judged(told, known)
        yield Claim(
            id="",
            kind="date",
            topic=_topic(group, known),
            values=tuple(_value(m, group, known) for m in told),
            verdict=verdict,
            why=why,
            support=count(tuple(dict.fromkeys(m.passage for m in told))),
        )


def _one_per_value(group: Sequence[Moment]) -> tuple[Moment, ...]:
    """One telling per article and value: the first one."""
    kept: list[Moment] = []
    for moment in group:
        own = [m for m in kept if m.article == moment.article]
        if not any(standing(m, moment) != "differ" for m in own):
            kept.append(moment)
    return tuple(kept)


def _value(moment: Moment, group: Sequence[Moment], articles: Mapping[str, Article]) -> Value:
    """``scope`` has the value as ISO 8601 writes it, and its relation: ``by 2026-02-20 09:00``."""
    relation = f"{moment.relation} " if moment.relation else ""
    day, hour = moment.day, _hour(moment, group)
    return Value(
        article=moment.article,
        passage=moment.passage,
        says=moment.says,
        place=moment.place,
        scope=f"{relation}{f'{day} {hour}'.strip()}",
        as_of=moment.given,
        attributed_to=_sayer(moment, articles[moment.article]),
    )


def _sayer(moment: Moment, article: Article) -> str | None:
    """Who gives the time in the sentence."""
    sentence = moment.passage.span
    row = tokens(article.text, sentence)
    line = Line(article, sentence, row, (), (), figure_words("en"))
    return attribution(line, moment.place)


def _hour(moment: Moment, group: Sequence[Moment]) -> str:
    """The hour as ``16:50``: where it may be two, the one that another article has."""
    clock = moment.clock
    if clock is None:
        return ""
    sure = [m.clock for m in group if m.clock and len(m.clock.readings) == 1]
    same = [c for c in sure if set(c.readings) & set(clock.readings)]
    return (same[0] if same and len(clock.readings) > 1 else clock).shown()


def _judged(group: Sequence[Moment], articles: Mapping[str, Article]) -> tuple[Verdict, str]:
    carriers = {m.article for m in group}
    pairs = [(a, b) for a, b in combinations(group, 2) if standing(a, b) == "differ"]
    if not pairs:
        return "agree", _agreement(group, len(carriers))
    said = _said(group)
    across = [(a, b) for a, b in pairs if a.article != b.article]
    if not across:
        return "internal_inconsistency", f"One article gives two times: {said}."
    if all(_mended(a, b, articles) for a, b in across):
        return "update", f"Articles differ: {said}; the later text mends the earlier one."
    if all(_moved(a, b) for a, b in across):
        return "update", f"Articles differ: {said}; the time was still to come, and it was moved."
    return "conflict", f"Articles differ: {said}; one event has one time."


def _mended(a: Moment, b: Moment, articles: Mapping[str, Article]) -> bool:
    """Whether the later text is of the same outlet, or says that it was corrected."""
    one, other = articles[a.article], articles[b.article]
    if one.outlet and one.outlet == other.outlet:
        return True
    return any(moment_words().mended.search(x.text.lower()) for x in (one, other))


def _moved(a: Moment, b: Moment) -> bool:
    """Whether the time of what is planned was moved between two reports."""
    if a.moved or b.moved:
        return a.ahead or b.ahead
    return a.ahead and b.ahead and bool(a.given and b.given and a.given.before(b.given) is not None)


def _agreement(group: Sequence[Moment], carriers: int) -> str:
    values = list(dict.fromkeys(m.says for m in group))
    if len(values) == 1:
        return f"{carriers} articles give {values[0]!r}."
    return f"{carriers} articles give times that can be one: {', '.join(map(repr, values))}."


def _said(group: Sequence[Moment]) -> str:
    """Each time once, in the words of the first article that gives it."""
    carriers: dict[Moment, set[str]] = {}
    for moment in group:
        same = next((m for m in carriers if standing(m, moment) != "differ"), moment)
        carriers.setdefault(same, set()).add(moment.article)
    return ", ".join(f"{m.says!r} in {len(ids)}" for m, ids in carriers.items())


# What joins a clause to the one before it: "or on whether the releases might go on".
_JOINTS = re.compile(r"^(?:(?:and|but|or|so|yet|on|about|over|whether|that|which|who|as) )+")


def _topic(group: Sequence[Moment], articles: Mapping[str, Article]) -> str:
    """ "Time the line failed", "day the line reopens": the plainest clause, without the time."""
    kind = "time" if any(m.clock for m in group) else _grain(group)
    event = Counter(m.event for m in group if m.event).most_common(1)
    told = [m for m in group if not event or m.event == event[0][0]] or list(group)
    clauses = sorted((_opens_late(m), len(c), c) for m in told if (c := _without_time(m, articles)))
    fitting = [c for _, size, c in clauses if len(c.split()) >= 2 and size <= TOPIC]
    said = next(iter(fitting or [c[:TOPIC].rsplit(" ", 1)[0] for _, _, c in clauses]), "")
    return f"{kind} {said}".strip()


def _opens_late(moment: Moment) -> bool:
    """Whether the clause is not the first of its sentence, and so may lack who did it."""
    return moment.clause.start > moment.passage.span.start


def _grain(group: Sequence[Moment]) -> str:
    grains = {m.grain for m in group}
    return next((g for g in ("day", "part", "week", "month") if g in grains), "year").replace(
        "part", "day"
    )


def _without_time(moment: Moment, articles: Mapping[str, Article]) -> str:
    text = articles[moment.article].text
    before = text[moment.clause.start : moment.place.start]
    behind = text[moment.place.end : moment.clause.end]
    said = " ".join(f"{_LEADING.sub('', before)} {behind}".split())
    said = re.sub(r"[;,]? ([,;])", r"\1", said).strip(" ,.;:–—()\"“”'")
    said = _JOINTS.sub("", said)
    first, _, rest = said.partition(" ")
    small = first.lower()
    if first in _STARTERS or (rest and first.istitle() and (small in _STARTERS or small in text)):
        first = small
    return f"{first} {rest}".strip()
