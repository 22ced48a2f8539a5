"""How every two articles of a story stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.find.derivations.edges import Edge
from retold.find.derivations.families import strength
from retold.find.derivations.named import wires
from retold.find.derivations.overlap import Overlap
from retold.find.derivations.scene import Scene
from retold.find.derivations.statements import Statement
from retold.find.derivations.unseen import Unseen
from retold.model.findings import Direction, Pair, Relation

# How often such an answer is right on simulated stories (python -m bench.stemma PATH, "curves").
SHARED, STATED, APART = 0.88, 0.93, 0.97
_WEIGHT: tuple[Relation, ...] = ("copy", "edit", "rewrite")  # from the least changed on


@dataclass(frozen=True)
class Known:
    """What the stemma has found, before the pairs are named."""

    edges: tuple[Edge, ...]
    unseen: tuple[Unseen, ...]
    statements: tuple[Statement, ...]


def find_pairs(scene: Scene, known: Known) -> tuple[Pair, ...]:
    """Every unordered pair of articles, once, in the order of the articles."""
    paths = _paths(known.edges)
    ids = [article.id for article in scene.articles]
    return tuple(
        _pair(scene, known, paths, left, right)
        for n, left in enumerate(ids)
        for right in ids[n + 1 :]
    )


def _pair(
    scene: Scene,
    known: Known,
    paths: Mapping[tuple[str, str], tuple[Edge, ...]],
    left: str,
    right: str,
) -> Pair:
    forth, back = paths.get((left, right)), paths.get((right, left))
    path = forth or back
    if path:
        direction: Direction = "left_to_right" if forth else "right_to_left"
        return Pair(left, right, _worst(path), direction, _sure(path), _told(scene, path))
    overlap = scene.overlap(left, right)
    if overlap is not None and scene.share_text(left, right):
        why = _shared(known.unseen, left, right) or _through(scene, known.edges, left, right)
        sure = min(SHARED, 0.6 + strength(overlap.text, scene.words(overlap.links)) / 100)
        return Pair(left, right, "shared_source", "none", sure, why)
    for statement in known.statements:
        if left in statement.articles and right in statement.articles:
            why = f"both quote the {statement.name} and share no other wording"
            return Pair(left, right, "shared_statement", "none", STATED, why)
    return _unlinked(scene, overlap, left, right)


def _unlinked(scene: Scene, overlap: Overlap | None, left: str, right: str) -> Pair:
    one, other = scene.by_id[left], scene.by_id[right]
    if overlap is not None and overlap.spoken:
        return Pair(left, right, "shared_statement", "none", 0.8, "they share quoted words only")
    common = wires(one) & wires(other)
    if common:
        why = f"both credit {', '.join(sorted(common))}, but share no wording that shows it"
        return Pair(left, right, "undecided", "undecided", 0.5, why)
    if overlap is not None and strength(overlap.links, scene.words(overlap.links)) >= 8:
        why = "they share a little wording, too little to tell one text from two reports of a fact"
        return Pair(left, right, "undecided", "undecided", 0.5, why)
    why = f"{scene.name(left)} and {scene.name(right)} share no wording"
    return Pair(left, right, "independent", "none", APART, why)


def _shared(unseen: Iterable[Unseen], left: str, right: str) -> str:
    held = [u for u in unseen if left in u.articles and right in u.articles]
    return f"both hold passages of {held[0].name}" if held else ""


def _through(scene: Scene, edges: Sequence[Edge], left: str, right: str) -> str:
    parents = {e.source for e in edges if e.target == left} & {
        e.source for e in edges if e.target == right
    }
    if parents:
        return f"both take from {scene.name(min(parents))}"
    return "what they share came to one of them through another article"


def _paths(edges: Sequence[Edge]) -> dict[tuple[str, str], tuple[Edge, ...]]:
    """The shortest path of direct edges from each article to each that goes back to it."""
    found: dict[tuple[str, str], tuple[Edge, ...]] = {(e.source, e.target): (e,) for e in edges}
    waiting = list(found.items())
    while waiting:
        (source, end), path = waiting.pop(0)
        for edge in edges:
            if edge.source == end and (source, edge.target) not in found:
                found[source, edge.target] = (*path, edge)
                waiting.append(((source, edge.target), (*path, edge)))
    return found


def _worst(path: Sequence[Edge]) -> Relation:
    return _WEIGHT[max(_WEIGHT.index(edge.kind) for edge in path)]


def _sure(path: Sequence[Edge]) -> float:
    sure = 1.0
    for edge in path:
        sure *= edge.sure
    return sure


def _told(scene: Scene, path: Sequence[Edge]) -> str:
    kinds = [
        e.kind.replace("_", " ") for e in path[-1].evidence if not e.kind.startswith("against")
    ]
    names = [scene.name(edge.source) for edge in path]
    steps = " by way of ".join([names[0], *names[1:]])
    target = scene.name(path[-1].target)
    return f"{target} takes from {steps}: {', '.join(dict.fromkeys(kinds))}"
