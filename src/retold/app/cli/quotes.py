"""``retold quotes``: who is given which words, and what each outlet did to them."""

from __future__ import annotations

from typing import Annotated

import typer

from retold.app.cli.options import AsJson, Paths
from retold.app.quotes import show_each, show_quotes
from retold.find.quotations.quotations import QuotationOptions

AsCsv = Annotated[bool, typer.Option("--csv", help="Print a table, one row per quotation.")]
AsTei = Annotated[bool, typer.Option("--tei", help="Print the variants as a TEI apparatus.")]
Each = Annotated[
    bool, typer.Option("--each", help="Each article by itself, printed as soon as it is read.")
]
Marked = Annotated[
    bool, typer.Option("--marked", help="Only words in quotation marks, no reported speech.")
]


def command(
    paths: Paths,
    json: AsJson = False,
    csv: AsCsv = False,
    tei: AsTei = False,
    each: Each = False,
    marked: Marked = False,
) -> None:
    """Find quotations, their speakers, and how the articles' renderings of one utterance differ.

    With --json: one line per article.
    """
    options = QuotationOptions(indirect=not marked)
    if each:
        show_each(paths, options)
    else:
        show_quotes(paths, "json" if json else "csv" if csv else "tei" if tei else "text", options)
