"""Quotations on broken text: a part of what `python -m bench.fuzz` runs in full."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.fuzz import LONG, faults, report_faults, stories, texts

from retold.find.quotations.quotations import find_quotations
from retold.model.article import Article, Document
from retold.text.reading import read_article


@pytest.mark.parametrize("seed", range(5))
def test_random_and_mutated_texts_leave_every_place_in_order(seed: int) -> None:
    for language, text in texts(100, seed):
        assert faults(language, text) == [], ascii(text)


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
def test_long_repetitions_end(unit: str) -> None:
    text = f"Ferry\n\nBell said: {unit * (20_000 // len(unit))}"
    article = read_article(Document("a", text, language="en"))
    assert isinstance(article, Article)
    for quotation in find_quotations(article):
        assert quotation.passage.span.end <= len(article.text)


def test_a_megabyte_of_marks_is_read() -> None:
    article = read_article(Document("a", "Ferry\n\nBell said: " + "“”'\"" * 250_000, language="en"))
    assert isinstance(article, Article)
    assert all(q.passage.span.end <= len(article.text) for q in find_quotations(article))


TOLD = Path(__file__).parents[1] / "golden" / "stories"


@pytest.mark.parametrize("seed", range(4))
def test_whole_reports_of_mixed_and_mutated_texts_are_made(seed: int) -> None:
    for documents in stories(list(TOLD.rglob("*.txt")), 6, seed):
        assert report_faults(documents) == [], [ascii(d.text) for d in documents]
