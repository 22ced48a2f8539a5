import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.model.span import Span
from retold.text.tracked import Tracked
from tests.strategies import texts

CHANGES = ("marks_unified", "folded", "blanks_collapsed")


@settings(deadline=None, max_examples=60)
@given(texts(), st.lists(st.sampled_from(CHANGES), max_size=4))
def test_each_letter_knows_its_place(source: str, changes: list[str]) -> None:
    made = Tracked.of(source)
    for change in changes:
        made = getattr(made, change)()
    for number, letter in enumerate(made.text):
        origin = source[made.starts[number] : made.ends[number]]
        alone = Tracked.of(origin).marks_unified().folded().text
        plain = Tracked.of(letter).marks_unified().folded().text
        assert plain in alone or (letter == " " and origin.isspace())


@settings(deadline=None, max_examples=60)
@given(texts(), st.data())
def test_there_and_back(source: str, data: st.DataObject) -> None:
    made = Tracked.of(source).blanks_collapsed().marks_unified()
    if not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(made.text))))
    back = made.span_of(made.source_span(span))
    assert back is not None
    assert back.contains(span)


def test_blanks_and_case() -> None:
    made = Tracked.of(" The\u00a0 BRIDGE\nStraße ").blanks_collapsed().folded()
    assert made.text == "the bridge strasse"
    place = made.text.index("strasse")
    assert made.source_span(Span(place, place + 7)) == Span(13, 19)


def test_a_part_keeps_the_sources_offsets() -> None:
    made = Tracked.of("0123456789", Span(3, 7))
    assert (made.text, made.source_span(Span(0, 2))) == ("3456", Span(3, 5))


def test_without() -> None:
    made = Tracked.of("one two three").without([Span(3, 7)])
    assert made.text == "one three"
    assert made.source_span(Span(4, 9)) == Span(8, 13)
    assert made.span_of(Span(4, 6)) is None


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match="one start"):
        Tracked("ab", (0,), (1,))
