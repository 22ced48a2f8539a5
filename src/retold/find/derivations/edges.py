"""Direct edges: this article took its text from that one, and from no text nobody handed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from retold.find.derivations.carriers import (
    common_source,
    named_source,
    other_carriers,
)
from retold.find.derivations.clues import Verdict
from retold.find.derivations.columns import agreement
from retold.find.derivations.confidence import edge_confidence
from retold.find.derivations.descent import WEIGHT as DESCENT
from retold.find.derivations.edge_evidence import edge_evidence, held_passages
from retold.find.derivations.kinds import best_held, edge_kind
from retold.find.derivations.openly import is_whole, said_so, sent_out, taken_openly
from retold.find.derivations.options import DerivationOptions
from retold.find.derivations.overlap import Overlap, inside, merged
from retold.find.derivations.proof import WEAK, is_proved, is_retold
from retold.find.derivations.scene import Scene
from retold.find.derivations.witnesses import sided_places
from retold.model.findings import DerivationKind, Evidence
from retold.model.span import Passage, Span

SAID = 0.02  # least share of its own that a further parent holds which the text names


@dataclass(frozen=True, slots=True)
class Edge:
    """``target`` from ``source``. ``sure``: how probable, 0..1; ``passages``: target's."""

    source: str
    target: str
    kind: DerivationKind
    coverage: float
    sure: float
    evidence: tuple[Evidence, ...]
    passages: tuple[Passage, ...]


def find_edges(scene: Scene, options: DerivationOptions) -> tuple[Edge, ...]:
    """The direct edges of the story, without cycles; a further parent holds text of its own."""
    found: list[Edge] = []
    for overlap in scene.overlaps.values():
        edge = _edge(scene, overlap, options)
        if edge is not None:
            found.append(edge)
    return _parents(scene, acyclic(found), options)


def _edge(scene: Scene, overlap: Overlap, options: DerivationOptions) -> Edge | None:
    likely, told = _by_chances(scene, overlap, options), _by_clues(scene, overlap, options)
    found = likely or told
    if found is None:
        return None
    source, target, sure = found
    verdict = scene.verdict(overlap.left, overlap.right)
    if not is_proved(scene, overlap, (source, target), verdict, options):
        return None
    if told is not None and told[:2] == (source, target):
        sure = max(sure, told[2])
    return Edge(
        source=source,
        target=target,
        kind=edge_kind(overlap.links, target),
        coverage=overlap.share(target),
        sure=sure,
        evidence=edge_evidence(scene, overlap, target, verdict),
        passages=held_passages(overlap, target),
    )


def _by_chances(
    scene: Scene, overlap: Overlap, options: DerivationOptions
) -> tuple[str, str, float] | None:
    """Source, target and probability where nearly all stemmata of the story have the edge."""
    for source, target in ((overlap.left, overlap.right), (overlap.right, overlap.left)):
        sure = scene.chances.get((source, target), 0.0)
        if sure < options.sure or not scene.share_text(source, target):
            continue
        if named_source(scene, source, target):
            if overlap.share(target) >= options.named:
                return source, target, sure
        elif is_whole(overlap, target, options) and _is_shown(
            scene, overlap, (source, target), options
        ):
            return source, target, sure
    return None


def _is_shown(
    scene: Scene, overlap: Overlap, ends: tuple[str, str], options: DerivationOptions
) -> bool:
    """Whether a reader can check it: more than dates and cuts, no common source.

    Where one of the two, or another carrier, credits somebody, the two must have a wording that
    others do not have: else the text came to both from there.
    """
    source, target = ends
    seen = agreement(scene.columns, source, target)
    if common_source(scene, source, target) and not (seen.alone or seen.against):
        return False
    if seen.source_more and not seen.target_more:
        return True  # it cannot be the other way round
    verdict = scene.verdict(overlap.left, overlap.right)
    sign = 1 if overlap.left == source else -1
    return sum(sign * c.weight for c in verdict.clues if c.kind not in WEAK) >= options.telling


def _by_clues(
    scene: Scene, overlap: Overlap, options: DerivationOptions
) -> tuple[str, str, float] | None:
    """The same where the clues between the two suffice and the story does not speak against it."""
    if not _possible(scene, overlap, options):
        return None
    verdict = scene.verdict(overlap.left, overlap.right)
    if not verdict.decided:
        return None
    forward = verdict.log_odds > 0
    source, target = (overlap.left, overlap.right) if forward else (overlap.right, overlap.left)
    if not _stands(scene, overlap, (source, target), verdict, options):
        return None
    told = edge_confidence(abs(verdict.log_odds))
    chance = scene.chances.get((source, target))
    if chance is None:
        return source, target, told
    least = options.chance
    if is_retold(scene, overlap, (source, target)):
        least = options.chance_retold
    if chance < least and not said_so(scene, overlap, (source, target), options):
        return None
    return source, target, (2 * told + max(chance, options.chance)) / 3


