"""What a direct edge is told with: sentences and places that a reader can check."""

from __future__ import annotations

from retold.find.derivations.clues import Clue, Verdict, article_name
from retold.find.derivations.columns import agreement
from retold.find.derivations.overlap import Overlap, merged
from retold.find.derivations.scene import Scene
from retold.model.findings import Evidence
from retold.model.span import Passage


def held_passages(overlap: Overlap, target: str) -> tuple[Passage, ...]:
    """The target's side of the links, joined where they touch."""
    spans = merged(
        (link.right if target == overlap.right else link.left).span for link in overlap.links
    )
    return tuple(Passage(target, span) for span in spans)


def edge_evidence(
    scene: Scene, overlap: Overlap, target: str, verdict: Verdict
) -> tuple[Evidence, ...]:
    source = overlap.left if target == overlap.right else overlap.right
    one, other = (article_name(scene.by_id[id]) for id in (source, target))
    covered = (
        f"{overlap.share(target):.0%} of {other} is in {one}, {overlap.order:.0%} of that in the "
        f"same order"
    )
    sign = 1 if verdict.log_odds > 0 else -1
    told: list[Clue] = [c for c in verdict.clues if c.weight * sign > 0]
    against = [c for c in verdict.clues if c.weight * sign < 0]
    return (
        Evidence("coverage", covered, held_passages(overlap, target)[:8]),
        *_collated(scene, source, target),
        *(Evidence(c.kind, c.says, c.passages) for c in told),
        *(Evidence(f"against_{c.kind}", f"against it: {c.says}", c.passages) for c in against),
    )


def _collated(scene: Scene, source: str, target: str) -> tuple[Evidence, ...]:
    """What the columns of the story show of the two, for a reader to check."""
    seen = agreement(scene.columns, source, target)
    one, other = scene.name(source), scene.name(target)
    found = []
    if seen.alone:
        says = f"{other} alone has the words of {one} in {len(seen.alone)} places"
        found.append(Evidence("common_wording", says, seen.alone[:6]))
    if seen.source_more and not seen.target_more:
        says = (
            f"{one} has {len(seen.source_more)} more places in common with others, {other} none "
            f"that {one} lacks"
        )
        found.append(Evidence("fuller_text", says, seen.source_more[:6]))
    return tuple(found)
