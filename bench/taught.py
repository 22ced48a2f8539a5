"""Stories whose links are known, as the weights of links are fitted on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.written_truth import covers, find
from retold import library
from retold.find.links.comparison import Comparison, prepare
from retold.find.links.meaning import Meaning
from retold.find.links.wording import read_wording
from retold.model.article import Article
from retold.model.span import Passage, Span
from retold.ports import Encoder

Truth = npt.NDArray[np.int64]
Place = tuple[Passage, Passage, int]


@dataclass(frozen=True)
class Taught:
    """The articles of a story, ready to be compared, and which of their sentences are linked.

    true: shape (sentences, sentences), 1 for a link, 2 for one of some words only, the earlier
    article first. told: whether its links are known; otherwise its articles are independent of
    each other. meaning: None without an encoder.
    """

    name: str
    comparison: Comparison
    true: Truth
    told: bool
    meaning: Meaning | None


def read_taught(folder: Path, encoder: Encoder | None) -> Taught:
    """A story with a truth.json."""
    articles = list(library.read([folder / "articles"]).articles)
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    places = [
        (left[-1], right[-1], 2 if row.get("kind") == "span" else 1)
        for row in truth.get("links", ())
        if (left := _end(articles, row, "left")) and (right := _end(articles, row, "right"))
    ]
    return _taught(folder.name, articles, encoder, places)


def read_apart(folder: Path, encoder: Encoder | None) -> Taught:
    """A folder whose articles are independent of each other."""
    return _taught(folder.name, list(library.read([folder]).articles), encoder, None)


def _taught(
    name: str, articles: Sequence[Article], encoder: Encoder | None, places: Sequence[Place] | None
) -> Taught:
    wording = read_wording(articles)
    first = np.searchsorted(wording.article, np.arange(len(articles)))
    true = np.zeros((len(wording.number), len(wording.number)), dtype=np.int64)
    for one, other, kind in places or ():
        for i in _sentences(articles, first, one):
            for j in _sentences(articles, first, other):
                true[min(i, j), max(i, j)] = kind
    meaning = Meaning(wording, articles, encoder) if encoder else None
    return Taught(name, prepare(wording), true, places is not None, meaning)


def _end(articles: Sequence[Article], row: Any, side: str) -> list[Passage]:
    """One end of a true link: its words, or (`retold simulate`) its offsets."""
    place = row[side]
    if isinstance(place, str):
        return _places(articles, place, row[f"{side}_sentence"])
    return [Passage(place["article"], Span(place["start"], place["end"]))]


def _places(articles: Sequence[Article], called: str, words: str) -> list[Passage]:
    for article in articles:
        name = Path(article.path).name
        if called in (name, name.split("-")[0]):
            return [article.passage(span) for span in find(article.text, words)]
    return []


def _sentences(articles: Sequence[Article], first: Truth, place: Passage) -> list[int]:
    for k, article in enumerate(articles):
        if article.id == place.article:
            spans = [article.passage(s.span) for s in article.sentences]
            return [int(first[k]) + n for n, span in enumerate(spans) if covers(span, place, 0.5)]
    return []
