"""What an edge between two outlets must show where neither page says whose text it is.

Most texts that two outlets have in common came to both from a wire, and the ways in which each cut
and changed it leave the traces of a derivation too: third articles side with the one that changed
less, attributions and marks are lost in the other. So such an edge must show more, and is not drawn
at all where the common text is in circulation.
"""

from __future__ import annotations

from dataclasses import dataclass

from retold.find.derivations.carriers import named_source
from retold.find.derivations.clues import Verdict
from retold.find.derivations.columns import agreement
from retold.find.derivations.details import Kept, compare_details
from retold.find.derivations.edge_evidence import held_passages
from retold.find.derivations.openly import sent_out, taken_openly
from retold.find.derivations.options import DerivationOptions
from retold.find.derivations.overlap import Overlap, inside, merged
from retold.find.derivations.scene import Scene

REWORDED = 0.85  # mean score of the links below which the target is no reprint of a wire
# Kinds of evidence that a cut or a reprint on another day leaves as well.
WEAK = frozenset({"date", "lost_attribution", "lost_credit", "lost_detail", "second_hand"})


def is_proved(
    scene: Scene,
    overlap: Overlap,
    ends: tuple[str, str],
    verdict: Verdict,
    options: DerivationOptions,
) -> bool:
    """Whether the pages say whose text it is, or clues of several kinds do and no third has it."""
    source, target = ends
    if verdict.versions or named_source(scene, source, target):
        return True
    if taken_openly(scene, overlap, ends, options) or sent_out(scene, source, target):
        return True
    sign = 1 if overlap.left == source else -1
    weighed: dict[str, float] = {}
    for clue in verdict.clues:
        weighed[clue.kind] = weighed.get(clue.kind, 0.0) + sign * clue.weight
    strong = {kind: weight for kind, weight in weighed.items() if kind not in WEAK}
    if weighed.get("date", 0.0) < 0:
        return False
    bar = _asked(scene, overlap, ends, options)
    if bar is None:
        return False
    if scene.descent(source, target) and (overlap.exact < REWORDED or weighed.get("date")):
        return sum(strong.values()) >= bar.weight  # a reprint of the source's version of a text
    if sum(weight > 0 for weight in strong.values()) < bar.kinds:
        return False
    return sum(strong.values()) >= bar.weight and circulation(scene, *ends) <= bar.common


@dataclass(frozen=True, slots=True)
class Bar:
    """What is asked: kinds of clue, log odds of these, and most that a third article may have."""

    kinds: int
    weight: float
    common: float


def _asked(
    scene: Scene, overlap: Overlap, ends: tuple[str, str], options: DerivationOptions
) -> Bar | None:
    """What an edge must show, None where nothing is enough."""
    if overlap.exact >= REWORDED:
        return Bar(options.kinds, options.proof, options.circulating)
    if is_retold(scene, overlap, ends):
        least = options.proof if _is_reprinted(scene, *ends) else options.proof_retold
        return Bar(options.kinds_reworded, least, options.circulating_retold)
    if _tells_otherwise(scene, overlap, ends):
        return None
    return Bar(options.kinds_reworded, options.proof_reworded, options.circulating)


RETOLD = 0.75  # mean score of links below which hardly a sentence kept its words
WHOLE, MOST = 0.8, 0.6  # least share of the target in the source, and of the source in the target
IN_ORDER = 0.5  # a retelling moves its sentences about
DETAILS, TOLD = 16, 0.75  # least number of common details, and share of the target's
WORD_FOR_WORD, REPRINTED = 0.9, 0.5  # mean score of links, and share of the source, of a reprint
FEW = 0.5  # least share of the details, for each share of a text that is said to be in the other


def is_retold(scene: Scene, overlap: Overlap, ends: tuple[str, str]) -> bool:
    """Whether the target is the source told anew from end to end, and nothing else.

    It has nearly all of it, its names and numbers too, and no passage of any third article that
    the source lacks. A rewording of the text behind both would have what the source cut.
    """
    source, target = ends
    if overlap.exact >= RETOLD or overlap.share(target) < WHOLE or overlap.share(source) < MOST:
        return False
    if overlap.order < IN_ORDER:
        return False
    kept = _kept_details(scene, ends)
    if kept.both < DETAILS or kept.of_target < TOLD:
        return False
    return not agreement(scene.columns, source, target).target_more


def _is_reprinted(scene: Scene, source: str, target: str) -> bool:
    """Whether a third article that names neither has half of the source word for word: it may be
    a wire's, and the target a rewording of that."""
    return any(
        (overlap := scene.overlap(source, third)) is not None
        and overlap.exact >= WORD_FOR_WORD
        and overlap.share(source) >= REPRINTED
        and not any(named_source(scene, end, third) for end in (source, target))
        for third in scene.by_id
        if third != target and scene.outlets[third].key != scene.outlets[source].key
    )


def _tells_otherwise(scene: Scene, overlap: Overlap, ends: tuple[str, str]) -> bool:
    """Whether far fewer names and numbers are common than sentences are alike: so do two reports
    of one event look."""
    kept, (source, target) = _kept_details(scene, ends), ends
    held = (kept.of_source, overlap.share(source)), (kept.of_target, overlap.share(target))
    return any(details < FEW * share for details, share in held)


def _kept_details(scene: Scene, ends: tuple[str, str]) -> Kept:
    source, target = (scene.profiles[id].details for id in ends)
    return compare_details(source, target)


def circulation(scene: Scene, source: str, target: str) -> float:
    """The largest share of what the two have in common that a third article has as well, 0..1.

    Who takes its text from one of them by name is no third. Many hands point to a wire.
    """
    overlap = scene.overlap(source, target)
    if overlap is None:
        return 0.0
    common = held_passages(overlap, target)
    size = sum(len(passage.span) for passage in common)
    most = 0.0
    for third in scene.by_id:
        rival = scene.overlap(third, target)
        if rival is None or third == source:
            continue
        if any(named_source(scene, end, third) for end in (source, target)):
            continue
        if scene.outlets[third].key == scene.outlets[source].key:
            continue  # its own other version
        held = merged(passage.span for passage in held_passages(rival, target))
        most = max(most, sum(len(p.span) * inside(p.span, held) for p in common) / max(1, size))
    return most
