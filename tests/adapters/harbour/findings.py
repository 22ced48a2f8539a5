"""Who has it from whom, what was said and how it was put."""

from __future__ import annotations

from typing import Any

from tests.adapters.harbour.builders import article_id, bracket, passage, quotation, support
from tests.adapters.harbour.texts import (
    COURIER,
    DIGEST,
    GAZETTE,
    LANTERN,
    MORROW,
    PAGES,
    STATE,
    STRAND,
    TEXTS,
)

_REST = "We will not rest until every crane on this coast has been checked, bolt by bolt"
QUOTATIONS = [
    quotation("q1", COURIER, _REST + ",", "Oda Brandvik", role="Harbour Minister"),
    quotation(
        "q2",
        MORROW,
        "We will not stop until each crane on this coast has been examined, bolt by bolt,",
        "Oda Brandvik",
    ),
    quotation(
        "q3",
        LANTERN,
        "We will not rest until every crane on this coast has been checked,",
        "Oda Brandvik",
    ),
    quotation(
        "q4",
        GAZETTE,
        "nobody would rest until every crane on the coast had been checked",
        "Oda Brandvik",
        form="indirect",
    ),
    quotation("q5", DIGEST, _REST + ",", "Oda Brandvik"),
    quotation("q6", STATE, _REST + ". The men who work here deserve nothing less,", "Oda Brandvik"),
    quotation("q7", COURIER, "The men who work here deserve nothing less,", "Oda Brandvik"),
    quotation("q8", MORROW, "The men who work here deserve no less,", "Oda Brandvik"),
    quotation("q9", DIGEST, "The men who work here deserve nothing less,", "Oda Brandvik"),
    quotation("q10", GAZETTE, "We told them in January.", "Piet Santoro"),
]


def variant(id: str, relation: str, changes: list[str] | None = None) -> dict[str, Any]:
    return {"quotation": id, "relation": relation, "edits": [], "changes": changes or []}


def make_groups() -> list[dict[str, Any]]:
    said = "All of them quote one statement: the minister spoke once, at the quay on Tuesday."
    first = support(
        6,
        5,
        (1, 1),
        [said],
        [
            bracket(
                "Oda Brandvik at the quay",
                [COURIER, MORROW, LANTERN, GAZETTE, DIGEST, STATE],
                ["same utterance"],
                "o2",
            )
        ],
    )
    second = support(3, 3, (1, 2), ["Harbour Digest reprints the Courier"], [])
    return [
        {
            "id": "g1",
            "speaker": "Oda Brandvik",
            "base": "q1",
            "why": "same speaker, same words",
            "variants": [
                variant("q1", "base"),
                variant("q2", "altered", ["altered inside the marks"]),
                variant("q3", "truncated"),
                variant("q4", "unmarked", ["marks dropped"]),
                variant("q5", "verbatim"),
                variant("q6", "extended"),
            ],
            "support": first,
        },
        {
            "id": "g2",
            "speaker": "Oda Brandvik",
            "base": "q7",
            "variants": [
                variant("q7", "base"),
                variant("q8", "altered"),
                variant("q9", "verbatim"),
            ],
            "support": second,
        },
    ]


def make_origins() -> list[dict[str, Any]]:
    wire = [
        passage(
            text,
            "Two ships bound for Kellhaven were diverted to Sandmouth, 60 kilometres to the south",
        )
        for text in (LANTERN, STRAND)
    ]
    return [
        {
            "id": "o1",
            "kind": "unseen_text",
            "name": "Northline, 5 Mar 2031",
            "articles": [article_id(LANTERN), article_id(STRAND)],
            "why": "two articles credit Northline and share two sentences no other article has",
            "passages": wire,
        },
        {
            "id": "o2",
            "kind": "statement",
            "name": "Oda Brandvik at the quay",
            "articles": [article_id(t) for t in (COURIER, MORROW, LANTERN, GAZETTE, DIGEST, STATE)],
            "why": "the same utterance stands in six articles",
            "passages": [QUOTATIONS[0]["passage"], QUOTATIONS[2]["passage"]],
        },
    ]


def _derivation(
    id: str,
    source: str,
    target: str,
    kind: str,
    coverage: float,
    sure: float,
    says: str,
    places: list[Any] | None = None,
) -> dict[str, Any]:
    return {
        "id": id,
        "source": source,
        "target": article_id(target),
        "kind": kind,
        "coverage": coverage,
        "confidence": sure,
        "evidence": [{"kind": "evidence", "says": says, "passages": places or []}],
        "passages": [],
    }


