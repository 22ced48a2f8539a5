"""Retold as a library: articles in, a report out.

>>> import retold
>>> report = retold.report(["a.txt", "b.html"])        # doctest: +SKIP
>>> report.save("report.html")                         # doctest: +SKIP
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from retold.adapters.processes import in_child
from retold.adapters.reading import read_articles
from retold.model.article import Article, Document, Skipped
from retold.model.errors import BadOption, NothingUsable
from retold.text.reading import read_article

if TYPE_CHECKING:
    from retold.adapters.outputs.contract import ReportJson
    from retold.find.origins.corrections import Correction
    from retold.model.report import Story
    from retold.pipeline import Options, Step
    from retold.ports import Encoder

Source = str | PathLike[str] | Document


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read from some inputs, and what could not, with reasons."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


@contextmanager
def uncollected() -> Iterator[None]:
    """Work without the collector of cyclic garbage, which is switched on again where it was on.

    A report makes millions of values that all stay and hardly a cycle: looking for garbage among
    them takes a sixth of the time and finds next to none.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Report:
    """A story with its findings, in every form it can be written in.

    In a notebook it shows itself. ``report.story`` has the findings as typed values.
    """

    story: Story

    def to_dict(self) -> ReportJson:
        """The report in the wire form ``retold.report/1``."""
        from retold.adapters.outputs import wire

        return wire.report(self.story)

    @uncollected()
    def to_json(self, indent: int | None = 2) -> str:
        """The same as JSON text, UTF-8 characters unescaped, ending in a line end."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent) + "\n"

    @uncollected()
    def to_html(self) -> str:
        """One self-contained page that opens from a file, without network."""
        from retold.adapters.outputs.html import render_html

        return render_html(self.to_dict(), self._texts())

    @uncollected()
    def to_markdown(self) -> str:
        """A briefing to read or paste."""
        from retold.adapters.outputs.markdown import render_markdown

        return render_markdown(self.to_dict(), self._texts())

    def save(self, path: str | PathLike[str]) -> Path:
        """Writes the form that the suffix names (.html, .json, .md), else raises BadOption."""
        target = Path(path)
        forms = {".html": self.to_html, ".htm": self.to_html, ".json": self.to_json}
        forms |= {".md": self.to_markdown, ".markdown": self.to_markdown}
        write = forms.get(target.suffix.lower())
        if write is None:
            raise BadOption(f"cannot tell a format from {target.name!r}: use .html, .json or .md")
        write_text(target, write())
        return target

    def _texts(self) -> dict[str, str]:
        return {a.id: a.text for a in self.story.articles}

    def _repr_html_(self) -> str:
        from retold.adapters.outputs.html import render_embedded

        return render_embedded(self.to_dict(), self._texts())


def read(sources: Sequence[Source], stdin: bytes | None = None) -> Reading:
    """The articles in files, folders and documents.

    stdin: what ``-`` stands for; None reads standard input.
    Nothing is lost: what cannot be read is in ``skipped``, by name and with its reason.
    """
    return collect(
        found if isinstance(found, Skipped) else read_article(found)
        for found in documents(sources, stdin)
    )


def documents(
    sources: Sequence[Source], stdin: bytes | None = None
) -> Iterator[Document | Skipped]:
    """What stands in the sources of ``read``, before it is read as articles."""
    if stdin is None and "-" in sources:
        stdin = sys.stdin.buffer.read()
    from retold.adapters.inputs import read_inputs

    for source in sources:
        if isinstance(source, Document):
            yield source
        else:
            yield from read_inputs([fspath(source)], stdin=stdin)


def collect(found: Iterable[Article | Skipped]) -> Reading:
    """Articles and skips apart; of the same article given twice the first."""
    articles: dict[str, Article] = {}
    skipped: list[Skipped] = []
    for one in found:
        if isinstance(one, Skipped):
            skipped.append(one)
        elif one.id in articles:
            first = articles[one.id].path
            skipped.append(Skipped(one.path, f"the same text and address as {first}"))
        else:
            articles[one.id] = one
    return Reading(tuple(articles.values()), tuple(skipped))


def report(
    sources: Sequence[Source],
    options: Options | None = None,
    *,
    encoder: Encoder | None = None,
    corrections: Sequence[Correction] = (),
    step: Step | None = None,
) -> Report:
    """Reads ``sources`` (paths, folders, ``-`` or documents) and analyses them as one story.

    step: called with the name of each part of the work before it begins.
    Raises NothingUsable when none of them holds an article.
    """
    if step is not None:
        step("reading")
    reading = collect(read_articles(list(documents(sources)), _load_analyses))
    require_articles(reading)
    from retold.pipeline import analyse, silent

    with uncollected():
        story = analyse(
            reading.articles,
            options,
            encoder=encoder,
            corrections=corrections,
            step=step or silent,
            aside=in_child,
        )
    return Report(replace(story, skipped=reading.skipped))


def _load_analyses() -> None:
    """Which takes a while, and which reading needs none of."""
    import retold.pipeline  # noqa: F401


def read_corrections(path: str | PathLike[str]) -> tuple[Correction, ...]:
    """What a person decided, from a JSON file. Raises BadOption when it cannot be used."""
    from retold.find.origins.corrections import read_corrections as corrections_from

    try:
        return corrections_from(json.loads(Path(path).read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise BadOption(f"cannot read {fspath(path)}: {error.strerror or error}") from error
    except ValueError as error:
        raise BadOption(f"{fspath(path)} holds no corrections: {error}") from error


def require_articles(reading: Reading) -> None:
    """Raises NothingUsable, with the reasons, when nothing could be read."""
    if reading.articles:
        return
    reasons = "; ".join(f"{s.path}: {s.reason}" for s in reading.skipped[:3])
    more = f" (and {len(reading.skipped) - 3} more)" if len(reading.skipped) > 3 else ""
    raise NothingUsable(
        f"no article to read. {reasons}{more}"
        if reasons
        else "no article to read: name files or folders"
    )


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 with plain line ends. Raises BadOption when the place cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A lone surrogate from a broken JSON escape must not lose the whole report.
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise BadOption(f"cannot write {path}: {error.strerror or error}") from error
