"""Signs: what can be counted between a text and the one it may come from, as plain numbers.

Every number is read off the pages: who credits whom, how much of one text is in the other, who
agrees with whom where the others differ, who lacks what. What each is worth was learned
(``data/stemmata.toml``); how they are put together is in ``stemmata``.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log1p
from typing import TYPE_CHECKING

from retold.find.derivations.columns import agreement
from retold.find.derivations.named import is_agency

if TYPE_CHECKING:  # a scene asks for the probabilities that rest on signs
    from retold.find.derivations.scene import Scene

NEARER = 0.02  # share of word sequences by which a third text must be nearer to be a rival
MOST = 3  # of one kind of trace that count
WORD_FOR_WORD = 0.985  # mean score of links from which on two texts are one text
# Shares of the target in the source, as steps: a rewrite that keeps nine tenths is not half of one
# that keeps all.
STEPS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.97)
# Kinds of clue that count for one direction and against the other.
TRACES = (
    "altered_quotation",
    "broken_sense",
    "house_spelling",
    "lost_credit",
    "lost_detail",
    "lost_quotation_marks",
    "new_error",
)

Signs = dict[str, float]


def read_signs(scene: Scene, source: str, target: str) -> Signs:
    """What speaks for and against ``target`` having its text from ``source``.

    The two share linked text. All values are numbers around 0 to 3.
    """
    return {
        "always": 1.0,
        **_text_signs(scene, source, target),
        **_credit_signs(scene, source, target),
        **_carrier_signs(scene, source, target),
        **_column_signs(scene, source, target),
        **_trace_signs(scene, source, target),
    }


def _text_signs(scene: Scene, source: str, target: str) -> Signs:
    overlap = scene.overlap(source, target)
    assert overlap is not None
    share = overlap.share(target)
    found = {f"covered_below_{step}": float(share < step) for step in STEPS}
    near, rival = scene.near(target, source), scene.nearest(target, source)
    return {
        **found,
        "order_lost": max(0.0, 0.75 - overlap.order),
        "exact": overlap.exact,
        "word_for_word": float(overlap.exact > WORD_FOR_WORD),
        "near": near,
        "nearer_than_others": near - rival,
        "other_is_nearer": float(rival > near + NEARER),
        "source_nearer_to_other": scene.nearest(source, target) - scene.near(source, target),
    }


def _credit_signs(scene: Scene, source: str, target: str) -> Signs:
    named, its = scene.mentions[target], scene.mentions[source]
    wires = {c.key or c.name.casefold() for c in scene.source_credits(target)}
    above = {c.key or c.name.casefold() for c in scene.source_credits(source)}
    others, beside = set(named) - {source}, set(its) - {target}
    sold = is_agency(scene.outlets[source]) and not is_agency(scene.outlets[target])
    return {
        "names_source": float(source in named),
        "names_source_only": float(set(named) == {source} and not wires),
        "source_names_target": float(target in its),
        "names_another": float(bool(others)),
        "source_names_another": float(bool(beside)),
        "both_name_one": float(bool(others & beside)),
        "credits_wire": float(bool(wires)),
        "source_credits_wire": float(bool(above)),
        "both_credit_one_wire": float(bool(wires & above)),
        "credits_nobody": float(not wires and not named),
        "source_credits_nobody": float(not above and not its),
        "neither_credits": float(not (wires or named or above or its)),
        "only_source_credits": float(bool(above) and not wires and not named),
        "source_is_agency": float(is_agency(scene.outlets[source])),
        "target_is_agency": float(is_agency(scene.outlets[target])),
        "agency_to_outlet": float(sold),
        "source_reports": float(source in scene.reporting),
    }


def _carrier_signs(scene: Scene, source: str, target: str) -> Signs:
    """What the other articles that carry the source's text say of where they have it from."""
    carriers = [other for other in scene.carriers(source) if other != target]
    naming = {other: set(scene.mentions[other]) for other in carriers}
    strange = any(scene.source_credits(o) and source not in naming[o] for o in carriers)
    silent = not scene.source_credits(target) and not scene.mentions[target]
    return {
        "carriers": log1p(sum(not {source, target} & named for named in naming.values())),
        "carriers_name_source": log1p(sum(source in named for named in naming.values())),
        "carriers_name_target": log1p(sum(target in named for named in naming.values())),
        "carrier_credits_wire": float(strange),
        "silent_beside_credit": float(strange and silent),
    }


