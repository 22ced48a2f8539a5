"""``retold check``: who carries a claim, and what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from retold.app.cli.common import print_lines, progress, read
from retold.app.cli.options import AsJson, Paths
from retold.find.claims.asked import Finding
from retold.find.claims.check import Check, check_sentence
from retold.model.errors import BadOption
from retold.model.report import Story
from retold.model.support import Support
from retold.pipeline import analyse

if TYPE_CHECKING:
    from rich.table import Table

Claimed = Annotated[
    str, typer.Argument(metavar="SENTENCE", help="The claim, as a sentence.", show_default=False)
]


def command(sentence: Claimed, paths: Paths, as_json: AsJson = False) -> None:
    """Look a claim up in a set of articles: who carries it, who says otherwise, with what support.

    What no article says is "not found": the articles are asked, nothing else is.
    """
    if not any(letter.isalnum() for letter in sentence):
        raise BadOption("there is nothing to look up: give the claim as a sentence")
    reading = read(paths)
    with progress() as step:
        story = analyse(reading.articles, step=step)
        step("comparing")
        check = check_sentence(sentence, story)
    if as_json:
        print_lines([as_data(check, story)])
        return
    show(check, story)


def as_data(check: Check, story: Story) -> dict[str, Any]:
    """The answer as plain data."""
    return {
        "sentence": check.sentence,
        "answer": check.answer,
        "why": check.why,
        "carried": list(_rows(check.carried, story)),
        "against": list(_rows(check.against, story)),
        "support": _support(check.support),
        "support_against": _support(check.support_against),
        "claims": [
            {"id": c.id, "topic": c.topic, "verdict": c.verdict, "why": c.why} for c in check.claims
        ],
    }


def _rows(found: Sequence[Finding], story: Story) -> Iterator[Mapping[str, Any]]:
    for finding in found:
        value, article = finding.value, story.article(finding.value.article)
        yield {
            "path": article.path,
            "outlet": article.outlet,
            "passage": {
                "article": article.id,
                "start": value.passage.span.start,
                "end": value.passage.span.end,
                "text": article.words(value.passage),
            },
            "says": value.says,
            "low": value.low,
            "high": value.high,
            "unit": value.unit,
            "attributed_to": value.attributed_to,
            "as_of": value.as_of.at if value.as_of else None,
            "differs": finding.differs or None,
            "order": finding.order or None,
            "likeness": finding.likeness,
        }


def _support(support: Support | None) -> dict[str, Any] | None:
    if support is None:
        return None
    origins = support.origins
    return {
        "articles": support.articles,
        "outlets": support.outlets,
        "origins": {
            "min": origins.low if origins else None,
            "max": origins.high if origins else None,
        },
        "named_sources": list(support.named_sources),
        "why": list(support.why),
    }


def show(check: Check, story: Story) -> None:
    """The answer as text and two tables."""
    from rich.console import Console

    console = Console()
    console.print(f"[bold]{check.answer}[/bold]. {check.why}")
    for title, found, support in (
        ("carries it", check.carried, check.support),
        ("says otherwise", check.against, check.support_against),
    ):
        if found and support:
            console.print(_table(f"{title}: {_spoken(support)}", found, story))
    for claim in check.claims:
        console.print(f"{claim.topic}: [bold]{claim.verdict}[/bold]. {claim.why}")


def _spoken(support: Support) -> str:
    origins = support.origins
    span = "origins not measured"
    if origins:
        low, high = origins.low, origins.high
        span = (
            f"{low} origin{'s' if low != 1 else ''}" if low == high else f"{low} to {high} origins"
        )
    articles = f"{support.articles} article{'s' if support.articles != 1 else ''}"
    outlets = f"{support.outlets} outlet{'s' if support.outlets != 1 else ''}"
    return f"{articles}, {outlets}, {span}"


def _table(title: str, found: Sequence[Finding], story: Story) -> Table:
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for column in ("article", "says", "as of", "according to", "sentence"):
        table.add_column(column, overflow="fold")
    for finding in found:
        value, article = finding.value, story.article(finding.value.article)
        says = value.says if value.place != value.passage.span else finding.differs or "the same"
        sentence = " ".join(article.words(value.passage).split())
        at = f"{value.as_of.at if value.as_of else ''} {finding.order}".strip()
        by = value.attributed_to or ""
        table.add_row(article.outlet or article.path, says, at, by, sentence)
    return table
