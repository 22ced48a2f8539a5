"""Who took it from whom, in words: the ties between texts and where wording enters the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.adapters.outputs.html.desk import Desk, Part, Said
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.wording import DERIVATIONS


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
    takers: tuple[DerivationView, ...]


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
                desk.tell(e["says"]), tuple(desk.said(p, 200) for p in e.get("passages") or ())
            )
            for e in derivation.get("evidence") or ()
        ),
    )


def percent(share: float | None) -> int | None:
    return None if share is None else round(100 * share)


def view_origins(desk: Desk, derivations: Sequence[DerivationView]) -> tuple[OriginView, ...]:
    """Every origin with the texts that took from it, those that most texts have first."""
    takers: dict[str, list[DerivationView]] = {}
    for given, view in zip(desk.part("derivations"), derivations, strict=True):
        takers.setdefault(given["source"], []).append(view)
    origins = sorted(desk.part("origins"), key=lambda origin: -len(origin.get("articles") or ()))
    return tuple(
        OriginView(
            id=origin["id"],
            kind=origin["kind"],
            name=desk.tell(origin["name"], 160),
            why=desk.tell(origin.get("why")),
            letters=tuple(
                desk.names[a].letter for a in origin.get("articles") or () if a in desk.names
            ),
            passages=tuple(desk.said(p, 300) for p in origin.get("passages") or ()),
            takers=tuple(takers.get(origin["id"], ())),
        )
        for origin in origins
    )