def _column_signs(scene: Scene, source: str, target: str) -> Signs:
    seen = agreement(scene.columns, source, target)
    held = scene.columns.of
    # A third text that has more than the source is not below it: it testifies.
    older = [n for id, n in seen.sided.items() if held(id) - held(source)]
    newer = [n for id, n in seen.siding.items() if held(id) - held(target)]
    return {
        "alike": seen.alike / max(1, seen.both),
        "alike_alone": log1p(len(seen.alone)),
        "alike_against_two": log1p(len(seen.against)),
        "never_against": log1p(len(seen.against)) * (not newer),
        "alone_uncredited": log1p(len(seen.alone)) * _silent(scene, source, target),
        "sided": log1p(max(seen.sided.values(), default=0)),
        "siding": log1p(max(seen.siding.values(), default=0)),
        "sided_by_older": log1p(max(older, default=0)),
        "siding_with_others": log1p(max(newer, default=0)),
        "split_witness": float(bool(set(seen.sided) & set(seen.siding))),
        "source_has_more": log1p(len(seen.source_more)),
        "target_has_more": log1p(seen.target_more),
        "utterance_cut": float(max(-2, min(2, seen.cut))),
        "common_gaps": log1p(seen.gaps),
        "gaps_filled": log1p(seen.filled),
        "gaps_never_filled": log1p(seen.gaps) * (seen.filled == 0),
    }


def _silent(scene: Scene, *ids: str) -> bool:
    return not any(scene.source_credits(id) or scene.mentions[id] for id in ids)


def _trace_signs(scene: Scene, source: str, target: str) -> Signs:
    """What the clues of direction count for the one direction, less what for the other."""
    overlap = scene.overlap(source, target)
    assert overlap is not None
    sign = 1 if overlap.left == source else -1
    counted: dict[str, float] = {}
    weighed: dict[str, float] = {}
    for clue in scene.verdict(overlap.left, overlap.right).clues:
        toward = sign * clue.weight
        counted[clue.kind] = counted.get(clue.kind, 0.0) + (1.0 if toward > 0 else -1.0)
        weighed[clue.kind] = weighed.get(clue.kind, 0.0) + toward
    changes = len(scene.aligned(source, target).of("changed"))
    return {
        **{kind: max(-MOST, min(MOST, counted.get(kind, 0.0))) for kind in TRACES},
        "later": max(0.0, weighed.get("date", 0.0)),
        "earlier": max(0.0, -weighed.get("date", 0.0)),
        "outside_witness": weighed.get("outside_witness", 0.0),
        "common_innovations": counted.get("fuller_source", 0.0),
        "credit_in_text": float(
            weighed.get("credit", 0.0) > 0 and source not in scene.mentions[target]
        ),
        "changes": log1p(changes),
    }


def read_root_signs(scene: Scene, id: str, pairs: Mapping[tuple[str, str], Signs]) -> Signs:
    """What speaks for ``id`` having its text from no article that was handed in."""
    mine = [signs for (_, target), signs in pairs.items() if target == id]
    named, wires = bool(scene.mentions[id]), bool(scene.source_credits(id))
    return {
        "always": 1.0,
        "credits_wire": float(wires),
        "names_another": float(named),
        "credits_nobody": float(not named and not wires),
        "is_agency": float(is_agency(scene.outlets[id])),
        "near": max((signs["near"] for signs in mine), default=0.0),
        "covered": float(any(not signs["covered_below_0.7"] for signs in mine)),
    }
