"""One utterance in the words of every outlet: rows of words under each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Levenshtein

from retold.adapters.outputs.html.desk import Desk, Said
from retold.adapters.outputs.html.support import SupportView, view_support
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import VARIANTS, brief
from retold.model.span import Span
from retold.text.tokens import Token, tokens

LINE = 84  # characters of a collation that fit on one line beside the outlet's name
COLUMN = 48  # characters after which a column of equal words is broken, so that lines can break
LONGEST = 400  # words of a row; what is longer is cut, the reader has all of it


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one row in one column.

    kind: "same" as the reference, "changed", "added" (the reference has no words here), "missing"
    (only the reference has), "blank" (neither has).
    """

    words: str
    kind: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet's wording: ``lines`` of cells, broken at the same columns in every row."""

    name: Name
    relation: str
    changes: tuple[str, ...]
    form: str
    whole: Said
    lines: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """One utterance. ``lines`` is how many lines its table was broken into."""

    id: str
    speaker: str | None
    role: str | None
    why: str
    rows: tuple[Row, ...]
    lines: int
    support: SupportView


@dataclass(frozen=True, slots=True)
class Alone:
    """A quotation that no other article has."""

    said: Said
    speaker: str | None
    form: str
    use: str


def view_groups(desk: Desk) -> tuple[GroupView, ...]:
    """The groups, those with the most changed wordings first."""
    groups = [_group(desk, group) for group in desk.part("quotation_groups")]
    return tuple(sorted(groups, key=lambda g: (-_altered(g), -len(g.rows))))


def _altered(group: GroupView) -> int:
    return sum(row.relation == "altered" for row in group.rows)


def view_alone(desk: Desk) -> tuple[Alone, ...]:
    """The quotations outside every group, in reading order."""
    grouped = {v["quotation"] for g in desk.part("quotation_groups") for v in g["variants"]}
    return tuple(
        Alone(desk.said(q["passage"], 400), speaker_name(q), q["form"], q.get("use") or "speech")
        for q in desk.part("quotations")
        if q["id"] not in grouped and q["article"] in desk.names
    )


def speaker_name(quotation: Mapping[str, Any]) -> str | None:
    speaker = quotation.get("speaker")
    return brief(speaker["name"], 120) if speaker and speaker.get("name") else None


def _group(desk: Desk, group: Mapping[str, Any]) -> GroupView:
    known = [v for v in group["variants"] if v["quotation"] in desk.quotations]
    known.sort(key=lambda variant: variant["quotation"] != group["base"])
    quotations = [desk.quotations[variant["quotation"]] for variant in known]
    words = [_row_tokens(desk, quotation) for quotation in quotations]
    cells = _cells(desk, quotations, words)
    lines = _broken(cells)
    rows = [
        _row(desk, variant, quotation, tuple(tuple(row[a:b]) for a, b in lines))
        for variant, quotation, row in zip(known, quotations, cells, strict=True)
    ]
    roles = [
        q["speaker"]["role"] for q in quotations if q.get("speaker") and q["speaker"].get("role")
    ]
    passages = [quotation["passage"] for quotation in quotations]
    return GroupView(
        id=group["id"],
        speaker=brief(group["speaker"], 120) if group.get("speaker") else None,
        role=brief(roles[0], 120) if roles else None,
        why=brief(group.get("why")),
        rows=tuple(rows),
        lines=len(lines),
        support=view_support(desk, group.get("support"), passages),
    )


def _row(
    desk: Desk,
    variant: Mapping[str, Any],
    quotation: Mapping[str, Any],
    lines: tuple[tuple[Cell, ...], ...],
) -> Row:
    return Row(
        name=desk.names[quotation["article"]],
        relation=variant["relation"],
        changes=tuple(
            brief(c, 120) for c in variant.get("changes") or () if not _repeats(c, variant)
        ),
        form=quotation["form"],
        whole=desk.said(quotation["passage"], 600),
        lines=lines,
    )


def _repeats(change: str, variant: Mapping[str, Any]) -> bool:
    """Whether a change says no more than the badge already does."""
    return change in VARIANTS.get(variant["relation"], "")


