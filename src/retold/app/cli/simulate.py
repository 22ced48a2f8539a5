"""``retold simulate``: stories whose stemma is known, to test any reader of news on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from retold.app.cli.common import progress
from retold.model.errors import BadOption
from retold.newsroom import (
    PRESETS,
    NewsroomSettings,
    preset,
    read_paraphrases,
    read_revisions,
    simulate,
    write_stories,
)

Folder = Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where to write.")]
Stories = Annotated[int, typer.Option("--stories", min=1, help="How many stories.")]
Seed = Annotated[int, typer.Option("--seed", help="The same seed writes the same stories.")]
Preset = Annotated[str, typer.Option("--preset", help=f"One of {', '.join(PRESETS)}.")]
Paraphrases = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Human paraphrase pairs to mix in (TSV, MRPC's columns)."),
]
Revisions = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Revision chains whose changed sentences to mix in."),
]
Domains = Annotated[
    str | None,
    typer.Option(metavar="NAMES", help="Kinds of story, apart by commas. [default: all]"),
]


def command(
    output: Folder,
    stories: Stories = 10,
    seed: Seed = 0,
    preset_name: Preset = "plain",
    paraphrases: Paraphrases = None,
    revisions: Revisions = None,
    domains: Domains = None,
) -> None:
    """Write news stories whose true stemma, quotations, figures and distortions are known."""
    settings = _settings(preset_name, seed, stories, domains)
    settings = replace(settings, rewordings=_rewordings(paraphrases, revisions))
    with progress() as step:
        step("writing stories")
        count = write_stories(simulate(settings), output)
    print(f"{count} stories in {output}")


def _settings(name: str, seed: int, stories: int, domains: str | None) -> NewsroomSettings:
    if name not in PRESETS:
        raise BadOption(f"no preset {name!r}: choose one of {', '.join(PRESETS)}")
    settings = preset(name, seed, stories)
    if domains is None:
        return settings
    return replace(settings, domains=tuple(part.strip() for part in domains.split(",")))


def _rewordings(paraphrases: Path | None, revisions: Path | None) -> tuple[tuple[str, str], ...]:
    try:
        pairs = read_paraphrases(paraphrases) if paraphrases else []
        pairs += read_revisions(revisions) if revisions else []
    except (OSError, ValueError) as error:
        raise BadOption(f"{error}: give a file or folder of that form") from error
    return tuple(pairs)
