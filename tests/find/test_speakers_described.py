"""Speakers whom the text only describes, and marked words that are nobody's speech."""

from __future__ import annotations

import pytest

from retold.find.quotations.quotations import find_quotations
from tests.find.quoting import article, quoted, speaker, words

# (text, the speaker of the last words in marks)
DESCRIBED = [
    ("At noon the porter came by with a mop. “It leaks every year,” he said.", "the porter"),
    ("My aunt heard it too. “Eleven,” she said, and shut the door.", "My aunt"),
    ("The man who winds the clock stopped at ten. “Not my fault today,” he said.", "The man"),
    (
        "Nobody spoke, but the guard who minds the gate had a cat. He fed it from a tin. "
        "“She lives here now,” he said.",
        "the guard",
    ),
    (
        "The bill falls due on Friday, says the lady from the shop. “We all pay it,” she said.",
        "lady",
    ),
    ("When the light failed, somebody beside me laughed. “I have a match,” she said.", "somebody"),
    ("Ann Bell sang. A baker on Reed Street shut at two. “No flour,” he said.", "A baker"),
    ("Tom Ash rowed away. The boatman watched him go. “He never looks back,” he said.", "boatman"),
    ("By dusk the nurse on Mill Lane had two queues. “They bring cakes,” she said.", "the nurse"),
    ("Our neighbour came in wet. “The dyke is going to break,” she said.", "Our neighbour"),
]

# Whom a description nearby must not push out.
NAMED_STILL = [
    ("Ann Bell met the guard at the gate. “It was locked all day,” she said.", "Ann Bell"),
    ("Tom Ash, the mayor, spoke to the driver. “You were too slow,” he said.", "Tom Ash"),
    ("The mayor, Tom Ash, came late. “It was the traffic again,” he said.", "Tom Ash"),
    ("“We lost it,” Tom Ash said. The ball hit the net. “It was in,” he said.", "Tom Ash"),
    ("Ann Bell is a nurse. “I love the night shift here,” she said.", "Ann Bell"),
    ("Ann Bell left after the doctor called. “I ran all the way,” she said.", "Ann Bell"),
    ("Mayor Ann Bell spoke. The mayor wore green. “I like the colour,” she said.", "Ann Bell"),
    ("Tom Ash told the court that the guard slept. “He snored,” he said.", "Tom Ash"),
    ("Ann Bell thanked everybody. “It was a good year for us,” she said.", "Ann Bell"),
    ("Tom Ash saw a man at the door. “I did not know him,” he said.", "Tom Ash"),
]


@pytest.mark.parametrize(("text", "who"), [*DESCRIBED, *NAMED_STILL])
def test_a_pronoun_can_mean_somebody_described(text: str, who: str) -> None:
    _, found = quoted(text)
    last = [q for q in found if q.form != "indirect"][-1]
    assert who in (speaker(last) or "")


RELATIVE = [
    ("That is at odds with the coastguard, which said only two had gone.", "coastguard"),
    ("He waved at the ward sister, who says it is the best thing she has seen.", "ward sister"),
    ("It was found by a plumber, who said it had lain there for years.", "plumber"),
    ("They asked the water board, which said the valve was old.", "water board"),
    ("The report angered the union, which said it was full of holes.", "union"),
    ("The dog bit the postman, who said it had never liked him.", "postman"),
    ("It was sold to a collector, who said he would keep it.", "collector"),
    ("The deal was praised by the bank, which said it was overdue.", "bank"),
    ("Letters went to the parents, who said they knew nothing of it.", "parents"),
    ("A call went to the night nurse, who said the ward was full.", "night nurse"),
]


@pytest.mark.parametrize(("text", "who"), RELATIVE)
def test_who_and_which_mean_what_stands_before(text: str, who: str) -> None:
    _, found = quoted(text)
    assert any(who in (speaker(q) or "") for q in found), [speaker(q) for q in found]


LABELS = [
    ("06:25 – Nadine, student: “The radio plays a march.”", "Nadine"),
    ("03:31 – Amina, Old Quay: “It sounds like a fridge falling.”", "Amina"),
    ("14:05 – Amina again: “We came out. There is glass.”", "Amina"),
    ("11.40am: Tom Ash, on foot near the palace: “There are shells in the beds.”", "Tom Ash"),
    ("Ann Bell, 44, nurse: “I would sign it again today.”", "Ann Bell"),
    ("Our reporter Tom Ash, at the gate: “Nobody has come out so far.”", "Tom Ash"),
    ("Ann Bell, mayor of Ashby: “The bridge is safe to cross.”", "Ann Bell"),
    ("Tom Ash, who keeps bees: “They know before we do.”", "Tom Ash"),
    ("Coach Ann Bell on the draw: “We did enough to win it.”", "Ann Bell"),
    ("Tom Ash (Green): “I will vote against all of it.”", "Tom Ash"),
]

NO_LABELS = [
    "Three words stood on the wall: “Mind the step here.”",
    "At the end of the day, near the palace: “Closed for the season.”",
    "In large letters, on a sheet of tin: “No boats after dark.”",
    "The last line of the song, sung twice: “And the river went on.”",
]


@pytest.mark.parametrize(("text", "who"), LABELS)
def test_a_name_and_a_colon_after_a_time_or_with_a_place(text: str, who: str) -> None:
    _, found = quoted(f"“It was a long night for us,” Jan Rusk said.\n\n{text}")
    assert who in (speaker(found[-1]) or "")


@pytest.mark.parametrize("text", NO_LABELS)
def test_a_phrase_and_a_colon_name_nobody(text: str) -> None:
    _, found = quoted(text)
    assert speaker(found[-1]) is None or not (speaker(found[-1]) or "")[0].isdigit()


