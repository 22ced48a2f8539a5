"""What the browser needs to lay two texts side by side: places, the words are in the reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.edits import place_edits
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.html.ties import percent
from retold.adapters.outputs.wording import (
    RELATIONS,
    VARIANTS,
    VERDICTS,
    listed,
    plain,
    proof_words,
    shortened,
)

AGAINST = "against_"  # how the kinds of evidence begin that speak against a tie
_KINDS = ("verbatim", "near_verbatim", "paraphrase")


def pair_table(desk: Desk) -> dict[str, Any]:
    """Articles, links and pairs as small arrays; cuts the reader's text at every link and edit.

    ``links``: [left article, start, end, right article, start, end, kind, score, edits], an edit
    being [kind, left start, left end, right start, right end] with null where there are no words.
    Articles are given by their index, kinds by their index in ``kinds``.
    """
    index = {id: number for number, id in enumerate(desk.names)}
    return {
        "kinds": _KINDS,
        "articles": [_article(name) for name in desk.names.values()],
        "links": [
            _link(desk, link, index)
            for link in desk.part("links")
            if link["left"]["article"] in index and link["right"]["article"] in index
        ],
        "pairs": [
            _pair(desk, pair, index)
            for pair in desk.part("pairs")
            if pair["left"] in index and pair["right"] in index
        ],
        "derivations": [
            [index[d["source"]], index[d["target"]], percent(d.get("coverage")), d["kind"]]
            for d in desk.part("derivations")
            if d["source"] in index and d["target"] in index
        ],
        "notes": list(_notes(desk, index)),
    }


def _notes(desk: Desk, index: dict[str, int]) -> Iterator[list[Any]]:
    """What else a sentence is part of: [article, start, end, words, address on this page]."""
    for claim in desk.part("claims"):
        label = (
            f"{VERDICTS.get(claim['verdict'], claim['verdict'])}: {shortened(claim['topic'], 80)}"
        )
        for value in claim["values"]:
            if value["article"] in index:
                place = value["passage"]
                href = f"#claims/{slug(claim['id'])}"
                yield [index[value["article"]], place["start"], place["end"], label, href]
    for group in desk.part("quotation_groups"):
        speaker = shortened(group.get("speaker") or "speaker not known", 60)
        for variant in group["variants"]:
            quotation = desk.quotations.get(variant["quotation"])
            if quotation and quotation["article"] in index:
                place = quotation["passage"]
                relation = VARIANTS.get(variant["relation"], variant["relation"])
                label = f"quotation of {speaker}: {relation}"
                href = f"#quotes/{slug(group['id'])}"
                yield [index[quotation["article"]], place["start"], place["end"], label, href]


def _article(name: Any) -> dict[str, Any]:
    return {
        "id": name.id,
        "letter": name.letter,
        "short": name.short,
        "title": plain(name.title)[:200],
        "outlet": name.outlet and plain(name.outlet)[:80],
        "url": name.url,
        "date": name.published,
    }


def _link(desk: Desk, link: Part, index: dict[str, int]) -> list[Any]:
    left, right = link["left"], link["right"]
    edits = place_edits(link, desk.text(left["article"]), desk.text(right["article"]))
    for side, passage in (("left", left), ("right", right)):
        places = [getattr(edit, side) for edit in edits if getattr(edit, side)]
        desk.places.cut(passage["article"], [(passage["start"], passage["end"]), *places])
    return [
        index[left["article"]],
        left["start"],
        left["end"],
        index[right["article"]],
        right["start"],
        right["end"],
        _KINDS.index(link["kind"]) if link["kind"] in _KINDS else 2,
        link.get("score"),
        [[e.kind[0], *(e.left or (None, None)), *(e.right or (None, None))] for e in edits],
    ]


def _pair(desk: Desk, pair: Part, index: dict[str, int]) -> list[Any]:
    relation = RELATIONS.get(pair["relation"], pair["relation"])
    return [
        index[pair["left"]],
        index[pair["right"]],
        relation,
        pair["direction"],
        percent(pair.get("confidence")),
        _why(desk, pair),
    ]


def _why(desk: Desk, pair: Part) -> str:
    """What shows how two texts stand to each other: the evidence of their tie, if there is one."""
    tie = desk.tie(pair["left"], pair["right"])
    kinds = list(dict.fromkeys(e["kind"] for e in (tie or {}).get("evidence") or ()))
    if not kinds:
        return desk.tell(pair.get("why"))
    proofs = [proof_words(kind) for kind in kinds if not kind.startswith(AGAINST)]
    doubts = [proof_words(kind[len(AGAINST) :]) for kind in kinds if kind.startswith(AGAINST)]
    against = f". Against it: {listed(doubts)}" if doubts else ""
    return f"What shows it: {listed(proofs)}{against}"


def script_json(data: object) -> str:
    """JSON that may stand inside a script element: nothing in it can end the element.

    ASCII only, so U+2028 and the like are escapes; ``<``, ``>`` and ``&`` are escapes too.
    """
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
