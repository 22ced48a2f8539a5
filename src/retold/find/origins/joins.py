"""Groups of passages that grow by reasons and never close over a split."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retold.model.span import Passage

WITHIN = 9  # rank of joins inside one article: made last


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two passages that enter the story at one place, and by what that is known.

    rank:     joins of a lower rank are made first; a person's word is rank 0.
    evidence: a few words: "same wording", "same utterance", "one carried-over passage".
    soft:     it may be so: enough not to call the two separate, too little to call them one.
    """

    rank: int
    left: Passage
    right: Passage
    evidence: str
    says: str
    origin: str | None = None
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Passages counted as one origin, and the joins that made them one."""

    passages: tuple[Passage, ...]
    joins: tuple[Join, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(sorted({p.article for p in self.passages}))


def group_passages(
    passages: Iterable[Passage], joins: Iterable[Join], apart: frozenset[frozenset[str]]
) -> tuple[Group, ...]:
    """The groups that ``joins`` make of ``passages``; no group holds two articles of ``apart``.

    The result does not depend on the order of either: joins are made in their own sort order.
    """
    places = sorted(set(passages))
    number = {passage: n for n, passage in enumerate(places)}
    lead = list(range(len(places)))
    held = [{passage.article} for passage in places]

    def head(at: int) -> int:
        while lead[at] != at:
            lead[at] = lead[lead[at]]
            at = lead[at]
        return at

    ranked = [(j.rank, number[j.left], number[j.right], j.evidence, j.says, j) for j in joins]
    made: list[tuple[int, Join]] = []
    for rank, left, right, _, _, join in sorted(ranked, key=lambda r: r[:5]):
        a, b = sorted((head(left), head(right)))
        if rank == WITHIN and not (held[a] <= held[b] or held[b] <= held[a]):
            continue  # each is also somewhere the other is not: two ways into one article
        if apart and a != b and any(frozenset((x, y)) in apart for x in held[a] for y in held[b]):
            continue
        made.append((left, join))
        if a != b:
            lead[b] = a
            held[a] |= held[b]
    return _collected(places, [head(n) for n in range(len(places))], made)


def _collected(
    places: Sequence[Passage], heads: Sequence[int], made: Iterable[tuple[int, Join]]
) -> tuple[Group, ...]:
    members: dict[int, list[Passage]] = {}
    for passage, first in zip(places, heads, strict=True):
        members.setdefault(first, []).append(passage)
    joins: dict[int, list[Join]] = {first: [] for first in members}
    for left, join in made:
        joins[heads[left]].append(join)
    return tuple(Group(tuple(held), tuple(joins[first])) for first, held in sorted(members.items()))
