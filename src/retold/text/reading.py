"""From a document to an article: headline, dates, furniture, sentences. Pure; offsets are kept.

Every word of the document ends up in exactly one place: in a sentence or in a piece of furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from retold.model.article import (
    Article,
    Document,
    Furniture,
    Sentence,
    SentenceRole,
    Skipped,
    article_id,
)
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.blocks import Block, blocks
from retold.text.credit_lines import trailing_credit
from retold.text.date_lines import date_line_length
from retold.text.foot import mark_foot
from retold.text.front_matter import front_matter
from retold.text.furniture import mark_inside, mark_repeats
from retold.text.head import Head, mark_dates, read_head
from retold.text.head_lines import date_prefix
from retold.text.languages import Language, detect_language, language
from retold.text.page_core import mark_outside
from retold.text.printed_dates import parse_date, printed_dates
from retold.text.sentences import sentences, trimmed

_NO_PROSE = "nothing but furniture (menus, captions, links); give the article's own text"
_SIGN_OFF = 25  # words of a line below the text in which the outlet names itself
_HEADING = 14  # words a cross heading may have at most
# A quotation that is opened and not closed, or the other way round, was cut out of a paragraph.
_UNBALANCED = re.compile(r'^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$|^[^“”]*“[^”]*$|^[^“]*”[^“]*$')
_DIALOGUE = re.compile(r"(?:[A-Z]|[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+|[\w.]+(?: [\w.]+)?) ?:")
_UPDATED = re.compile(
    r"(?:last |first )?(?:published|posted|updated|modified|veröffentlicht|aktualisiert|publié|"
    r"publicado)\b",
    re.IGNORECASE,
)


@dataclass
class _Layout:
    """The blocks of one document and what each of them is."""

    parts: list[Block]
    head: Head
    labels: dict[int, str]
    running: list[int] = field(default_factory=list)  # the blocks that are read as sentences


def read_article(document: Document) -> Article | Skipped:
    """The article in ``document``, or why there is none."""
    text = document.text
    front = front_matter(text) if document.verbatim else None
    parts = blocks(text, front[0].end if front else 0)
    if not parts:
        return Skipped(document.path, "no text in it; give a file that holds an article")
    code = document.language or detect_language(text)
    words = language(code)
    layout = _lay_out(document, parts, words)
    cuts = {number: _cuts(text, layout, number, words) for number in layout.running}
    found = tuple(_sentences(text, layout, cuts, words))
    if not found:
        return Skipped(document.path, _NO_PROSE)
    identity = article_id(document.url, text)
    return Article(
        id=identity,
        path=document.path,
        text=text,
        verbatim=document.verbatim,
        url=document.url,
        title=document.title or _headline(layout),
        outlet=_stated_outlet(document) or layout.head.outlet,
        language=code,
        published=_published(document, layout, cuts, words),
        byline=_author(document) or layout.head.byline,
        sentences=found,
        furniture=_furniture(identity, layout, cuts, front[0] if front else None),
        declared=document.declared,
    )


@dataclass(frozen=True)
class _Cut:
    """What is cut off a paragraph: a date line before it, a credit behind it."""

    inner: Span | None
    pieces: tuple[tuple[Span, str], ...] = ()
    published: When | None = None


def _lay_out(document: Document, parts: list[Block], words: Language) -> _Layout:
    text = document.text
    head = read_head(text, parts, words, document)
    labels = dict(head.labels)
    mark_inside(parts, labels, head.first, words)
    mark_dates(text, parts, labels, head, words)
    mark_repeats(parts, labels, head.title, head.first)
    mark_foot(parts, labels, head.first, words)
    for number in head.named:  # "The Capital Wire is a nonprofit news service."
        if number >= head.first and parts[number].length <= _SIGN_OFF:
            labels.setdefault(number, "sign-off")
    if document.verbatim:  # what an extractor took out of a page is no copied page
        mark_outside(parts, labels, head.title)
    running = [number for number in range(len(parts)) if number not in labels]
    return _Layout(parts, head, labels, running)


def _cuts(text: str, layout: _Layout, number: int, words: Language) -> _Cut:
    block = layout.parts[number].span
    if number == layout.head.title:
        return _Cut(block)
    pieces: list[tuple[Span, str]] = []
    start, end, published = block.start, block.end, None
    if number <= layout.head.first + 2:
        length, published = date_prefix(text, block, "printed date", words)
        if length:
            pieces += [(s, "printed date") for s in trimmed(text, start, start + length)]
            start += length
        length = date_line_length(text[start : min(end, start + 160)])
        if length:
            filed = Span(start, start + length)
            pieces += [(s, "date line") for s in trimmed(text, start, start + length)]
            dates = printed_dates(text, filed, "date line", words.code)
            published = published or next((d.when for d in dates if d.when), None)
            start += length
    credit = (
        trailing_credit(text, Span(start, end))
        if start < end and number in layout.running[-2:]
        else None
    )
    if credit:
        pieces.append((credit, "credit line"))
        end = credit.start
    inner = trimmed(text, start, end)
    return _Cut(inner[0] if inner else None, tuple(pieces), published)


def _sentences(
    text: str, layout: _Layout, cuts: dict[int, _Cut], words: Language
) -> Iterator[Sentence]:
    running = layout.running
    for paragraph, number in enumerate(running):
        inner = cuts[number].inner
        if inner is None:
            continue
        role = _role(layout, running, paragraph)
        spans = [inner] if role in ("title", "heading") else sentences(text, inner, words.code)
        yield from (Sentence(span, role, paragraph) for span in spans)


def _role(layout: _Layout, running: Sequence[int], place: int) -> SentenceRole:
    number = running[place]
    if number == layout.head.title:
        return "body" if len(running) == 1 else "title"
    if number in layout.head.standfirst:
        return "standfirst"
    return "heading" if _is_heading(layout, running, place) else "body"


def _is_heading(layout: _Layout, running: Sequence[int], place: int) -> bool:
    """A short line without a full stop between paragraphs. Three in a row are a list."""
    block = layout.parts[running[place]]
    if not _heading_shaped(block) or place + 1 >= len(running):
        return False
    near = [place - 2, place - 1, place + 1, place + 2]
    row = [0 <= at < len(running) and _in_row(layout, running[at]) for at in near]
    if (row[0] and row[1]) or (row[1] and row[2]) or (row[2] and row[3]):
        return False
    follower = layout.parts[running[place + 1]]
    return follower.length > block.length or _heading_shaped(follower)


def _in_row(layout: _Layout, number: int) -> bool:
    return number != layout.head.title and _heading_shaped(layout.parts[number])


def _heading_shaped(block: Block) -> bool:
    words = block.words
    if not 1 <= block.length <= _HEADING or block.full_stop or "\n" in words:
        return False
    if words[-1] in ",;:—–-" or words[0].islower() or words[0] in "-–—<":
        return False
    if not any(letter.isalpha() for letter in words) or _UNBALANCED.search(words):
        return False
    asks = words.rstrip("\"”’'»)")[-1:] in ("?", "!")
    cries = words[-1] == "!"
    return not (cries or (asks and (block.length > 8 or _DIALOGUE.match(words))))


def _furniture(
    identity: str, layout: _Layout, cuts: dict[int, _Cut], front: Span | None
) -> tuple[Furniture, ...]:
    found = [(layout.parts[n].span, reason) for n, reason in layout.labels.items()]
    found += [piece for cut in cuts.values() for piece in cut.pieces]
    if front:
        found.append((front, "front matter"))
    return tuple(Furniture(Passage(identity, span), reason) for span, reason in sorted(found))


def _published(
    document: Document, layout: _Layout, cuts: dict[int, _Cut], words: Language
) -> When | None:
    """The date as data, else as printed above the text, before it, or behind "Published" below."""
    if document.published:
        stated = parse_date(document.published, "metadata", document.language)
        if stated:
            return stated
    if layout.head.published:
        return layout.head.published
    prefixed = next((cut.published for cut in cuts.values() if cut.published), None)
    return prefixed or _printed_below(document.text, layout, words)


def _printed_below(text: str, layout: _Layout, words: Language) -> When | None:
    """ "Published: 3 May 2021", "The Harrow Post, 3 May 2021": below the text."""
    for number, block in enumerate(layout.parts):
        own = number in layout.head.named and block.length <= 20
        if number >= layout.head.first and (
            own or (block.length <= 14 and _UPDATED.match(block.words))
        ):
            for date in printed_dates(text, block.span, "printed date", words.code):
                if date.when:
                    return date.when
    return None


def _headline(layout: _Layout) -> str | None:
    title = layout.head.title
    return layout.head.headline or (layout.parts[title].words if title is not None else None)


def _stated_outlet(document: Document) -> str | None:
    """The outlet as the input states it, without its edition ("Le Matin (English edition)")."""
    bare = re.sub(r"\s*\([^()]*\b(?:edition|version)\)$", "", document.outlet or "", flags=re.I)
    return bare.strip() or None


def _author(document: Document) -> str | None:
    return next((d.value for d in document.declared if d.kind == "author"), None)