TERMS = [
    "The notebook listed payments to a person referred to as “the old vicar”.",
    "Critics say the so-called “line of quiet” was drawn by strangers.",
    "They were passed in what became known as “the midnight rules”.",
    "Ann Bell received a grant commonly known as the “prize for minds”.",
    "Ann Bell said he was known as “the man with the hat”.",
    "In 2004 Ann Bell was named one of the “Fifty Leaders Under Forty”.",
    "The group released a document titled “A New Road for the Valley”.",
    "Tom Ash was nicknamed “the pope of peas” by his team.",
]

NO_TERMS = [
    "Ann Bell described him as “a man with no hat”.",
    "Ann Bell dismissed it as “the work of a child”.",
    "Ann Bell said the rule was “known to be useless”.",
    "Ann Bell called the plan “the worst of its kind”.",
    "Ann Bell said it was one of the “worst days we had”.",
    "Ann Bell referred to the offer as “a slap in the face”.",
]


@pytest.mark.parametrize("text", TERMS)
def test_what_something_is_known_as_is_nobodys_speech(text: str) -> None:
    _, found = quoted(text)
    assert [q for q in found if q.form != "indirect" and q.use == "speech" and q.speaker] == []


@pytest.mark.parametrize("text", NO_TERMS)
def test_what_somebody_calls_it_is_speech(text: str) -> None:
    _, found = quoted(text)
    assert [speaker(q) for q in found if q.form != "indirect"] == ["Ann Bell"]


CLAUSES = [
    (
        "Bela, the night porter, locked the door, lit a lamp and told us it was “a bad night”.",
        "Bela",
    ),
    ("Two aides who spoke on condition of anonymity because it is not public said it fell.", "Two"),
    ("A clerk who asked not to be named because the talks are private said it fell.", "A clerk"),
    ("“Quiet, please,” called the clerk, quite gently.", "the clerk"),
    ("“Mind your heads,” shouted the guard.", "the guard"),
    ("Six died, all of them hit by “stray shots”, as Major Ann Bell put it.", "Ann Bell"),
    ("The port was, as Ann Bell put it, “a town without a roof”.", "Ann Bell"),
    ("“We pay what we owe,” chief executive Tom Ash of owner Orrel said.", "Tom Ash"),
    (
        "Tom Ash said nothing on the day, Ann Bell said, describing him as “quiet as a fish”.",
        "Bell",
    ),
    ("The claims fell apart in March, Ann Bell said, calling them “a heap of straw”.", "Ann Bell"),
    ("Asked by the judge if he knew the charge, he answered “Yes, I do.”", "Tom Ash"),
    ("Asked by the warden whether it hurt, he said: “Only when I laugh.”", "Tom Ash"),
    (
        "Before that, in March 2024, Ann Bell once called the tower “the heart of Ashby”.",
        "Ann Bell",
    ),
]


@pytest.mark.parametrize(("text", "who"), CLAUSES)
def test_whose_it_is_in_a_longer_sentence(text: str, who: str) -> None:
    _, found = quoted(f"Tom Ash stood in the dock.\n\n{text}")
    marked = [q for q in found if q.form != "indirect"] or found
    assert marked
    assert who in (speaker(marked[-1]) or "")


STRAY = [
    ('"We did not get there, "said Ann Bell.', "We did not get there"),
    ('"We are better than this, "Ann Bell said.', "We are better than this"),
    ('"It was the frost, "she told the Star.', "It was the frost"),
    ('"Is it over? "asked Ann Bell.', "Is it over?"),
    ('"We will win it! "said the coach.', "We will win it!"),
]


@pytest.mark.parametrize(("text", "said"), STRAY)
def test_a_blank_on_the_wrong_side_of_a_closing_mark(text: str, said: str) -> None:
    made, found = quoted(f'Ann Bell came.\n\n{text} "And we will," she said.')
    assert next(w for q in found for w in words(made, q)) == said
    assert speaker(found[0]) is not None


HEADED = [
    ("“We are under the bed”: a night in Ashby", "“We are under the bed now,” Ann Bell said."),
    ("Roof and wedding ‘were plain bribes’, jury told", "Ann Bell said they “were plain bribes”."),
    ("Council boss “took it all in cash”", "“He took it all in cash,” Ann Bell said."),
    ("‘A very bad day’ for the port, court hears", "It was “a very bad day”, said Ann Bell."),
    ("Bridge “will not be rebuilt”", "Ann Bell told the Star that it “will not be rebuilt”."),
]


@pytest.mark.parametrize(("title", "text"), HEADED)
def test_a_headline_is_whose_the_words_are_further_down(title: str, text: str) -> None:
    found = find_quotations(article(text, title=f"{title}\n\n"))
    assert [speaker(q) for q in found if q.form != "indirect"] == ["Ann Bell", "Ann Bell"]


def test_a_headline_two_people_may_have_said_is_nobodys() -> None:
    text = "“It is not over yet,” Ann Bell said.\n\n“It is not over yet,” Tom Ash said."
    found = find_quotations(article(text, title="“It is not over yet”\n\n"))
    assert [speaker(q) for q in found] == [None, "Ann Bell", "Tom Ash"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The lady from the shop, cash in hand, keys in the other, said it was so.", "The lady"),
        ("The crew, which on Friday gave itself a new name, insists it is “a guest”.", "The crew"),
    ],
)
def test_a_description_ends_where_its_clause_begins(text: str, who: str) -> None:
    _, found = quoted(text)
    assert (speaker(found[-1]) or "").startswith(who)
    assert len((speaker(found[-1]) or "").split()) < 6
