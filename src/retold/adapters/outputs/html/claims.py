"""The claims and the figures: who says what, and how the values stand to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.desk import Desk, Said
from retold.adapters.outputs.html.support import SupportView, view_support
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import VERDICT_ORDER, brief, shortened, when_words, window

SENTENCE = 600  # characters of a sentence shown in a list; the whole stands in the reader


@dataclass(frozen=True, slots=True)
class ValueView:
    """One article's value: its words, and where it stands in the reader."""

    name: Name
    says: str
    href: str
    sentence: Said
    as_of: str | None
    according_to: str | None
    detail: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim. ``change`` is (kind, words before, words after) of a distortion."""

    id: str
    kind: str
    topic: str
    verdict: str
    why: str
    change: tuple[str, str, str] | None
    values: tuple[ValueView, ...]
    groups: tuple[SameValue, ...]
    support: SupportView


@dataclass(frozen=True, slots=True)
class SameValue:
    """The articles that give the same value."""

    says: str
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One quantity; ``cells`` follow the columns of the table, each a tuple of equal values."""

    claim: ClaimView
    cells: tuple[tuple[SameValue, ...], ...]
    twice: tuple[tuple[Name, tuple[ValueView, ...]], ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """``columns``: the times the figures are for, in order; the last may be "time not given"."""

    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]


def view_claims(desk: Desk) -> tuple[ClaimView, ...]:
    """All claims, those that need a reader's eye first."""
    order = {verdict: rank for rank, verdict in enumerate(VERDICT_ORDER)}
    claims = sorted(desk.part("claims"), key=lambda claim: order.get(claim["verdict"], 9))
    return tuple(_claim(desk, claim) for claim in claims)


def _claim(desk: Desk, claim: Mapping[str, Any]) -> ClaimView:
    known = [value for value in claim["values"] if value["article"] in desk.names]
    values = tuple(_value(desk, value) for value in known)
    change = claim.get("change")
    return ClaimView(
        id=claim["id"],
        kind=claim["kind"],
        topic=shortened(claim["topic"], 160),
        verdict=claim["verdict"],
        why=brief(claim.get("why")),
        change=(change["kind"], brief(change["from"], 120), brief(change["to"], 120))
        if change
        else None,
        values=values,
        groups=same_values(values),
        support=view_support(desk, claim.get("support"), [_spot(value) for value in known]),
    )


def _spot(value: Mapping[str, Any]) -> dict[str, Any]:
    """The place of the value's words, or its sentence where that is not known."""
    place = value.get("place")
    return {"article": value["article"], **place} if place else dict(value["passage"])


def _value(desk: Desk, value: Mapping[str, Any]) -> ValueView:
    details = [value.get("counted"), value.get("unit"), value.get("scope"), value.get("holder")]
    return ValueView(
        name=desk.names[value["article"]],
        says=shortened(value["says"], 120),
        href=desk.places.href(_spot(value)),
        sentence=desk.said(value["passage"], SENTENCE),
        as_of=when_words(value["as_of"]) if value.get("as_of") else None,
        according_to=shortened(value["attributed_to"], 80) if value.get("attributed_to") else None,
        detail=", ".join(shortened(part, 60) for part in details if part),
    )


def same_values(values: Sequence[ValueView]) -> tuple[SameValue, ...]:
    """Values with the same words (regardless of case) together, in order of appearance."""
    together: dict[str, list[ValueView]] = {}
    for value in values:
        together.setdefault(value.says.casefold(), []).append(value)
    return tuple(SameValue(group[0].says, tuple(group)) for group in together.values())


def view_figures(desk: Desk, claims: Sequence[ClaimView]) -> FigureTable:
    """The figure claims as a table over the times they are for."""
    dated: dict[str, Any] = {}
    for claim in desk.part("claims"):
        for value in claim["values"] if claim["kind"] == "figure" else ():
            if (when := value.get("as_of")) and (span := window(when)):
                dated.setdefault(when_words(when), span)
    columns = sorted(dated, key=lambda words: dated[words])
    rows = [_figure_row(claim, columns) for claim in claims if claim.kind == "figure"]
    open_ended = any(value.as_of not in dated for row in rows for value in row.claim.values)
    return FigureTable((*columns, "time not given") if open_ended else tuple(columns), tuple(rows))


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
