"""Shared innovations: a text that has another one's own changes to a third came by way of it.

The argument is Lachmann's (and Maas, Textual Criticism, 1958): where two texts agree against a
third in wording that no copyist hits upon twice, they have it from one place. If one of the two has
more of what the third has, and the other nothing that the first lacks, the fuller one is the
source: the shorter can have everything from it, and it cannot have its own text from the shorter.
Numbers are left out, since two reprints of an updated wire agree in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.find.derivations.aligned import Stretch, span_of
from retold.find.derivations.clues import Clue, article_name, listed
from retold.find.derivations.named import is_agency
from retold.find.derivations.overlap import inside, merged
from retold.find.derivations.profile import Gram, grams_of
from retold.model.span import Passage, Span
from retold.text.tokens import Token

if TYPE_CHECKING:  # a scene asks for descents
    from retold.find.derivations.scene import Scene

CONTEXT = 3  # words that stayed, on each side of a change
LONGEST = 60  # words on one side of a change; more is a passage of its own
LEAST = 4  # places of common innovation; an update of a wire leaves up to three beside its numbers
COVERED = 0.85  # least share of the target in the source, and of that in the same order
APART = 0.3  # share of a passage below which the other text does not have it
TWIN = 0.97  # share of either text in the other, and mean score, from which two are one text
CHANGED = 2  # places that the target alone has changed, where the source has no further passage
LITTLE = 0.6  # share of the target in an agency's article below which the rest is the source's own
WEIGHT = 3.0

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|thousand|million|first|second|third)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Innovation:
    """A place where a text words a thing otherwise than another one: its grams and the other's."""

    span: Span
    own: frozenset[Gram]
    theirs: frozenset[Gram]


@dataclass(frozen=True, slots=True)
class Descent:
    """What shows that a target came by its source: common changes against ``others``."""

    shared: tuple[Span, ...]
    fuller: tuple[Span, ...]
    others: tuple[str, ...]


def find_innovations(scene: Scene, id: str, other: str) -> tuple[Innovation, ...]:
    """Where ``id`` has a wording of its own for what ``other`` has, numbers left out."""
    stretches = scene.aligned(id, other).stretches
    mine, its = scene.profiles[id].grams, scene.profiles[other].grams
    found = []
    for at, stretch in enumerate(stretches):
        if stretch.kind != "changed" or not stretch.left or not stretch.right:
            continue
        if max(len(stretch.left), len(stretch.right)) > LONGEST or _counts(stretch):
            continue
        near = (stretches[at - 1] if at else None, stretches[at + 1 : at + 2])
        own = grams_of(_around(near, stretch.left, "left")) - its
        theirs = grams_of(_around(near, stretch.right, "right")) - mine
        found.append(Innovation(span_of(stretch.left), own, theirs))
    return tuple(found)


def _counts(stretch: Stretch) -> bool:
    return any(_NUMBER.search(token.norm) for token in (*stretch.left, *stretch.right))


def _around(
    near: tuple[Stretch | None, Sequence[Stretch]], held: Sequence[Token], side: str
) -> list[Token]:
    before, after = near
    return [
        *(getattr(before, side)[-CONTEXT:] if before else ()),
        *held,
        *(getattr(after[0], side)[:CONTEXT] if after else ()),
    ]