def _possible(scene: Scene, overlap: Overlap, options: DerivationOptions) -> bool:
    """Whether either may come from the other, before the costly weighing."""
    for ends in ((overlap.left, overlap.right), (overlap.right, overlap.left)):
        if taken_openly(scene, overlap, ends, options):
            return True
        whole = is_whole(overlap, ends[1], options) or is_retold(scene, overlap, ends)
        if whole and (common_source(scene, *ends) is None or scene.descent(*ends)):
            return True
    largest = max(overlap.left_share, overlap.right_share)
    return largest >= options.glance and scene.may_be_versions(overlap.left, overlap.right)


def _stands(
    scene: Scene,
    overlap: Overlap,
    ends: tuple[str, str],
    verdict: Verdict,
    options: DerivationOptions,
) -> bool:
    """Whether the target took enough from the source, and from it rather than from its source."""
    source, target = ends
    if verdict.versions:
        least = options.version if scene.is_news(source, target) else options.document
        long = min(len(scene.profiles[id].tokens) for id in ends) >= options.versions_from
        return long and max(scene.stayed(overlap.left, overlap.right)) >= least
    if taken_openly(scene, overlap, ends, options):
        return True
    if is_whole(overlap, target, options) and scene.descent(source, target):
        return abs(verdict.log_odds) >= DESCENT  # nothing else may speak against it
    if common_source(scene, source, target):
        return False
    if is_retold(scene, overlap, ends):
        return True  # what is asked of it beyond that is asked in the proof
    if not is_whole(overlap, target, options):
        return False
    if sent_out(scene, source, target):
        return True  # what others carry they have from it as well
    strangers = other_carriers(scene, source, target)
    if strangers and len(sided_places(scene.setting(source, target))[1]) > options.kept_against:
        return False  # the target has wording of other carriers that the source has lost
    # Two outlets cut one wire differently, on two days: that alone shows no descent.
    return verdict.beside(WEAK) >= options.telling + options.each_carrier * strangers


def acyclic(edges: Iterable[Edge]) -> list[Edge]:
    """The surest edges that make no cycle."""
    kept: list[Edge] = []
    above: dict[str, set[str]] = {}

    def ancestors(id: str) -> set[str]:
        found, waiting = set(), [id]
        while waiting:
            for up in above.get(waiting.pop(), ()):
                if up not in found:
                    found.add(up)
                    waiting.append(up)
        return found

    for edge in sorted(edges, key=lambda e: (-e.sure, e.source, e.target)):
        if edge.target != edge.source and edge.target not in ancestors(edge.source):
            kept.append(edge)
            above.setdefault(edge.target, set()).add(edge.source)
    return kept


def _parents(scene: Scene, edges: Sequence[Edge], options: DerivationOptions) -> tuple[Edge, ...]:
    """Of several possible sources those that hold something better than the nearest one does."""
    by_target: dict[str, list[Edge]] = {}
    for edge in edges:
        by_target.setdefault(edge.target, []).append(edge)
    kept: list[Edge] = []
    for held in by_target.values():
        waiting, taken, chosen = list(held), list[Span](), list[Edge]()
        while waiting:
            best = max(waiting, key=lambda e: (_nearness(scene, e, waiting), e.source))
            waiting.remove(best)
            least = options.second
            if scene.leanings(best.target, best.source):
                least = SAID  # it says itself what it has from there
            if not taken or _own_share(scene, best, merged(taken)) >= least:
                chosen.append(best)
                taken.extend(p.span for p in best.passages)
        for edge in chosen:
            rivals = [k for e in chosen if e is not edge for k in scene.links(e.source, e.target)]
            links = best_held(scene.links(edge.source, edge.target), rivals, edge.target)
            kept.append(replace(edge, kind=edge_kind(links, edge.target)))
    order = {article.id: n for n, article in enumerate(scene.articles)}
    return tuple(sorted(kept, key=lambda e: (order[e.target], order[e.source])))


def _nearness(scene: Scene, edge: Edge, rivals: Sequence[Edge]) -> float:
    """How near the source is to the target: shared wording, above all what no rival source has."""
    target = scene.profiles[edge.target].grams
    mine = target & scene.profiles[edge.source].grams
    others = [scene.profiles[r.source].grams for r in rivals if r.source != edge.source]
    alone = sum(len(mine - other) - len((target & other) - mine) for other in others)
    return alone / max(1, len(others)) if others else float(len(mine))


def _own_share(scene: Scene, edge: Edge, taken: Sequence[Span]) -> float:
    """The share of the target's body that this source holds and the nearer ones do not."""
    body = sum(len(s.span) for s in scene.by_id[edge.target].body)
    own = sum(len(p.span) * (1 - inside(p.span, taken)) for p in edge.passages)
    return own / body if body else 0.0
