"""Which times of a story are times of one event.

The same value and a little in common are enough to put two tellings together; two values that
differ are of one event only where the event, who took part and the kind of time agree, or where
the two stand in one sentence carried over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from retold.find.claims.linked import SURE_LINK
from retold.find.claims.moments_read import MOVE, Moment, turned
from retold.find.claims.moments_sentence import moment_words
from retold.find.claims.moments_standing import standing
from retold.find.claims.occasions import occasions
from retold.model.article import Article
from retold.model.findings import Link
from retold.model.span import Passage, Span

# How surely two times are of one event, the surest first; below 0 where their values differ.
LINKED, SAME, LIKE, APART, INSIDE = 4, 3, 2, -1, -2
_SOFT = frozenset({"", "by", "until"})  # relations that one text gives and another leaves out
_ANOTHER = re.compile(
    r"\b(?:another|second|third|fourth|again|other|later|earlier|next|previous|last time|first)\b"
)


def group_moments(
    moments: Sequence[Moment], links: Sequence[Link], articles: Mapping[str, Article]
) -> list[tuple[Moment, ...]]:
    """The times of each event that several tellings have, in reading order."""
    told = [turned(m) for m in moments]
    slots = _linked_slots(told, links)
    story = _Story(slots, articles, _lone(told))
    edges = sorted(_edges(told, story), key=lambda e: (-e[0], e[1], e[2]))
    groups = {i: [i] for i in range(len(told))}
    home = list(range(len(told)))
    for bond, i, j in edges:
        mine, theirs = sorted((home[i], home[j]))
        if mine == theirs or not _may_join(
            [told[k] for k in groups[mine]], [told[k] for k in groups[theirs]], bond
        ):
            continue
        for member in groups[theirs]:
            home[member] = mine
        groups[mine] += groups.pop(theirs)
    found = [tuple(moments[i] for i in sorted(members)) for members in groups.values()]
    return [group for group in found if len(group) > 1]


def _may_join(mine: Sequence[Moment], theirs: Sequence[Moment], bond: int) -> bool:
    """Whether two groups can be one: values that differ need a bond of their own, and an article
    that gives a time in each of them tells of two events.
    """
    differ = any(standing(a, b) == "differ" for a in mine for b in theirs)
    if bond > 0:
        return not differ
    if not differ:
        return True
    shared = {m.article for m in mine} & {m.article for m in theirs}
    return not shared or (bond == INSIDE and len(shared) == 1)


Slot = frozenset[tuple[Passage, Span]]
Sort = tuple[str, bool, tuple[bool, str]]  # of what, still to come, by clock or day or year


@dataclass(frozen=True)
class _Story:
    """What the whole story says of its times.

    slots: pairs of times in one place of linked sentences. lone: sorts of events of which no
    article tells two at different times.
    """

    slots: frozenset[Slot]
    articles: Mapping[str, Article]
    lone: frozenset[Sort]

    @cached_property
    def occasion(self) -> Mapping[str, int]:
        """Which of the story's events each article is about; asked only where values differ."""
        return occasions(tuple(self.articles.values()))


def _sort(moment: Moment) -> Sort:
    return moment.event, moment.ahead, _kind(moment)


def _lone(moments: Sequence[Moment]) -> frozenset[Sort]:
    told: dict[Sort, dict[str, list[Moment]]] = defaultdict(lambda: defaultdict(list))
    for moment in moments:
        told[_sort(moment)][moment.article].append(moment)
    return frozenset(
        sort
        for sort, own in told.items()
        if sort[0]
        and not any(standing(*p) == "differ" for ms in own.values() for p in combinations(ms, 2))
    )


def _edges(moments: Sequence[Moment], story: _Story) -> Iterator[tuple[int, int, int]]:
    seen: set[tuple[int, int]] = set()
    for bucket in _buckets(moments, story.slots):
        for i, j in combinations(bucket, 2):
            if (i, j) in seen:
                continue
            seen.add((i, j))
            bond = _bond(moments[i], moments[j], story)
            if bond:
                yield bond, i, j


