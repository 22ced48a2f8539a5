"""The forms in which articles come in: plain text, text with a sidecar, JSON, HTML."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from html import escape

from retold.model.article import Declared, Document
from retold.newsroom.lines import Text
from retold.newsroom.page import Page
from retold.newsroom.settings import NewsroomSettings

SUFFIX = {"text": ".txt", "sidecar": ".txt", "json": ".json", "html": ".html"}


def draw_form(settings: NewsroomSettings, rng: random.Random) -> str:
    """ "text", "sidecar", "json" or "html"."""
    if rng.random() < settings.html:
        return "html"
    if rng.random() < settings.metadata:
        return rng.choice(("sidecar", "json"))
    return "text"


def draw_stated(
    text: Text, page: Page, settings: NewsroomSettings, rng: random.Random
) -> dict[str, str]:
    """What is stated about an article beside its words; never more right than its page."""
    start, end = page.headline
    stated = {"title": page.text[start:end], "language": "en"}
    if text.outlet.domain:
        stated["url"] = f"https://{text.outlet.domain}/{text.id}-{rng.randrange(10**6)}"
    if rng.random() < 0.8:
        stated["outlet"] = text.outlet.name
    if page.date:
        wrong = page.date != text.at.date().isoformat()
        stated["published"] = page.date if wrong else text.at.isoformat(timespec="minutes")
    elif rng.random() >= settings.missing_date:
        stated["published"] = text.at.isoformat(timespec="minutes")
    agency = next((name for name, kind, _, _ in page.credits if kind == "agency"), None)
    if agency and rng.random() < 0.5:
        stated["source_organization"] = agency
    return stated


def document(path: str, form: str, page: Page, stated: Mapping[str, str]) -> Document:
    """The document as an input would hand it over."""
    if form == "text":
        return Document(path, page.text)
    agency = stated.get("source_organization")
    return Document(
        path,
        page.text,
        verbatim=form == "sidecar",
        url=stated.get("url"),
        title=stated.get("title"),
        outlet=stated.get("outlet"),
        language=stated.get("language"),
        published=stated.get("published"),
        declared=(Declared("source_organization", agency),) if agency else (),
    )


def files(path: str, form: str, page: Page, stated: Mapping[str, str]) -> dict[str, str]:
    """The files to write for one article, by path."""
    if form == "json":
        return {path: _json({**stated, "text": page.text})}
    if form == "html":
        return {path: _html(page, stated)}
    if form == "sidecar":
        return {path: page.text, path.removesuffix(".txt") + ".json": _json(stated)}
    return {path: page.text}


def _json(content: Mapping[str, str]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _html(page: Page, stated: Mapping[str, str]) -> str:
    """A page of the plain kind: furniture in its own elements, what is stated as JSON-LD."""
    linked = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": stated["title"]}
    if "published" in stated:
        linked["datePublished"] = stated["published"]
    data: dict[str, object] = dict(linked)
    if "outlet" in stated:
        data["publisher"] = {"@type": "Organization", "name": stated["outlet"]}
    if "source_organization" in stated:
        agency = stated["source_organization"]
        data["sourceOrganization"] = {"@type": "NewsMediaOrganization", "name": agency}
    parts = [_block(page, start, end) for start, end in _blocks(page.text)]
    head = f'<meta charset="utf-8"><title>{escape(stated["title"])}</title>'
    script = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    head += f'<script type="application/ld+json">{script}</script>'
    body = "\n".join(_grouped(parts))
    start = f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n'
    return f"{start}{body}\n</body></html>\n"


def _blocks(text: str) -> list[tuple[int, int]]:
    """The lines of ``text`` that are not blank."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _block(page: Page, start: int, end: int) -> tuple[str, str]:
    """The part of the page that a line belongs to, and the line as HTML."""
    words = escape(page.text[start:end], quote=False)
    if (start, end) == page.headline:
        return "article", f"<h1>{words}</h1>"
    reasons = [why for why, s, e in page.furniture if s <= start and end <= e]
    if reasons and reasons[0] != "photo caption":
        return ("nav" if reasons[0] == "menu" else "aside"), f"<p>{words}</p>"
    if reasons:
        return "article", f"<figure><figcaption>{words}</figcaption></figure>"
    return "article", f"<p>{words}</p>"


def _grouped(parts: list[tuple[str, str]]) -> list[str]:
    """The lines with an element around each stretch of one part."""
    found: list[str] = []
    last = ""
    for part, words in parts:
        if part != last:
            found += [f"</{last}>"] * bool(last) + [f"<{part}>"]
            last = part
        found.append(words)
    return found + [f"</{last}>"] * bool(last)
