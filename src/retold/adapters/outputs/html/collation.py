"""One utterance in the words of every outlet, and the quotations that stand in one article only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.columns import Cell, break_lines, lay_out
from retold.adapters.outputs.html.desk import Desk, Part, Said
from retold.adapters.outputs.html.support import SupportView, view_support
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import VARIANTS, brief


@dataclass(frozen=True, slots=True)
class Change:
    """Words put for others inside a quotation. ``before``, ``after``: "" where there are none.

    at, base_at: where it stands, in characters from the start of this wording and of the
    reference; None on the side that has no words.
    """

    before: str
    after: str
    at: int | None
    base_at: int | None

    def __str__(self) -> str:
        if self.before and self.after:
            return f"“{self.after}” for “{self.before}”"
        return f"“{self.after}” added" if self.after else f"“{self.before}” left out"


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet's wording: ``lines`` of cells, broken at the same columns in every row."""

    name: Name
    relation: str
    changes: tuple[str, ...]
    edits: tuple[Change, ...]
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


@dataclass(frozen=True, slots=True)
class AloneIn:
    """The quotations that stand in one article only."""

    name: Name
    quotations: tuple[Alone, ...]


def view_groups(desk: Desk) -> tuple[GroupView, ...]:
    """The groups, those with the most changed wordings first."""
    groups = [_group(desk, group) for group in desk.part("quotation_groups")]
    return tuple(sorted(groups, key=lambda g: (-_altered(g), -len(g.rows))))


def _altered(group: GroupView) -> int:
    return sum(row.relation == "altered" for row in group.rows)


def view_alone(desk: Desk) -> tuple[AloneIn, ...]:
    """The quotations outside every group, by article, in reading order."""
    grouped = {v["quotation"] for g in desk.part("quotation_groups") for v in g["variants"]}
    found: dict[str, list[Alone]] = {id: [] for id in desk.names}
    for quotation in desk.part("quotations"):
        if quotation["id"] not in grouped and quotation["article"] in found:
            found[quotation["article"]].append(
                Alone(
                    said=desk.said(quotation["passage"], 400),
                    speaker=speaker_name(quotation),
                    form=quotation["form"],
                    use=quotation.get("use") or "speech",
                )
            )
    return tuple(AloneIn(desk.names[id], tuple(alone)) for id, alone in found.items() if alone)


def speaker_name(quotation: Mapping[str, Any]) -> str | None:
    speaker = quotation.get("speaker")
    return brief(speaker["name"], 120) if speaker and speaker.get("name") else None


def _group(desk: Desk, group: Mapping[str, Any]) -> GroupView:
    known = [v for v in group["variants"] if v["quotation"] in desk.quotations]
    known.sort(key=lambda variant: variant["quotation"] != group["base"])
    quotations = [desk.quotations[variant["quotation"]] for variant in known]
    cells = lay_out(desk, quotations)
    lines = break_lines(cells)
    rows = [
        _row(desk, variant, tuple(tuple(row[a:b]) for a, b in lines), quotations[0])
        for variant, row in zip(known, cells, strict=True)
    ]
    speakers = [q["speaker"] for q in quotations if q.get("speaker")]
    role = next((s["role"] for s in speakers if s.get("role")), None)
    return GroupView(
        id=group["id"],
        speaker=brief(group["speaker"], 120) if group.get("speaker") else None,
        role=brief(role, 120) if role else None,
        why=desk.tell(group.get("why")),
        rows=tuple(rows),
        lines=len(lines),
        support=view_support(desk, group.get("support"), [q["passage"] for q in quotations]),
    )


def _row(desk: Desk, variant: Part, lines: tuple[tuple[Cell, ...], ...], base: Part) -> Row:
    quotation = desk.quotations[variant["quotation"]]
    changes = variant.get("changes") or ()
    starts = base["passage"]["start"], quotation["passage"]["start"]
    return Row(
        name=desk.names[quotation["article"]],
        relation=variant["relation"],
        changes=tuple(brief(c, 120) for c in changes if not _repeats(c, variant)),
        edits=tuple(_change(edit, *starts) for edit in variant.get("edits") or ()),
        form=quotation["form"],
        whole=desk.said(quotation["passage"], 600),
        lines=lines,
    )


def _change(edit: Part, base: int, own: int) -> Change:
    left, right = edit.get("left"), edit.get("right")
    return Change(
        before=brief(edit.get("from"), 120),
        after=brief(edit.get("to"), 120),
        at=right["start"] - own if right else None,
        base_at=left["start"] - base if left else None,
    )


def _repeats(change: str, variant: Mapping[str, Any]) -> bool:
    """Whether a change says no more than the badge already does."""
    return change in VARIANTS.get(variant["relation"], "")
