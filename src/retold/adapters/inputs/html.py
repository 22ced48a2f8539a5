"""HTML pages: the article's text by trafilatura, what the page declares by its own marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from retold.adapters.inputs.decoding import Undecodable, decode
from retold.adapters.inputs.paragraphs import lost_most
from retold.model.article import Declared, DeclaredKind, Document, Skipped
from retold.text.naming.names import may_be_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LEAST = 4  # words; less than that is what is left of a menu
_ARTICLES = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "blogposting",
    "analysisnewsarticle",
    "liveblogposting",
    "webpage",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
)
_CALLED = re.compile(r"\b(?:entry-date|date-published|published|posted|publi\w*)\b", re.IGNORECASE)


class Html:
    """One article a page. Offsets index the extracted text, which the report carries."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]:
        try:
            source = page_source(data)
        except Undecodable as reason:
            yield Skipped(path, str(reason))
            return
        yield _article(path, source)


def page_source(data: bytes) -> str:
    """The page as text, by its mark, its declared encoding, or as plain text is decoded.

    Raises Undecodable.
    """
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared.group(1).decode("ascii", "replace").lower()
        if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
            name = "cp1252"  # as every browser reads it
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        return decode(data)
    except Undecodable:
        if declared and b"\0" not in data:  # a page with a few broken bytes is still a page
            return data.decode("utf-8", "replace")
        raise


def extract_text(source: str) -> str | None:
    """The running text of a page, one paragraph a line; None where there is none.

    "fast" with tables, without comments: the best of the settings on the development pages of two
    benchmarks (``bench/extraction.py``, docs/inputs.md).
    """
    import logging

    import trafilatura  # imported late: it takes most of a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text: str | None = trafilatura.extract(
        source, fast=True, include_comments=False, include_tables=True, output_format="txt"
    )
    root = page_root(source)
    return (lost_most(root, text or "") if root is not None else None) or text


def page_root(source: str) -> HtmlElement | None:
    """The page as a tree; None where it is none."""
    from lxml import etree, html

    try:
        return html.document_fromstring(_bare(source))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _article(path: str, source: str) -> Document | Skipped:
    root = page_root(source)
    if root is None:
        return Skipped(path, "no readable HTML; give the saved page or its text")
    text = extract_text(source)
    if not text or len(text.split()) < _LEAST:
        return Skipped(
            path, "no article text after removing menus; save the text of the page instead"
        )
    page = _Page(root)
    return Document(
        path=path,
        text=text,
        verbatim=False,
        url=page.url,
        title=page.title,
        outlet=page.outlet,
        language=page.language,
        published=page.published,
        declared=page.declared,
    )


