"""An invented story in contract form: seven articles on a crane accident in no real harbour."""

from __future__ import annotations

from typing import Any

from tests.adapters.harbour.builders import (
    article_id,
    bracket,
    make_article,
    make_links,
    passage,
    support,
)
from tests.adapters.harbour.claims import make_claims
from tests.adapters.harbour.findings import (
    QUOTATIONS,
    make_derivations,
    make_framing,
    make_groups,
    make_origins,
    make_pairs,
    make_timeline,
)
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

__all__ = [
    "COURIER",
    "DIGEST",
    "GAZETTE",
    "LANTERN",
    "MORROW",
    "STATE",
    "STRAND",
    "article_id",
    "passage",
    "report",
    "texts",
]


_CORRECTIONS = [
    {
        "kind": "split",
        "articles": [article_id(STATE), article_id(GAZETTE)],
        "reason": "Our reporter stood on the quay.",
    }
]


def texts() -> dict[str, str]:
    """Every article's text by its id."""
    return {article_id(text): text for text in TEXTS}


def report() -> dict[str, Any]:
    """The whole story in contract form; a fresh object each time."""
    links = make_links(TEXTS)
    return {
        "format": "retold.report/1",
        "generated_by": {
            "name": "retold",
            "version": "0.1.0",
            "options": {"corrections": _CORRECTIONS},
        },
        "articles": [
            make_article(outlet, text, when, url, f"story/{number:02}.txt")
            for number, (outlet, text, when, url) in enumerate(PAGES)
        ],
        "links": links,
        "runs": [],
        "origins": make_origins(),
        "derivations": make_derivations(),
        "pairs": make_pairs(),
        "quotations": QUOTATIONS,
        "quotation_groups": make_groups(),
        "claims": make_claims(),
        "timeline": make_timeline(),
        "framing": make_framing(),
        "support": support(
            7,
            6,
            (3, 5),
            [
                "Harbour Digest and The Morrow Post retell the Kellhaven Courier.",
                "Daily Lantern and Strand Radio share a Northline text.",
            ],
            [
                bracket("Daily Lantern and Strand Radio", [LANTERN, STRAND], ["same wording"]),
                bracket("Kellhaven Courier", [COURIER, MORROW, DIGEST], ["rewrite", "copy"]),
                bracket("“What we saw on the east quay”", [GAZETTE], []),
            ],
        ),
        "undetermined": [
            {
                "about": "the date of “What we saw on the east quay”",
                "why": "it prints none, and no weekday fixes it",
            },
            {
                "about": "who is right about the injured",
                "why": "the union has 14, five articles have 11, for the same day",
            },
        ],
        "skipped": [{"path": "story/scan.pdf", "reason": "not text"}],
    }
