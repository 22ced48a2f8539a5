"""A sentence against a set of articles: carried, disputed, contradicted or not found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.claims.check import check_sentence
from retold.model.article import Article, Document
from retold.model.report import Story
from retold.model.when import When
from retold.pipeline import analyse
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


# --- claims, not sentences -----------------------------------------------------------------------

RIVER = (
    (
        "2026-03-02",
        "Dam at Orrel cracks\n\nA crack opened in the dam above Orrel in Ordland on Monday.\n\n"
        "Crews have emptied six hamlets below the dam, the rescue service said.\n\n"
        "No one was hurt, the mayor of Orrel said.\n\nThe council backed the repair 14-9.\n\n"
        "The road will stay shut until March 20, the mayor said.\n",
    ),
    (
        "2026-03-04",
        "More hamlets cleared below Orrel dam\n\nWater from the cracked dam of Orrel rose.\n\n"
        "Nine hamlets in the valley had been cleared by Wednesday, the rescue service said.\n\n"
        "The dam was built in 1961.\n",
    ),
    (
        "2026-03-04",
        "Orrel council split\n\nOrrel will mend its cracked dam. The council voted for the repair "
        "by 14 votes to 7.\n\nIlse Marten, 41, who runs the dam, will resign, the council said.\n",
    ),
    (
        "2026-03-05",
        "What Orrel lost\n\nThe dam of Orrel cracked on Monday. Two houses in Orrel were lost.\n\n"
        "Marten, who is 44, said that she would stay.\n",
    ),
)


@pytest.fixture(scope="module")
def river() -> Story:
    articles = []
    for number, (day, text) in enumerate(RIVER):
        made = read(text, number)
        articles.append(replace(made, published=When(day, "day", "printed date")))
    return analyse(articles)


CLAIMED = [
    ("Nine hamlets were evacuated", "carried", ["nine"], ["six"], "an earlier count is no denial"),
    ("Six hamlets were evacuated", "outdated", ["six"], ["nine"], "the count went on"),
    ("Eleven hamlets were emptied.", "contradicted", [], ["nine", "six"], "neither value"),
    ("Nine hamlets were not emptied.", "contradicted", [], ["nine", "six"], "it is denied"),
    ("9 members voted against the repair", "disputed", ["9"], ["7"], "two counts of one vote"),
    ("The repair was approved 14-9.", "disputed", ["14", "9"], ["7"], "both sides of the vote"),
    ("Ilse Marten, 41, runs the dam", "disputed", ["41"], ["44"], "an age"),
    ("Three houses were destroyed.", "contradicted", [], ["two"], "lost houses are destroyed"),
    ("Two houses were destroyed.", "carried", ["two"], [], "in other words"),
    ("Nine ships sank.", "not found", [], [], "the value alone is not the claim"),
    ("Nine barns were emptied.", "not found", [], [], "another thing was emptied"),
    ("Nine hamlets were flooded in Vesk.", "not found", [], [], "another place"),
    ("Nine people drowned.", "not found", [], [], "nobody counts them"),
]


@pytest.mark.parametrize(("sentence", "answer", "carried", "against", "why"), CLAIMED)
def test_the_frames_of_claims_answer(
    river: Story, sentence: str, answer: str, carried: list[str], against: list[str], why: str
) -> None:
    check = check_sentence(sentence, river)
    assert check.answer == answer, (why, check.why)
    assert {f.value.says.lower() for f in check.carried if f.value.low} == set(carried), why
    assert {f.value.says.lower() for f in check.against if f.value.low} == set(against), why


def test_the_claim_comes_with_its_verdict_and_support(river: Story) -> None:
    check = check_sentence("Six hamlets were evacuated.", river)
    assert [c.verdict for c in check.claims] == ["update"]
    assert [f.order for f in check.against] == ["later"]
    assert check.against[0].value.as_of is not None
    assert check.support is not None
    assert check.support.articles == 1
    assert check.why == "1 of the articles carries it, 1 gives a later value: 'Nine', not 'Six'."


def test_what_is_not_found_names_no_claim(river: Story) -> None:
    check = check_sentence("Nine ships sank.", river)
    assert (check.carried, check.against, check.claims) == ((), (), ())


# --- the same words, another claim ----------------------------------------------------------------

QUARRY = (
    (
        "2026-06-02",
        "Quarry above Selmo to close\n\n"
        "Mayor Oda Brannt is bound by a lease that her predecessor Piet Lohr signed with the "
        "owners, but she also wants the quarry closed.\n\n"
        "The council gave no sign of calling a vote, a clerk said on Monday.\n\n"
        "The owners asked three surveyors to come. The union told the diggers to lay down their "
        "picks.\n\n"
        "Lohr refused to open the books.\n\n"
        "No fence was ever built around the north face.\n\n"
        "The repair was paid for from outside the town budget, the clerk said.\n\n"
        "The quarry, which opened in 1974, cost 12 million crowns instead of the 5 million that "
        "the council had approved.\n\n"
        "Eleven people were hurt in the slide.\n\n"
        "Brannt met the owners in the town hall on Monday. She threatened to sue the owners.\n",
    ),
    (
        "2026-06-03",
        "Selmo waits\n\n"
        "Whether the diggers would stop the pumps was unclear on Tuesday.\n\n"
        "The slide buried two of the nine sheds of the quarry.\n\n"
        "Brannt told reporters that the slope was “plainly not holding”.\n",
    ),
)


@pytest.fixture(scope="module")
def quarry() -> Story:
    articles = []
    for number, (day, text) in enumerate(QUARRY):
        made = read(text, number)
        articles.append(replace(made, published=When(day, "day", "printed date")))
    return analyse(articles)


NOT_SAID = ("not found", "contradicted")
SAID_OR_NOT = [
    ("Piet Lohr signed a lease with the owners.", ("carried",), "the name before the deed"),
    ("Oda Brannt signed a lease with the owners.", NOT_SAID, "another name stands before it"),
    ("Oda Brannt wants the quarry closed.", ("carried",), "a pronoun for the first name"),
    ("Piet Lohr wants the quarry closed.", NOT_SAID, "the pronoun stands for somebody else"),
    ("Oda Brannt has closed the quarry.", NOT_SAID, "wished, not done"),
    ("The council called a vote.", NOT_SAID, "no sign of it"),
    ("Three surveyors have come.", NOT_SAID, "they were asked to"),
    ("Three surveyors have arrived.", NOT_SAID, "another deed"),
    ("The union told the diggers to lay down their picks.", ("carried",), "told so"),
    ("The diggers have laid down their picks.", NOT_SAID, "told to, not done"),
    ("Piet Lohr opened the books.", ("contradicted",), "he refused"),
    ("Piet Lohr did not open the books.", ("carried",), "he refused"),
    ("A fence was built around the north face.", NOT_SAID, "never built"),
    ("The repair was paid for from the town budget.", ("contradicted",), "from outside it"),
    ("The quarry opened in 1974.", ("carried",), "the very year"),
    ("The quarry opened in 1979.", ("contradicted",), "another year"),
    ("The quarry cost 12 million crowns.", ("carried",), "the very sum"),
    ("The quarry cost 5 million crowns.", ("contradicted",), "that is what it should have cost"),
    ("Nobody was hurt.", ("contradicted",), "none is a number too"),
    ("The quarry has nine sheds.", ("carried",), "how many there are in all"),
    ("The quarry has four sheds.", ("contradicted",), "nine, and not the two that were buried"),
    ("Oda Brannt sued the owners.", NOT_SAID, "a threat"),
    ("The diggers stopped the pumps.", NOT_SAID, "whether they would was unclear"),
    ("Oda Brannt said the slope was not holding.", ("carried",), "her family name is enough"),
    ("Oda Brannt said the slope was holding.", ("contradicted", "not found"), "it was not"),
]


@pytest.mark.parametrize(("sentence", "answers", "why"), SAID_OR_NOT)
def test_shared_words_are_not_yet_the_same_claim(
    quarry: Story, sentence: str, answers: tuple[str, ...], why: str
) -> None:
    check = check_sentence(sentence, quarry)
    assert check.answer in answers, (why, check.why)
