"""One fact told twice is no carried-over text. All texts are invented."""

from __future__ import annotations

import pytest

from retold.find.links.links import LinkOptions
from retold.find.links.rewording import Rewording
from retold.find.links.weights import read_model, sign_names
from tests.find.test_links import article, linked

# Two reports of one event that share the fact in question only.
OURS = (
    "Rain had fallen on Korvel for most of the week and the market was half empty. "
    "Grocers said trade was slow, and a tram stood abandoned beside the fountain. "
    "{} "
    "Schoolchildren lined the quay to watch a tug turn in the narrow basin. "
    "An evening of songs has been arranged in the old granary for the weekend."
)
THEIRS = (
    "Nobody at the ministry would be drawn on what comes next. "
    "{} "
    "Lawyers expect the matter to drag on until spring at least. "
    "Pension funds hold a third of the shares and have kept silent so far. "
    "Analysts put the bill at several hundred million, more than any reserve allows."
)

TOLD_TWICE = [
    (
        "Former deputy mayor Tessa Harvik pleaded guilty to fraud in the Korvel district court on "
        "Friday and will learn her sentence in March.",
        "On Friday, in the district court of Korvel, the guilty plea to fraud of Tessa Harvik, "
        "deputy mayor until last year, was entered before a packed gallery.",
        "a plea",
    ),
    (
        "Harvik, 47, served as deputy mayor of Korvel from 2009 to 2015 and holds a law degree "
        "from the University of Sarn.",
        "She has a degree in law from the University of Sarn and was deputy mayor of Korvel, "
        "where she first stood in 2004, between 2009 and 2015.",
        "a life told from one source each",
    ),
    (
        "Ilse Brandvik, a spokeswoman for Korvel General Hospital, said the families of the two "
        "wounded guards had asked that nothing be released about their condition.",
        "Korvel General Hospital was giving no details of the condition of the wounded guards, "
        "whose families had requested privacy, its spokeswoman Ilse Brandvik said.",
        "two reporters rang one hospital",
    ),
    (
        "Marek Oduya scored 31 points on Saturday as the Korvel Comets beat the Sarn Rovers 88-79 "
        "in the semifinal of the Coastal League.",
        "The Korvel Comets reached the final of the Coastal League with an 88-79 victory over the "
        "Sarn Rovers on Saturday, led by Marek Oduya and his 31 points.",
        "a result",
    ),
    (
        "Assistant general manager Tomas Eide was named interim coach of the Korvel Comets.",
        "The Korvel Comets will be led by Tomas Eide, assistant general manager, who becomes "
        "interim coach until June.",
        "an appointment",
    ),
    (
        "Three groups, the Korvel Bird Society, Clean Harbours and Friends of the Marsh, filed "
        "suit in Sarn hours after the rule was announced.",
        "Friends of the Marsh, Clean Harbours and the Korvel Bird Society asked a court in Sarn "
        "the same evening to stop what they call a licence to drain the coast.",
        "who sued, and where",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "why"), TOLD_TWICE)
def test_one_fact_told_twice_is_no_carried_text(ours: str, theirs: str, why: str) -> None:
    assert not linked(OURS.format(ours), THEIRS.format(theirs)).links, why


CARRIED = [
    (
        "“We will mend every pipe in this city before the frost and we will do it in public,” "
        "mayor Tessa Harvik told the council.",
        "Harvik, who faces an inquiry, has promised to “mend every pipe in this city before the "
        "frost”.",
        "a quotation cut",
    ),
    (
        "Officers found a pump-action shotgun and three live shells under the seat of the grey "
        "van, inspector Ilse Brandvik said.",
        "Inspector Ilse Brandvik said officers found a pump-action shotgun and three shells under "
        "the seat of the van.",
        "words in their order, the source put first",
    ),
    (
        "Never before in the history of the Coastal League have so many coaches been dismissed "
        "this early in a season.",
        "Never before in Coastal League history have so many coaches been dismissed so early in "
        "a season.",
        "a sentence copied with small changes",
    ),
    (
        "The rules “are a gift to the dredging firms and an insult to every fisherman on this "
        "coast”, said Marek Oduya of Clean Harbours.",
        "Clean Harbours called the rules “a gift to the dredging firms and an insult to every "
        "fisherman on this coast”.",
        "a statement, each with its own frame",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "why"), CARRIED)
def test_carried_text_is_linked_among_strangers(ours: str, theirs: str, why: str) -> None:
    assert len(linked(OURS.format(ours), THEIRS.format(theirs)).links) == 1, why


def test_words_alone_would_link_most_of_what_is_told_twice() -> None:
    alone = LinkOptions(rewording=Rewording(carried=0.0))
    found = [linked(OURS.format(a), THEIRS.format(b), alone).links for a, b, _ in TOLD_TWICE]
    assert sum(1 for links in found if links) >= 2


@pytest.mark.parametrize(
    ("shared", "why"),
    [
        ("the reigning champion of the year", "six words that two writers share"),
        ("for the first time since the war", "a turn of phrase"),
        ("the former deputy mayor of Korvel", "an office"),
    ],
)
def test_a_short_run_outside_quotation_marks_is_no_link(shared: str, why: str) -> None:
    ours = OURS.format(f"Nobody had seen {shared} Harvik at the fair or by the stalls all morning.")
    theirs = THEIRS.format(f"In April the board heard how {shared} Brandvik had signed the lease.")
    assert not linked(article(ours), article(theirs)).links, why


@pytest.mark.parametrize("meaning", [False, True])
def test_every_sign_has_a_weight_with_an_encoder_and_without(meaning: bool) -> None:
    model = read_model(meaning)
    sizes = {part: len(getattr(model, part).signs) for part in ("kin", "first", "again", "carried")}
    assert sizes == {part: len(names) for part, names in sign_names(meaning).items()}
