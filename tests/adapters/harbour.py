"""An invented story in contract form: seven articles on a crane accident in a harbour that is not.

Every place is found by its words, so the offsets are true by construction.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from typing import Any

COURIER = """Crane collapse halts Kellhaven docks as ministry orders inspection

By Jonna Reiss

KELLHAVEN, 4 March 2031 — A loading crane collapsed at Kellhaven's east quay on Tuesday, injuring 11 workers and halting traffic at three terminals.

The accident came two days before a safety inspection was due to begin, the Harbour Ministry said in a statement.

“We will not rest until every crane on this coast has been checked, bolt by bolt,” Harbour Minister Oda Brandvik told reporters at the quay.

“The men who work here deserve nothing less,” she added.

About 4,200 containers were waiting to be unloaded by Tuesday evening, according to the port authority.

Dockers' union leader Piet Santoro said the crane had been reported as faulty in January and was never taken out of service.

Port officials declined to say how many cranes of the same type are still running.

The union has called a one-day stoppage for Friday.

Share this story: 214 shares

Read more: Ferry fares to rise in May
"""

MORROW = """Kellhaven minister vows checks after horror crane crash

A loading crane crashed down at the east quay of Kellhaven on Tuesday, hurting 11 workers and stopping traffic at three terminals.

The crash came two days after a safety inspection was due to start, the Harbour Ministry said in a statement.

“We will not stop until each crane on this coast has been examined, bolt by bolt,” Harbour Minister Oda Brandvik told journalists at the quay.

“The men who work here deserve no less,” she added.

Some 4,200 containers were waiting to be unloaded for Tuesday evening.

Union boss Piet Santoro claimed the crane had been reported faulty in January and was never taken out of service.

Port officials would not say how many cranes of the same type still run.

Leave a reply
"""

LANTERN = """Dockers to strike after crane falls in Kellhaven

KELLHAVEN (Northline) - Dockers in Kellhaven will walk out on Friday over a crane collapse that hurt 14 workers, their union said on Wednesday.

The backlog at the port grew to 5,100 containers on Wednesday morning, the port authority said.

Two ships bound for Kellhaven were diverted to Sandmouth, 60 kilometres to the south, and a third is waiting off the coast.

“We will not rest until every crane on this coast has been checked,” Brandvik said on Tuesday.

The last crane accident at the port was in 2019, when a cable snapped during a storm.

(Northline, with additional reporting by the Lantern)
"""

STRAND = """Ships turned away as Kellhaven backlog grows

The backlog at Kellhaven's port has grown to 5,100 containers, the port authority said on Wednesday morning.

Two ships bound for Kellhaven were diverted to Sandmouth, 60 kilometres to the south, and a third is waiting off the coast.

The last crane accident at the port was in 2019, when a cable snapped during a storm.

A spokesman for the shipping line Orsa Maritime said it expects delays of a week.

With material from Northline
"""

GAZETTE = """What we saw on the east quay

I reached the east quay an hour after the crane came down. The jib lay across two lorries and the dockers stood in silence.

A first-aider counted 11 injured, two of them badly. Four terminals stood still that night; by morning three terminals were still closed.

Santoro, the union's leader, leaned on a bollard. “January,” he said. “We told them in January.”

The minister promised that nobody would rest until every crane on the coast had been checked.

An engineer who asked not to be named said the brake had been replaced twice since autumn.
"""

DIGEST = """Crane collapse halts Kellhaven docks as ministry orders inspection

A loading crane collapsed at Kellhaven's east quay on Tuesday, injuring 11 workers and halting traffic at three terminals.

The accident came two days before a safety inspection was due to begin, the Harbour Ministry said in a statement.

“We will not rest until every crane on this coast has been checked, bolt by bolt,” Harbour Minister Oda Brandvik told reporters at the quay.

“The men who work here deserve nothing less,” she added.

About 4,200 containers were waiting to be unloaded by Tuesday evening, according to the port authority.

Source: Kellhaven Courier

Subscribe to our newsletter
"""

STATE = """Ministry brings crane inspections forward

The Harbour Ministry has brought forward the inspection of all cranes on the coast after the accident at Kellhaven, in which 11 workers were injured.

“We will not rest until every crane on this coast has been checked, bolt by bolt. The men who work here deserve nothing less,” Minister Oda Brandvik said.

About 5,600 containers were waiting on Thursday, the ministry said, and the backlog should be gone in ten days.