def find_descent(scene: Scene, source: str, target: str) -> Descent | None:
    """What shows by common innovations that ``target`` came by ``source``; None where nothing."""
    overlap = scene.overlap(source, target)
    if overlap is None or overlap.share(target) < COVERED or overlap.order < COVERED:
        return None
    if _told_otherwise(scene, source, target) or _twin(scene, source, target):
        return None
    others = [z for z in scene.by_id if z not in (source, target) and scene.share_text(source, z)]
    if _lacks(scene, source, target, [*others, *_sharing(scene, target)]):
        return None
    grams = scene.profiles[target].grams
    shared: list[Span] = []
    fuller: list[Span] = []
    told: list[str] = []
    for other in others:
        places = scene.innovations(source, other)
        if any(place.theirs & grams for place in places):
            return None  # the target has wording of the third that the source has not
        agreed = [place.span for place in places if place.own & grams]
        more = _held_beyond(scene, source, target, other) or _kept(scene, source, target, other)
        if len(agreed) < LEAST and is_agency(scene.outlets[other]):
            agreed = _added(scene, source, target, other) or agreed
        if len(agreed) >= LEAST and more:
            shared, told = max(shared, agreed, key=len), [*told, other]
            fuller.extend(more)
    return Descent(tuple(shared), tuple(merged(fuller)), tuple(told)) if told else None


def _told_otherwise(scene: Scene, source: str, target: str) -> bool:
    """Whether the target names somebody else, or the source the target, or who writes for whom."""
    if set(scene.mentions[target]) - {source} or scene.source_credits(target):
        return True
    if target in scene.mentions[source]:
        return True
    return is_agency(scene.outlets[target]) and not is_agency(scene.outlets[source])


def _twin(scene: Scene, source: str, target: str) -> bool:
    """Whether a third article has the source's whole text as well: then either may be the source.

    One that takes its text from the source by name is no rival.
    """
    return any(
        other not in (source, target)
        and (overlap := scene.overlap(source, other)) is not None
        and min(overlap.left_share, overlap.right_share) >= TWIN
        and overlap.exact >= TWIN
        and source not in scene.mentions[other]
        for other in scene.by_id
    )


def _kept(scene: Scene, source: str, target: str, other: str) -> list[Span]:
    """Where the target alone has changed what source and third article have, if often enough."""
    grams = scene.profiles[other].grams
    places = scene.innovations(source, target)
    found = [place.span for place in places if place.own & grams]
    against = any(place.theirs & grams for place in places)
    return found if len(found) >= CHANGED and not against else []


def _added(scene: Scene, source: str, target: str, agency: str) -> list[Span]:
    """The source's own passages in the target, where an agency's article has little of it."""
    overlap = scene.overlap(agency, target)
    if overlap is None or overlap.share(target) >= LITTLE:
        return []
    wire = merged(_places(scene, source, agency))
    return [span for span in _places(scene, source, target) if inside(span, wire) < APART]


def _sharing(scene: Scene, id: str) -> list[str]:
    return [other for other in scene.by_id if other != id and scene.links(id, other)]


def _lacks(scene: Scene, source: str, target: str, others: Sequence[str]) -> bool:
    """Whether the target shares a passage with a third article that the source does not have."""
    return any(
        _held_beyond(scene, target, source, other) for other in others if other not in (source,)
    )


def _held_beyond(scene: Scene, id: str, without: str, other: str) -> list[Span]:
    """The passages that ``id`` has in common with ``other`` and not with ``without``."""
    common = merged(_places(scene, id, without))
    return [span for span in _places(scene, id, other) if inside(span, common) < APART]


def _places(scene: Scene, id: str, other: str) -> list[Span]:
    overlap = scene.overlap(id, other)
    if overlap is None:
        return []
    return [(link.left if overlap.left == id else link.right).span for link in overlap.text]


def descent_clue(scene: Scene, source: str, target: str, weight: float = WEIGHT) -> list[Clue]:
    """At most one clue: the target has the source's own changes, and less of the rest."""
    found = scene.descent(source, target)
    if found is None:
        return []
    one, two = scene.name(source), scene.name(target)
    others = listed(article_name(scene.by_id[id]) for id in found.others)
    says = (
        f"{two} has the wording of {one} where {others} differ ({len(found.shared)} places); "
        f"{one} has more of what they tell ({len(found.fuller)} places), {two} nothing beyond it"
    )
    places = tuple(Passage(source, span) for span in (*found.shared[:4], *found.fuller[:4]))
    return [Clue("fuller_source", says, weight, places)]