def _row_tokens(desk: Desk, quotation: Mapping[str, Any]) -> list[Token]:
    text = desk.text(quotation["article"])
    found: list[Token] = []
    for part in quotation.get("fragments") or [quotation["passage"]]:
        found.extend(_with_marks(tokens(text, Span(part["start"], part["end"]))))
    return found[:LONGEST]


def _with_marks(found: Sequence[Token]) -> list[Token]:
    """Words with the marks that touch them: a comma moved is no other wording."""
    kept: list[Token] = []
    opening: int | None = None
    for token in found:
        if token.is_word:
            start = token.span.start if opening is None else opening
            kept.append(Token(Span(start, token.span.end), token.norm))
            opening = None
        elif kept and kept[-1].span.end == token.span.start:
            kept[-1] = Token(Span(kept[-1].span.start, token.span.end), kept[-1].norm)
        elif opening is None:
            opening = token.span.start
    return kept


def _slots(base: Sequence[Token], row: Sequence[Token]) -> list[list[Token]]:
    """The row's tokens by slot: slot 2i+1 is opposite the base's word i, slot 2i before it."""
    slots: list[list[Token]] = [[] for _ in range(2 * len(base) + 1)]
    steps = Levenshtein.opcodes([t.norm for t in base], [t.norm for t in row])
    for step in steps:
        words = list(row[step.dest_start : step.dest_end])
        for offset in range(step.src_end - step.src_start):
            slots[2 * (step.src_start + offset) + 1] = words[offset : offset + 1]
        extra = words[step.src_end - step.src_start :]
        slots[2 * step.src_end].extend(extra)
    return slots


def _cells(
    desk: Desk, quotations: Sequence[Mapping[str, Any]], rows: Sequence[list[Token]]
) -> list[list[Cell]]:
    base = rows[0] if rows else []
    table = [_slots(base, row) for row in rows]
    spans = _merged(table)
    return [
        [_cell(desk, quotation["article"], slots, table[0], span) for span in spans]
        for quotation, slots in zip(quotations, table, strict=True)
    ]


def _signature(table: Sequence[list[list[Token]]], slot: int) -> tuple[str, ...]:
    """How each row stands to the base in a slot: neighbours of one signature make one column."""
    base = [t.norm for t in table[0][slot]]
    signs = []
    for row in table:
        here = [t.norm for t in row[slot]]
        signs.append("=" if here == base else "-" if not here else "~")
    return tuple(signs)


def _merged(table: Sequence[list[list[Token]]]) -> list[tuple[int, int]]:
    """Runs of slots that make one column."""
    spans: list[tuple[int, int]] = []
    last: tuple[str, ...] | None = None
    for slot in range(len(table[0]) if table else 0):
        if not any(row[slot] for row in table):
            continue
        sign = _signature(table, slot)
        if spans and sign == last and _width(table, spans[-1]) < COLUMN:
            spans[-1] = (spans[-1][0], slot + 1)
        else:
            spans.append((slot, slot + 1))
        last = sign
    return spans


def _width(table: Sequence[list[list[Token]]], span: tuple[int, int]) -> int:
    """Characters of the widest row in a column."""
    return max(sum(len(t.span) + 1 for slot in row[slice(*span)] for t in slot) for row in table)


def _cell(
    desk: Desk, article: str, row: list[list[Token]], base: list[list[Token]], span: tuple[int, int]
) -> Cell:
    here = [token for slot in row[slice(*span)] for token in slot]
    there = [token for slot in base[slice(*span)] for token in slot]
    if not here:
        return Cell("", "missing" if there else "blank", None)
    place = {"article": article, "start": here[0].span.start, "end": here[-1].span.end}
    words = brief(desk.text(article)[here[0].span.start : here[-1].span.end])
    same = [t.norm for t in here] == [t.norm for t in there]
    kind = "same" if same else "changed" if there else "added"
    href = desk.places.href(place) if kind in ("changed", "added") else None
    return Cell(words, kind, href)


def _broken(cells: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
    """Where to break the columns into lines of about ``LINE`` characters."""
    lines: list[tuple[int, int]] = []
    start = used = 0
    for column in range(len(cells[0]) if cells else 0):
        width = max(len(row[column].words) for row in cells) + 2
        if used and used + width > LINE:
            lines.append((start, column))
            start, used = column, 0
        used += width
    return [*lines, (start, len(cells[0]))] if cells and cells[0] else []
