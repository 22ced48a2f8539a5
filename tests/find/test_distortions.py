"""Distortions: what is a turn of meaning between a sentence and its retelling, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.claims.slips import Held, slipped
from retold.find.derivations.stemma import Stemma
from retold.find.distortions.changes import find_turns
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.distortions import find_distortions
from retold.find.distortions.nested import is_nested
from retold.find.distortions.reattributed import find_reattributed
from retold.find.distortions.turns import Turn
from retold.model.article import Article, Document
from retold.model.findings import Change, Claim, Derivation, Evidence, Link
from retold.model.findings import Pair as Related
from retold.model.span import Passage, Span
from retold.model.support import Support
from retold.model.when import When
from retold.text.reading import read_article


def pair_of(before: str, after: str, *, made: bool = False) -> Pair:
    sides = (Side(text, Span(0, len(text))) for text in (before, after))
    return Pair(*sides, made=made)


def turns(before: str, after: str, *, made: bool = False) -> list[str]:
    return [t.change.kind for t in find_turns(pair_of(before, after, made=made))]


TURNED = [
    (
        "Divers counted about thirty seals a day off Marl in May.",
        "Divers counted about thirty seals off Marl in May.",
        "rate",
        "a rate lost",
    ),
    (
        "The keeper must report to the mayor twice daily.",
        "The keeper must report to the mayor every two days.",
        "rate",
        "another frequency",
    ),
    (
        "Orn will answer for every order he gave, but not for the fire in Marl.",
        "Orn will answer for every order he gave and for the fire in Marl.",
        "negation",
        "a lone denial",
    ),
    (
        "Ilse Marten denied that the port had been warned of the storm.",
        "Ilse Marten said that the port had been warned of the storm.",
        "negation",
        "denied and said",
    ),
    (
        "Farmers tried to seize the old bridge in Marl on Monday.",
        "Farmers seized the old bridge in Marl on Monday.",
        "modality",
        "tried and done",
    ),
    (
        "The Marl brewery is considering a bid for its rival, Orn said.",
        "The Marl brewery will make a bid for its rival, Orn said.",
        "modality",
        "weighed and certain",
    ),
    (
        "He accused the mayor of selling the harbour to friends.",
        "He was accused by the mayor of selling the harbour to friends.",
        "role",
        "active and passive, the agents exchanged",
    ),
    (
        "Some of the rescued sailors told reporters that the hull had leaked.",
        "The rescued sailors told reporters the hull had leaked.",
        "scope",
        "some told as all",
    ),
    (
        "Two doses taken at least two weeks apart protect the sheep.",
        "Two doses taken within two weeks protect the sheep.",
        "operator",
        "a lower bound of time and an upper one",
    ),
    (
        "The bridge opened two days before the vote.",
        "The bridge opened two days after the vote.",
        "operator",
        "before and after",
    ),
    (
        "The pier stood ten days from its deadline to close, and ships gathered.",
        "Ten days after its deadline to close, ships gathered at the pier.",
        "operator",
        "a span from a deadline is before it",
    ),
    (
        "Families must register no later than 3 May.",
        "Families must register no earlier than 3 May.",
        "operator",
        "two bounds of time",
    ),
    (
        "At least 12 boats sank off Marl.",
        "At most twelve boats sank off Marl.",
        "operator",
        "two bounds of a number",
    ),
    (
        "The talks were scheduled over two days at the town hall.",
        "The talks had been held over two days at the town hall.",
        "tense",
        "planned and done",
    ),
    (
        "The council will send 40 guards to Marl.",
        "The council has sent 40 guards to Marl.",
        "tense",
        "to come and done",
    ),
    (
        "The mayor has not ruled out another vote in Marl.",
        "The mayor has ruled out another vote in Marl.",
        "negation",
        "a denial gone",
    ),
    (
        "The flood left whole streets without clean water.",
        "The flood left whole streets not without clean water.",
        "negation",
        "denied twice",
    ),
    (
        "Divers may resume the search on the lake.",
        "Divers will resume the search on the lake.",
        "modality",
        "possible and certain",
    ),
    (
        "Ilse Marten accused Pavel Orn of fraud.",
        "Pavel Orn accused Ilse Marten of fraud.",
        "role",
        "who did it to whom",
    ),
    (
        "The ferry was late by two hours on the lake.",
        "The ferry was late by twelve hours on the lake.",
        "quantity",
        "another number",
    ),
    (
        "The port has been sending up to a handful of ships a day to Marl.",
        "The harbour has been sending a handful of ships to Marl for a day.",
        "rate",
        "a rate turned into a span",
    ),
    (
        "Water left the dam at 40 tonnes a second.",
        "Water left the dam at 40 tonnes a minute.",
        "rate",
        "another unit of time",
    ),
    (
        "Smoke rose north of the harbour wall.",
        "Smoke rose south of the harbour wall.",
        "place",
        "the other way",
    ),
    (
        "The fire began in Marl on the second floor.",
        "The fire began in Ostvik on the second floor.",
        "place",
        "another town",
    ),
    (
        "Many of the guards were tired.",
        "All of the guards were tired.",
        "scope",
        "many and all",
    ),
    (
        "The league will help the island from outside Ordland after the vote.",
        "The league will help the island outside Ordland after the vote.",
        "scope",
        "where help comes from",
    ),
    (
        "At 33 the ship was one of the oldest on the lake.",
        "At 33 the ship was the oldest on the lake.",
        "scope",
        "one of many",
    ),
    (
        "The pier is likely to stay shut for three days.",
        "The pier will stay shut for three days.",
        "modality",
        "likely and certain",
    ),
    (
        "A verdict in Marl is possible before noon.",
        "A verdict in Marl is certain before noon.",
        "modality",
        "possible and certain, without a verb",
    ),
    (
        "Visitors must leave the island by dusk.",
        "Visitors should leave the island by dusk.",
        "modality",
        "an order and advice",
    ),
    (
        "Four judges were for it, the others against.",
        "Four judges were for it, the others not against.",
        "negation",
        "a denial is all that is new",
    ),
    (
        "Keepers said that guards beat visitors at the gate in Marl.",
        "Keepers said that visitors beat guards at the gate in Marl.",
        "role",
        "a verb that has one form",
    ),
    (
        "The clerk left the country by road on Friday.",
        "The clerk left the country by air on Friday.",
        "place",
        "another way",
    ),
    (
        "The wind blew at 91 kilometres an hour in Marl.",
        "The wind blew at 91 kilometres a minute in Marl.",
        "rate",
        "a rate that is part of a unit",
    ),
]


@pytest.mark.parametrize(("before", "after", "kind", "why"), TURNED)
def test_a_turn_of_meaning_is_found(before: str, after: str, kind: str, why: str) -> None:
    assert kind in turns(before, after, made=True), why


HARMLESS = [
    (
        "The mayor wants the dam taken out of service.",
        "The mayor wants to take the dam out of service.",
        "one wish",
    ),
    (
        "No plan for propping up the eastern wall has been put forward by either side.",
        "Neither side has put forward a plan to prop up the eastern wall.",
        "nobody did it, in either voice",
    ),
    (
        "The crack grew three weeks and three days before that deadline, the keeper said.",
        "The crack grew twenty-four days before that deadline, the keeper said.",
        "one length of time",
    ),
    (
        "The songs of Marl cost 99 crowns each in the shop.",
        "The songs of Marl cost 99 crowns in the shop.",
        "a price of each",
    ),
    (
        "Sales in Marl were up from 600 crowns the year before.",
        "Sales in Marl were up from 600 crowns a year ago.",
        "a year ago is no rate",
    ),
    (
        "Marl have not been in a final since 1998.",
        "Marl are in their first final since 1998.",
        "first since",
    ),
    (
        "The crew refused to leave the ferry in Marl.",
        "The crew would not leave the ferry in Marl.",
        "would not is refused",
    ),
    (
        "Some 412 people slept in the town halls of Marl.",
        "More than 400 people slept in the town halls of Marl.",
        "made round",
    ),
    ("The council started talks in Marl.", "The council began negotiations in Marl.", "synonyms"),
    ("More than 40 homes burned in Marl.", "Over 40 houses burned in Marl.", "bounds reworded"),
    ("Eleven boats sank off Marl.", "11 boats sank off Marl.", "words and digits"),
    ("The mayor says the dam will hold.", "The mayor said the dam would hold.", "reported speech"),
    ("The mayor has to pay the fine.", "The mayor must pay the fine.", "the same duty"),
    ("Nobody was hurt in the fire in Marl.", "No one was hurt in the fire in Marl.", "the same no"),
    (
        "By Monday, the port had closed its gates.",
        "As of Monday, the port had closed its gates.",
        "as of and by",
    ),
    (
        "Police arrested the two men in Marl on Friday.",
        "The two men were arrested by police in Marl on Friday.",
        "passive voice",
    ),
    (
        "No talks are planned before 28 October.",
        "No talks planned before 28 October.",
        "an auxiliary left out",
    ),
    (
        "The strike costs the port 4 million crowns a day.",
        "Losses of the port come to 4 million crowns for each day of the strike.",
        "the same rate",
    ),
    (
        "The couple left the office without keys.",
        "The couple left the office with no keys.",
        "with no and without",
    ),
    (
        "Points could be taken from Marl if the charges are proved.",
        "Points would be taken from Marl if the charges are proved.",
        "a condition",
    ),
    (
        "The reform was always opposed by the union in Marl.",
        "The reform was never accepted by the union in Marl.",
        "said the other way round",
    ),
    (
        "Neither he nor his firm was warned of the flood.",
        "He and his firm were not warned of the flood.",
        "each denies once",
    ),
    (
        "A fund that will be run by the port pays for the wall in Marl.",
        "A fund run by the port pays for the wall in Marl.",
        "a clause cut to its participle",
    ),
    (
        "Pavel Orn could not be reached in Marl on Friday.",
        "Pavel Orn did not answer calls in Marl on Friday.",
        "denied both times",
    ),
    (
        "The fire in Marl burned for 14 hours.",
        "The fire in Marl burned for over 14 hours.",
        "the same number",
    ),
    (
        "Pay in Marl comes with six days a week.",
        "Guards in Marl earn 340 crowns a month.",
        "rates of two things",
    ),
    (
        "The grant has been promised to Marl for May.",
        "The grant will reach Marl in May.",
        "what was promised will come",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), HARMLESS)
def test_harmless_rewording_is_left_alone(before: str, after: str, why: str) -> None:
    for made in (False, True):
        assert turns(before, after, made=made) == [], why
        assert turns(after, before, made=made) == [], why


@settings(max_examples=60)
@given(st.sampled_from([row[0] for row in TURNED] + [row[0] for row in HARMLESS]))
def test_a_sentence_is_no_distortion_of_itself(sentence: str) -> None:
    assert turns(sentence, sentence) == []


@given(st.sampled_from(TURNED))
def test_every_turn_points_at_its_words(row: tuple[str, str, str, str]) -> None:
    before, after = row[0], row[1]
    pair = Pair(Side(before, Span(0, len(before))), Side(after, Span(0, len(after))))
    for turn in find_turns(pair):
        if turn.left:
            assert turn.left.of(before) == turn.change.before
        if turn.right:
            assert turn.right.of(after) == turn.change.after


# --- over a story ------------------------------------------------------------------------------

FIRST = """Harbour closes

