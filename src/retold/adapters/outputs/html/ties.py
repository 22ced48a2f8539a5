"""Who took it from whom, in words: the ties between texts and where wording enters the story."""

from __future__ import annotations

from dataclasses import dataclass

from retold.adapters.outputs.html.desk import Desk, Part, Said
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.wording import DERIVATIONS, brief


@dataclass(frozen=True, slots=True)
class EvidenceView:
    says: str
    passages: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class DerivationView:
    """One edge in words: who from whom, how much, how sure, and by what evidence."""

    id: str
    source: str
    target: str
    deed: str
    coverage: int | None
    confidence: int | None
    href: str
    between_articles: bool
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """A place where wording enters the story."""

    id: str
    kind: str
    name: str
    why: str
    letters: tuple[str, ...]
    passages: tuple[Said, ...]


def view_derivations(desk: Desk) -> tuple[DerivationView, ...]:
    return tuple(_derivation(desk, derivation) for derivation in desk.part("derivations"))


def _derivation(desk: Desk, derivation: Part) -> DerivationView:
    source, target = derivation["source"], derivation["target"]
    between = source in desk.names
    return DerivationView(
        id=derivation["id"],
        source=desk.source_name(source),
        target=desk.source_name(target),
        deed=DERIVATIONS.get(str(derivation["kind"]), str(derivation["kind"])),
        coverage=percent(derivation.get("coverage")),
        confidence=percent(derivation.get("confidence")),
        href=f"#pair/{slug(source)}~{slug(target)}" if between else f"#reader/{slug(target)}",
        between_articles=between,
        evidence=tuple(
            EvidenceView(
                brief(e["says"]), tuple(desk.said(p, 200) for p in e.get("passages") or ())
            )
            for e in derivation.get("evidence") or ()
        ),
    )


def percent(share: float | None) -> int | None:
    return None if share is None else round(100 * share)


def view_origins(desk: Desk) -> tuple[OriginView, ...]:
    return tuple(
        OriginView(
            id=origin["id"],
            kind=origin["kind"],
            name=brief(origin["name"], 160),
            why=brief(origin.get("why")),
            letters=tuple(
                desk.names[a].letter for a in origin.get("articles") or () if a in desk.names
            ),
            passages=tuple(desk.said(p, 300) for p in (origin.get("passages") or ())[:12]),
        )
        for origin in desk.part("origins")
    )
