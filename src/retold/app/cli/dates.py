"""``retold dates``: the time expressions of articles with their values."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from retold import library
from retold.app.cli.common import print_lines, warn_of, write_out
from retold.app.cli.options import AsJson, Paths
from retold.find.dates.article_date import story_window, told_on
from retold.find.dates.dates import find_dates
from retold.model.article import Article, Skipped
from retold.model.errors import BadOption
from retold.model.findings import DateMention
from retold.model.when import Precision, When
from retold.text.reading import read_article

if TYPE_CHECKING:
    from retold.adapters.outputs.contract import ArticleDatesJson

Reference = Annotated[
    str | None,
    typer.Option("--reference", metavar="DATE", help="The day all articles were written on."),
]
References = Annotated[
    Path | None,
    typer.Option("--references", metavar="TSV", help="Columns file and date: a day for each file."),
]


def command(
    paths: Paths,
    reference: Reference = None,
    references: References = None,
    as_json: AsJson = False,
) -> None:
    """Find dates, times and durations, and say which day each one means."""
    given = parse_reference(reference) if reference else None
    each = read_references(references) if references else {}
    articles = _each(paths)
    window = story_window(articles)
    rows = (
        row(article, find_dates(article, _own(article, each) or given or told_on(article, window)))
        for article in articles
    )
    if as_json:
        print_lines(rows)
    else:
        write_out("".join(_table(rows)))


def _each(paths: Sequence[str]) -> list[Article]:
    """Every article given; a reprint has its own line, for its day may be another."""
    from retold.adapters.inputs import InputOptions, read_inputs

    stdin = sys.stdin.buffer.read() if "-" in paths else None
    read = [
        found if isinstance(found, Skipped) else read_article(found)
        for found in read_inputs(paths, InputOptions(repeats=True), stdin)
    ]
    skipped = tuple(found for found in read if isinstance(found, Skipped))
    articles = [found for found in read if isinstance(found, Article)]
    library.require_articles(library.Reading(tuple(articles), skipped))
    warn_of(skipped)
    return articles


def parse_reference(text: str) -> When:
    """A day, month, year or minute as ISO 8601 writes it. Raises BadOption on anything else."""
    text = text.strip()
    shapes: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
    cut = text[:16] if len(text) > 16 else text
    precision: Precision = "week" if "W" in cut else shapes.get(len(cut), "day")
    try:
        return When(cut.replace(" ", "T"), precision, "reference given")
    except ValueError:
        raise BadOption(f"not a date: {text!r}. Write it as 2026-02-10") from None


def read_references(path: Path) -> dict[str, When]:
    """The date of each file. Raises BadOption where the table lacks a column or holds no date."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            columns = table.fieldnames or []
            date = next((c for c in ("date", "document_date") if c in columns), None)
            if "file" not in columns or date is None:
                raise BadOption(f"{path} needs the columns file and date, separated by tabs")
            return {r["file"]: parse_reference(r[date]) for r in table if r[date]}
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(f"cannot read {path}: {error}") from error


def _own(article: Article, each: Mapping[str, When]) -> When | None:
    """The day given for an article, by its path, the end of its path, or its name."""
    parts = Path(article.path).parts
    ends = ("/".join(parts[n:]) for n in range(len(parts)))
    return each.get(article.path) or next((each[end] for end in ends if end in each), None)


def row(article: Article, mentions: tuple[DateMention, ...]) -> ArticleDatesJson:
    """One article's line, in the wire form."""
    from retold.adapters.outputs.wire import Wire

    made = Wire([article])
    return {"path": article.path, "dates": [made.date(mention) for mention in mentions]}


def _table(rows: Iterator[ArticleDatesJson]) -> Iterator[str]:
    for found in rows:
        yield f"{found['path']}\n"
        for date in found["dates"]:
            words = " ".join(date["passage"]["text"].split())
            yield f"  {date['kind']:9} {date['value'] or '?':17} {words}\n"
