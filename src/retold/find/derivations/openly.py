"""Edges that the pages tell in words: the target names the source, or that was sent out to print.

Such evidence stands by itself, whatever the sum of all stemmata, unless a likelier source has all
that the two have in common.
"""

from __future__ import annotations

from retold.find.derivations.carriers import common_source, named_source, taken_by_name
from retold.find.derivations.edge_evidence import held_passages
from retold.find.derivations.named import is_agency
from retold.find.derivations.options import DerivationOptions
from retold.find.derivations.overlap import Overlap, inside
from retold.find.derivations.scene import Scene
from retold.find.derivations.times import is_release

NEARLY_WORD_FOR_WORD = 0.9  # mean score of links that independent reports do not reach
CLOSE = 0.75  # the same where neither gives its text to a third
HALF = 0.5  # share of a target in an agency's text, or in that of who asked, if it is reworded
A_FIFTH = 0.2  # share of a target below which a sentence of an agency's is a statement all have
LIKELY = 0.5  # most stemmata
ORDERED = 0.75  # share of the common text in the same order


def is_whole(overlap: Overlap, target: str, options: DerivationOptions) -> bool:
    """Whether the other article covers nearly the whole order of ``target``."""
    return overlap.share(target) >= options.whole and overlap.order >= options.ordered


def said_so(
    scene: Scene, overlap: Overlap, ends: tuple[str, str], options: DerivationOptions
) -> bool:
    """Whether the pages say whose text it is: the target names the source, or the source was
    sent out to be printed and the target holds it closely; and no third text explains it better."""
    if _told_better(scene, overlap, ends, options):
        return False
    if named_source(scene, *ends):
        return True
    meant = is_whole(overlap, ends[1], options) or is_release(scene.by_id[ends[0]])
    return meant and overlap.exact >= CLOSE and sent_out(scene, *ends)


def _told_better(
    scene: Scene, overlap: Overlap, ends: tuple[str, str], options: DerivationOptions
) -> bool:
    """Whether a likelier source has nearly all that the two have in common."""
    source, target = ends
    mine = held_passages(overlap, target)
    size = sum(len(p.span) for p in mine)
    for other in scene.by_id:
        chance = scene.chances.get((other, target), 0.0)
        rival = scene.overlap(other, target)
        if rival is None or chance <= scene.chances.get(ends, 0.0) or other == source:
            continue
        held = [p.span for p in held_passages(rival, target)]
        own = sum(len(p.span) * (1 - inside(p.span, held)) for p in mine)
        if own < options.second * size:
            return True
    return False


def taken_openly(
    scene: Scene, overlap: Overlap, ends: tuple[str, str], options: DerivationOptions
) -> bool:
    """Whether the target has text of a source that it names, or that sent it out to be printed."""
    source, target = ends
    much, shared = overlap.share(target) >= options.named, scene.share_text(source, target)
    if much and scene.leanings(target, source):
        return True
    if named_source(scene, source, target):
        return (much and shared) or taken_by_name(scene, source, target)
    return much and shared and _wire_passage(scene, overlap, ends)


def _wire_passage(scene: Scene, overlap: Overlap, ends: tuple[str, str]) -> bool:
    """Whether an outlet holds text, nearly word for word, that an agency put out itself."""
    if not sent_out(scene, *ends) or overlap.share(ends[1]) < A_FIFTH:
        return False
    likely = scene.chances.get(ends, 0.0) >= LIKELY and overlap.order >= ORDERED
    if overlap.exact < CLOSE and not (likely and overlap.share(ends[1]) >= HALF):
        return False
    return overlap.exact >= NEARLY_WORD_FOR_WORD or common_source(scene, *ends) is None


def sent_out(scene: Scene, source: str, target: str) -> bool:
    """Whether the source was written for outlets to print, by an agency or a press office."""
    one, other = scene.by_id[source], scene.by_id[target]
    sold = is_agency(scene.outlets[source]) and not is_agency(scene.outlets[target])
    return sold or (is_release(one) and not is_release(other))
