"""The claims and the figures: who says what, and how the values stand to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.changes import ChangeView, view_change
from retold.adapters.outputs.html.desk import Desk, Said
from retold.adapters.outputs.html.support import SupportView, view_support
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import (
    VERDICT_ORDER,
    day_of,
    shortened,
    when_words,
)

SENTENCE = 600  # characters of a sentence shown in a list; the whole stands in the reader


@dataclass(frozen=True, slots=True)
class ValueView:
    """One article's value: its words, and where it stands in the reader.

    says: empty where the value is the whole sentence.
    scope: of which part, where the article says so: "in the north".
    """

    name: Name
    says: str
    href: str
    sentence: Said
    as_of: str | None
    according_to: str | None
    scope: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim. ``change`` is there for distortions only."""

    id: str
    kind: str
    topic: str
    verdict: str
    why: str
    change: ChangeView | None
    values: tuple[ValueView, ...]
    groups: tuple[SameValue, ...]
    support: SupportView


@dataclass(frozen=True, slots=True)
class SameValue:
    """The articles that give the same value, of the same thing."""

    says: str
    scope: str
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Claims shown together; those with a ``label`` are folded away under it."""

    label: str
    claims: tuple[ClaimView, ...]


def view_claims(desk: Desk) -> tuple[ClaimView, ...]:
    """All claims, those that need a reader's eye first."""
    order = {verdict: rank for rank, verdict in enumerate(VERDICT_ORDER)}
    claims = sorted(desk.part("claims"), key=lambda claim: order.get(claim["verdict"], 9))
    return tuple(_claim(desk, claim) for claim in claims)


def shelves(claims: Sequence[ClaimView]) -> tuple[Shelf, ...]:
    """Claims that need an eye, claims that agree, and what one article only has."""
    kinds: list[tuple[str, tuple[str, ...]]] = [
        ("", tuple(v for v in VERDICT_ORDER if v not in ("agree", "single"))),
        ("told by several articles, without a difference", ("agree",)),
        ("in one article only", ("single",)),
    ]
    kept = [Shelf(label, tuple(c for c in claims if c.verdict in v)) for label, v in kinds]
    return tuple(shelf for shelf in kept if shelf.claims)


def _claim(desk: Desk, claim: Mapping[str, Any]) -> ClaimView:
    known = [value for value in claim["values"] if value["article"] in desk.names]
    values = tuple(_value(desk, value) for value in known)
    return ClaimView(
        id=claim["id"],
        kind=claim["kind"],
        topic=shortened(claim["topic"], 160),
        verdict=claim["verdict"],
        why=desk.tell(claim.get("why")),
        change=view_change(desk, claim, known) if claim.get("change") else None,
        values=values,
        groups=same_values(values),
        support=view_support(desk, claim.get("support"), [_spot(value) for value in known]),
    )


def _spot(value: Mapping[str, Any]) -> dict[str, Any]:
    """The place of the value's words, or its sentence where that is not known."""
    place = value.get("place")
    return {"article": value["article"], **place} if place else dict(value["passage"])


def _value(desk: Desk, value: Mapping[str, Any]) -> ValueView:
    return ValueView(
        name=desk.names[value["article"]],
        says="" if _is_sentence(value) else shortened(value["says"], 120),
        href=desk.places.href(_spot(value)),
        sentence=desk.said(value["passage"], SENTENCE),
        as_of=when_words(day_of(value["as_of"])) if value.get("as_of") else None,
        according_to=shortened(value["attributed_to"], 80) if value.get("attributed_to") else None,
        scope=shortened(str(value.get("scope") or ""), 60),
    )


def _is_sentence(value: Mapping[str, Any]) -> bool:
    """Whether a statement's words are its sentence: then the sentence is shown once."""
    sentence = value["passage"].get("text") or ""
    return len(value["says"]) > 60 and len(value["says"]) > len(sentence) / 2


def same_values(values: Sequence[ValueView]) -> tuple[SameValue, ...]:
    """Values with the same words (regardless of case) together, in order of appearance.

    They have a scope only where each of them has the same one.
    """
    together: dict[str, list[ValueView]] = {}
    for value in values:
        together.setdefault(value.says.casefold(), []).append(value)
    return tuple(
        SameValue(group[0].says, _shared_scope(group), tuple(group)) for group in together.values()
    )


def _shared_scope(values: Sequence[ValueView]) -> str:
    scopes = {value.scope for value in values}
    return scopes.pop() if len(scopes) == 1 else ""


def count_verdicts(claims: Sequence[ClaimView]) -> tuple[tuple[str, int], ...]:
    """How many claims there are of each verdict, those that need an eye first."""
    counts = Counter(claim.verdict for claim in claims)
    return tuple((verdict, counts[verdict]) for verdict in VERDICT_ORDER if counts[verdict])
