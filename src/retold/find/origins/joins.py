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
    """

    rank: int
    left: Passage
    right: Passage
    evidence: str
    says: str
    origin: str | None = None


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
    lead = {passage: passage for passage in passages}
    held = {passage: {passage.article} for passage in lead}

    def head(passage: Passage) -> Passage:
        while lead[passage] != passage:
            lead[passage] = lead[lead[passage]]
            passage = lead[passage]
        return passage

    made: list[Join] = []
    for join in sorted(joins, key=lambda j: (j.rank, j.left, j.right, j.evidence, j.says)):
        a, b = sorted((head(join.left), head(join.right)))
        if join.rank == WITHIN and not (held[a] <= held[b] or held[b] <= held[a]):
            continue  # each is also somewhere the other is not: two ways into one article
        if a != b and any(frozenset((x, y)) in apart for x in held[a] for y in held[b]):
            continue
        made.append(join)
        if a != b:
            lead[b] = a
            held[a] |= held.pop(b)
    return _collected(sorted(lead), [head(p) for p in sorted(lead)], made)


def _collected(
    passages: Sequence[Passage], heads: Sequence[Passage], made: Sequence[Join]
) -> tuple[Group, ...]:
    members: dict[Passage, list[Passage]] = {}
    for passage, first in zip(passages, heads, strict=True):
        members.setdefault(first, []).append(passage)
    of = dict(zip(passages, heads, strict=True))
    return tuple(
        Group(tuple(held), tuple(join for join in made if of[join.left] == first))
        for first, held in sorted(members.items())
    )
