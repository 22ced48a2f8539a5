"""Who took it from whom: a graph with several parents per article, held by passages.

In reading order: what the articles share (``scene``), who took directly from whom (``edges``),
which texts nobody handed in lie behind the rest (``unseen``), which statements several
articles quote (``statements``), and how every two articles stand to each other (``relations``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retold.find.derivations.clues import article_name
from retold.find.derivations.edges import Edge, find_edges
from retold.find.derivations.options import DerivationOptions
from retold.find.derivations.overlap import body_share, inside
from retold.find.derivations.relations import Known, find_pairs
from retold.find.derivations.scene import Scene, set_scene
from retold.find.derivations.statements import find_statements
from retold.find.derivations.stemma import Stemma
from retold.find.derivations.unseen import INHERITED, find_unseen, inherited_places
from retold.model.article import Article
from retold.model.findings import (
    Derivation,
    DerivationKind,
    Evidence,
    Link,
    Origin,
    Quotation,
    QuotationGroup,
    Run,
)
from retold.model.span import Passage

__all__ = ["DerivationOptions", "Stemma", "find_derivations"]


def find_derivations(
    articles: Sequence[Article],
    links: Iterable[Link],
    runs: Iterable[Run],
    quotations: Iterable[Quotation],
    groups: Iterable[QuotationGroup],
    options: DerivationOptions | None = None,
    scene: Scene | None = None,
) -> Stemma:
    """The stemma of one story.

    articles: with credits and, where known, ``published``. Their order only sets the order of the
    results. ``runs`` are taken for the shape of the call; links carry all that is used today.
    scene: what ``set_scene`` made of the same articles, links and quotations, if it was called.
    """
    said = tuple(quotations)
    scene = scene or set_scene(articles, links, said)
    known = Known(
        edges=(edges := find_edges(scene, options or DerivationOptions())),
        unseen=find_unseen(scene, edges),
        statements=find_statements(articles, said, groups),
    )
    origins = _origins(scene, known)
    return Stemma(origins, _derivations(scene, known, origins), find_pairs(scene, known))


def _origins(scene: Scene, known: Known) -> tuple[Origin, ...]:
    """Texts nobody handed in, statements, and the articles that others go back to."""
    found: list[Origin] = []

    def next_id() -> str:
        return f"o{len(found) + 1}"

    for text in known.unseen:
        key = text.agencies[0] if len(text.agencies) == 1 else None
        held = (text.articles, text.why, text.passages, key)
        found.append(Origin(next_id(), "unseen_text", text.name, *held))
    for said in known.statements:
        quoted = (said.articles, said.why, said.passages, said.key)
        found.append(Origin(next_id(), "statement", said.name, *quoted))
    targets = {edge.target for edge in known.edges}
    for article in scene.articles:
        taken = [e for e in known.edges if e.source == article.id]
        if taken and article.id not in targets:
            holders = (article.id, *(e.target for e in taken))
            names = ", ".join(article_name(scene.by_id[e.target]) for e in taken)
            why = f"{names} took the text from it, and nothing shows where it has it from"
            found.append(Origin(next_id(), "article", article_name(article), holders, why))
    return tuple(found)


def _derivations(scene: Scene, known: Known, origins: Sequence[Origin]) -> tuple[Derivation, ...]:
    drawn = [*_direct(known.edges), *_from_origins(scene, known, origins)]
    return tuple(Derivation(f"d{n}", *fields) for n, fields in enumerate(drawn, 1))


_Fields = tuple[str, str, DerivationKind, float, float, tuple[Evidence, ...], tuple[Passage, ...]]


def _direct(edges: Iterable[Edge]) -> list[_Fields]:
    return [
        (e.source, e.target, e.kind, round(min(1.0, e.coverage), 4),
         round(e.sure, 4), e.evidence, e.passages)
        for e in edges
    ]  # fmt: skip


def _from_origins(scene: Scene, known: Known, origins: Sequence[Origin]) -> list[_Fields]:
    """What each article has from an unseen text or a statement, not by way of another article."""
    taken = inherited_places(known.edges)
    found: list[_Fields] = []
    for origin in origins:
        for id in origin.articles if origin.kind != "article" else ():
            held = tuple(
                p
                for p in origin.passages
                if p.article == id and inside(p.span, taken.get(id, ())) < INHERITED
            )
            if held:
                found.append(_from_origin(scene, origin, id, held))
    return found


def _from_origin(scene: Scene, origin: Origin, id: str, held: tuple[Passage, ...]) -> _Fields:
    article = scene.by_id[id]
    coverage = round(min(1.0, body_share(article, [p.span for p in held])), 4)
    kind: DerivationKind = "shared_text" if origin.kind == "unseen_text" else "shared_statement"
    evidence = [_shared_with(scene, origin, id, held)]
    for credit in article.credits:
        if credit.kind == "agency" and (credit.key or credit.name.casefold()) == origin.key:
            says = f"{article_name(article)} credits {credit.name} ({credit.form})"
            evidence.append(Evidence("credit", says, (credit.passage,) if credit.passage else ()))
    sure = 0.95 if len(evidence) > 1 or kind == "shared_statement" else 0.85
    return (origin.id, id, kind, coverage, sure, tuple(evidence), held)


def _shared_with(scene: Scene, origin: Origin, id: str, held: tuple[Passage, ...]) -> Evidence:
    others = ", ".join(article_name(scene.by_id[a]) for a in origin.articles if a != id)
    if origin.kind == "statement":
        return Evidence("same_utterance", f"{others} quote it too ({origin.name})", held[:8])
    return Evidence("same_wording", f"{others} have the same {len(held)} passages", held[:8])
