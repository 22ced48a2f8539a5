"""A second opinion on a page: its paragraphs as they stand, where the extraction lost most of them.

On 2 of 90 pages (scrapinghub/article-extraction-benchmark, development part) trafilatura keeps the
first third of an article; the paragraphs that stand together in the page hold all of it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ASIDE = frozenset(
    {"nav", "footer", "aside", "header", "form", "figure", "button", "noscript", "template"}
)
_NAMES = (
    "comment",
    "related",
    "newsletter",
    "promo",
    "sidebar",
    "footer",
    "cookie",
    "recirc",
    "disqus",
)
_BLOCKS = ("p", "h2", "h3", "h4", "blockquote", "li")
_LEAST = 40  # characters of a paragraph that counts for the choice of the container
# The paragraphs must hold so many times the extracted text, and hold it: what is four times as long
# is a page of several articles, what does not hold it is another part of the page.
_LOST, _OTHER, _HELD = 2.0, 4.0, 0.8


def lost_most(root: HtmlElement, extracted: str) -> str | None:
    """The paragraphs of the page's article where ``extracted`` holds less than half of them."""
    container = _container(root)
    if container is None:
        return None
    blocks = [
        _words(block) for block in container.iter(*_BLOCKS) if not _is_aside(block, container)
    ]
    prose = sum(len(words) for words in blocks if len(words) >= _LEAST)
    if not _LOST * len(extracted) <= prose <= _OTHER * len(extracted):
        return None
    kept: list[str] = []
    for words in blocks:
        if words and (
            not kept or words not in kept[-1]
        ):  # a <p> inside a <li> stands there already
            kept.append(words)
    made = "\n".join(kept)
    lines = [line for line in extracted.split("\n") if len(line) >= _LEAST]
    whole = _plain(made)
    held = sum(_plain(line) in whole for line in lines)
    return made if held >= _HELD * len(lines) else None


def _container(root: HtmlElement) -> HtmlElement | None:
    """The element that holds most of the paragraphs, each step up from them counting for less."""
    weight: defaultdict[HtmlElement, float] = defaultdict(float)
    for paragraph in root.iter("p"):
        length = len(_words(paragraph))
        if length < _LEAST or _is_aside(paragraph, root):
            continue
        share = 1.0
        for above in paragraph.iterancestors():
            weight[above] += share * length
            share *= 0.8
            if share < 0.3:
                break
    return max(weight, key=lambda one: weight[one]) if weight else None


def _is_aside(element: HtmlElement, within: HtmlElement) -> bool:
    for above in element.iterancestors():
        if above is within:
            return False
        name = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if above.tag in _ASIDE or any(mark in name for mark in _NAMES):
            return True
    return False


def _plain(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum())


def _words(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())
