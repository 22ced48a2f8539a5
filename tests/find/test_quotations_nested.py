"""Speech inside speech, and quotations that other articles give in part. All words are invented."""

from __future__ import annotations

import pytest

from retold.find.quotations.marks import pair_marks
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.seams import cut_seams
from tests.find.quoting import article, quoted, speaker, words

INNER = [
    (
        "“My aunt says ‘Never wait for the ferry’,” said Ann Bell.",
        "Never wait for the ferry",
        "Ann Bell’s aunt",
        "whose aunt it is",
    ),
    (
        "Tom Ash held the door. “He said, ‘Close the bridge,’ and I did,” Ann Bell recalled.",
        "Close the bridge",
        "Tom Ash",
        "he is not the one who tells it",
    ),
    (
        "“I told them, ‘Close the bridge,’ but nobody came,” Ann Bell said.",
        "Close the bridge",
        "Ann Bell",
        "I is the one who is quoted",
    ),
]


@pytest.mark.parametrize(("text", "said", "by", "why"), INNER, ids=[r[3] for r in INNER])
def test_speech_inside_speech(text: str, said: str, by: str, why: str) -> None:
    made, found = quoted(text)
    inner = [q for q in found if words(made, q) == [said]]
    assert [speaker(q) for q in inner] == [by], why
    assert len(found) == 2, "the outer quotation stays whole"


def test_marked_terms_inside_speech_are_no_quotations() -> None:
    _, found = quoted("“The so-called ‘summer bridge’ is shut,” Ann Bell said.")
    assert len(found) == 1


WHOLE = "“The bridge is old and tired,” said Ann Bell. “Nobody will cross it before Monday.”"


@pytest.mark.parametrize(
    ("other", "pieces", "why"),
    [
        ("Ann Bell said: “The bridge is old and tired.”", 2, "one half is printed alone"),
        (
            "“The bridge is old and tired. Nobody will cross it before Monday,” Ann Bell said.",
            1,
            "both halves in one pair of marks",
        ),
        ("Ann Bell said: “The ferry sails again at noon today.”", 1, "other words"),
    ],
)
def test_seams(other: str, pieces: int, why: str) -> None:
    articles = [article(WHOLE, "0.txt"), article(other, "1.txt")]
    found = cut_seams(articles, [q for a in articles for q in find_quotations(a)])
    first = [q for q in found if q.article == articles[0].id and q.form == "direct"]
    assert len(first) == pieces, why
    for quotation in first:
        parts = [f.span for f in quotation.fragments]
        assert quotation.passage.span.start <= parts[0].start
        assert parts[-1].end <= quotation.passage.span.end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Laut ›Radio Aschau‹ hält er. Laut »Radio Aschau« nicht.", ["Radio Aschau"] * 2),
        ("»Sie sagte ›nein‹ dazu«, sagte er.", ["Sie sagte ›nein‹ dazu"]),
        ("Elle dit ‹non› et ‹oui›.", ["non", "oui"]),
    ],
)
def test_single_guillemets_both_ways(text: str, found: list[str]) -> None:
    assert [text[m.first : m.last] for m in pair_marks(text, 0, len(text))] == found
