"""The figures: one row per quantity, one column per time the figures are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.claims import ClaimView, SameValue, ValueView, same_values
from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import day_of, when_words, window


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One quantity; ``cells`` follow the columns of the table, each a tuple of equal values."""

    claim: ClaimView
    cells: tuple[tuple[SameValue, ...], ...]
    twice: tuple[tuple[Name, tuple[ValueView, ...]], ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """``columns``: the times the figures are for, in order; the last may be "time not given".

    alone: the rows of figures that one article only has.
    """

    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    alone: tuple[FigureRow, ...]


def view_figures(desk: Desk, claims: Sequence[ClaimView]) -> FigureTable:
    """The figure claims as a table over the times they are for."""
    dated: dict[str, Any] = {}
    for claim in desk.part("claims"):
        for value in claim["values"] if claim["kind"] == "figure" else ():
            if (when := day_of(value.get("as_of"))) and (span := window(when)):
                dated.setdefault(when_words(when), span)
    columns = sorted(dated, key=lambda words: dated[words])
    rows = [_figure_row(claim, columns) for claim in claims if claim.kind == "figure"]
    open_ended = any(value.as_of not in dated for row in rows for value in row.claim.values)
    return FigureTable(
        columns=(*columns, "time not given") if open_ended else tuple(columns),
        rows=tuple(row for row in rows if row.claim.verdict != "single"),
        alone=tuple(row for row in rows if row.claim.verdict == "single"),
    )


def _figure_row(claim: ClaimView, columns: Sequence[str]) -> FigureRow:
    cells = [same_values([v for v in claim.values if v.as_of == column]) for column in columns]
    rest = same_values([v for v in claim.values if v.as_of not in columns])
    return FigureRow(claim, (*cells, rest), _twice(claim))


def _twice(claim: ClaimView) -> tuple[tuple[Name, tuple[ValueView, ...]], ...]:
    """The articles that contradict themselves, where the claim's verdict says that one does."""
    if claim.verdict != "internal_inconsistency":
        return ()
    by_article: dict[str, list[ValueView]] = {}
    for value in claim.values:
        by_article.setdefault(value.name.id, []).append(value)
    return tuple(
        (values[0].name, tuple(values))
        for values in by_article.values()
        if len({value.says.casefold() for value in values}) > 1
    )
