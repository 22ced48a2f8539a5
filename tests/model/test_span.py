import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.model.span import Passage, Span, cover


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [(3, 3, "empty"), (4, 3, "backwards"), (-1, 2, "before the text")],
)
def test_what_is_not_a_span(start: int, end: int, why: str) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(spans, spans)
def test_overlap_counts_the_shared_characters(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlap(b) == len(shared)
    assert a.overlaps(b) == bool(shared)
    assert a.contains(b) == (set(range(b.start, b.end)) <= set(range(a.start, a.end)))


@given(st.lists(spans, min_size=1))
def test_cover_holds_all_and_no_more(some: list[Span]) -> None:
    whole = cover(some)
    assert all(whole.contains(s) for s in some)
    assert any(s.start == whole.start for s in some)
    assert any(s.end == whole.end for s in some)


def test_a_passage_points_and_holds_no_words() -> None:
    assert set(Passage.__dataclass_fields__) == {"article", "span"}
