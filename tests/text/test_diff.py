"""Operations between two wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.text.diff import operations

ROWS = [
    ("a b c", "a b c", "=abc", "the same"),
    ("a b c", "a x c", "=a s(b>x) =c", "a substitution"),
    ("a b c", "a c", "=a d(b) =c", "a deletion"),
    ("a c", "a b c", "=a i(b) =c", "an insertion"),
    ("a b c d e f", "c d e f a b", "m(ab) =cdef", "a move"),
    ("a b x c d e f", "c d e f a b", "m(ab) d(x) =cdef", "a move of a part"),
    ("a b c d e f", "c d e f x a b y", "m(ab) =cdef i(x) i(y)", "into something longer"),
    ("a b c d", "b c d a", "d(a) =bcd i(a)", "one word elsewhere is chance"),
    ("", "a", "i(a)", "from nothing"),
    ("a", "", "d(a)", "to nothing"),
    ("", "", "", "nothing"),
    ("a b c d", "a x y d", "=a s(bc>xy) =d", "neighbours changed are one change"),
]


def shown(left: list[str], right: list[str]) -> str:
    parts = []
    for o in operations(left, right):
        a, b = "".join(left[o.left_start : o.left_end]), "".join(right[o.right_start : o.right_end])
        sign = {"equal": f"={a}", "substitution": f"s({a}>{b})", "insertion": f"i({b})"}
        parts.append({**sign, "deletion": f"d({a})", "move": f"m({a})"}[o.kind])
    return " ".join(parts)


@pytest.mark.parametrize(("left", "right", "wanted", "why"), ROWS, ids=[r[3] for r in ROWS])
def test_operations(left: str, right: str, wanted: str, why: str) -> None:
    assert shown(left.split(), right.split()) == wanted


WORDS = st.lists(st.sampled_from("abcde"), max_size=12)


@given(WORDS, WORDS)
def test_operations_cover_both_sides_once(left: list[str], right: list[str]) -> None:
    found = operations(left, right)
    ours = sorted(i for o in found for i in range(o.left_start, o.left_end))
    theirs = sorted(j for o in found for j in range(o.right_start, o.right_end))
    assert ours == list(range(len(left)))
    assert theirs == list(range(len(right)))
    for o in found:
        if o.kind in ("equal", "move"):
            assert left[o.left_start : o.left_end] == right[o.right_start : o.right_end]
