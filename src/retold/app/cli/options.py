"""Arguments and options that several commands have."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Articles: text, Markdown, HTML, JSON, JSON Lines, folders; - for standard input.",
        show_default=False,
    ),
]
EncoderName = Annotated[
    str, typer.Option(help="none: words only. minilm: meaning too, once 'retold encoder add' ran.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON Lines instead of a table.")]
