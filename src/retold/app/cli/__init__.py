"""The command line: each command is a thin shell over a library call, one file per command.

A plain line of paths is run at once; every other one goes to typer, which explains and checks.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from typing import NoReturn

from retold.app.cli.common import fail
from retold.model.errors import RetoldError


def entry() -> NoReturn:
    """The program: ``main``, and then gone at once.

    Taking a big story's findings apart piece by piece, only to leave, takes a tenth of the time.
    """
    # One thread: what we multiply is small, and a process with more cannot be copied in two.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    code = 1
    try:
        main()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 0
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody reads any more
            if stream is not None:
                stream.flush()
    os._exit(code)


def main(argv: list[str] | None = None) -> None:
    """Runs one command and leaves with its exit code. No traceback reaches a person."""
    gc.set_threshold(100_000)  # findings hold no cycles: looking for some takes a twentieth
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    if debug:
        arguments.remove("--debug")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without curly marks shows "?" for them
            stream.reconfigure(errors="replace")
    try:
        code = run(arguments)
    except Exception as error:
        if debug:
            raise
        code = explain(error)
    except KeyboardInterrupt:
        code = fail("stopped", 1)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code."""
    at_once = plain(arguments)
    if at_once is not None:
        at_once()
        return 0
    from retold.app.cli import commands  # typer takes longer to load than many a story to read

    return commands.run(arguments)


def plain(arguments: Sequence[str]) -> Callable[[], None] | None:
    """The call that ``links|quotes PATH... [--json]`` means; None where more is asked for."""
    command, as_json = [*arguments[:1], ""][0], "--json" in arguments
    paths = [argument for argument in arguments[1:] if argument != "--json"]
    if command not in ("links", "quotes") or not paths:
        return None
    if any(path.startswith("-") and path != "-" for path in paths):
        return None
    if command == "links":
        from retold.app.links import show_links

        return partial(show_links, paths, as_json=as_json)
    from retold.app.quotes import show_quotes

    return partial(show_quotes, paths, "json" if as_json else "text")


def explain(error: Exception) -> int:
    """Says in one line what went wrong and what to do. Returns the exit code."""
    if isinstance(error, RetoldError):
        return fail(str(error), error.exit_code)
    if isinstance(error, BrokenPipeError):
        return _pipe_closed()
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        reason = error.strerror or type(error).__name__
        return fail(f"cannot read or write{where}: {reason}; check the place and its free space", 1)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return fail(f"this should not happen: {what}. Run again with --debug and report it", 1)


def _pipe_closed() -> int:
    """The reader of our output (``head``, a pager) went away: no fault of anybody."""
    sys.stdout = None  # keeps the interpreter from flushing it again
    return 0
