"""``retold report``: the main job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from retold import library
from retold.adapters.encoders import open_encoder
from retold.app.cli.common import progress, warn_of, write_to
from retold.app.cli.options import EncoderName, Paths
from retold.model.errors import BadOption

Html = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="The page. [default: retold-report.html]"),
]
Json = Annotated[
    str | None, typer.Option("--json", metavar="FILE", help="The report as data; - prints it.")
]
Markdown = Annotated[
    str | None, typer.Option("--markdown", metavar="FILE", help="A briefing; - prints it.")
]
Corrections = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="What a person decided: splits, merges, same outlets."),
]


def command(
    paths: Paths,
    output: Html = None,
    json: Json = None,
    markdown: Markdown = None,
    corrections: Corrections = None,
    encoder: EncoderName = "none",
) -> None:
    """Read articles as one story and write a report that opens in a browser.

    Without any of -o, --json and --markdown the page is written to retold-report.html.
    """
    if json == markdown == "-":
        raise BadOption("--json - and --markdown - would mix on standard output: give one a file")
    if Path(output or "").suffix.lower() not in ("", ".html", ".htm", ".xhtml"):
        raise BadOption(f"-o writes a page, not {output}: name it .html, or use --json, --markdown")
    with progress() as step:
        decided = () if corrections is None else library.read_corrections(corrections)
        opened = open_encoder(encoder)
        made = library.report(paths, encoder=opened, corrections=decided, step=step)
        step("writing")
        _write(made, output, json, markdown)
    warn_of(made.story.skipped)


def _write(
    made: library.Report, output: str | None, json: str | None, markdown: str | None
) -> None:
    if json is not None:
        write_to(json, made.to_json())
    if markdown is not None:
        write_to(markdown, made.to_markdown())
    if output is None and (json is not None or markdown is not None):
        return
    page = output or "retold-report.html"
    write_to(page, made.to_html())
    if page != "-":
        count = len(made.story.articles)
        read = f"{count} article{'s' if count != 1 else ''} read"
        print(
            f"{read}. Open {Path(page).resolve()}", file=sys.stderr if json == "-" else sys.stdout
        )
