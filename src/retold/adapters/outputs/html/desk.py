"""The report with everything found by its id: what each screen is built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from retold.adapters.outputs.html.places import Places
from retold.adapters.outputs.names import Lettering, Name, name_articles
from retold.adapters.outputs.wording import brief, plainer, shortened
from retold.model.span import Span
from retold.text.tokens import tokens

Part = Mapping[str, Any]
WORD = 40  # characters to either side within which a cut word is looked for


@dataclass(frozen=True, slots=True)
class Said:
    """Words from an article with their address in the reader."""

    name: Name
    words: str
    href: str


@dataclass(frozen=True)
class Desk:
    """A report in contract form, the texts of its articles, and the places that were linked to."""

    report: Part
    texts: Mapping[str, str]
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", Places(self.texts))

    @cached_property
    def names(self) -> dict[str, Name]:
        return name_articles(self.report, self.texts)

    @cached_property
    def quotations(self) -> dict[str, Part]:
        return {quotation["id"]: quotation for quotation in self.part("quotations")}

    @cached_property
    def origins(self) -> dict[str, Part]:
        return {origin["id"]: origin for origin in self.part("origins")}

    @cached_property
    def ties(self) -> set[tuple[str, str]]:
        """Source and target of every derivation."""
        return {(d["source"], d["target"]) for d in self.part("derivations")}

    @cached_property
    def _tie_of(self) -> dict[frozenset[str], Part]:
        listed = reversed(self.part("derivations"))  # the first of several between two stays
        return {frozenset((d["source"], d["target"])): d for d in listed}

    def tie(self, one: str, other: str) -> Part | None:
        """The derivation between two articles, whichever way it goes; None where there is none."""
        return self._tie_of.get(frozenset((one, other)))

    @cached_property
    def lettering(self) -> Lettering:
        return Lettering.of(self.report, self.names)

    def tell(self, text: object, limit: int = 600) -> str:
        """What the report says in words, the articles in it called by their letters."""
        return brief(plainer(self.lettering(str(text or "")[: 4 * limit])), limit)

    def part(self, key: str) -> Sequence[Part]:
        """One list of the report, empty where the report has none."""
        return self.report.get(key) or ()

    def text(self, article: str) -> str:
        return self.texts.get(article, "")

    def said(self, passage: Part, limit: int = 0) -> Said:
        """A passage as words with an address; cut to ``limit`` characters where one is given.

        A passage that ends within a word is shown, and lit in the reader, to the word's end.
        """
        whole, cut = _whole_words(passage, self.text(passage["article"]))
        words = self.places.words(whole)
        words = shortened(words, limit) if limit else words
        words = words.lstrip(" ,;:.") or words
        words = f"{words}…" if cut and not words.endswith("…") else words
        return Said(self.names[passage["article"]], words, self.places.href(whole))

    def source_name(self, id: str) -> str:
        """What to call an article's or an origin's id."""
        if id in self.names:
            return f"{self.names[id].letter} {self.names[id].short}"
        return self.tell(self.origins[id]["name"], 120) if id in self.origins else id


def _whole_words(passage: Part, text: str) -> tuple[Part, bool]:
    """The passage widened to whole words, and whether one was cut at its end."""
    span = Span(passage["start"], passage["end"])
    start = min(_around(text, span.start), span.start)
    end = _around(text, span.end, ending=True)
    if (start, end) == (span.start, span.end):
        return passage, False
    return {"article": passage["article"], "start": start, "end": end}, end > span.end


def _around(text: str, at: int, ending: bool = False) -> int:
    """The edge of the word that ``at`` stands within, or ``at`` where it is between two words."""
    if not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()):
        return at
    window = Span(max(0, at - WORD), min(len(text), at + WORD))
    for token in tokens(text, window):
        if token.span.start < at < token.span.end:
            return token.span.end if ending else token.span.start
    return at