Ilse Marten runs the harbour office in Marl and spoke at the town hall on Friday.
The council will send 40 guards to the harbour in Marl.
The guards asked not to be named and spoke to the Northern Press news agency.
The harbour wall was built by Pavel Orn in Marl a century ago.
Boats are moored on both sides of the wall in Marl, the lifeboat crew said.
"""
SECOND = """Harbour shut

Ilse Marten runs the harbour office in Marl and spoke in the town hall on Friday.
The council has sent 40 guards to the harbour in Marl.
The harbour wall was built by Pavel Orn in Marl a hundred years ago.
Boats are moored on both sides of the wall in Marl.
"""


def read(text: str, path: str, published: str | None = None) -> Article:
    made = read_article(Document(path, text))
    assert isinstance(made, Article)
    when = When(published, "day", "printed date") if published else None
    return replace(made, published=when)


def linked(left: Article, right: Article) -> tuple[Link, ...]:
    """Links between the sentences that share most of their words, in order."""
    found = []
    for mine in left.body:
        words = set(left.words(mine.span).lower().split())
        for theirs in right.body:
            others = set(right.words(theirs.span).lower().split())
            if len(words & others) >= 0.6 * max(len(words), len(others)):
                passages = Passage(left.id, mine.span), Passage(right.id, theirs.span)
                found.append(Link(f"l{len(found) + 1}", *passages, "near_verbatim", 0.9))
    return tuple(found)


def supported(passages: object) -> Support:
    return Support(2, 2, None)


def told(stemma: Stemma | None, *, later: str | None = None) -> tuple[Claim, ...]:
    left = read(FIRST, "a.txt", "2026-05-01")
    right = read(SECOND, "b.txt", later)
    return find_distortions((left, right), linked(left, right), stemma, (), supported)


def derived() -> Stemma:
    left, right = read(FIRST, "a.txt"), read(SECOND, "b.txt")
    why = (Evidence("dates", "the second is later"),)
    return Stemma((), (Derivation("d1", left.id, right.id, "rewrite", 0.9, 0.9, why),), ())


def test_along_a_derivation_turns_dropped_speakers_and_dropped_sentences_are_found() -> None:
    claims = told(derived())
    kinds = sorted(c.change.kind for c in claims if c.change)
    assert kinds == ["attribution", "attribution", "tense"]
    assert {c.verdict for c in claims} == {"distortion"}
    tense = next(c for c in claims if c.change and c.change.kind == "tense")
    assert [v.says for v in tense.values] == ["will send", "has sent"]
    assert "made from the first" in tense.why
    dropped = next(c for c in claims if "Northern Press" in c.why)
    assert dropped.change is not None
    assert dropped.change.after == ""


PRINTS = """{} in Marl

