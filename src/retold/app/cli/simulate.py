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
    changed,
    domain_names,
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
    typer.Option(metavar="NAMES", help="Kinds of story, commas between; all when left out."),
]


Changes = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=SHARE", help="Change one setting; may be repeated."),
]


def command(
    output: Folder,
    stories: Stories = 10,
    seed: Seed = 0,
    preset_name: Preset = "plain",
    changes: Changes = None,
    domains: Domains = None,
    paraphrases: Paraphrases = None,
    revisions: Revisions = None,
) -> None:
    """Write news stories whose true stemma, quotations, figures and distortions are known."""
    settings = changed(_preset(preset_name, seed, stories), changes or [])
    settings = replace(settings, rewordings=_rewordings(paraphrases, revisions))
    if domains is not None:
        settings = replace(settings, domains=_domains(domains))
    with progress() as step:
        step("writing stories")
        count = write_stories(simulate(settings), output)
    print(f"{count} {'story' if count == 1 else 'stories'} in {output}")


def _preset(name: str, seed: int, stories: int) -> NewsroomSettings:
    if name not in PRESETS:
        raise BadOption(f"no preset {name!r}: choose one of {', '.join(PRESETS)}")
    return preset(name, seed, stories)


def _domains(names: str) -> tuple[str, ...]:
    chosen = tuple(part.strip() for part in names.split(","))
    unknown = [name for name in chosen if name not in domain_names()]
    if unknown:
        raise BadOption(f"no kind of story {unknown[0]!r}: choose from {', '.join(domain_names())}")
    return chosen


def _rewordings(paraphrases: Path | None, revisions: Path | None) -> tuple[tuple[str, str], ...]:
    try:
        pairs = read_paraphrases(paraphrases) if paraphrases else []
        pairs += read_revisions(revisions) if revisions else []
    except (OSError, ValueError) as error:
        raise BadOption(f"{error}: give a file or folder of that form") from error
    return tuple(pairs)
