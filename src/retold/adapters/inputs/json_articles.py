"""Articles as JSON: one object, a list of objects, or an object a line (JSON Lines)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from retold.adapters.inputs.decoding import Undecodable, decode
from retold.adapters.inputs.metadata import BadMetadata, with_metadata, words
from retold.model.article import Document, Skipped


class JsonArticles:
    """An object with "text" and any of title, url, outlet, published, language, byline."""

    name = "json"
    suffixes: tuple[str, ...] = (".json",)

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]:
        try:
            content = json.loads(decode(data))
        except Undecodable as reason:
            yield Skipped(path, str(reason))
        except json.JSONDecodeError as error:
            yield Skipped(path, f"broken JSON in line {error.lineno} ({error.msg}); mend it there")
        except RecursionError:
            yield Skipped(path, "JSON nested too deeply; give one object per article")
        else:
            if not isinstance(content, list):
                yield article(path, content)
                return
            if not content:
                yield Skipped(path, "an empty list; give a list of articles")
            for number, one in enumerate(content, start=1):
                yield article(f"{path}#{number}", one)


class JsonLines:
    """One article a line. A broken line is skipped by its number, the rest is read."""

    name = "json lines"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]:
        try:
            lines = decode(data).split("\n")
        except Undecodable as reason:
            yield Skipped(path, str(reason))
            return
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            place = f"{path}:{number}"
            try:
                yield article(place, json.loads(line))
            except json.JSONDecodeError as error:
                yield Skipped(place, f"line {number} is not JSON ({error.msg}); mend or remove it")
            except RecursionError:
                yield Skipped(place, f"line {number} is nested too deeply; give one object a line")


def article(path: str, content: Any) -> Document | Skipped:
    """The article in one JSON object."""
    if not isinstance(content, dict):
        return Skipped(path, 'not a JSON object; an article is {"text": "...", "title": "..."}')
    try:
        text = _text(content)
        if text is None:
            return Skipped(path, 'no "text" in it; put the words of the article under "text"')
        if "\0" in text:
            return Skipped(path, '"text" holds binary data; give the words of the article')
        return with_metadata(Document(path, text, verbatim=False), content)
    except BadMetadata as reason:
        return Skipped(path, str(reason))


def _text(content: dict[str, Any]) -> str | None:
    """The words under "text", blanks at its ends kept: offsets count from its first character."""
    if words(content, "text") is None:
        return None
    text: str = content["text"]
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