{} opened in Marl on Friday after a year of work on the stone wall.
The wall of the harbour in Marl was damaged by the storm, {}
Forty boats from the islands lay behind the wall on Friday night.
Repairs to the lighthouse will cost the town two million crowns.
The ferry to the islands runs again from Monday morning at six.
Fishermen had protested for weeks against the long closure.
"""
NAMED, BARE = PRINTS.format("Harbour", "The harbour", "{}"), PRINTS.format("Port", "The port", "{}")
MORE = """
The mayor thanked the masons and promised them a feast in summer.
A new crane from the yards of Dorn is to follow in autumn.
Schools in Marl were closed for the day so that children could watch.
Trains to the coast were full on Friday and ran late all evening.
A band of the fire brigade played until midnight on the quay.
Three old masts stand in the museum and tell of the age of sail.
The bakers of the upper town had sold all their bread by noon.
Two nurses looked after children who had lost their parents.
Rain is forecast for the coming week, with gusts from the west.
A poet read verses on the lighthouse to an audience of sixty.
The oldest guest was ninety and had seen the first wall built.
"""


@pytest.mark.parametrize(
    ("speaker", "more", "lost", "why"),
    [
        ("the Harbour Office said.", "", 1, "one text edited"),
        ("the Harbour Office said.", MORE, 0, "two prints of one wire, cut to other lengths"),
        ("police said.", "", 0, "a speaker without a name"),
    ],
)
def test_between_two_prints_of_one_source_only_an_edited_text_loses_a_speaker(
    speaker: str, more: str, lost: int, why: str
) -> None:
    left = read(NAMED.format(speaker) + more, "a.txt")
    right = read(BARE.format("").replace("storm, ", "storm."), "b.txt")
    found = find_distortions((left, right), linked(left, right), None, (), supported)
    assert len([c for c in found if c.change and c.change.kind == "attribution"]) == lost, why


PLACES = [
    ("Orlia", "Port Sorn", "The palace stands in Port Sorn, the capital of Orlia.", False, True),
    ("Orlia", "Port Sorn", "Ships left Port Sorn, Orlia, at dawn.", True, True),
    ("Port Sorn", "Orlia", "Crowds filled Orlia's capital, Port Sorn.", True, True),
    ("Orlia", "Port Sorn", "Orlians stayed at home.", False, True),
    ("Orlia", "Port Sorn", "Orlians stayed at home.", True, False),
    ("Marl", "Veld", "Boats left Marl for Veld.", False, False),
]


@pytest.mark.parametrize(("before", "after", "text", "made", "nested"), PLACES)
def test_a_place_and_the_place_it_lies_in_are_no_two_places(
    before: str, after: str, text: str, made: bool, nested: bool
) -> None:
    turn = Turn(Change("place", before, after), "another place is named")
    assert is_nested(turn, [read(text, "a.txt")], derived=made) is nested


def test_sentences_that_end_where_a_phrase_begins_are_read() -> None:
    for end in ("one of the", "from abroad", "the oldest", "all but", "two days before", "yet to"):
        for other in ("He is the oldest", "abroad", "one of the", "It is all but"):
            turns(f"He came {end}", other, made=True)
            turns(other, f"He came {end}", made=True)


def test_without_a_direction_no_sentence_is_called_dropped() -> None:
    claims = told(None)
    assert not any("Northern Press" in c.why for c in claims)
    assert all("open" in c.why for c in claims)


def test_without_a_derivation_one_number_against_another_is_no_distortion() -> None:
    left = read(FIRST.replace("will send 40", "has sent 40"), "a.txt", "2026-05-01")
    right = read(SECOND.replace("40", "60"), "b.txt", "2026-05-01")
    found = find_distortions((left, right), linked(left, right), None, (), supported)
    assert "quantity" not in [c.change.kind for c in found if c.change]


TERM = "Judges in Marl sent Pavel Orn to prison for {} years on Friday for taking bribes."


def test_a_number_that_cannot_grow_outvoted_in_its_family_is_a_distortion() -> None:
    years = ("nine", "nine", "ten")
    told_by = [read(f"Orn jailed\n\n{TERM.format(n)}\n", f"{i}.txt") for i, n in enumerate(years)]
    pairs = [(told_by[i], told_by[2]) for i in (0, 1)]
    links = tuple(link for pair in pairs for link in linked(*pair))
    family = tuple(Related(a.id, b.id, "shared_source", "none", 0.9, "") for a, b in pairs)
    known, strangers = Stemma((), (), family), Stemma((), (), ())
    found = find_distortions(told_by, links, known, (), supported)
    assert [(c.change.before, c.change.after) for c in found if c.change] == [
        ("nine years", "ten years")
    ]
    assert len(find_distortions(told_by, links[:1], strangers, (), supported)) == 0


REATTRIBUTED = [
    (
        "Three firms are named in the file, and none has admitted it, according to the port.",
        "Three firms are named in the file, and none has admitted it.",
        True,
        "who admits it is no speaker",
    ),
    (
        "The port office announced that the wall in Marl will be closed on Friday.",
        "It was announced that the wall in Marl will be closed on Friday.",
        False,
        "somebody still says it",
    ),
    (
        "The fever has claimed the lives of 25 people in Marl since May.",
        "The fever has killed 25 people in Marl since May.",
        False,
        "a fever says nothing",
    ),
    (
        "She said the wall in Marl would be closed on Friday.",
        "The wall in Marl would be closed on Friday.",
        False,
        "a pronoun goes on with what was begun before",
    ),
]


@pytest.mark.parametrize(("before", "after", "lost", "why"), REATTRIBUTED)
def test_who_says_it_left_out(before: str, after: str, lost: bool, why: str) -> None:
    pair = Pair(Side(before, Span(0, len(before))), Side(after, Span(0, len(after))))
    assert (find_reattributed(pair) is not None) is lost, why


def test_what_was_to_come_may_be_done_days_later() -> None:
    kinds = [c.change.kind for c in told(derived(), later="2026-05-09") if c.change]
    assert "tense" not in kinds


def test_articles_on_another_event_are_not_compared() -> None:
    other = read(SECOND.replace("Marl", "Veld").replace("Ilse Marten", "Jo Sand")
                 .replace("Pavel Orn", "Kit Dole"), "c.txt")  # fmt: skip
    first = read(FIRST, "a.txt")
    assert find_distortions((first, other), linked(first, other), None, (), supported) == ()


SLIPS = [
    (Held(12, 3, None), Held(21, 1, None), True, True, "digits exchanged"),
    (Held(3900, 3, None), Held(39000, 1, None), True, True, "a zero too many"),
    (Held(760, 3, None), Held(67, 1, None), True, True, "digits exchanged, a zero lost"),
    (Held(12, 3, None), Held(21, 3, None), True, False, "too many carry it for a slip"),
    (Held(12, 3, None), Held(15, 1, None), True, False, "undated and near: it may have grown"),
    (Held(12, 3, None), Held(40, 1, None), True, True, "undated and far"),
    (Held(12, 3, None), Held(15, 2, None), True, False, "two articles have it"),
    (Held(2, 3, None), Held(12, 1, None), False, True, "what cannot grow"),
]


@pytest.mark.parametrize(("old", "new", "grows", "expected", "why"), SLIPS)
def test_slips(old: Held, new: Held, grows: bool, expected: bool, why: str) -> None:
    assert slipped(old, new, grows) is expected, why


def test_a_later_and_larger_count_is_no_slip_a_later_and_smaller_one_is() -> None:
    friday, saturday = (When(f"2026-05-0{d}", "day", "printed date") for d in (1, 2))
    assert not slipped(Held(12, 3, friday), Held(15, 1, saturday), True)
    assert slipped(Held(12, 3, friday), Held(15, 1, friday), True)
    assert slipped(Held(16, 3, friday), Held(13, 1, saturday), True)
