"""Each article as it was read: sentences by status, furniture greyed, where else each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.adapters.outputs.html.cutting import Cutter, Leaf, Span
from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import ROLES, brief

SHOWN = 6  # letters of other articles shown behind a sentence; the rail has all of them
_STATUS = ("unique", "reworded", "near", "shared")
_RANKS = {"verbatim": 3, "near_verbatim": 2, "paraphrase": 1}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where else a sentence stands: letters and addresses, and how many more than are shown."""

    status: str
    found_in: tuple[tuple[str, str], ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence. ``standing.status``: shared, near, reworded or unique."""

    start: int
    end: int
    role: str
    leaves: tuple[Leaf, ...]
    standing: Standing


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


def view_articles(desk: Desk) -> Iterator[ArticleView]:
    """All articles, cut at the places given out so far: build every other screen first."""
    links = _links(desk)
    marks = _marks(desk)
    standings = {
        article["id"]: {
            _span(s): _standing(desk, links[article["id"]], _span(s)) for s in article["sentences"]
        }
        for article in desk.part("articles")
    }
    for article in desk.part("articles"):
        cutter = Cutter.of(desk, article["id"], marks[article["id"]])
        yield _article(desk, article, cutter, standings[article["id"]])


def _span(part: Part) -> Span:
    return (part["start"], part["end"])


def _links(desk: Desk) -> dict[str, list[tuple[Span, int, Part]]]:
    """By article: the place of each link in it, how close the wording is, the other passage."""
    found: dict[str, list[tuple[Span, int, Part]]] = defaultdict(list)
    for link in desk.part("links"):
        for mine, other in ((link["left"], link["right"]), (link["right"], link["left"])):
            if mine["article"] in desk.names and other["article"] in desk.names:
                rank = _RANKS.get(link["kind"], 1)
                found[mine["article"]].append((_span(mine), rank, other))
    return found


def _marks(desk: Desk) -> dict[str, dict[str, list[Span]]]:
    """By article and kind: the quoted words and the words of values. Cuts the texts at them."""
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: {"quoted": [], "figure": []})
    for quotation in desk.part("quotations"):
        if quotation["form"] == "indirect":
            continue
        parts = quotation.get("fragments") or [quotation["passage"]]
        found[quotation["article"]]["quoted"].extend(map(_span, parts))
    for claim in desk.part("claims"):
        for value in claim["values"] if claim["kind"] != "statement" else ():
            if place := value.get("place"):
                found[value["article"]]["figure"].append(_span(place))
    for id, kinds in found.items():
        for spans in kinds.values():
            desk.places.cut(id, spans)
    return found


def _standing(desk: Desk, links: Sequence[tuple[Span, int, Part]], span: Span) -> Standing:
    over = [(rank, other) for (a, b), rank, other in links if a < span[1] and span[0] < b]
    best: dict[str, tuple[int, Part]] = {}
    for rank, other in over:
        kept = best.get(other["article"])
        if kept is None or rank > kept[0]:
            best[other["article"]] = (rank, other)
    others = [best[id][1] for id in desk.names if id in best]
    return Standing(
        status=_STATUS[max((rank for rank, _ in over), default=0)],
        found_in=tuple(
            (desk.names[p["article"]].letter, desk.places.href(p)) for p in others[:SHOWN]
        ),
        more=max(0, len(others) - SHOWN),
    )


def _article(
    desk: Desk, article: Part, cutter: Cutter, standings: Mapping[Span, Standing]
) -> ArticleView:
    return ArticleView(
        name=desk.names[article["id"]],
        address=cutter.address,
        path=brief(article.get("path"), 200),
        blocks=tuple(_blocks(article, cutter, standings)),
        credits=tuple(
            f"{brief(credit['name'], 120)} ({credit['kind']})"
            for credit in article.get("credits") or ()
        ),
    )


def _blocks(article: Part, cutter: Cutter, standings: Mapping[Span, Standing]) -> Iterator[Block]:
    """Paragraphs, furniture and whatever else the text holds, in reading order."""
    paragraph: list[SentenceView] = []
    at, number, text = 0, None, cutter.text
    for (start, end), item in _items(article):
        if start < at:
            continue  # a sentence inside furniture, or the reverse: shown once
        gap = text[at:start]
        is_sentence = "reason" not in item
        if paragraph and (gap.strip() or not is_sentence or _breaks(gap, item, number)):
            yield Block(paragraph[0].role, tuple(paragraph))
            paragraph = []
        if gap.strip():
            yield Block("other", leaves=cutter.loose((at, start)))
        if is_sentence:
            paragraph.append(_sentence(item, cutter, standings))
            number = item.get("paragraph")
        else:
            yield Block(
                "furniture", leaves=cutter.loose((start, end)), reason=brief(item["reason"], 120)
            )
        at = end
    if paragraph:
        yield Block(paragraph[0].role, tuple(paragraph))
    if text[at:].strip():
        yield Block("other", leaves=cutter.loose((at, len(text))))


def _items(article: Part) -> list[tuple[Span, Part]]:
    """The article's sentences and furniture in reading order."""
    items = [(_span(s), s) for s in article["sentences"]]
    items += [(_span(f["passage"]), f) for f in article.get("furniture") or ()]
    return sorted(items, key=lambda item: item[0])


def _breaks(gap: str, sentence: Part, paragraph: int | None) -> bool:
    """Whether a sentence begins a paragraph, by its number or by the line break before it."""
    if sentence.get("paragraph") is not None:
        return bool(sentence["paragraph"] != paragraph)
    return "\n" in gap


def _sentence(sentence: Part, cutter: Cutter, standings: Mapping[Span, Standing]) -> SentenceView:
    span = _span(sentence)
    return SentenceView(
        start=span[0],
        end=span[1],
        role=str(sentence["role"]) if sentence.get("role") in ROLES else "body",
        leaves=cutter.sentence(span),
        standing=standings[span],
    )
