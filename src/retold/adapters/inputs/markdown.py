"""Markdown: its words without its marks; links keep their words, pictures their caption."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.adapters.inputs.decoding import Undecodable, decode
from retold.adapters.inputs.metadata import with_metadata
from retold.model.article import Document, Skipped
from retold.text.front_matter import front_matter

if TYPE_CHECKING:
    from markdown_it.token import Token


class Markdown:
    """One article. The first heading of the first level is its headline."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]:
        try:
            source = decode(data)
        except Undecodable as reason:
            yield Skipped(path, str(reason))
            return
        stated = front_matter(source)
        text, title = _rendered(source[stated[0].end :] if stated else source)
        if not text:
            yield Skipped(path, "no words in it; give a file that holds an article")
            return
        document = Document(path, text, verbatim=False, title=title)
        yield with_metadata(document, stated[1]) if stated else document


def _rendered(source: str) -> tuple[str, str | None]:
    """The blocks of a Markdown text, parted by empty lines, and its headline."""
    from markdown_it import MarkdownIt  # imported late: most inputs are not Markdown

    blocks: list[str] = []
    title: str | None = None
    opened = ""
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.type.endswith("_open"):
            opened = token.tag
        elif token.type == "inline":
            words = _words(token.children or [])
            if words:
                blocks.append(words)
                title = title or (words if opened == "h1" else None)
        elif token.type in ("code_block", "fence"):
            blocks.append(token.content.strip())
    return "\n\n".join(block for block in blocks if block), title


def _words(children: list[Token]) -> str:
    pieces: list[str] = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type == "image":
            pieces.append(f"\n\nPhoto: {child.content}\n\n" if child.content else "")
        elif child.type in ("text", "code_inline"):
            pieces.append(child.content)
    return "".join(pieces).strip()
