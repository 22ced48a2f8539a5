"""Quotations as a table: one row per quotation, the renderings of one utterance together."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from retold.model.article import Article
from retold.model.findings import Edit, Quotation, QuotationGroup, Variant

COLUMNS = (
    "group",
    "relation",
    "changes",
    "path",
    "outlet",
    "published",
    "speaker",
    "role",
    "kind",
    "form",
    "use",
    "cue",
    "start",
    "end",
    "words",
    "edits",
)


def render_csv(
    articles: Sequence[Article], quotations: Sequence[Quotation], groups: Sequence[QuotationGroup]
) -> str:
    """UTF-8 text with a header line; groups first, each with its base first, then all others.

    Line ends inside quoted words are blanks; a cell that a spreadsheet would read as a formula
    keeps its text behind an apostrophe (OWASP, CSV injection).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    known = {a.id: a for a in articles}
    for row in _rows(known, quotations, groups):
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue()


def _rows(
    articles: dict[str, Article],
    quotations: Sequence[Quotation],
    groups: Sequence[QuotationGroup],
) -> Iterator[tuple[str, ...]]:
    by_id = {q.id: q for q in quotations}
    grouped: set[str] = set()
    for group in groups:
        for variant in sorted(group.variants, key=lambda v: v.relation != "base"):
            grouped.add(variant.quotation)
            quotation = by_id[variant.quotation]
            yield _row(articles[quotation.article], quotation, group.id, variant)
    for quotation in quotations:
        if quotation.id not in grouped:
            yield _row(articles[quotation.article], quotation, "", None)


def _row(
    article: Article, quotation: Quotation, group: str, variant: Variant | None
) -> tuple[str, ...]:
    speaker = quotation.speaker
    return (
        group,
        variant.relation if variant else "",
        "; ".join(variant.changes) if variant else "",
        article.path,
        article.outlet or "",
        article.published.at if article.published else "",
        speaker.name if speaker else "",
        (speaker.role or "") if speaker else "",
        speaker.kind if speaker else "",
        quotation.form,
        quotation.use,
        article.words(quotation.cue) if quotation.cue else "",
        str(quotation.passage.span.start),
        str(quotation.passage.span.end),
        " […] ".join(article.words(f) for f in quotation.fragments),
        "; ".join(_edit(e) for e in variant.edits) if variant else "",
    )


def _edit(edit: Edit) -> str:
    return f"[{edit.before}] > [{edit.after}]"


def _safe(cell: str) -> str:
    cell = " ".join(cell.split())
    return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
