"""Plain text, exactly as it stands on disk. Front matter at its top gives metadata."""

from __future__ import annotations

from collections.abc import Iterator

from retold.adapters.inputs.decoding import Undecodable, decode
from retold.adapters.inputs.metadata import with_metadata
from retold.model.article import Document, Skipped
from retold.text.front_matter import front_matter


class PlainText:
    """One article; offsets index the decoded file, front matter included."""

    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]:
        try:
            text = decode(data)
        except Undecodable as reason:
            yield Skipped(path, str(reason))
            return
        stated = front_matter(text)
        document = Document(path, text)
        yield with_metadata(document, stated[1]) if stated else document
