"""How much stands behind a finding, ready to show: three numbers and the brackets of articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import BONDS, NOT_MEASURED, brief, interval_words


@dataclass(frozen=True, slots=True)
class Dot:
    """One article behind a finding; ``href`` is its sentence, None where it has no passage."""

    name: Name
    href: str | None
    says: str


@dataclass(frozen=True, slots=True)
class BracketView:
    """Articles counted as one origin. ``hover``: the evidence and each article's sentence."""

    name: str
    href: str | None
    evidence: str
    hover: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class SupportView:
    """``articles``, ``outlets``, ``origins`` in words; ``brackets`` empty where none were given."""

    articles: str
    outlets: str
    origins: str
    why: tuple[str, ...]
    named_sources: tuple[str, ...]
    brackets: tuple[BracketView, ...]
    loose: tuple[Dot, ...]


def view_support(
    desk: Desk, support: Mapping[str, Any] | None, says: Sequence[Mapping[str, Any]]
) -> SupportView:
    """``says``: the passages of the finding, each with its article; they become the dots."""
    given = support or {}
    dots = _dots(desk, says)
    brackets = sorted(
        (_bracket(desk, part, dots) for part in given.get("brackets") or ()),
        key=lambda bracket: -len(bracket.dots),
    )
    held = {id for part in given.get("brackets") or () for id in part["articles"]}
    return SupportView(
        articles=_number(given.get("articles")),
        outlets=_number(given.get("outlets")),
        origins=interval_words(given.get("origins")),
        why=tuple(map(desk.tell, given.get("why") or ())),
        named_sources=tuple(brief(n, 120) for n in given.get("named_sources") or ()),
        brackets=tuple(brackets),
        loose=tuple(dot for id, dot in dots.items() if id not in held),
    )


def _number(count: object) -> str:
    return NOT_MEASURED if count is None else str(count)


def _dots(desk: Desk, passages: Sequence[Mapping[str, Any]]) -> dict[str, Dot]:
    dots: dict[str, Dot] = {}
    for passage in passages:
        if passage["article"] not in dots:
            said = desk.said(passage, limit=240)
            dots[passage["article"]] = Dot(said.name, said.href, said.words)
    return {id: dots[id] for id in desk.names if id in dots}


def _bracket(desk: Desk, part: Mapping[str, Any], dots: Mapping[str, Dot]) -> BracketView:
    mine = frozenset(part["articles"])
    names = [name for id, name in desk.names.items() if id in mine]
    origin = part.get("origin")
    called = desk.tell(part.get("name"), 160)  # the articles' own names say nothing more
    held = tuple(dots.get(name.id, Dot(name, None, "")) for name in names)
    evidence = ", ".join(BONDS.get(word, word) for word in part.get("evidence") or ())
    sentences = [f"{dot.name.letter}: {dot.says}" for dot in held if dot.says]
    return BracketView(
        name="" if _letters(called) == sorted(name.letter for name in names) else called,
        href=f"#stemma/{origin}" if origin in desk.origins else None,
        evidence=brief(evidence, 200),
        hover=brief(" · ".join([evidence, *sentences] if evidence else sentences), 600),
        dots=held,
    )


def _letters(text: str) -> list[str]:
    """The parts of "A, B and C"."""
    return sorted(text.replace(" and ", ", ").split(", "))
