"""What ``retold quotes`` does: find quotations, print them and how the articles render each.

It loads nothing of typer: most of a short run is its start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from retold import library
from retold.app.cli.common import print_lines, progress, read, warn_of, write_out
from retold.find.quotations.echoes import add_unmarked
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import QuotationOptions, find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Skipped
from retold.model.findings import Quotation, QuotationGroup, Variant

if TYPE_CHECKING:
    from rich.console import Console

    from retold.adapters.outputs.contract import ArticleQuotationsJson

Form = Literal["text", "json", "csv", "tei"]


def show_quotes(
    paths: Sequence[str], form: Form = "text", options: QuotationOptions | None = None
) -> None:
    """Prints the quotations of the articles in ``paths`` and their groups. Raises NothingUsable."""
    articles = read(paths).articles
    with progress() as step:
        step("quotations")
        quotations, groups = found(articles, options or QuotationOptions())
    if form == "json":
        print_lines(lines(articles, quotations))
    elif form == "csv":
        from retold.adapters.outputs.quotations_csv import render_csv

        write_out(render_csv(articles, quotations, groups))
    elif form == "tei":
        from retold.adapters.outputs.tei import render_tei

        write_out(render_tei(articles, quotations, groups))
    else:
        _show(articles, quotations, groups)


def show_each(paths: Sequence[str], options: QuotationOptions) -> None:
    """Prints the quotations of each article as soon as it is read. Raises NothingUsable."""
    skipped: list[Skipped] = []
    usable = False
    for path in paths:
        reading = library.read([path])
        skipped.extend(reading.skipped)
        usable = usable or bool(reading.articles)
        for article in reading.articles:
            quotations = resolve_speakers((article,), find_quotations(article, options))
            print_lines(lines((article,), quotations))
    if not usable:
        library.require_articles(library.Reading((), tuple(skipped)))
    warn_of(skipped)


def found(
    articles: Sequence[Article], options: QuotationOptions
) -> tuple[tuple[Quotation, ...], tuple[QuotationGroup, ...]]:
    """All quotations of the articles, speakers resolved over them, and their groups."""
    alone = [q for a in articles for q in find_quotations(a, options)]
    quotations = resolve_speakers(articles, alone)
    if options.indirect:
        quotations = add_unmarked(articles, quotations)
    return quotations, group_quotations(articles, quotations)


def lines(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> Iterator[ArticleQuotationsJson]:
    """One object per article, in the wire form."""
    from retold.adapters.outputs.wire import Wire

    made = Wire(articles)
    for article in articles:
        own = [q for q in quotations if q.article == article.id]
        yield {"path": article.path, "quotations": [made.quotation(q) for q in own]}


def _show(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    groups: Sequence[QuotationGroup],
) -> None:
    from rich.console import Console

    console = Console(soft_wrap=True, highlight=False, markup=False)
    known = {a.id: a for a in articles}
    by_id = {q.id: q for q in quotations}
    grouped = {v.quotation for g in groups for v in g.variants}
    for group in groups:
        console.print(f"{group.id}  {group.speaker or 'speaker unknown'}", style="bold")
        for variant in sorted(group.variants, key=lambda v: v.relation != "base"):
            quotation = by_id[variant.quotation]
            _show_variant(console, known[quotation.article], quotation, variant)
        console.print()
    for article in articles:
        own = [q for q in quotations if q.article == article.id and q.id not in grouped]
        if own:
            console.print(article.path, style="bold")
        for quotation in own:
            speaker = quotation.speaker.name if quotation.speaker else quotation.use
            console.print(f"  {speaker} ({quotation.form}): {_words(article, quotation)}")


def _show_variant(
    console: Console, article: Article, quotation: Quotation, variant: Variant
) -> None:
    changes = f" ({', '.join(variant.changes)})" if variant.changes else ""
    console.print(f"  {variant.relation}{changes}  {article.path}", style="dim")
    console.print(f"    {_words(article, quotation)}")
    for edit in variant.edits:
        console.print(f"      [-{edit.before}-] {{+{edit.after}+}}", style="yellow")


def _words(article: Article, quotation: Quotation) -> str:
    return " … ".join(" ".join(article.words(f).split()) for f in quotation.fragments)
