"""Distortions found over a whole story: along which links, against which telling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.claims.slips import Held, slipped
from retold.find.derivations.stemma import Stemma
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
from tests.find.distortions.sentences import turns

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
    found: list[Link] = []
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
