"""Descent: which line comes from which line, and which text from which text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from retold.model.article import article_id
from retold.newsroom.lines import Line, Text
from retold.newsroom.page import Page
from retold.newsroom.plan import Story

_STRENGTH = {"copy": 0, "edit": 1, "rewrite": 2}


@dataclass(frozen=True, slots=True)
class Printed:
    """A seen text with its page."""

    text: Text
    page: Page
    path: str
    form: str = "text"
    stated: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        url = None if self.form == "text" else self.stated.get("url")
        return article_id(url, self.page.text)

    def passage(self, start: int, end: int) -> dict[str, object]:
        """A place on the page in the report's own form."""
        words = self.page.text[start:end]
        return {"article": self.id, "start": start, "end": end, "text": words}


@dataclass(frozen=True, slots=True)
class Descent:
    """All lines and texts of a story by id, seen and unseen."""

    lines: Mapping[int, Line]
    texts: Mapping[str, Text]

    def first(self, line: Line) -> int:
        """The id of the line that this wording goes back to."""
        while line.source is not None:
            line = self.lines[line.source]
        return line.id

    def ancestors(self, text: Text) -> dict[str, str]:
        """Each text that ``text`` comes from, with the weakest kind on the way there."""
        found: dict[str, str] = {}
        for parent in text.parents:
            further = {parent.text: parent.kind}
            for name, kind in self.ancestors(self.texts[parent.text]).items():
                further[name] = max(kind, parent.kind, key=_STRENGTH.__getitem__)
            for name, kind in further.items():
                found.setdefault(name, kind)
        return found

    def shared(self, left: Text, right: Text) -> tuple[float, float]:
        """The shares of the two bodies (in characters) that come from common lines."""
        mine = {self.first(line) for line in left.lines}
        theirs = {self.first(line) for line in right.lines}
        return self._share(left, theirs), self._share(right, mine)

    def _share(self, text: Text, others: set[int]) -> float:
        whole = sum(len(line.text) for line in text.lines)
        common = sum(len(line.text) for line in text.lines if self.first(line) in others)
        return round(common / whole, 4) if whole else 0.0


def descent(story: Story) -> Descent:
    """The descent of everything in ``story``."""
    lines = {line.id: line for text in story.texts for line in text.lines}
    return Descent(lines, {text.id: text for text in story.texts})
