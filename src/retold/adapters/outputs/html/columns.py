"""The wordings of one utterance laid out in columns, each held against the first of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.wording import brief
from retold.find.links import collation
from retold.model.span import Span
from retold.text.tokens import tokens

LINE = 118  # characters of a collation that fit on one line beside the outlet's name
COLUMN = 48  # characters after which a column of equal words is broken, so that lines can break
LONGEST = 160  # words of a row; what is longer is cut, the reader has all of it


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one row in one column.

    kind: "same" as the reference, "changed", "added" (the reference has no words here), "missing"
    (left out between words that are there), "beyond" (the row begins later or ends earlier),
    "blank" (neither has words).
    """

    words: str
    kind: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """One wording: its fragments in the article's text, and the words joined for comparison."""

    article: str
    fragments: tuple[Span, ...]
    text: str
    starts: tuple[int, ...]  # where each fragment begins in ``text``

    @classmethod
    def of(cls, desk: Desk, quotation: Mapping[str, Any]) -> Version:
        text, room = desk.text(quotation["article"]), LONGEST
        joined, starts, kept = "", [], []
        for part in quotation.get("fragments") or [quotation["passage"]]:
            words = tokens(text, Span(part["start"], part["end"]))[:room]
            room -= len(words)
            if words:
                span = Span(part["start"], min(part["end"], words[-1].span.end))
                starts.append(len(joined))
                kept.append(span)
                joined += span.of(text) + "\n"
        return cls(quotation["article"], tuple(kept), joined, tuple(starts))

    def places(self, cells: Sequence[collation.Cell], text: str) -> list[Span]:
        """Where some words stand in the article with the marks they touch: a span per fragment."""
        found: dict[int, Span] = {}
        for cell in cells:
            number = bisect_right(self.starts, cell.span.start) - 1
            fragment = self.fragments[number]
            span = cell.span.shifted(fragment.start - self.starts[number])
            before = found.get(number, span)
            found[number] = _with_marks(Span(before.start, span.end), fragment, text)
        return list(found.values())


def _with_marks(span: Span, within: Span, text: str) -> Span:
    """``span`` and the punctuation that touches it, no further than ``within``."""
    start, end = span.start, span.end
    while start > within.start and _is_mark(text[start - 1]):
        start -= 1
    while end < within.end and _is_mark(text[end]):
        end += 1
    return Span(start, end)


def _is_mark(character: str) -> bool:
    return not (character.isalnum() or character.isspace())


def lay_out(desk: Desk, quotations: Sequence[Mapping[str, Any]]) -> list[list[Cell]]:
    """One row of cells per quotation, all of one length; the first row is the reference."""
    versions = [Version.of(desk, quotation) for quotation in quotations]
    different = list(dict.fromkeys(version.text for version in versions))
    table = collation.collate(different)
    numbers = [different.index(version.text) for version in versions]
    rows = [[column.cells[number] for column in table.columns] for number in numbers]
    signs = [_signs(row, rows[0]) for row in rows]
    runs = _runs(rows, signs)
    return [
        [_cell(desk, version, row[a:b], sign[a]) for a, b in runs]
        for version, row, sign in zip(versions, rows, signs, strict=True)
    ]


def _signs(
    row: Sequence[collation.Cell | None], base: Sequence[collation.Cell | None]
) -> list[str]:
    """The kind of each cell of a row."""
    held = [number for number, cell in enumerate(row) if cell]
    first, last = (held[0], held[-1]) if held else (len(row), -1)
    signs = []
    for number, (here, there) in enumerate(zip(row, base, strict=True)):
        if here and there:
            signs.append("same" if here.norm == there.norm else "changed")
        elif here:
            signs.append("added")
        elif there:
            signs.append("missing" if first < number < last else "beyond")
        else:
            signs.append("blank")
    return signs


def _runs(
    rows: Sequence[Sequence[collation.Cell | None]], signs: Sequence[Sequence[str]]
) -> list[tuple[int, int]]:
    """Neighbouring columns that look alike in every row are one column of the page."""
    runs: list[tuple[int, int]] = []
    for column in range(len(rows[0]) if rows else 0):
        alike = column and all(sign[column] == sign[column - 1] for sign in signs)
        if alike and _width(rows, runs[-1]) < COLUMN:
            runs[-1] = (runs[-1][0], column + 1)
        else:
            runs.append((column, column + 1))
    return runs


def _width(rows: Sequence[Sequence[collation.Cell | None]], run: tuple[int, int]) -> int:
    return max(sum(len(cell.text) + 1 for cell in row[slice(*run)] if cell) for row in rows)


def _cell(desk: Desk, version: Version, cells: Sequence[collation.Cell | None], kind: str) -> Cell:
    held = [cell for cell in cells if cell]
    if not held:
        return Cell("", kind, None)
    text = desk.text(version.article)
    places = version.places(held, text)
    words = " … ".join(span.of(text) for span in places)
    if kind == "same":
        return Cell(brief(words), kind, None)
    first = {"article": version.article, "start": places[0].start, "end": places[0].end}
    return Cell(brief(words), kind, desk.places.href(first))


def break_lines(cells: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
    """Where to break the columns into lines of about ``LINE`` characters."""
    lines: list[tuple[int, int]] = []
    start = used = 0
    count = len(cells[0]) if cells else 0
    for column in range(count):
        width = max(len(row[column].words) for row in cells) + 2
        if used and used + width > LINE:
            lines.append((start, column))
            start, used = column, 0
        used += width
    return [*lines, (start, count)] if count else []
