"""When an article was written that does not say: only what its text and its story show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.dates.article_date import date_article, story_window, told_on
from retold.model.article import Article, Document
from retold.model.when import When
from retold.text.reading import read_article

DAY = When("2026-02-10", "day", "the date of 2 of the story's 2 dated articles")  # a Tuesday


def article(text: str, published: str | None = None) -> Article:
    read = read_article(Document("a.txt", f"A headline of the day\n\n{text}\n"))
    assert isinstance(read, Article)
    when = When(published, "day", "printed date") if published else None
    return replace(read, published=when)


ROWS = [
    ("The fire service met on Tuesday. It closed the road.", "2026-02-10", "the story's own day"),
    ("It broke on Tuesday. On Wednesday crews left.", "2026-02-11", "a day after the others"),
    ("The crews left on Wednesday, a day late.", None, "may be Wednesday a week before"),
    ("They met on Monday and were tired.", None, "Monday may be told on Monday or Tuesday"),
    ("They will meet on Tuesday in Tarn.", None, "told as future: it was written before"),
    ("They met last Tuesday in Tarn.", None, "not the Tuesday of the story"),
    ("They met in the harbour.", None, "no weekday at all"),
    ("TARN, 11 February\n\nThey met on Tuesday.", "2026-02-11", "a date line without a year"),
    ("TARN, Feb. 9 (NPA) - They met on Monday.", "2026-02-09", "the same before the text"),
    ("TARN, 3 May\n\nThey met on Tuesday.", "2026-02-10", "a day too far from the story"),
    ("On 9 February they met. On Tuesday they left.", "2026-02-10", "a day in a sentence"),
]


@pytest.mark.parametrize(("text", "day", "why"), ROWS)
def test_the_day_a_text_shows(text: str, day: str | None, why: str) -> None:
    when = date_article(article(text), DAY)
    assert (when.at if when else None) == day, why


def test_the_basis_names_the_weekday_and_the_window() -> None:
    when = date_article(article("The fire service met on Tuesday."), DAY)
    assert when is not None
    assert "“Tuesday” told as past" in when.basis
    assert DAY.basis in when.basis


def test_a_printed_date_stays() -> None:
    printed = article("They met on Tuesday.", "2026-02-08")
    assert date_article(printed, DAY) == printed.published


@pytest.mark.parametrize("window", [None, When("2026-W07", "week", "story")])
def test_without_the_storys_day_nothing_is_inferred(window: When | None) -> None:
    assert date_article(article("They met on Tuesday."), window) is None


WINDOWS = [
    ([], None),
    ([None, None], None),
    (["2026-02-10", None, "2026-02-10"], "2026-02-10"),
    (["2026-02-10", "2026-02-11", "2026-02-10"], "2026-02-10"),
    (["2026-02-10", "2026-02-11", "2026-02-12"], "2026-W07"),
    (["2026-02-02", "2026-02-11", "2026-02-20"], "2026-02"),
    (["2025-12-30", "2026-01-02", "2026-01-09"], None),
]


@pytest.mark.parametrize(("days", "window"), WINDOWS)
def test_the_window_of_a_story(days: list[str | None], window: str | None) -> None:
    found = story_window([article(f"Text {n}.", day) for n, day in enumerate(days)])
    assert (found.at if found else None) == window


def test_what_words_are_read_against() -> None:
    assert told_on(article("They met on Tuesday.", "2026-02-08"), DAY).at == "2026-02-08"  # type: ignore[union-attr]
    assert told_on(article("They met in the harbour."), DAY) == DAY
    assert told_on(article("They met in the harbour."), None) is None
