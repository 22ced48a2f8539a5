"""How every two articles of a story stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.find.derivations.carriers import named_source
from retold.find.derivations.edges import Edge
from retold.find.derivations.families import LONG_ENOUGH, SPOKEN, strength
from retold.find.derivations.named import wires
from retold.find.derivations.overlap import Overlap, inside
from retold.find.derivations.scene import Scene
from retold.find.derivations.sharing import is_faint
from retold.find.derivations.statements import Statement
from retold.find.derivations.unseen import Unseen
from retold.model.findings import Direction, Link, Pair, Relation

# How often such an answer is right on simulated stories (python -m bench.stemma PATH, "curves").
SHARED, STATED, APART = 0.87, 0.945, 0.955
MOSTLY = 0.6  # share of a target from which on it has most of what its source has
TAKEN = 0.97  # both take from one article, directly
GONE_BACK = 0.7  # both go back to one article, with nothing in common that links show
_Paths = Mapping[tuple[str, str], tuple[Edge, ...]]
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
    paths: _Paths,
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
        held = _shared(known.unseen, left, right)
        why = held or _through(scene, known.edges, left, right)
        most = TAKEN if not held and _common_parents(known.edges, left, right) else SHARED
        sure = min(most, 0.6 + strength(overlap.text, scene.lengths) / 100)
        return Pair(left, right, "shared_source", "none", sure, why)
    above = _common_ancestors(paths, left, right)
    mostly = any(_held(paths, source, (left, right)) >= MOSTLY for source in above)
    if mostly or any(_same_passages(scene, source, left, right) for source in above):
        return _gone_back(scene, above, left, right)
    quoting = _quoting(scene, known, left, right)
    if quoting is not None:
        return quoting
    if overlap is not None and overlap.text:
        above += _texts_above(known, paths, left, right)
    if above:
        return _gone_back(scene, above, left, right)
    return _unlinked(scene, overlap, left, right)


def _common_ancestors(paths: _Paths, left: str, right: str) -> list[str]:
    """The articles that both go back to by direct edges."""
    return sorted({s for s, t in paths if t == left} & {s for s, t in paths if t == right})


def _held(paths: _Paths, source: str, targets: Iterable[str]) -> float:
    """How much of one of the targets goes back to the source: what another took, it has too."""
    return max(min(edge.coverage for edge in paths[source, target]) for target in targets)


def _same_passages(scene: Scene, source: str, left: str, right: str) -> bool:
    """Whether the two have some passage of the source in common, not speech alone."""
    taken = []
    for id in (left, right):
        overlap = scene.overlap(source, id)
        links = overlap.text if overlap else ()
        taken.append([(k.left if k.left.article == source else k.right).span for k in links])
    return any(one.overlaps(other) for one in taken[0] for other in taken[1])


def _texts_above(known: Known, paths: _Paths, left: str, right: str) -> list[str]:
    """The names of texts nobody handed in that stand above both."""
    above = [{id, *(s for s, t in paths if t == id)} for id in (left, right)]
    return [u.name for u in known.unseen if all(ids & set(u.articles) for ids in above)]


def _gone_back(scene: Scene, above: Sequence[str], left: str, right: str) -> Pair:
    first = scene.name(above[0]) if above[0] in scene.by_id else above[0]
    return Pair(left, right, "shared_source", "none", GONE_BACK, f"both go back to {first}")


def _quoting(scene: Scene, known: Known, left: str, right: str) -> Pair | None:
    """The pair of two articles that quote one utterance. Different pieces of what one speaker said
    are no common text."""
    ends = {left, right}
    held = [s for s in known.statements if ends <= set(s.articles)]
    for statement in held:
        if any(ends <= articles for articles in statement.utterances):
            why = f"both quote the {statement.name} and share no other wording"
            return Pair(left, right, "shared_statement", "none", STATED, why)
    return None


def _unlinked(scene: Scene, overlap: Overlap | None, left: str, right: str) -> Pair:
    if overlap is not None and any(_quoted(scene, link) for link in overlap.spoken):
        return Pair(left, right, "shared_statement", "none", 0.8, "they share quoted words only")
    why = _suspected(scene, overlap, left, right)
    if why:
        return Pair(left, right, "undecided", "undecided", 0.5, why)
    why = f"{scene.name(left)} and {scene.name(right)} share no wording"
    return Pair(left, right, "independent", "none", APART, why)


def _quoted(scene: Scene, link: Link) -> bool:
    """Whether one of the two has the common words in quotation marks, or both have many alike."""
    ends = (link.left, link.right)
    if any(inside(p.span, scene.speech.get(p.article, ())) >= SPOKEN for p in ends):
        return True
    return link.kind != "paraphrase" and min(scene.lengths[p] for p in ends) >= LONG_ENOUGH


def _suspected(scene: Scene, overlap: Overlap | None, left: str, right: str) -> str:
    """What speaks against two separate tellings, though it does not show a common text."""
    for one, other in ((left, right), (right, left)):
        if named_source(scene, other, one):
            names = f"{scene.name(one)} names {scene.name(other)}"
            return f"{names}, but shares no wording that shows it"
    common = wires(scene.by_id[left]) & wires(scene.by_id[right])
    if common:
        return f"both credit {', '.join(sorted(common))}, but share no wording that shows it"
    links = [link for link in overlap.links if not is_faint(link)] if overlap else []
    if strength(links, scene.lengths) >= 8:
        return "they share a little wording, too little to tell one text from two reports of a fact"
    return ""


def _shared(unseen: Iterable[Unseen], left: str, right: str) -> str:
    held = [u for u in unseen if left in u.articles and right in u.articles]
    return f"both hold passages of {held[0].name}" if held else ""


def _common_parents(edges: Sequence[Edge], left: str, right: str) -> set[str]:
    parents = ({e.source for e in edges if e.target == id} for id in (left, right))
    return set.intersection(*parents)


def _through(scene: Scene, edges: Sequence[Edge], left: str, right: str) -> str:
    parents = _common_parents(edges, left, right)
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
