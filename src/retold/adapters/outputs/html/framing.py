"""How the articles put it: their headlines under each other, and the labels they use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from retold.adapters.outputs.html.desk import Desk, Said
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import brief, shortened
from retold.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a headline: the words themselves and how many headlines have them."""

    words: str
    own: bool


@dataclass(frozen=True, slots=True)
class Headline:
    name: Name
    words: tuple[Word, ...]
    href: str


@dataclass(frozen=True, slots=True)
class LabelView:
    says: str
    places: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class FramingRow:
    """One person, group or thing; ``cells`` follow the articles that use any label at all."""

    about: str
    cells: tuple[tuple[LabelView, ...], ...]


@dataclass(frozen=True, slots=True)
class FramingTable:
    names: tuple[Name, ...]
    rows: tuple[FramingRow, ...]


def view_headlines(desk: Desk) -> tuple[Headline, ...]:
    """Every headline, the words that no other headline has set apart."""
    texts = {id: name.title for id, name in desk.names.items()}
    counts = Counter(
        norm for text in texts.values() for norm in {t.norm for t in tokens(text) if t.is_word}
    )
    return tuple(
        Headline(desk.names[id], _words(text, counts), _title_href(desk, id))
        for id, text in texts.items()
    )


def _words(text: str, counts: Counter[str]) -> tuple[Word, ...]:
    """The headline cut where its own words begin and end."""
    pieces: list[tuple[int, bool]] = []
    for token in tokens(text):
        own = counts[token.norm] < 2 if token.is_word else bool(pieces and pieces[-1][1])
        if not pieces or pieces[-1][1] != own:
            pieces.append((token.span.start, own))
    ends = [start for start, _ in pieces[1:]] + [len(text)]
    return tuple(Word(text[start:end], own) for (start, own), end in zip(pieces, ends, strict=True))


def _title_href(desk: Desk, id: str) -> str:
    article = next(a for a in desk.part("articles") if a["id"] == id)
    title = next((s for s in article["sentences"] if s.get("role") == "title"), None)
    first = title or next(iter(article["sentences"]), None)
    if first is None:
        return f"#reader/{id}"
    return desk.places.href({"article": id, "start": first["start"], "end": first["end"]})


def view_framing(desk: Desk) -> FramingTable:
    """A table of what is spoken of by article, with the labels each uses."""
    users = {p["article"] for f in desk.part("framing") for x in f["labels"] for p in x["passages"]}
    names = tuple(name for id, name in desk.names.items() if id in users)
    rows = []
    for framing in desk.part("framing"):
        cells: dict[str, list[LabelView]] = {name.id: [] for name in names}
        for label in framing["labels"]:
            by_article: dict[str, list[Said]] = {}
            for passage in label["passages"]:
                if passage["article"] in cells:
                    by_article.setdefault(passage["article"], []).append(desk.said(passage, 120))
            for id, places in by_article.items():
                cells[id].append(LabelView(shortened(label["says"], 80), tuple(places)))
        rows.append(FramingRow(brief(framing["about"], 120), tuple(map(tuple, cells.values()))))
    return FramingTable(names, tuple(rows))
