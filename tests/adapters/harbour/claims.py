"""What the seven say of the same things."""

from __future__ import annotations

from typing import Any

from tests.adapters.harbour.builders import bracket, day, support, value
from tests.adapters.harbour.texts import COURIER, DIGEST, GAZETTE, LANTERN, MORROW, STATE, STRAND


def make_claims() -> list[dict[str, Any]]:
    courier_family = bracket("Kellhaven Courier", [COURIER, DIGEST, MORROW], ["same wording"])
    wire = bracket(
        "Northline, text nobody handed in", [LANTERN, STRAND], ["credit line", "same wording"], "o1"
    )
    eyewitness = bracket("own reporter", [GAZETTE], ["written in the first person"])
    ministry = bracket("Harbour Ministry", [STATE], ["named source"])
    return [
        _claim(
            "c1",
            "statement",
            "when the inspection was due",
            [
                value(COURIER, "two days before a safety inspection", "before"),
                value(DIGEST, "two days before a safety inspection", "before"),
                value(MORROW, "two days after a safety inspection", "after"),
            ],
            "distortion",
            "The Morrow Post follows the Courier and turns “before” into “after”.",
            support(3, 3, (1, 1), ["Both others retell the Courier."], [courier_family]),
            {"kind": "operator", "from": "before", "to": "after"},
        ),
        _claim(
            "c2",
            "figure",
            "workers injured",
            [
                value(
                    COURIER,
                    "injuring 11 workers",
                    "11",
                    low=11,
                    high=11,
                    counted="workers",
                    as_of=day("2031-03-04"),
                ),
                value(
                    DIGEST,
                    "injuring 11 workers",
                    "11",
                    low=11,
                    high=11,
                    counted="workers",
                    as_of=day("2031-03-04"),
                ),
                value(
                    MORROW,
                    "hurting 11 workers",
                    "11",
                    low=11,
                    high=11,
                    counted="workers",
                    as_of=day("2031-03-04"),
                ),
                value(
                    LANTERN,
                    "hurt 14 workers",
                    "14",
                    low=14,
                    high=14,
                    counted="workers",
                    as_of=day("2031-03-04"),
                    attributed_to="the union",
                ),
                value(
                    GAZETTE,
                    "counted 11 injured",
                    "11",
                    low=11,
                    high=11,
                    counted="injured",
                    attributed_to="a first-aider",
                ),
                value(STATE, "11 workers were injured", "11", low=11, high=11, counted="workers"),
            ],
            "conflict",
            "The Daily Lantern has 14 where five others have 11, for the same day.",
            support(
                6,
                5,
                (2, 4),
                ["A first-aider counted at the quay.", "Two articles retell the Courier."],
                [courier_family, wire, eyewitness, ministry],
            ),
        ),
        _claim(
            "c3",
            "figure",
            "containers waiting",
            [
                value(
                    COURIER,
                    "About 4,200 containers",
                    "About 4,200",
                    low=4200,
                    high=4200,
                    counted="containers",
                    as_of=day("2031-03-04"),
                    attributed_to="port authority",
                ),
                value(
                    DIGEST,
                    "About 4,200 containers",
                    "About 4,200",
                    low=4200,
                    high=4200,
                    counted="containers",
                    as_of=day("2031-03-04"),
                ),
                value(
                    MORROW,
                    "Some 4,200 containers",
                    "Some 4,200",
                    low=4200,
                    high=4200,
                    counted="containers",
                    as_of=day("2031-03-04"),
                ),
                value(
                    LANTERN,
                    "5,100 containers",
                    "5,100",
                    low=5100,
                    high=5100,
                    counted="containers",
                    as_of=day("2031-03-05"),
                    attributed_to="port authority",
                ),
                value(
                    STRAND,
                    "5,100 containers",
                    "5,100",
                    low=5100,
                    high=5100,
                    counted="containers",
                    as_of=day("2031-03-05"),
                    attributed_to="port authority",
                ),
                value(
                    STATE,
                    "About 5,600 containers",
                    "About 5,600",
                    low=5600,
                    high=5600,
                    counted="containers",
                    as_of=day("2031-03-06"),
                    attributed_to="the ministry",
                ),
                value(
                    STATE,
                    "number at 6,000",
                    "6,000",
                    low=6000,
                    high=6000,
                    counted="containers",
                    as_of=day("2031-03-06"),
                    attributed_to="port authority",
                ),
            ],
            "update",
            "The count grows from Tuesday to Thursday.",
            support(
                6,
                6,
                (1, 3),
                ["The port authority stands behind most of them."],
                [courier_family, wire, ministry],
            ),
        ),
        _claim(
            "c4",
            "figure",
            "terminals at a standstill",
            [
                value(COURIER, "three terminals", "three", low=3, high=3, counted="terminals"),
                value(
                    GAZETTE,
                    "Four terminals stood still",
                    "Four",
                    low=4,
                    high=4,
                    counted="terminals",
                ),
                value(
                    GAZETTE,
                    "three terminals were still closed",
                    "three",
                    low=3,
                    high=3,
                    counted="terminals",
                ),
            ],
            "internal_inconsistency",
            "One article has both four and three.",
            support(2, 1, None, [], []),
        ),
        _claim(
            "c5",
            "date",
            "stoppage called for",
            [
                value(COURIER, "one-day stoppage for Friday", "Friday", as_of=None),
                value(LANTERN, "walk out on Friday", "Friday"),
            ],
            "agree",
            "Both have Friday.",
            support(
                2,
                2,
                (2, 2),
                ["No shared wording, different sources."],
                [bracket("Kellhaven Courier", [COURIER], ["byline"]), wire],
            ),
        ),
    ]


def _claim(
    id: str,
    kind: str,
    topic: str,
    values: list[Any],
    verdict: str,
    why: str,
    behind: Any,
    change: Any = None,
) -> dict[str, Any]:
    return {
        "id": id,
        "kind": kind,
        "topic": topic,
        "values": values,
        "verdict": verdict,
        "change": change,
        "why": why,
        "support": behind,
    }
