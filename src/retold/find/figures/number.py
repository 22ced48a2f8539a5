"""A number in a row of words, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold.model.span import Span

NumberKind = Literal["cardinal", "ordinal", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a row of tokens: ``tokens[start:end]`` with its bounds' words and its unit.

    low, high: bounds, None is open. near: "about", "nearly". meant: how wide a vague word is.
    after:     the rest of a hyphenated word ("12-storey": "storey").
    at:        its place in the text where that is less than its tokens ("88" of "88-80").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    kind: NumberKind = "cardinal"
    unit: str | None = None
    near: bool = False
    meant: tuple[float, float] | None = None
    after: str | None = None
    plain: bool = True  # written as a bare number, without separator, scale or unit
    at: Span | None = None
