"""A sentence against a set of articles: carried, disputed, contradicted or not found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.claims.check import check_sentence
from retold.model.article import Article, Document
from retold.model.report import Story
from retold.model.when import When
from retold.text.reading import read_article

ONE = """Ferry sinks off Marl

The ferry Ola sank off Marl in Ordland on a stormy night.
Twelve people were killed when the ferry sank, the coast guard said.
The inquiry will begin three days before the vote in Marl.
The company has not paid the crew since March.
"""
TWO = """Ferry lost off Marl

The ferry Ola sank off Marl in Ordland in a storm.
Fifteen people died when the ferry sank off Marl.
Divers searched the wreck of the ferry for two days.
"""


def story() -> Story:
    return Story(tuple(read(text, n) for n, text in enumerate((ONE, TWO))))


def read(text: str, number: int) -> Article:
    made = read_article(Document(f"{number}.txt", text))
    assert isinstance(made, Article)
    return replace(made, published=When("2026-05-01", "day", "printed date"))


ASKED = [
    ("Twelve people were killed when the ferry sank.", "disputed", "two values"),
    ("Forty people were killed when the ferry sank.", "contradicted", "neither says forty"),
    ("Divers searched the wreck of the ferry.", "carried", "in one article, in its words"),
    ("The inquiry will begin three days after the vote.", "contradicted", "before, not after"),
    ("The company has paid the crew since March.", "contradicted", "it has not"),
    ("Prices rose by 5 percent in Sollund.", "not found", "nothing of the kind"),
    ("The mayor of Vesk resigned.", "not found", "nothing of the kind"),
    ("The ferry was painted.", "not found", "its words, but not what happened"),
    ("", "not found", "nothing asked"),
]


@pytest.mark.parametrize(("sentence", "answer", "why"), ASKED)
def test_answers(sentence: str, answer: str, why: str) -> None:
    check = check_sentence(sentence, story())
    assert check.answer == answer, (why, check.why)


def test_both_sides_come_with_places_and_support() -> None:
    check = check_sentence("Twelve people were killed when the ferry sank.", story())
    assert check.carried[0].value.attributed_to == "coast guard"
    assert check.against[0].differs == "'Fifteen', not 'Twelve'"
    assert check.support is not None
    assert check.support_against is not None
    assert (check.support.articles, check.support_against.articles) == (1, 1)


def test_not_found_has_no_support_at_all() -> None:
    check = check_sentence("The mayor of Vesk resigned.", story())
    assert (check.support, check.support_against) == (None, None)
    assert check.carried == check.against == ()
