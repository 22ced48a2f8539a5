"""Ninety invented heads of pages, each laid out in another way: what is read does not fall.

The rules were mended from these heads. Each line of ``heads.jsonl`` has ``text`` and what a careful
reader of it alone would say: ``outlet``, ``published``, ``headline``; null where nothing tells.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold.find.credits.credits import find_outlet
from retold.model.article import Article, Document
from retold.text.reading import read_article

FILE = Path(__file__).with_name("heads.jsonl")
HEADS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
FLOORS = {"outlet": 82, "published": 89, "headline": 83}


def plain(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ").strip()


def read(head: dict[str, str]) -> dict[str, str | None]:
    article = read_article(Document(f"{head['id']}.txt", head["text"]))
    assert isinstance(article, Article)
    day = article.published.at[:10] if article.published else None
    return {"outlet": find_outlet(article).name, "published": day, "headline": article.title}


@pytest.mark.parametrize(("what", "least"), FLOORS.items())
def test_no_number_falls(what: str, least: int) -> None:
    assert sum(plain(read(head)[what]) == plain(head[what]) for head in HEADS) >= least
