"""What comes in: documents as an input hands them over, and articles as the analyses read them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from retold.model.span import Passage, Span
from retold.model.when import When

DeclaredKind = Literal[
    "author",  # a byline given as data
    "publisher",  # JSON-LD publisher, site name
    "source_organization",  # JSON-LD sourceOrganization: the agency, as data
    "based_on",  # JSON-LD isBasedOn
    "canonical",  # rel=canonical when it is not the page's own address
    "feed_source",  # RSS <source>, media:credit
]


@dataclass(frozen=True, slots=True)
class Declared:
    """Something the input said about an article beside its text."""

    kind: DeclaredKind
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text as an input hands it over, before anything is read from it.

    verbatim: True when ``text`` is a decoded plain-text file exactly as it stands on disk; False
              when it was extracted (HTML, JSON, Markdown), so the report must carry it.
    published: the date as the input states it, unparsed.
    """

    path: str
    text: str
    verbatim: bool = True
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: str | None = None
    declared: tuple[Declared, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or a part of one, that is not in the analysis, and why."""

    path: str
    reason: str


SentenceRole = Literal["title", "standfirst", "heading", "body"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a headline or heading, which is one for our purposes) and where it stands."""

    span: Span
    role: SentenceRole = "body"
    paragraph: int = 0  # counts from 0 over the article; sentences of one paragraph share it


@dataclass(frozen=True, slots=True)
class Furniture:
    """Text that is not the article, and by what it was recognised."""

    passage: Passage
    reason: str


CreditKind = Literal["agency", "outlet", "person", "photo"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A name the text gives as its source, at the place where it gives it.

    key:   the canonical key of an agency or outlet known to the data files, else None.
    form:  where it stands: "credit line", "date line", "byline", "told", "photo credit",
           "in text" or "metadata" (then the passage is None).
    """

    name: str
    kind: CreditKind
    passage: Passage | None
    key: str | None = None
    form: str = "credit line"


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one text as one outlet published it. Immutable: a changed text is another.

    All spans index ``text``. ``sentences`` are in reading order, never empty, never in furniture.
    """

    id: str
    path: str
    text: str
    verbatim: bool
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: When | None = None
    byline: str | None = None
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    credits: tuple[Credit, ...] = ()
    declared: tuple[Declared, ...] = ()

    def words(self, place: Span | Passage) -> str:
        """The text at ``place``."""
        span = place.span if isinstance(place, Passage) else place
        return span.of(self.text)

    def passage(self, span: Span) -> Passage:
        return Passage(self.id, span)

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the running text, without headline and headings."""
        return tuple(s for s in self.sentences if s.role in ("body", "standfirst"))


def article_id(url: str | None, text: str) -> str:
    """Twelve hexadecimal digits of SHA-256 over address and text.

    The same text without an address is the same article wherever it lies on disk.
    """
    digest = hashlib.sha256()
    digest.update((url or "").encode("utf-8", "surrogatepass"))
    digest.update(b"\0")
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]
