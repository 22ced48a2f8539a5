"""Each article as it was read: its text cut at every place any screen points to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import writable

Span = tuple[int, int]
_RANKS = {"verbatim": 3, "near_verbatim": 2, "paraphrase": 1}
_STATUS = {3: "shared", 2: "near", 1: "reworded", 0: "unique"}
_BREAK = re.compile(r"\n[^\S\n]*\n|\n")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Text that no place cuts. ``marks``: "quoted", "figure"; ``anchors``: ids that begin here."""

    start: int
    end: int
    words: str
    marks: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence. status: shared, near, reworded or unique; ``found_in``: (letter, address)."""

    start: int
    end: int
    status: str
    role: str
    leaves: tuple[Leaf, ...]
    found_in: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a piece of the page that is not the article (``reason`` says what it is)."""

    kind: str
    sentences: tuple[SentenceView, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    name: Name
    address: str
    path: str
    blocks: tuple[Block, ...]
    credits: tuple[str, ...]


@dataclass(frozen=True)
class _Findings:
    """What lies on the articles, by article: links (start, end, kind, other passage), spans."""

    links: dict[str, list[tuple[int, int, str, Part]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    quoted: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    figures: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))


def view_articles(desk: Desk) -> Iterator[ArticleView]:
    """All articles, cut at the places given out so far: build every other screen first."""
    findings = _gather(desk)
    for article in desk.part("articles"):
        for kind in (findings.quoted, findings.figures):
            desk.places.cut(article["id"], kind[article["id"]])
    for article in desk.part("articles"):
        for sentence in article["sentences"]:
            for *_, other in _on(findings.links[article["id"]], sentence)[:SHOWN]:
                desk.places.href(other)
    for article in desk.part("articles"):
        yield _article(desk, article, findings)


SHOWN = 6  # letters of other articles shown behind a sentence; the rail has all of them


def _gather(desk: Desk) -> _Findings:
    found = _Findings()
    for link in desk.part("links"):
        for mine, other in ((link["left"], link["right"]), (link["right"], link["left"])):
            if mine["article"] in desk.names and other["article"] in desk.names:
                found.links[mine["article"]].append(
                    (mine["start"], mine["end"], link["kind"], other)
                )
    for quotation in desk.part("quotations"):
        for part in quotation.get("fragments") or [quotation["passage"]]:
            found.quoted[quotation["article"]].append((part["start"], part["end"]))
    for claim in desk.part("claims"):
        for value in claim["values"]:
            if place := value.get("place"):
                found.figures[value["article"]].append((place["start"], place["end"]))
    for links in found.links.values():
        links.sort(key=lambda link: link[:2])
    return found


def _article(desk: Desk, article: Part, findings: _Findings) -> ArticleView:
    name = desk.names[article["id"]]
    return ArticleView(
        name=name,
        address=f"reader/{slug(article['id'])}",
        path=writable(str(article.get("path") or "")),
        blocks=tuple(_blocks(desk, article, findings)),
        credits=tuple(
            f"{writable(credit['name'])} ({credit['kind']})"
            for credit in article.get("credits") or ()
        ),
    )


def _blocks(desk: Desk, article: Part, findings: _Findings) -> Iterator[Block]:
    """Paragraphs, furniture and whatever else the text holds, in reading order."""
    text, id = desk.text(article["id"]), article["id"]
    items: list[tuple[int, int, Part]] = [(s["start"], s["end"], s) for s in article["sentences"]]
    for furniture in article.get("furniture") or ():
        place = furniture["passage"]
        items.append((place["start"], place["end"], furniture))
    paragraph: list[SentenceView] = []
    at, number = 0, None
    for start, end, item in sorted(items, key=lambda item: item[:2]):
        if start < at:
            continue  # a sentence inside furniture, or the reverse: shown once
        gap = text[at:start]
        is_sentence = "reason" not in item
        new = not is_sentence or gap.strip() or _breaks(gap, item, number)
        if paragraph and new:
            yield Block(paragraph[0].role, tuple(paragraph))
            paragraph = []
        if gap.strip():
            yield Block("other", leaves=_loose(desk, id, (at, start), findings))
        if is_sentence:
            paragraph.append(_sentence(desk, id, text, item, findings))
            number = item.get("paragraph")
        else:
            leaves = _loose(desk, id, (start, end), findings)
            yield Block("furniture", leaves=leaves, reason=writable(item["reason"]))
        at = end
    if paragraph:
        yield Block(paragraph[0].role, tuple(paragraph))
    if text[at:].strip():
        yield Block("other", leaves=_loose(desk, id, (at, len(text)), findings))


def _loose(desk: Desk, id: str, span: Span, findings: _Findings) -> tuple[Leaf, ...]:
    """Text outside the sentences, without the blanks around it."""
    text, (start, end) = desk.text(id), span
    start = end - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    return tuple(_leaves(desk, id, text, (start, end), findings))


def _breaks(gap: str, sentence: Part, paragraph: int | None) -> bool:
    """Whether a sentence begins a paragraph, by its number or by the line break before it."""
    if sentence.get("paragraph") is not None:
        return bool(sentence["paragraph"] != paragraph)
    return bool(_BREAK.search(gap))


def _on(
    links: Sequence[tuple[int, int, str, Part]], sentence: Part
) -> list[tuple[int, int, str, Part]]:
    return [link for link in links if link[0] < sentence["end"] and sentence["start"] < link[1]]


def _sentence(desk: Desk, id: str, text: str, sentence: Part, findings: _Findings) -> SentenceView:
    start, end = sentence["start"], sentence["end"]
    links = _on(findings.links[id], sentence)
    rank = max((_RANKS.get(link[2], 0) for link in links), default=0)
    shown = {link[3]["article"]: link[3] for link in reversed(links)}
    counterparts = [shown[other] for other in desk.names if other in shown]
    return SentenceView(
        start=start,
        end=end,
        status=_STATUS[rank],
        role=sentence.get("role") or "body",
        leaves=tuple(_leaves(desk, id, text, (start, end), findings)),
        found_in=tuple(
            (desk.names[p["article"]].letter, desk.places.href(p)) for p in counterparts[:SHOWN]
        ),
        more=max(0, len(counterparts) - SHOWN),
    )


def _leaves(desk: Desk, id: str, text: str, span: Span, findings: _Findings) -> Iterator[Leaf]:
    start, end = span
    inner = [cut for cut in desk.places.cuts(id) if start < cut < end]
    anchors: Mapping[int, list[int]] = _anchors_at(desk, id, span)
    for left, right in pairwise([start, *inner, end]):
        marks = [
            mark
            for mark, spans in (("quoted", findings.quoted[id]), ("figure", findings.figures[id]))
            if any(a <= left and right <= b for a, b in spans)
        ]
        ids = tuple(f"reader/{slug(id)}/{left}-{stop}" for stop in anchors.get(left, ()))
        yield Leaf(left, right, writable(text[left:right]), tuple(marks), ids)


def _anchors_at(desk: Desk, id: str, sentence: Span) -> dict[int, list[int]]:
    """Ends of the anchored places by their starts; the sentence itself carries its own id."""
    found: dict[int, list[int]] = {}
    for start, end in desk.places.anchors(id):
        if sentence[0] <= start < sentence[1] and (start, end) != sentence:
            found.setdefault(start, []).append(end)
    return found


def sentence_of(article: Part, start: int) -> Any:
    """The sentence that holds ``start``, or None."""
    return next((s for s in article["sentences"] if s["start"] <= start < s["end"]), None)
