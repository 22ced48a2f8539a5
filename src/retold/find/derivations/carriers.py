"""Who else carries a text, and whom they credit: what speaks for a common source."""

from __future__ import annotations

from retold.find.derivations.scene import Scene
from retold.find.derivations.times import reported


def other_carriers(scene: Scene, source: str, target: str) -> int:
    """How many more articles carry the text and name neither: many hands point to a wire."""
    return sum(
        other != target and not {source, target} & set(scene.mentions[other])
        for other in scene.carriers(source)
    )


def named_source(scene: Scene, source: str, target: str) -> bool:
    """Whether the target gives its text, or a part of it, to the source's outlet."""
    if source in scene.mentions[target]:
        return True
    names = [outlet.name for outlet in scene.outlets.values()]
    return reported(scene.by_id[target], scene.outlets[source].name, names) is not None


def common_source(scene: Scene, source: str, target: str) -> str | None:
    """Why the two rather share a text nobody handed in; None where the edge may stand.

    Whoever credits somebody else has it from there. Who credits nobody can still have the text from
    where the others that carry it say they have it from.
    """
    for id in (target, source):
        named = [scene.name(other) for other in scene.mentions[id] if other not in (source, target)]
        named += [credit.name for credit in scene.source_credits(id)]
        if named:
            return f"{scene.name(id)} credits {', '.join(dict.fromkeys(named))}"
    for other in scene.carriers(source):
        strange = [] if other == target else [c.name for c in scene.source_credits(other)]
        if strange and not named_source(scene, source, other):
            return f"{scene.name(other)} carries the same text and credits {', '.join(strange)}"
    return None
