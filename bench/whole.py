"""How long a whole report takes: seconds for each stage, articles, and peak memory.

    python -m bench.whole PATH [--json]

PATH is a folder of articles, read as one story whatever its subfolders are: from reading the files
to the page, the JSON and the briefing. Without PATH two made-up stories of 200 articles are
measured: the stories of the simulated newsroom put together, and one wire in 200 cut copies.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from retold import library
from retold.newsroom import preset, simulate, write_stories

MANY, SEED = 200, 560
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # as the command line sets it for itself
_TO_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024  # of ru_maxrss


class Stages:
    """Seconds between the steps that an analysis announces."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._name, self._began = "", time.perf_counter()

    def __call__(self, name: str) -> None:
        now = time.perf_counter()
        if self._name:
            spent = self.seconds.get(self._name, 0.0) + now - self._began
            self.seconds[self._name] = round(spent, 2)
        self._name, self._began = name, now


def measure(folder: Path) -> dict[str, object]:
    """Everything from the files under ``folder`` to every form of the report."""
    step = Stages()
    report = library.report(sorted(folder.rglob("*.txt")), step=step)
    articles = report.story.articles
    for name, render in (
        ("as JSON", report.to_json),
        ("as a page", report.to_html),
        ("as a briefing", report.to_markdown),
    ):
        step(name)
        render()
    step("")
    return {
        "articles": len(articles),
        "words": sum(len(a.text.split()) for a in articles),
        "seconds": step.seconds,
        "seconds in all": round(sum(step.seconds.values()), 1),
        "peak memory in MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _TO_MIB,
    }


def write_stories_together(folder: Path, articles: int = MANY) -> None:
    """As many articles of the simulated newsroom, of several stories, as plain text."""
    settings = replace(preset("plain", SEED, 40), html=0.0, metadata=0.0)
    write_stories(simulate(settings), folder / "stories")
    for number, file in enumerate(sorted(folder.glob("stories/*/articles/*.txt"))):
        if number >= articles:
            file.unlink()


def write_copies(folder: Path, copies: int = MANY) -> None:
    """The longest of some simulated articles ``copies`` times, a paragraph and a word cut."""
    rng = Random(SEED)
    with tempfile.TemporaryDirectory() as made:
        write_stories(simulate(replace(preset("plain", SEED, 3), furniture=0.0)), Path(made))
        texts = [p.read_text(encoding="utf-8") for p in sorted(Path(made).rglob("articles/*.txt"))]
    paragraphs = max(texts, key=len).split("\n\n")
    for number in range(copies):
        kept = list(paragraphs)
        del kept[rng.randrange(2, len(kept))]
        words = kept[-1].split(" ")
        del words[rng.randrange(len(words))]
        text = "\n\n".join([*kept[:-1], " ".join(words)])
        (folder / f"copy{number:03}.txt").write_text(text, encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Measures the folder, or the two made-up ones, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m bench.whole", description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", help="folder of articles, one story")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(argv)
    if options.path is not None:
        if not options.path.is_dir():
            parser.error(f"{options.path} is no folder")
        _show(measure(options.path), options.json)
        return 0
    for name, write in (("simulated stories", write_stories_together), ("copies", write_copies)):
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder))
            if not options.json:
                print(f"{name}:", flush=True)
            command = [sys.executable, "-m", "bench.whole", folder]
            command += ["--json"] if options.json else []
            done = subprocess.run(command, check=False, env=os.environ | _ONE_THREAD)
            if done.returncode:
                return done.returncode
    return 0


def _show(row: dict[str, object], as_json: bool) -> None:
    if as_json:
        print(json.dumps(row, indent=2))
        return
    for name, value in row.items():
        if isinstance(value, dict):
            for stage, seconds in value.items():
                print(f"  {stage:24} {seconds:8.2f} s")
        else:
            print(f"  {name:24} {value}")


if __name__ == "__main__":
    raise SystemExit(main())
