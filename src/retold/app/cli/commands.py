"""All commands for typer: what it explains, checks and completes.

Only the file of the command that runs is loaded: ``retold quotes`` need not wait for claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

import retold
from retold.app.cli.common import fail

# Name: what the list of commands says of it, which is the first paragraph of its own help.
COMMANDS = {
    "report": "Read articles as one story and write a report that opens in a browser.",
    "quotes": "Find quotations, their speakers, and how the articles' renderings of one utterance "
    "differ.",
    "links": "Show what was carried over between any two articles, with the changed words marked.",
    "dates": "Find dates, times and durations, and say which day each one means.",
    "check": "Look a claim up in a set of articles: who carries it, who says otherwise, with what "
    "support.",
    "simulate": "Write news stories whose true stemma, quotations, figures and distortions are "
    "known.",
    "schema": "Print the JSON Schema that every JSON report keeps to.",
    "encoder": "Optional models that compare by meaning.",
}


def about(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Who told it first, who retold it, and what changed in the retelling.

    Give Retold a handful of news articles; it finds what was copied, from whom, how quotations
    and figures changed on the way, and how many independent origins stand behind each claim.
    """
    if version:
        print(f"retold {retold.__version__}")
        raise typer.Exit


def command_line(asked: str | None) -> typer.Typer:
    """All commands by name and summary; the one that is ``asked`` for is there in full."""
    app = typer.Typer(
        name="retold",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Exit codes: 0 done, 2 nothing usable was given, 1 anything else. "
        "Add --debug anywhere to see the full trace of an error.",
    )
    app.callback(invoke_without_command=True)(about)
    for name, summary in COMMANDS.items():
        if name != asked:
            app.command(name, help=summary)(_unloaded)
            continue
        module = import_module(f"retold.app.cli.{name}")
        if hasattr(module, "app"):  # a command that has commands
            app.add_typer(module.app, name=name)
        else:
            app.command(name)(module.command)
    return app


def _unloaded() -> None:
    """Stands in the list for a command that is not the one asked for."""
    raise AssertionError("a command that was not loaded")


def asked_for(arguments: Sequence[str]) -> str | None:
    """The command that ``arguments`` name: the first of them that is no option."""
    return next((argument for argument in arguments if not argument.startswith("-")), None)


def run(arguments: Sequence[str]) -> int:
    """Runs the command that ``arguments`` name and returns its exit code.

    Errors of usage are explained here; all others are raised.
    """
    app = command_line(asked_for(arguments))
    try:
        code = app(arguments, prog_name="retold", standalone_mode=False)
    except typer.Exit as left:
        return left.exit_code
    except typer.Abort:
        return fail("stopped", 1)
    except Exception as error:
        usage = getattr(error, "format_message", None)  # click's or typer's own error of usage
        if usage is None:
            raise
        said = usage().rstrip(".")  # nothing where the help itself was the answer
        return fail(f"{said}. See 'retold --help'", 1) if said else 1
    return code if isinstance(code, int) else 0
