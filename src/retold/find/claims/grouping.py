"""Which figures of a story are about one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from retold.find.claims.bonds import DISTANT, bond_of, differ, near, near_values
from retold.find.claims.frames import Frame, bucket, sameness
from retold.find.claims.frames_read import frames_of
from retold.find.claims.linked import Linked
from retold.find.claims.nearness import one_crowd, taken_up
from retold.find.claims.occasions import occasions
from retold.find.claims.slots import FEW, merged
from retold.find.claims.values import nominal, standing
from retold.find.figures.figure import Figure
from retold.model.article import Article
from retold.model.findings import Link
from retold.model.span import Passage

MANY = 400  # figures of a story from which on copies are not compared one by one
SEVERAL = 2  # articles that must give two values side by side to show that they are two things


def group_figures(
    articles: Sequence[Article], figures: Mapping[str, Sequence[Figure]], links: Sequence[Link]
) -> list[tuple[Figure, ...]]:
    """Figures that are about one thing, in reading order of their first one."""
    frames = frames_of(articles, figures)
    linked = Linked(links)
    apart = occasions(articles)
    twins = _twins(frames, articles)
    buckets: dict[tuple[int, str, str], list[Frame]] = defaultdict(list)
    for first in twins:
        buckets[apart[first.figure.article], *bucket(first)].append(first)
    gathered = [g for listed in buckets.values() for g in merged(_gather(listed, linked))]
    groups = [[twin for first in group for twin in twins[first]] for group in gathered]
    order = {id(frame.figure): i for i, frame in enumerate(frames)}
    found = [
        tuple(frame.figure for frame in sorted(group, key=lambda f: order[id(f.figure)]))
        for group in groups
    ]
    return sorted(found, key=lambda group: order[id(group[0])])


def _twins(frames: Sequence[Frame], articles: Sequence[Article]) -> dict[Frame, list[Frame]]:
    """Figures of one sentence that several articles print word for word, under the first."""
    if len(frames) < MANY:
        return {frame: [frame] for frame in frames}
    known = {a.id: a for a in articles}
    first: dict[tuple[str, int, frozenset[str]], Frame] = {}
    twins: dict[Frame, list[Frame]] = {}
    for frame in frames:
        passage, place = frame.figure.passage, frame.figure.place
        offset = place.start - passage.span.start
        key = known[passage.article].words(passage), offset, frame.site
        twins.setdefault(first.setdefault(key, frame), []).append(frame)
    return twins


def _gather(frames: Sequence[Frame], linked: Linked) -> list[list[Frame]]:
    """Join frames that are held together, the surest first, unless too much speaks against it."""
    held: list[tuple[int, int, int]] = []
    apart: set[tuple[int, int]] = set()  # what their words or an article exclude
    distant: set[tuple[int, int]] = set()  # what their size alone does not join
    told_side_by_side = _side_by_side(frames)
    matched = _counterparts(frames)
    lone, crowds, again = _lone(frames), _lone_crowds(frames), _taken_up(frames)
    for j, other in enumerate(frames):
        for i, frame in enumerate(frames[:j]):
            bond = bond_of(frame, other, linked)
            if bond and _beside_its_own(frame, other, matched):
                bond = None
            open_yet = bond == 0 or (bond == DISTANT and frame.figure.kind == "money")
            if open_yet and _count_one_thing(frame, other, lone):
                bond = 1
            if bond is None and frozenset((frame, other)) in again:
                bond = 3
            if bond in (0, DISTANT) and crowds >= {frame, other} and one_crowd(frame, other):
                bond = 3
            if bond is None or _values(frame, other) in told_side_by_side:
                apart.add((i, j))
            elif bond < 0:
                distant.add((i, j))
            elif bond:
                held.append((bond, i, j))
    groups = {i: [i] for i in range(len(frames))}
    home = list(range(len(frames)))
    for bond, i, j in sorted(held, key=lambda edge: (-edge[0], edge[1], edge[2])):
        mine, theirs = sorted((home[i], home[j]))
        if _bridges(frames[i], frames[j], len(groups[home[i]]), len(groups[home[j]])):
            continue
        if mine == theirs:
            continue
        pair = frames[i], frames[j]
        sure = _cast(*pair) or all(f.crowd for f in pair) or any(f.moved for f in pair)
        against = apart | distant if bond == 3 and not sure else apart
        if _opposed(groups[mine], groups[theirs], against):
            continue
        for member in groups[theirs]:
            home[member] = mine
        groups[mine] += groups.pop(theirs)
    return [[frames[i] for i in sorted(members)] for members in groups.values()]


def _counterparts(frames: Sequence[Frame]) -> frozenset[tuple[Frame, Passage]]:
    """Figures with the passages of other articles that give the same value of the same thing.

    Beside it, another value in that passage is of something else.
    """
    held: set[tuple[Frame, Passage]] = set()
    for frame, other in combinations(frames, 2):
        if frame.figure.article == other.figure.article or differ(frame, other):
            continue
        if frame.figure.vague or other.figure.vague or sameness(frame, other) == "no":
            continue
        held |= {(frame, other.figure.passage), (other, frame.figure.passage)}
    return frozenset(held)


def _beside_its_own(frame: Frame, other: Frame, matched: frozenset[tuple[Frame, Passage]]) -> bool:
    """Whether one of two differing values stands beside the other's own value: another thing.

    What a second source says of the same thing stands there too, and is no other thing.
    """
    if not differ(frame, other) or frame.figure.rival_of or other.figure.rival_of:
        return False
    return (frame, other.figure.passage) in matched or (other, frame.figure.passage) in matched


def _side_by_side(frames: Sequence[Frame]) -> frozenset[frozenset[float]]:
    """Pairs of values that several articles give below their headlines: two things, not one.

    One article is enough where it puts one of them in another place than its own.
    """
    own: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        if not frame.heading:
            own[frame.figure.article].append(frame)
    seen: Counter[frozenset[float]] = Counter()
    for listed in own.values():
        for pair in {_values(a, b): _elsewhere(a, b) for a, b in _alike(listed)}.items():
            seen[pair[0]] += SEVERAL if pair[1] else 1
    return frozenset(pair for pair, times in seen.items() if times >= SEVERAL and len(pair) == 2)


def _lone(frames: Sequence[Frame]) -> frozenset[str]:
    """Nouns of which no article gives two counts near in size, and several give the same one."""
    told: dict[str, dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
    for frame in frames:
        value = nominal(frame.figure)
        named = frame.in_role and (value or 0) >= FEW if frame.person else True
        if frame.concept not in (None, "time", "people") and named and value is not None:
            told[frame.concept][frame.figure.article].add(value)
    return frozenset(
        concept
        for concept, by_article in told.items()
        if not any(near_values(*pair) for vs in by_article.values() for pair in combinations(vs, 2))
        and max(Counter(v for values in by_article.values() for v in values).values()) >= SEVERAL
    )


def _taken_up(frames: Sequence[Frame]) -> frozenset[frozenset[Frame]]:
    """Pairs of counts in which an article takes up the only other count of that noun it has."""
    told: dict[tuple[str, str | None], list[Frame]] = defaultdict(list)
    for frame in frames:
        told[frame.figure.article, frame.concept].append(frame)
    pairs = (fs for fs in told.values() if len(fs) == 2)
    return frozenset(
        frozenset(fs) for fs in pairs if taken_up(*fs) and sameness(*fs) in ("same", "likely")
    )


def _lone_crowds(frames: Sequence[Frame]) -> frozenset[Frame]:
    """The crowds of articles that tell of one crowd only, in one number."""
    told: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        if frame.crowd and frame.figure.rival_of is None:
            told[frame.figure.article].append(frame)
    return frozenset(f for fs in told.values() for f in fs if len(fs) == 1)


def _count_one_thing(frame: Frame, other: Frame, lone: frozenset[str]) -> bool:
    a, b = frame.figure, other.figure
    return (
        frame.concept in lone
        and frame.concept == other.concept
        and not a.vague
        and not b.vague
        and sameness(frame, other) == "likely"
        and near(a, b)
    )


def _elsewhere(frame: Frame, other: Frame) -> bool:
    return frame.fate is not None and frame.fate == other.fate and frame.afar != other.afar


def _alike(frames: Sequence[Frame]) -> Iterator[tuple[Frame, Frame]]:
    return (pair for pair in combinations(frames, 2) if _look_alike(*pair))


def _bridges(frame: Frame, other: Frame, mine: int, theirs: int) -> bool:
    """Whether a vague word that has found its group would join another group to it."""
    return (frame.figure.vague and mine > 1) or (other.figure.vague and theirs > 1)


def _look_alike(frame: Frame, other: Frame) -> bool:
    """Whether two figures that differ could be taken for one thing by their words.

    An ordinal goes on from a count ("five towns", "a sixth town"): that is one thing, and so is
    what a second source says of it.
    """
    a, b = frame.figure, other.figure
    if not frame.somebodys and (a.rival_of == b.place or b.rival_of == a.place):
        return False
    if frame.figure.ordinal != other.figure.ordinal:
        return False
    if standing(frame.figure, other.figure) != "differ":
        return False
    how = sameness(frame, other)
    return how == "same" or (how != "no" and frame.concept == other.concept)


def _values(frame: Frame, other: Frame) -> frozenset[float]:
    return frozenset(v for v in (nominal(frame.figure), nominal(other.figure)) if v is not None)


def _cast(frame: Frame, other: Frame) -> bool:
    """Whether both count the people whom one event struck in one way: such a count may double.

    Who was rescued is left out: people are rescued in groups, and each report counts its own.
    """
    return frame.fate not in (None, "rescue") and frame.fate == other.fate and frame.person


def _opposed(mine: Sequence[int], theirs: Sequence[int], apart: set[tuple[int, int]]) -> bool:
    """Whether more than one in ten pairs across two groups cannot be the same thing."""
    against = sum((min(i, j), max(i, j)) in apart for i in mine for j in theirs)
    return 10 * against > len(mine) * len(theirs)
