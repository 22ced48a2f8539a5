"""What every command shares: reading inputs, progress, warnings, writing results."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retold.model.article import Skipped

if TYPE_CHECKING:
    from retold.library import Reading
    from retold.pipeline import Step


def fail(message: str, code: int) -> int:
    """Prints one line to standard error and returns the exit code."""
    print(f"retold: {' '.join(message.split())}", file=sys.stderr)
    return code


def warn_of(skipped: Sequence[Skipped]) -> None:
    """One line for each input that is not in the result."""
    for skip in skipped:
        print(f"retold: skipped {skip.path}: {skip.reason}", file=sys.stderr)


def read(paths: Sequence[str], meanwhile: Callable[[], object] = bool) -> Reading:
    """Reads the inputs of a command, warns of skips. Raises NothingUsable when none is left.

    meanwhile: loads what the command needs next, while another process reads.
    """
    from retold import library  # the list of commands needs no reader
    from retold.adapters.reading import read_articles

    with progress() as step:
        step("reading")
        reading = library.collect(read_articles(list(library.documents(paths)), meanwhile))
    library.require_articles(reading)
    warn_of(reading.skipped)
    return reading


@contextmanager
def progress() -> Iterator[Step]:
    """Names the step at work on standard error, where a person is looking."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    # Nothing moves between two steps: a thread that moves it would keep us from a second process.
    with Live(console=Console(stderr=True), auto_refresh=False, transient=True) as shown:
        yield lambda step: shown.update(Text(f"{step} ..."), refresh=True)


def print_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON Lines on standard output, UTF-8 whatever the terminal's locale."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for row in rows:
        write_out(encode(row) + "\n")


def write_out(text: str) -> None:
    """UTF-8 on standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_to(target: str, text: str) -> None:
    """To a file, or to standard output for ``-``."""
    if target == "-":
        write_out(text)
    else:
        from retold import library

        library.write_text(Path(target), text)