The port authority had put the number at 6,000 on Thursday.
"""

_ARTICLES = (
    ("Kellhaven Courier", COURIER, ("2031-03-04T18:20", "minute", "metadata"), "https://courier.example/crane"),
    ("The Morrow Post", MORROW, ("2031-03-04", "day", "printed date"), None),
    ("Daily Lantern", LANTERN, ("2031-03-05T11:00", "minute", "feed"), "https://lantern.example/a/77"),
    ("Strand Radio", STRAND, ("2031-03-05", "day", "weekday in the text"), None),
    (None, GAZETTE, None, None),
    ("Harbour Digest", DIGEST, ("2031-03-05T06:05", "minute", "feed"), "https://digest.example/1"),
    ("State Gazette", STATE, ("2031-03-06", "day", "printed date"), None),
)
_FURNITURE = {
    "Share this story: 214 shares": "share count",
    "Read more: Ferry fares to rise in May": "related link",
    "Leave a reply": "comment box",
    "Subscribe to our newsletter": "newsletter box",
}
_CREDITS = {
    "By Jonna Reiss": ("Jonna Reiss", "person"),
    "KELLHAVEN (Northline)": ("Northline", "agency"),
    "(Northline, with additional reporting by the Lantern)": ("Northline", "agency"),
    "With material from Northline": ("Northline", "agency"),
    "Source: Kellhaven Courier": ("Kellhaven Courier", "outlet"),
}


def article_id(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def passage(text: str, words: str, after: int = 0) -> dict[str, Any]:
    """The place of ``words`` in ``text``. Raises ValueError where they are not in it."""
    start = text.index(words, after)
    return {"article": article_id(text), "start": start, "end": start + len(words), "text": words}


def _sentence_of(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    for sentence in read_sentences(text):
        if sentence["start"] <= start < sentence["end"]:
            return passage(text, text[sentence["start"] : sentence["end"]], sentence["start"])
    raise ValueError(words)


def read_sentences(text: str) -> list[dict[str, Any]]:
    """Sentences outside furniture and credit lines; the first line is the headline."""
    found: list[dict[str, Any]] = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        if line.group() in _FURNITURE or line.group() in _CREDITS:
            continue
        for part in re.finditer(r"\S.*?(?:[.!?]”?(?=\s|$)|$)", line.group()):
            place = {"start": line.start() + part.start(), "end": line.start() + part.end()}
            found.append({**place, "role": "body" if number else "title", "paragraph": number})
    return found


def make_article(
    outlet: str | None, text: str, when: tuple[str, str, str] | None, url: str | None, path: str
) -> dict[str, Any]:
    return {
        "id": article_id(text),
        "path": path,
        "url": url,
        "outlet": outlet,
        "title": text.split("\n", 1)[0],
        "language": "en",
        "published": dict(zip(("at", "precision", "basis"), when, strict=True)) if when else None,
        "sentences": read_sentences(text),
        "furniture": [
            {"passage": passage(text, words), "reason": reason}
            for words, reason in _FURNITURE.items()
            if words in text
        ],
        "credits": [
            {"name": name, "kind": kind, "passage": passage(text, words)}
            for words, (name, kind) in _CREDITS.items()
            if words in text
        ],
    }


def make_edits(left: dict[str, Any], right: dict[str, Any]) -> list[dict[str, Any]]:
    """Word edits between two passages, with their places in both articles."""
    ours = list(re.finditer(r"\w+(?:['’,]\w+)*|[^\w\s]", left["text"]))
    theirs = list(re.finditer(r"\w+(?:['’,]\w+)*|[^\w\s]", right["text"]))
    matcher = difflib.SequenceMatcher(
        None, [m.group().lower() for m in ours], [m.group().lower() for m in theirs], autojunk=False
    )
    kinds = {"replace": "substitution", "insert": "insertion", "delete": "deletion"}
    edits = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        old = (ours[a].start(), ours[b - 1].end()) if b > a else None
        new = (theirs[c].start(), theirs[d - 1].end()) if d > c else None
        edits.append(
            {
                "from": left["text"][slice(*old)] if old else "",
                "to": right["text"][slice(*new)] if new else "",
                "kind": kinds[tag],
                "left": _shifted(old, left["start"]),
                "right": _shifted(new, right["start"]),
            }
        )
    return edits


def _shifted(span: tuple[int, int] | None, by: int) -> dict[str, int] | None:
    return {"start": span[0] + by, "end": span[1] + by} if span else None


def make_links(texts: list[str]) -> list[dict[str, Any]]:
    """Links between sentences that are alike, each sentence used once per pair."""
    links: list[dict[str, Any]] = []
    for i, left in enumerate(texts):
        for right in texts[i + 1 :]:
            links.extend(_pair_links(left, right, len(links)))
    return links


def _pair_links(left: str, right: str, number: int) -> list[dict[str, Any]]:
    found = []
    for ours in read_sentences(left):
        for theirs in read_sentences(right):
            a, b = left[ours["start"] : ours["end"]], right[theirs["start"] : theirs["end"]]
            score = difflib.SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio()
            if score < 0.62:
                continue
            ends = passage(left, a, ours["start"]), passage(right, b, theirs["start"])
            kind = "verbatim" if a == b else "near_verbatim" if score > 0.85 else "paraphrase"
            number += 1
            found.append(
                {
                    "id": f"l{number}",
                    "left": ends[0],
                    "right": ends[1],
                    "kind": kind,
                    "score": round(score, 3),
                    "edits": make_edits(*ends),
                }
            )
    return found


def support(
    articles: int, outlets: int, origins: tuple[int, int] | None, why: list[str], brackets: list[Any]
) -> dict[str, Any]:
    low, high = origins or (None, None)
    return {
        "articles": articles,
        "outlets": outlets,
        "origins": {"min": low, "max": high},
        "named_sources": [],
        "why": why,
        "brackets": brackets,
    }


def bracket(name: str, texts: list[str], evidence: list[str], origin: str | None = None) -> dict[str, Any]:
    ids = [article_id(text) for text in texts]
    return {"articles": ids, "name": name, "origin": origin, "evidence": evidence}


def value(text: str, words: str, says: str, **more: Any) -> dict[str, Any]:
    sentence = _sentence_of(text, words)
    place = passage(text, says, text.index(words) + words.index(says) if says in words else sentence["start"])
    return {
        "article": article_id(text),
        "passage": sentence,
        "says": says,
        "place": {"start": place["start"], "end": place["end"]},
        "low": None,
        "high": None,
        "unit": None,
        "counted": None,
        "as_of": None,
        "attributed_to": None,
        "scope": None,
        "holder": None,
        "vague": False,
    } | more


def day(at: str, basis: str = "weekday in the text") -> dict[str, str]:
    return {"at": at, "precision": "day", "basis": basis}


def quotation(id: str, text: str, words: str, speaker: str | None, form: str = "direct", **more: Any) -> dict[str, Any]:
    place = passage(text, words)
    said = {"name": speaker, "mention": None, "role": None, "kind": "person", "key": None}
    return {
        "id": id,
        "article": article_id(text),
        "passage": place,
        "fragments": [place],
        "form": form,
        "speaker": (said | more) if speaker else None,
        "cue": None,
        "use": "speech",
    }


_REST = "We will not rest until every crane on this coast has been checked, bolt by bolt"
_QUOTATIONS = [
    quotation("q1", COURIER, _REST + ",", "Oda Brandvik", role="Harbour Minister"),
    quotation(
        "q2",
        MORROW,
        "We will not stop until each crane on this coast has been examined, bolt by bolt,",
        "Oda Brandvik",
    ),
    quotation("q3", LANTERN, "We will not rest until every crane on this coast has been checked,", "Oda Brandvik"),
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


def _groups() -> list[dict[str, Any]]:
    said = "All of them quote one statement: the minister spoke once, at the quay on Tuesday."
    first = support(
        6,
        5,
        (1, 1),
        [said],
        [bracket("Oda Brandvik at the quay", [COURIER, MORROW, LANTERN, GAZETTE, DIGEST, STATE], ["same utterance"], "o2")],
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
            "variants": [variant("q7", "base"), variant("q8", "altered"), variant("q9", "verbatim")],
            "support": second,
        },
    ]


def _claims() -> list[dict[str, Any]]:
    courier_family = bracket("Kellhaven Courier", [COURIER, DIGEST, MORROW], ["same wording"])
    wire = bracket("Northline, text nobody handed in", [LANTERN, STRAND], ["credit line", "same wording"], "o1")
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
            "The Morrow Post follows the Courier sentence by sentence and turns “before” into “after”.",
            support(3, 3, (1, 1), ["Both others retell the Courier."], [courier_family]),
            {"kind": "operator", "from": "before", "to": "after"},
        ),
        _claim(
            "c2",
            "figure",
            "workers injured",
            [
                value(COURIER, "injuring 11 workers", "11", low=11, high=11, counted="workers", as_of=day("2031-03-04")),
                value(DIGEST, "injuring 11 workers", "11", low=11, high=11, counted="workers", as_of=day("2031-03-04")),
                value(MORROW, "hurting 11 workers", "11", low=11, high=11, counted="workers", as_of=day("2031-03-04")),
                value(LANTERN, "hurt 14 workers", "14", low=14, high=14, counted="workers", as_of=day("2031-03-04"), attributed_to="the union"),
                value(GAZETTE, "counted 11 injured", "11", low=11, high=11, counted="injured", attributed_to="a first-aider"),
                value(STATE, "11 workers were injured", "11", low=11, high=11, counted="workers"),
            ],
            "conflict",
            "The Daily Lantern has 14 where five others have 11, for the same day.",
            support(6, 5, (2, 4), ["A first-aider counted at the quay.", "Two articles retell the Courier."], [courier_family, wire, eyewitness, ministry]),
        ),
        _claim(
            "c3",
            "figure",
            "containers waiting",
            [
                value(COURIER, "About 4,200 containers", "About 4,200", low=4200, high=4200, counted="containers", as_of=day("2031-03-04"), attributed_to="port authority"),
                value(DIGEST, "About 4,200 containers", "About 4,200", low=4200, high=4200, counted="containers", as_of=day("2031-03-04")),
                value(MORROW, "Some 4,200 containers", "Some 4,200", low=4200, high=4200, counted="containers", as_of=day("2031-03-04")),
                value(LANTERN, "5,100 containers", "5,100", low=5100, high=5100, counted="containers", as_of=day("2031-03-05"), attributed_to="port authority"),
                value(STRAND, "5,100 containers", "5,100", low=5100, high=5100, counted="containers", as_of=day("2031-03-05"), attributed_to="port authority"),
                value(STATE, "About 5,600 containers", "About 5,600", low=5600, high=5600, counted="containers", as_of=day("2031-03-06"), attributed_to="the ministry"),
                value(STATE, "number at 6,000", "6,000", low=6000, high=6000, counted="containers", as_of=day("2031-03-06"), attributed_to="port authority"),
            ],
            "update",
            "The count grows from Tuesday to Thursday.",
            support(6, 6, (1, 3), ["The port authority stands behind most of them."], [courier_family, wire, ministry]),
        ),
        _claim(
            "c4",
            "figure",
            "terminals at a standstill",
            [
                value(COURIER, "three terminals", "three", low=3, high=3, counted="terminals"),
                value(GAZETTE, "Four terminals stood still", "Four", low=4, high=4, counted="terminals"),
                value(GAZETTE, "three terminals were still closed", "three", low=3, high=3, counted="terminals"),
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
            support(2, 2, (2, 2), ["No shared wording, different sources."], [bracket("Kellhaven Courier", [COURIER], ["byline"]), wire]),
        ),
    ]


def _claim(id: str, kind: str, topic: str, values: list[Any], verdict: str, why: str, behind: Any, change: Any = None) -> dict[str, Any]:
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


def _origins() -> list[dict[str, Any]]:
    wire = [
        passage(text, "Two ships bound for Kellhaven were diverted to Sandmouth, 60 kilometres to the south, and a third is waiting off the coast.")
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
            "passages": [_QUOTATIONS[0]["passage"], _QUOTATIONS[2]["passage"]],
        },
    ]


def _derivation(id: str, source: str, target: str, kind: str, coverage: float, sure: float, says: str, places: list[Any] | None = None) -> dict[str, Any]:
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


def _derivations() -> list[dict[str, Any]]:
    credit = [passage(DIGEST, "Source: Kellhaven Courier")]
    return [
        _derivation("d1", article_id(COURIER), DIGEST, "copy", 1.0, 0.99, "credits the Kellhaven Courier and has its words", credit),
        _derivation("d2", article_id(COURIER), MORROW, "rewrite", 0.93, 0.9, "seven of eight sentences in the same order, published later, attribution lost"),
        _derivation("d3", "o1", LANTERN, "shared_text", 0.5, 0.8, "credits Northline", [passage(LANTERN, "KELLHAVEN (Northline)")]),
        _derivation("d4", "o1", STRAND, "shared_text", 0.6, 0.8, "credits Northline", [passage(STRAND, "With material from Northline")]),
        _derivation("d5", "o2", STATE, "shared_statement", 0.3, 0.9, "quotes the minister"),
        _derivation("d6", "o2", LANTERN, "shared_statement", 0.1, 0.9, "quotes the minister"),
        _derivation("d7", "o2", GAZETTE, "shared_statement", 0.1, 0.6, "gives the minister's words without marks"),
        _derivation("d8", "o2", COURIER, "shared_statement", 0.2, 0.9, "quotes the minister"),
    ]


_TEXTS = [text for _, text, _, _ in _ARTICLES]
_RELATIONS = {
    (COURIER, MORROW): ("rewrite", "left_to_right", 0.9, "seven of eight sentences in the same order; “two days before” became “two days after”"),
    (COURIER, DIGEST): ("copy", "left_to_right", 0.99, "the Digest credits the Courier and has its words"),
    (MORROW, DIGEST): ("shared_source", "none", 0.8, "both follow the Courier"),
    (LANTERN, STRAND): ("shared_source", "none", 0.85, "both credit Northline"),
}


def _pairs() -> list[dict[str, Any]]:
    pairs = []
    for i, left in enumerate(_TEXTS):
        for right in _TEXTS[i + 1 :]:
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


def _timeline() -> list[dict[str, Any]]:
    rows = [
        ("2019", "year", "a cable snapped during a storm", [passage(LANTERN, "a cable snapped during a storm"), passage(STRAND, "a cable snapped during a storm")], "happened"),
        ("2031-01", "month", "crane reported as faulty", [passage(COURIER, "reported as faulty in January"), passage(MORROW, "reported faulty in January")], "happened"),
        ("2031-03-04", "day", "crane collapses at the east quay", [passage(t, w) for t, w in ((COURIER, "A loading crane collapsed"), (MORROW, "A loading crane crashed down"))], "happened"),
        ("2031-03-04T18:20", "minute", "Kellhaven Courier publishes", [passage(COURIER, COURIER.split("\n")[0])], "reported"),
        ("2031-03-05", "day", "two ships diverted to Sandmouth", [passage(LANTERN, "Two ships bound"), passage(STRAND, "Two ships bound")], "happened"),
        ("2031-03-05", "day", "union announces a walkout", [passage(LANTERN, "will walk out on Friday")], "happened"),
        ("2031-03-05T06:05", "minute", "Harbour Digest publishes", [passage(DIGEST, DIGEST.split("\n")[0])], "reported"),
        ("2031-03-05T11:00", "minute", "Daily Lantern publishes", [passage(LANTERN, LANTERN.split("\n")[0])], "reported"),
        ("2031-03-06", "day", "State Gazette publishes", [passage(STATE, STATE.split("\n")[0])], "reported"),
    ]  # fmt: skip
    return [
        {"when": {"at": at, "precision": fine, "basis": "printed date"}, "says": says, "passages": where, "lane": lane}
        for at, fine, says, where, lane in rows
    ]


def _framing() -> list[dict[str, Any]]:
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
        {"about": "said of Santoro", "labels": [label("said", COURIER), label("claimed", MORROW)]},
    ]


def texts() -> dict[str, str]:
    """Every article's text by its id."""
    return {article_id(text): text for text in _TEXTS}


def report() -> dict[str, Any]:
    """The whole story in contract form; a fresh object each time."""
    links = make_links(_TEXTS)
    return {
        "format": "retold.report/1",
        "generated_by": {"name": "retold", "version": "0.1.0", "options": {}},
        "articles": [
            make_article(outlet, text, when, url, f"story/{number:02}.txt")
            for number, (outlet, text, when, url) in enumerate(_ARTICLES)
        ],
        "links": links,
        "runs": [],
        "origins": _origins(),
        "derivations": _derivations(),
        "pairs": _pairs(),
        "quotations": _QUOTATIONS,
        "quotation_groups": _groups(),
        "claims": _claims(),
        "timeline": _timeline(),
        "framing": _framing(),
        "support": support(
            7,
            6,
            (3, 5),
            ["Harbour Digest and The Morrow Post retell the Kellhaven Courier.", "Daily Lantern and Strand Radio share a Northline text."],
            [],
        ),
        "undetermined": [
            {"about": "the date of “What we saw on the east quay”", "why": "it prints none, and no weekday fixes it"},
            {"about": "who is right about the injured", "why": "the union has 14, five articles have 11, for the same day"},
        ],
        "skipped": [{"path": "story/scan.pdf", "reason": "not text"}],
    }
