"""Statements: an utterance or press statement that several articles quote is one origin.

It is keyed by its speaker and its words, whatever surrounds it. Several quoted pieces of one
speaker are one statement where an article quotes them together: each outlet cuts it its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.model.article import Article
from retold.model.findings import Quotation, QuotationGroup
from retold.model.span import Passage


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said, as the articles quote it.

    groups: the ids of the quotation groups it is made of.
    utterances: for each of these the articles that give it.
    """

    name: str
    key: str | None
    articles: tuple[str, ...]
    passages: tuple[Passage, ...]
    groups: tuple[str, ...]
    why: str
    utterances: tuple[frozenset[str], ...] = ()


def find_statements(
    articles: Sequence[Article],
    quotations: Iterable[Quotation],
    groups: Iterable[QuotationGroup],
) -> tuple[Statement, ...]:
    """The statements that two or more articles quote, in the order of their first article."""
    by_id = {quotation.id: quotation for quotation in quotations}
    order = {article.id: n for n, article in enumerate(articles)}
    found = []
    for held in _by_speaker(groups, by_id):
        said = [
            by_id[v.quotation] for group in held for v in group.variants if v.quotation in by_id
        ]
        said = [q for q in said if q.article in order]
        holders = sorted({q.article for q in said}, key=lambda a: order[a])
        if len(holders) > 1:
            found.append(_statement(held, said, holders))
    return tuple(sorted(found, key=lambda s: ([order[a] for a in s.articles], s.groups)))


def _by_speaker(
    groups: Iterable[QuotationGroup], by_id: Mapping[str, Quotation]
) -> list[list[QuotationGroup]]:
    """Groups of one speaker that meet in an article, together; groups without a speaker alone."""
    held: list[tuple[str | None, set[str], list[QuotationGroup]]] = []
    for group in groups:
        key = speaker_key(group, by_id)
        articles = {by_id[v.quotation].article for v in group.variants if v.quotation in by_id}
        near = [h for h in held if key is not None and h[0] == key and h[1] & articles]
        for other in near:
            held.remove(other)
        joined = sorted((g for h in near for g in h[2]), key=lambda g: g.id)
        held.append((key, articles.union(*(h[1] for h in near)), [*joined, group]))
    return [h[2] for h in held]


def speaker_key(group: QuotationGroup, by_id: Mapping[str, Quotation]) -> str | None:
    """The key of who says it: the one most of its quotations name, else the group's own word."""
    keys = [
        q.speaker.key
        for v in group.variants
        if (q := by_id.get(v.quotation)) and q.speaker and q.speaker.key
    ]
    if keys:
        return max(sorted(set(keys)), key=keys.count)
    return group.speaker.casefold() if group.speaker else None


def _statement(
    groups: Sequence[QuotationGroup], said: Sequence[Quotation], holders: Sequence[str]
) -> Statement:
    by_id = {q.id: q for q in said}
    named = [q.speaker for q in said if q.speaker and q.speaker.key]
    speaker = next((g.speaker for g in groups if g.speaker), None)
    written = any(s.kind == "institution" for s in named)
    name = f"{'statement of' if written else 'words of'} {speaker or 'an unnamed speaker'}"
    why = (
        f"{len(holders)} articles quote {'the same words' if len(groups) == 1 else 'pieces of it'}"
    )
    return Statement(
        name=name,
        key=speaker_key(groups[0], by_id),
        articles=tuple(holders),
        passages=tuple(sorted({q.passage for q in said})),
        groups=tuple(sorted(group.id for group in groups)),
        why=why,
        utterances=tuple(
            frozenset(by_id[v.quotation].article for v in group.variants if v.quotation in by_id)
            for group in groups
        ),
    )
