"""The command line: each command is a thin shell over a library call, one file per command."""

from __future__ import annotations

import sys

import typer

from retold.app.cli import check, dates, encoder, links, quotes, report, schema, simulate
from retold.app.cli.common import fail
from retold.model.errors import RetoldError

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


@app.callback()
def about() -> None:
    """Who told it first, who retold it, and what changed in the retelling.

    Give Retold a handful of news articles; it finds what was copied, from whom, how quotations
    and figures changed on the way, and how many independent origins stand behind each claim.
    """


app.command("report")(report.command)
app.command("quotes")(quotes.command)
app.command("links")(links.command)
app.command("dates")(dates.command)
app.command("check")(check.command)
app.add_typer(encoder.app, name="encoder")
app.command("simulate")(simulate.command)
app.command("schema")(schema.command)


def main(argv: list[str] | None = None) -> None:
    """Runs one command and leaves with its exit code. No traceback reaches a person."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    if debug:
        arguments.remove("--debug")
    try:
        code = app(arguments, prog_name="retold", standalone_mode=False)
    except Exception as error:
        if debug:
            raise
        code = explain(error)
    except KeyboardInterrupt:
        code = fail("stopped", 1)
    sys.exit(code if isinstance(code, int) else 0)


def explain(error: Exception) -> int:
    """Says in one line what went wrong and what to do. Returns the exit code."""
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, typer.Abort):
        return fail("stopped", 1)
    usage = getattr(error, "format_message", None)  # click's or typer's own error of usage
    if usage is not None:
        return fail(f"{usage()} See 'retold --help'", 1)
    if isinstance(error, RetoldError):
        return fail(str(error), error.exit_code)
    if isinstance(error, BrokenPipeError):
        return _pipe_closed()
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return fail(f"this should not happen: {what}. Run again with --debug and report it", 1)


def _pipe_closed() -> int:
    """The reader of our output (``head``, a pager) went away: no fault of anybody."""
    sys.stdout = None  # keeps the interpreter from flushing it again
    return 0