def _buckets(moments: Sequence[Moment], slots: frozenset[Slot]) -> Iterator[list[int]]:
    """Moments that may meet: of one value or event, or in one place of linked sentences."""
    told: dict[object, list[int]] = defaultdict(list)
    at = {(m.passage, m.place): i for i, m in enumerate(moments)}
    for i, moment in enumerate(moments):
        if moment.event:
            told["event", moment.event].append(i)
        for reading in moment.clock.readings if moment.clock else ():
            told["clock", reading // 20].append(i)
            told["clock", (reading + 10) // 20, "next"].append(i)
        if moment.window and not moment.clock:
            told["window", moment.window].append(i)
    if told["event", MOVE]:
        yield [i for i, m in enumerate(moments) if m.ahead]
    yield from told.values()
    for slot in slots:
        yield sorted(at[key] for key in slot)


def _bond(a: Moment, b: Moment, story: _Story) -> int:
    """How surely two times are of one event: below 0 where their values differ, 0 for not."""
    how = standing(a, b)
    if how == "apart" or not _one_relation(a, b):
        return 0
    linked = frozenset(((a.passage, a.place), (b.passage, b.place))) in story.slots
    if not linked and story.occasion[a.article] != story.occasion[b.article]:
        return 0
    if a.article == b.article:
        return INSIDE if how == "differ" and _twice_told(a, b, story.articles) else 0
    if how == "differ":
        if _open_hour(a) or _open_hour(b):
            return 0
        if linked:
            one = story.occasion[a.article] == story.occasion[b.article] and _one_sentence(a, b)
            return APART if one else 0
        told_of_today = a.relative or b.relative
        return APART if not told_of_today and _one_event(a, b, story) else 0
    if linked:
        return LINKED
    if how == "same":
        return SAME if _agree(a, b) else 0
    return LIKE if a.event == b.event != "" and len(a.things & b.things) >= 2 else 0


def _open_hour(moment: Moment) -> bool:
    """Whether an hour alone, without half of the day, is all that is told: "stopped at nine"."""
    clock = moment.clock
    return clock is not None and len(clock.readings) > 1 and clock.readings[0] % 60 == 0


def _one_sentence(a: Moment, b: Moment) -> bool:
    """Whether two linked sentences tell of one event at their times that differ."""
    shared = len(a.things & b.things)
    if 2 * shared > max(len(a.things), len(b.things)):
        return True
    return a.alone and b.alone and (a.event == b.event or shared >= 2)


def _one_relation(a: Moment, b: Moment) -> bool:
    return a.relation == b.relation or {a.relation, b.relation} <= _SOFT


def _agree(a: Moment, b: Moment) -> bool:
    """Whether two tellings with one time are of one event: the rarer the time, the less they need
    to have in common.
    """
    things, around = a.things & b.things, a.around & b.around
    one = a.event == b.event != ""
    if a.clock and b.clock:
        if a.clock.telling or b.clock.telling or (a.window and a.window == b.window):
            return one or bool(around)
        return (one and bool(around)) or len(around) >= 2
    if a.grain == "day" and (a.exact or b.exact):
        return (one and bool(around)) or len(things) >= 2 or len(around) >= 3
    if a.grain in ("year", "month"):
        return (one and len(around) >= 2) or len(things) >= 3
    less = min(len(a.things), len(b.things))
    few = a.ahead and b.ahead and len(things) >= 2 and 2 * len(things) > less
    return few or (one and len(things) >= 1 and len(around) >= 2) or len(things) >= 3


def _one_event(a: Moment, b: Moment, story: _Story) -> bool:
    """Whether two tellings with different times are of one event, without a link between them."""
    things, around = a.things & b.things, a.around & b.around
    if not (things or around) - a.names - b.names or _count_apart(a, b):
        return False  # what one man announced on two days
    if a.ahead and b.ahead and MOVE in (a.event, b.event):
        return _kind(a) == _kind(b) and len(things - a.names - b.names) >= 2
    if a.event != b.event or not a.event or _tells_another(a, b, story.articles):
        return False
    if a.clock and b.clock:
        return len(around) >= 2 and _one_scene(a, b)
    if a.clock or b.clock or a.grain != b.grain or a.ahead != b.ahead:
        return False
    if a.ahead and (a.moved or b.moved):
        return bool(things) or len(around) >= 2
    return a.alone and b.alone and _one_plan_or_deed(a, b, story)


def _one_plan_or_deed(a: Moment, b: Moment, story: _Story) -> bool:
    """Whether what is told of two days, months or years happens once only."""
    shared, less = len(a.things & b.things), min(len(a.things), len(b.things))
    by_weekday = a.grain in ("day", "part") and not (a.exact or b.exact)
    if by_weekday and not a.ahead and a.event not in moment_words().once:
        return False  # people gather on Saturday and on Sunday
    if _sort(a) in story.lone and _sort(b) == _sort(a) and 2 * shared > less:
        return True
    if by_weekday:
        return shared >= 3 and 3 * shared >= 2 * less
    return shared >= 2 and 2 * shared >= less


def _one_scene(a: Moment, b: Moment) -> bool:
    """Whether two clauses have their words in common: one may say more than the other, and where
    both say something else ("police", "an ambulance") two common nouns must be the same.
    """
    things, less = a.things & b.things, min(len(a.things), len(b.things))
    if not (a.things - b.things and b.things - a.things):
        return bool(things) and 3 * len(things) >= less
    return len(things - a.names - b.names) >= 2 and 2 * len(things) > less


def _count_apart(a: Moment, b: Moment) -> bool:
    """Whether both clauses have numbers and none in common: "two were killed", "five"."""
    mine, theirs = ({t for t in m.things if t[0].isdigit()} for m in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _twice_told(a: Moment, b: Moment, articles: Mapping[str, Article]) -> bool:
    """Whether one article gives two times for one event."""
    if a.passage == b.passage or a.event != b.event or not a.event or a.ahead or b.ahead:
        return False
    if _tells_another(a, b, articles) or not (a.clock and b.clock):
        return False
    less = min(len(a.things), len(b.things))
    return len(a.things & b.things) >= 2 and 3 * len(a.things & b.things) >= 2 * less


def _tells_another(a: Moment, b: Moment, articles: Mapping[str, Article]) -> bool:
    """Whether one of two clauses counts its event among others: "the second train left"."""
    said = [
        frozenset(_ANOTHER.findall(articles[m.article].text[m.clause.start : m.clause.end].lower()))
        for m in (a, b)
    ]
    return said[0] != said[1]


def _linked_slots(moments: Sequence[Moment], links: Sequence[Link]) -> frozenset[Slot]:
    """Pairs of times that play one part in two linked sentences."""
    held: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        held[moment.article].append(moment)
    found: set[Slot] = set()
    for link in links:
        if link.kind == "paraphrase" and link.score < SURE_LINK:
            continue
        mine = [m for m in held[link.left.article] if link.left.span.contains(m.place)]
        theirs = [m for m in held[link.right.article] if link.right.span.contains(m.place)]
        for a, b in _counterparts(mine, theirs):
            found.add(frozenset(((a.passage, a.place), (b.passage, b.place))))
    return frozenset(found)


def _counterparts(mine: list[Moment], theirs: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Equal times first; then the one time of a kind that is left on both sides."""
    mine, theirs = list(mine), list(theirs)
    for a in tuple(mine):
        same = next((b for b in theirs if standing(a, b) in ("same", "compatible")), None)
        if same is not None:
            mine.remove(a)
            theirs.remove(same)
            yield a, same
    if len(mine) == len(theirs) == 1 and _kind(mine[0]) == _kind(theirs[0]):
        yield mine[0], theirs[0]


def _kind(moment: Moment) -> tuple[bool, str]:
    return moment.clock is not None, "day" if moment.grain == "part" else moment.grain