def _bare(source: str) -> str:
    """Without the XML declaration, which lxml refuses in text."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", source)


class _Page:
    """What a page says about itself: JSON-LD first, then meta marks, then its visible title."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._meta = _metas(root)
        self._known: dict[str, Any] = {}
        self._linked = _linked_data(root, self._known)

    @property
    def title(self) -> str | None:
        headline = _named(self._linked.get("headline"))
        shown = [_text(h) for h in self._root.iter("h1")]
        own = next((t for t in self._root.iter("title")), None)
        return (
            headline
            or self._meta.get("og:title")
            or next(filter(None, shown), None)
            or (_text(own) if own is not None else None)
        )

    @property
    def url(self) -> str | None:
        return self._meta.get("og:url") or self._canonical

    @property
    def _canonical(self) -> str | None:
        for link in self._root.iter("link"):
            if (link.get("rel") or "").lower() == "canonical" and _is_address(link.get("href")):
                return str(link.get("href"))
        return None

    @property
    def outlet(self) -> str | None:
        return (
            self._meta.get("og:site_name")
            or next(iter(self._linked_names("publisher")), None)
            or self._beside_title
        )

    @property
    def _beside_title(self) -> str | None:
        """The name behind the headline in the title of the window: "Ferry sinks | Harrow News"."""
        own = next((t for t in self._root.iter("title")), None)
        pieces = re.split(r"\s+[|–—-]\s+", _text(own) or "" if own is not None else "")
        shown = {_text(h) for h in self._root.iter("h1")} | {self._meta.get("og:title")}
        named = len(pieces) == 2 and pieces[0] in shown and may_be_name(pieces[1])
        return pieces[1] if named else None

    @property
    def language(self) -> str | None:
        stated = (
            self._root.get("lang")
            or self._meta.get("og:locale")
            or _named(self._linked.get("inLanguage"))
        )
        found = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)?", (stated or "").strip())
        return found.group().replace("_", "-") if found else None

    @property
    def published(self) -> str | None:
        stated = _named(self._linked.get("datePublished"))
        meta = next((self._meta[key] for key in _DATES if self._meta.get(key)), None)
        return stated or meta or self._marked_date

    @property
    def _marked_date(self) -> str | None:
        """The date that a mark in the page itself calls the one of publication.

        ``itemprop="datePublished"``, a ``<time>`` called published, or the only day that the
        ``<time>`` marks of the page give.
        """
        marked = [e for e in self._root.iter() if e.get("itemprop") == "datePublished"]
        times = [e for e in self._root.iter("time") if e.get("datetime")]
        called = [e for e in times if _CALLED.search(e.get("class") or "") or "pubdate" in e.attrib]
        days = {e.get("datetime", "")[:10] for e in times}
        found = marked or called or (times if len(days) == 1 else [])
        values = (e.get("content") or e.get("datetime") or _text(e) for e in found)
        return next((value for value in values if value), None)

    def _linked_names(self, key: str) -> list[str]:
        return _all_named(self._linked.get(key), self._known)

    @property
    def declared(self) -> tuple[Declared, ...]:
        found: list[tuple[DeclaredKind, str | None]] = []
        authors = self._linked_names("author") or _all_named(self._meta.get("author"))
        found += [("author", name) for name in authors if not _is_address(name)]
        found += [("publisher", name) for name in self._linked_names("publisher")]
        found += [("source_organization", n) for n in self._linked_names("sourceOrganization")]
        based = self._linked.get("isBasedOn")
        found += [("based_on", one) for one in _addresses(based) or _all_named(based)]
        canonical, own = self._canonical, self._meta.get("og:url")
        if canonical and own and urlsplit(canonical).netloc != urlsplit(own).netloc:
            found.append(("canonical", canonical))
        return tuple(dict.fromkeys(Declared(kind, value) for kind, value in found if value))


def _metas(root: HtmlElement) -> dict[str, str]:
    """The first value of each named meta mark, names in small letters."""
    from html import unescape  # slow to load, and for pages only

    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = (meta.get("content") or "").strip()
        if name and value:
            found.setdefault(name, unescape(value))
    return found


def _linked_data(root: HtmlElement, known: dict[str, Any]) -> dict[str, Any]:
    """The JSON-LD object that describes the article, empty where there is none.

    ``known`` takes up every named object by its @id.
    """
    best: dict[str, Any] = {}
    rank = len(_ARTICLES)
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            content = json.loads(script.text, strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        for one in _objects(content):
            if isinstance(one.get("@id"), str) and one.get("name"):
                known[one["@id"]] = one
            for kind in _all_named(one.get("@type")):
                if kind.lower() in _ARTICLES and _ARTICLES.index(kind.lower()) < rank:
                    best, rank = one, _ARTICLES.index(kind.lower())
    return best


def _objects(content: Any) -> Iterator[dict[str, Any]]:
    for one in content if isinstance(content, list) else [content]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            yield from (
                (each for each in graph if isinstance(each, dict))
                if isinstance(graph, list)
                else ()
            )


def _named(value: Any, known: Mapping[str, Any] = MappingProxyType({})) -> str | None:
    return next(iter(_all_named(value, known)), None)


def _all_named(value: Any, known: Mapping[str, Any] = MappingProxyType({})) -> list[str]:
    """The names in a JSON-LD value: a text, an object with a name, a reference, or a list."""
    from html import unescape  # slow to load, and for pages only

    if isinstance(value, str):
        plain = " ".join(unescape(value).split())
        return [plain] if plain else []
    if isinstance(value, list):
        return [name for one in value for name in _all_named(one, known)]
    if not isinstance(value, dict):
        return []
    if "name" not in value and value.get("@id") in known:
        value = known[value["@id"]]
    return _all_named(value.get("name") or value.get("@value"), {})


def _addresses(value: Any) -> list[str]:
    """The web addresses in a JSON-LD value."""
    if isinstance(value, str):
        return [value.strip()] if _is_address(value.strip()) else []
    if isinstance(value, list):
        return [one for each in value for one in _addresses(each)]
    return _addresses(value.get("url") or value.get("@id")) if isinstance(value, dict) else []


def _text(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _is_address(value: str | None) -> bool:
    return bool(value) and str(value).startswith(("http://", "https://"))