def make_derivations() -> list[dict[str, Any]]:
    credit = [passage(DIGEST, "Source: Kellhaven Courier")]
    return [
        _derivation(
            "d1",
            article_id(COURIER),
            DIGEST,
            "copy",
            1.0,
            0.99,
            "credits the Kellhaven Courier and has its words",
            credit,
        ),
        _derivation(
            "d2",
            article_id(COURIER),
            MORROW,
            "rewrite",
            0.93,
            0.9,
            "seven of eight sentences in the same order, published later, attribution lost",
        ),
        _derivation(
            "d3",
            "o1",
            LANTERN,
            "shared_text",
            0.5,
            0.8,
            "credits Northline",
            [passage(LANTERN, "KELLHAVEN (Northline)")],
        ),
        _derivation(
            "d4",
            "o1",
            STRAND,
            "shared_text",
            0.6,
            0.8,
            "credits Northline",
            [passage(STRAND, "With material from Northline")],
        ),
        _derivation("d5", "o2", STATE, "shared_statement", 0.3, 0.9, "quotes the minister"),
        _derivation("d6", "o2", LANTERN, "shared_statement", 0.1, 0.9, "quotes the minister"),
        _derivation(
            "d7",
            "o2",
            GAZETTE,
            "shared_statement",
            0.1,
            0.6,
            "gives the minister's words without marks",
        ),
        _derivation("d8", "o2", COURIER, "shared_statement", 0.2, 0.9, "quotes the minister"),
    ]


_RELATIONS = {
    (COURIER, MORROW): (
        "rewrite",
        "left_to_right",
        0.9,
        "seven of eight sentences in the same order; “two days before” became “two days after”",
    ),
    (COURIER, DIGEST): (
        "copy",
        "left_to_right",
        0.99,
        "the Digest credits the Courier and has its words",
    ),
    (MORROW, DIGEST): ("shared_source", "none", 0.8, "both follow the Courier"),
    (LANTERN, STRAND): ("shared_source", "none", 0.85, "both credit Northline"),
}


def make_pairs() -> list[dict[str, Any]]:
    pairs = []
    for i, left in enumerate(TEXTS):
        for right in TEXTS[i + 1 :]:
            fallback = ("undecided", "undecided", 0.4, "too little shared wording to tell")
            relation, direction, sure, why = _RELATIONS.get((left, right), fallback)
            pairs.append(
                {
                    "left": article_id(left),
                    "right": article_id(right),
                    "relation": relation,
                    "direction": direction,
                    "confidence": sure,
                    "why": why,
                }
            )
    return pairs


_TIMELINE = [
    ("2019", "year", "a cable snapped during a storm", (LANTERN, STRAND)),
    ("2031-01", "month", "reported as faulty in January", (COURIER,)),
    ("2031-03-04", "day", "A loading crane collapsed", (COURIER, DIGEST)),
    ("2031-03-05", "day", "Two ships bound for Kellhaven were diverted", (LANTERN, STRAND)),
    ("2031-03-05", "day", "will walk out on Friday", (LANTERN,)),
]


def make_timeline() -> list[dict[str, Any]]:
    happened = [
        {
            "when": {"at": at, "precision": precision, "basis": "weekday in the text"},
            "says": says,
            "passages": [passage(text, says) for text in texts],
            "lane": "happened",
        }
        for at, precision, says, texts in _TIMELINE
    ]
    reported = [
        {
            "when": dict(zip(("at", "precision", "basis"), when, strict=True)),
            "says": f"{outlet} publishes",
            "passages": [passage(text, text.split("\n")[0])],
            "lane": "reported",
        }
        for outlet, text, when, _ in PAGES
        if when
    ]
    happened[2] |= {"why": "“Tuesday”, counted from 2031-03-04 (printed date)"}
    happened[4] |= {
        "planned": True,
        "others": [
            {
                "when": {"at": "2031-03-08", "precision": "day", "basis": "weekday in the text"},
                "passage": passage(COURIER, "has called a one-day stoppage for Friday"),
            }
        ],
    }
    return [*happened, *reported]


def make_framing() -> list[dict[str, Any]]:
    def label(says: str, *texts: str) -> dict[str, Any]:
        return {"says": says, "passages": [passage(text, says) for text in texts]}

    return [
        {
            "about": "Piet Santoro",
            "labels": [
                label("Dockers' union leader", COURIER),
                label("Union boss", MORROW),
                label("the union's leader", GAZETTE),
            ],
            "kind": "entity",
            "verbs": [label("said", COURIER), label("claimed", MORROW)],
        },
        {
            "about": "the accident",
            "labels": [
                label("Crane collapse", COURIER, DIGEST),
                label("horror crane crash", MORROW),
                label("crane falls", LANTERN),
                label("the accident", STATE),
            ],
        },
        {
            "about": COURIER.split("\n")[0],
            "kind": "headline",
            "labels": [label("halts", COURIER), label("horror", MORROW)],
        },
    ]
