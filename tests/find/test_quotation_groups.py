"""One utterance over several outlets, and what each did to it. All words are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.find.quotations.echoes import add_unmarked
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.find.quotations.variants import compare
from retold.find.quotations.words import plain, worded
from retold.model.article import Article
from retold.model.findings import Quotation, QuotationGroup
from retold.model.span import Span
from tests.find.quoting import article

SAID = "We will keep the bridge open if the frost allows it, and not a day longer"


def grouped(*texts: str) -> tuple[list[Quotation], tuple[QuotationGroup, ...]]:
    articles = [article(text, f"{n}.txt") for n, text in enumerate(texts)]
    found = resolve_speakers(articles, [q for a in articles for q in find_quotations(a)])
    every = add_unmarked(articles, found)
    return list(every), group_quotations(articles, every)


def versus(one: str, other: str) -> tuple[str, tuple[str, ...]]:
    """The relation of the second wording to the first, and the changes."""
    sides = []
    for n, text in enumerate((one, other)):
        made = Article(f"a{n}", "x", text, True, language="en")
        passage = made.passage(Span(0, len(text)))
        sides.append(worded(made, Quotation(f"q{n}", made.id, passage, (passage,), "direct")))
    result = compare(*sides)
    return result.relation, result.changes


RELATIONS = [
    (SAID, "verbatim", (), "the same words"),
    (SAID.upper(), "verbatim", (), "capitals are a typesetter's"),
    (SAID.replace(",", " –"), "punctuation", (), "a dash for a comma"),
    ("We will keep the bridge open if the frost allows it", "truncated", ("shortened",), "an end"),
    ("keep the bridge open", "fragment", ("condition dropped", "shortened"), "a few words"),
    (SAID + " than that", "extended", (), "more was quoted"),
    (
        SAID.replace("open", "closed"),
        "altered",
        ("altered inside the marks",),
        "another word inside the marks",
    ),
    (
        SAID.replace("if the frost allows it, ", ""),
        "altered",
        ("altered inside the marks", "condition dropped", "fragments spliced"),
        "a condition cut out without a sign",
    ),
    (
        SAID.replace("if the frost allows it, ", "… "),
        "truncated",
        ("condition dropped", "shortened"),
        "a condition cut out with an ellipsis",
    ),
    (
        SAID.replace("not a day", "a day"),
        "altered",
        ("altered inside the marks", "negation dropped"),
        "a negation gone",
    ),
    (
        SAID.replace("the bridge", "[the old crossing]"),
        "punctuation",
        (),
        "brackets that replace words",
    ),
    (SAID.replace("it,", "it [the cold],"), "punctuation", (), "brackets that add words"),
]


@pytest.mark.parametrize(
    ("other", "relation", "changes", "why"), RELATIONS, ids=[r[3] for r in RELATIONS]
)
def test_relations(other: str, relation: str, changes: tuple[str, ...], why: str) -> None:
    assert versus(SAID, other) == (relation, changes)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("No bridge fell and no dam broke", "no dam broke"),
        ("They are tired and they are still waiting", "are still waiting"),
        ("We wait for the boat and then for the train", "We wait for the"),
    ],
)
def test_a_cut_at_an_end_is_no_alteration(whole: str, part: str) -> None:
    relation, changes = versus(whole, part)
    assert relation in ("truncated", "fragment")
    assert changes == ("shortened",)


TYPOGRAPHY = [
    ("It’s the organisation’s well-known centre", "It's the organization's well‑known center"),
    ("Three men got 5 per cent", "3 men got 5 per cent"),
    ("We waited ... and waited", "We waited … and waited"),
    ("its going to fall", "it’s going to fall"),
    ("It shuts at 5:00 p.m. on Monday", "It shuts at 5 p.m. on Monday"),
    ("It shuts at 5.30pm on Monday", "It shuts at 5:30 p.m. on Monday"),
    ("It is OK with us", "It is okay with us"),
    ("It is okay with us", "It is O.K. with us"),
    ("Some 5 percent of it", "Some 5% of it"),
    ("Some 5 per cent of it", "Some 5% of it"),
    ("Some 5 per cent of it", "Some five percent of it"),
    ("We lost twenty-three boats", "We lost 23 boats"),
    ("We lost 1,200 boats", "We lost 1200 boats"),
    ("We lost $2.50 a boat", "We lost $2.5 a boat"),
    ("It cost them £5bn in all", "It cost them £5 billion in all"),
    ("Ask Mr Ash, Dr Bell", "Ask Mr. Ash, Dr. Bell"),
    ("Ask Governor Bell in September", "Ask Gov. Bell in Sept."),
    ("A cease-fire is near", "A ceasefire is near"),
    ("A cease-fire is near", "A cease fire is near"),
    ("A two-year ban", "A 2-year ban"),
    ("A two-year ban", "A two year ban"),
    ("Smith and Ash are out", "Smith & Ash are out"),
    ("The programme’s centre was cancelled", "The program's center was canceled"),
    ("We analysed the colour of the tyres", "We analyzed the color of the tires"),
    ("It was the first sceptical judgement", "It was the 1st skeptical judgment"),
]

CHANGED = [
    ("It fell by 1.5 metres", "It fell by 15 metres", "a point in a count is no typography"),
    ("It shuts at 5:30 p.m. today", "It shuts at 5:00 p.m. today", "another time"),
    ("It shuts at 5 p.m. today", "It shuts at 5 a.m. today", "half a day apart"),
    ("We lost twenty-three boats", "We lost 32 boats", "another count"),
    ("It costs 5 million now", "It costs 5 billion now", "another scale"),
    ("Ask Governor Bell now", "Ask Senator Bell now", "another office"),
    ("A two-year ban it is", "A ten-year ban it is", "another length"),
    ("It was 44.6C there", "It was 46.4C there", "another heat"),
]


@pytest.mark.parametrize(("one", "other", "why"), CHANGED)
def test_another_count_is_an_alteration(one: str, other: str, why: str) -> None:
    relation, changes = versus(one, other)
    assert relation == "altered", why
    assert "altered inside the marks" in changes


@pytest.mark.parametrize(("one", "other"), TYPOGRAPHY)
def test_typography_and_house_spelling_are_no_alteration(one: str, other: str) -> None:
    relation, changes = versus(one, other)
    assert relation in ("verbatim", "punctuation")
    assert changes == ()


@given(st.text(alphabet="abc ’'-.…,", max_size=60))
def test_a_wording_is_verbatim_to_itself(text: str) -> None:
    if any(ch.isalpha() for ch in text):
        assert versus(text, text) == ("verbatim", ())


def test_one_group_over_outlets_with_the_shared_wording_as_base() -> None:
    every, groups = grouped(
        f"“{SAID},” Mayor Ann Bell said.",
        f"“{SAID},” said Bell.",
        "“We will keep the bridge shut if the frost allows it,” Bell said.",
    )
    assert len(groups) == 1
    assert groups[0].speaker == "Ann Bell"
    assert [v.relation for v in groups[0].variants] == ["base", "verbatim", "altered"]
    assert groups[0].support.articles == 3
    assert groups[0].support.origins is None
    assert "2 of 3" in groups[0].why
    assert groups[0].base in {q.id for q in every}


def test_different_utterances_of_one_speaker_stay_apart() -> None:
    _, groups = grouped(
        f"“{SAID},” Mayor Ann Bell said.",
        "“The school will get a new roof before the autumn,” Mayor Ann Bell said.",
    )
    assert groups == ()


def test_the_same_short_words_of_two_people_stay_apart() -> None:
    _, groups = grouped(
        "“We are very sorry for this,” Mayor Ann Bell said.",
        "“We are very happy today,” coach Tom Ash said.",
    )
    assert groups == ()


def test_dropped_marks_and_attribution_are_seen() -> None:
    _, groups = grouped(
        f"“{SAID},” Mayor Ann Bell said.",
        "The town will keep the bridge open if the frost allows it, and not a week longer.",
    )
    variants = groups[0].variants
    assert [v.relation for v in variants] == ["base", "unmarked"]
    assert variants[1].changes[:2] == ("attribution dropped", "marks dropped")


def test_reported_without_marks_keeps_its_attribution() -> None:
    _, groups = grouped(
        "The work is “plainly not moving along as it was promised”, Mayor Ann Bell said.",
        "Bell said that the work was plainly not moving along as it was promised.",
    )
    assert [v.relation for v in groups[0].variants] == ["base", "unmarked"]
    assert groups[0].variants[1].changes == ("marks dropped",)


def test_words_given_to_somebody_else() -> None:
    _, groups = grouped(f"“{SAID},” Mayor Ann Bell said.", f"“{SAID},” engineer Tom Ash said.")
    changes = {c for v in groups[0].variants for c in v.changes}
    assert "speaker changed" in changes


def test_words_of_a_spelling_compare_equal() -> None:
    assert plain("organisational") == plain("organizational")
    assert plain("favour") == plain("favor")
    assert plain("don’t") == plain("don't")


def test_one_sentence_worded_anew_in_a_longer_quotation_of_the_same_speaker() -> None:
    short = (
        "“I didn't see on the quay we were showing the care we wanted to show as harbour people,” "
        "Ann Bell said."
    )
    long = (
        "“I see on the quay we weren't showing the care that we want to show as harbour people. "
        "I told Tom we must go another way and sell the boat. He took it well. He is one of us and "
        "wishes us luck with all of it and more,” Ann Bell said."
    )
    _, groups = grouped(short, long)
    assert len(groups) == 1
