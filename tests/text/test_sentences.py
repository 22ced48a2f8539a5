"""Where sentences end. Each row: (text with | at the ends, language, why)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings

from retold.model.span import Span
from retold.text.sentences import sentences
from tests.strategies import texts

CASES = [
    ("The bridge is open.|It cost 2.5 million.", "en", "decimals hold"),
    ("Mr. Orr met Gen. Tamm and Secy. Voss.|They left.", "en", "titles never end"),
    ("Sen. Ida Lund (R-Vesk) spoke.|Rep. Berg did not.", "en", "titles at the start"),
    ("The book is by J. K. Stromm.|It sold well.", "en", "initials"),
    ("He came from the U.S.|The train was late.", "en", "dotted initials before an article"),
    ("The U.S. State Department agreed.|Nobody else did.", "en", "dotted initials inside a name"),
    ("U.S. forces left.|U.N. staff stayed.", "en", "dotted initials before small letters"),
    ("It begins on Aug. 31, officials said.|It ends on Sept. 4.", "en", "months before days"),
    ("It closed in Sept.|The mayor was glad.", "en", "a month before an article"),
    ("It met at 5 p.m. Monday.|It ended at 7 p.m.|Police came.", "en", "p.m. and weekdays"),
    (
        "See No. 5 on the list.|He said no.|Then he left.",
        "en",
        "No. before a figure, no before a word",
    ),
    ("Acme Inc. Chairman Bo Tamm left Acme Inc.|The firm was sold.", "en", "suffixes"),
    ("“It is ours.|It is ours to keep.”|They cheered.", "en", "quotations end sentences"),
    ("“Why now?” Mayor Lund asked.|She left.", "en", "the cue goes with its question"),
    ("“Stop!” he shouted.|Nobody moved.", "en", "a small letter goes on"),
    ("“Why now?”|The mayor had no answer.", "en", "no verb of saying: it ends"),
    ("He “will press for a halt”.|They agreed.", "en", "the point outside the marks"),
    ('"Not much."|The general smiled.', "en", "straight marks"),
    (
        "We will help … where we can, he said.|Perhaps.",
        "en",
        "an ellipsis goes on in small letters",
    ),
    ("It stopped …|Then it rained.", "en", "an ellipsis before a capital ends"),
    ("Wait...|The end came.", "en", "three points"),
    ("The deal is done.|The town is glad.", "en", "two short ones"),
    ("he said.The town was glad.", "en", "(glued, see below)"),
    ("1. Keep calm.|2. Carry on.", "en", "an item's number"),
    ("He ate an apple, e.g. a Cox.|It was good.", "en", "e.g."),
    ("It rose (by 5 pct.)|The rest fell.", "en", "a bracket closes after the point"),
    ("The ship sank.[3]|Nobody died.", "en", "footnote signs"),
    ("Yahoo! Inc. said so.|It was wrong.", "en", "a name with a cry"),
    ("She works for Acme Inc.|Ms. Voss left.", "en", "a suffix before Ms."),
    ("He lives in Washington, D.C.|He works there.", "en", "D.C."),
    ("Smith v. Jones was heard.|It was long.", "en", "a small letter before a point"),
    ("Is it over?|Yes!|No.", "en", "short ones"),
    ("``It is over,'' he said. ``It is.''", "en", "(typewriter marks, see below)"),
    ("Am 10. August kam er nach Vesk.|Es war gut.", "de", "German ordinals"),
    ("Das kostet z. B. 5 Mio. Euro.|Dr. Voss zahlt.", "de", "German abbreviations"),
    ("„Das ist gut.“|Er ging.", "de", "German marks"),
    ("M. Dupré est venu le 1er mai.|Il est parti.", "fr", "French titles"),
    ("« C'est fini. »|Il est parti.", "fr", "French marks stand off"),
    ("El Sr. Ruiz llegó a EE.UU. el lunes.|Se fue.", "es", "Spanish abbreviations"),
    ("¿Por qué?|Nadie lo sabe.", "es", "opening marks"),
    ("大桥关闭了。|没有人受伤。", None, "no blanks between"),
    ("No end mark at all", "en", "one piece"),
]


@pytest.mark.parametrize(("marked", "code", "why"), [c for c in CASES if not c[2].startswith("(")])
def test_sentence_ends(marked: str, code: str | None, why: str) -> None:
    expected = marked.split("|")
    glue = "" if code is None else " "
    text = glue.join(expected)
    assert [s.of(text) for s in sentences(text, Span(0, len(text)), code)] == expected, why


def test_a_lost_blank_still_ends_a_sentence() -> None:
    text = "The talks ended, he said.The town was glad. See example.Com and Node.js there."
    found = [s.of(text) for s in sentences(text, Span(0, len(text)))]
    assert found[0] == "The talks ended, he said."
    assert len(found) <= 4


def test_typewriter_marks_open_sentences() -> None:
    text = "The rest is known. ``It is over,'' he said. ``It is.''"
    assert [s.of(text) for s in sentences(text, Span(0, len(text)))] == [
        "The rest is known.", "``It is over,'' he said.", "``It is.''"
    ]  # fmt: skip


def test_line_ends_inside_a_paragraph_are_blanks() -> None:
    text = "The bridge at Aarn\nis open. It cost\r\nmore than planned."
    assert len(sentences(text, Span(0, len(text)))) == 2


@settings(deadline=None, max_examples=60)
@given(texts())
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    if not text:
        return
    at = 0
    for span in sentences(text, Span(0, len(text))):
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        at = span.end
    assert not text[at:].strip()


@settings(deadline=None, max_examples=60)
@given(texts())
def test_only_the_span_is_looked_at(text: str) -> None:
    padded = f"Before. {text} After."
    inner = Span(8, 8 + len(text)) if text else None
    if inner:
        assert all(inner.contains(span) for span in sentences(padded, inner))


@pytest.mark.parametrize(
    "piece", [".", '"', "\n", ". ", "A. ", '."', "? A", "… ", "(", "a", ".” The ", "U.S. ", "1. "]
)
def test_nasty_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece)) + "x"
        start = time.process_time()
        sentences(text, Span(0, len(text)))
        return time.process_time() - start

    short, long = min(seconds(10_000) for _ in range(2)), seconds(100_000)
    # Ten times the text; a quadratic splitter would need a hundred times as long.
    assert long < 40 * short + 0.2
