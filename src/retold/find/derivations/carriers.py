"""Who else carries a text, and whom they credit: what speaks for a common source."""

from __future__ import annotations

from retold.find.derivations.profile import grams_of
from retold.find.derivations.scene import Scene
from retold.model.span import Span
from retold.text.tokens import words

ROW = 4  # sequences of four words in common: seven words in a row, more than a fact is told in


def other_carriers(scene: Scene, source: str, target: str) -> int:
    """How many more articles carry the text and name neither: many hands point to a wire."""
    return sum(
        other != target
        and not {source, target} & set(scene.mentions[other])
        and scene.outlets[other].key != scene.outlets[source].key
        for other in scene.carriers(source)
    )


def named_source(scene: Scene, source: str, target: str) -> bool:
    """Whether the target gives its text, or a part of it, to the source's outlet."""
    return source in scene.mentions[target] or bool(scene.leanings(target, source))


def taken_by_name(scene: Scene, source: str, target: str) -> bool:
    """Whether the target has words of the source in a paragraph that names it."""
    overlap = scene.overlap(source, target)
    if overlap is None:
        return False
    text = scene.by_id[target].text
    named = [paragraph(text, place.span) for place in scene.leanings(target, source)]
    ends = [link.right if target == overlap.right else link.left for link in overlap.links]
    grams = scene.profiles[source].grams
    return any(
        any(place.overlaps(end.span) for end in ends)
        or len(grams & grams_of(words(text, place))) >= ROW
        for place in named
    )


def paragraph(text: str, span: Span) -> Span:
    """The paragraph in which ``span`` starts."""
    end = text.find("\n", span.start)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


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
