"""How the articles put it: their headlines under each other, and the labels they use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from retold.adapters.outputs.html.columns import Cell, lay_out
from retold.adapters.outputs.html.desk import Desk, Part, Said
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import brief, shortened
from retold.text.tokens import tokens

ALIKE = 0.5  # share of words in common, in order, from which headlines are set word under word


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline; ``cells`` are its words in the columns of its family."""

    name: Name
    cells: tuple[Cell, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Family:
    """Headlines alike enough to stand word under word, or one that is like no other."""

    headlines: tuple[Headline, ...]


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


def view_headlines(desk: Desk) -> tuple[Family, ...]:
    """The headlines, those that are alike word under word, the largest family first."""
    titles = {
        article["id"]: title for article in desk.part("articles") if (title := _title(article))
    }
    families: list[list[str]] = []
    for id in titles:
        near = next((f for f in families if _alike(desk.names[f[0]], desk.names[id])), None)
        if near is None:
            families.append([id])
        else:
            near.append(id)
    families.sort(key=lambda family: -len(family))
    return tuple(Family(_headlines(desk, family, titles)) for family in families)


def _title(article: Part) -> Part | None:
    """The headline as a place in the text."""
    found = next((s for s in article["sentences"] if s.get("role") == "title"), None)
    found = found or next(iter(article["sentences"]), None)
    if found is None:
        return None
    return {"article": article["id"], "start": found["start"], "end": found["end"]}


def _alike(a: Name, b: Name) -> bool:
    return Indel.normalized_similarity(_norms(a), _norms(b)) >= ALIKE


@lru_cache(maxsize=1024)
def _norms(name: Name) -> list[str]:
    return [token.norm for token in tokens(name.title) if token.is_word]


def _headlines(
    desk: Desk, family: Sequence[str], titles: Mapping[str, Part]
) -> tuple[Headline, ...]:
    places = [titles[id] for id in family]
    rows = lay_out(desk, [{"article": p["article"], "passage": p} for p in places])
    return tuple(
        Headline(desk.names[id], tuple(row), desk.places.href(place))
        for id, row, place in zip(family, rows, places, strict=True)
    )


@dataclass(frozen=True, slots=True)
class FramingView:
    """What headlines put differently, what somebody is called, how their words are reported."""

    headlines: FramingTable
    labels: FramingTable
    verbs: FramingTable


def view_framing(desk: Desk) -> FramingView:
    """Three tables of what is spoken of by article, with the words that each uses for it."""
    given = desk.part("framing")
    of_headlines = [framing for framing in given if framing.get("kind") == "headline"]
    others = [framing for framing in given if framing.get("kind") != "headline"]
    return FramingView(
        headlines=_table(desk, of_headlines, "labels"),
        labels=_table(desk, others, "labels"),
        verbs=_table(desk, others, "verbs"),
    )


def _table(desk: Desk, framings: Sequence[Part], key: str) -> FramingTable:
    used = [(framing, framing.get(key) or ()) for framing in framings if framing.get(key)]
    users = {p["article"] for _, labels in used for x in labels for p in x["passages"]}
    names = tuple(name for id, name in desk.names.items() if id in users)
    return FramingTable(
        names,
        tuple(
            FramingRow(_about(desk, framing["about"]), _cells(desk, labels, names))
            for framing, labels in used
        ),
    )


def _cells(
    desk: Desk, labels: Sequence[Part], names: Sequence[Name]
) -> tuple[tuple[LabelView, ...], ...]:
    cells: dict[str, list[LabelView]] = {name.id: [] for name in names}
    for label in labels:
        by_article: dict[str, list[Said]] = {}
        for passage in label["passages"]:
            if passage["article"] in cells:
                by_article.setdefault(passage["article"], []).append(desk.said(passage, 120))
        for id, places in by_article.items():
            cells[id].append(LabelView(shortened(label["says"], 80), tuple(places)))
    return tuple(map(tuple, cells.values()))


def _about(desk: Desk, about: str) -> str:
    """What is spoken of; a headline given as the thing means the wording of the headlines."""
    titles = {name.title.casefold() for name in desk.names.values()}
    return "the headline" if about.casefold() in titles else brief(about, 120)


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim most articles tell, with the letters of those it was not found in."""

    topic: str
    href: str
    tellers: tuple[str, ...]
    without: tuple[Name, ...]


def view_omissions(desk: Desk) -> tuple[Omission, ...]:
    """Claims that more than half of the articles tell (three at least) and some do not."""
    found = []
    for claim in desk.part("claims"):
        tellers = {value["article"] for value in claim["values"]}
        without = tuple(name for id, name in desk.names.items() if id not in tellers)
        if len(tellers) >= 3 and len(tellers) > len(without) > 0:
            letters = tuple(name.letter for id, name in desk.names.items() if id in tellers)
            topic, href = shortened(claim["topic"], 120), f"#claims/{slug(claim['id'])}"
            found.append(Omission(topic, href, letters, without))
    return tuple(found)


def view_leads_of(desk: Desk) -> tuple[Said, ...]:
    """The first sentence of each article's running text."""
    firsts = []
    for article in desk.part("articles"):
        body = (s for s in article["sentences"] if s.get("role") not in ("title", "heading"))
        if first := next(body, None):
            place = {"article": article["id"], "start": first["start"], "end": first["end"]}
            firsts.append(desk.said(place, 320))
    return tuple(firsts)
