"""What each article is called on a page: one letter and one short name, the same everywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Any
from urllib.parse import urlsplit

from retold.adapters.outputs.wording import basis_words, brief, shortened, when_words, writable

SHORT_NAME = 28  # characters that still stand on one line beside a letter in a table
OUTLET, HEADLINE = 80, 300  # no real one is longer; a page of one word is not a headline

CUT_HEADLINE = 12  # characters from which the beginning of a headline is taken for it
_IN_MARKS = re.compile(r"“([^”]{4,400})”")


@dataclass(frozen=True, slots=True)
class Name:
    """An article as a page shows it.

    letter: "A" to "Z", then "AA", "AB", ...; in the order of the report.
    short:  the outlet, or where none is known the headline, or where there is none the file's own
            name; cut to ``SHORT_NAME`` characters.
    title:  the headline; of a text without one its first sentence (``headed`` is false then).
    url:    None unless it is an http or https address: nothing else is ever made a link.
    """

    id: str
    letter: str
    short: str
    title: str
    outlet: str | None
    url: str | None
    published: str
    basis: str | None
    language: str | None
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Lettering:
    """Puts letters where a text names articles by their file or by their headline in “marks”.

    A headline may be cut (“Ferry stuck on a …”). What fits two articles is left as it is.
    """

    files: re.Pattern[str] | None
    letters: Mapping[str, str]
    titles: Sequence[tuple[str, str]]  # sorted by title
    _met: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Mapping[str, Any], names: Mapping[str, Name]) -> Lettering:
        found: dict[str, set[str]] = {}
        titles: list[tuple[str, str]] = []
        for article in report.get("articles", ()):
            mark = names[article["id"]].letter
            path = str(article.get("path") or "")
            for word in {path, _file(path)}:
                found.setdefault(word, set()).add(mark)
            titles.append((" ".join(names[article["id"]].title.split())[:500], mark))
        sure = {
            word: marks.pop()
            for word, marks in found.items()
            if len(marks) == 1 and 4 < len(word) < 500
        }
        longest_first = sorted(sure, key=len, reverse=True)
        joined = "|".join(map(re.escape, longest_first))
        files = re.compile(rf"(?<![\w/.-])(?:{joined})(?![\w/-])") if sure else None
        return cls(files, sure, sorted(titles))

    def __call__(self, text: str) -> str:
        lettered = _IN_MARKS.sub(self._headline, text)
        if self.files is None:
            return lettered
        return self.files.sub(lambda match: self.letters[match.group()], lettered)

    def _headline(self, match: re.Match[str]) -> str:
        given = match.group(1)
        if given not in self._met:
            self._met[given] = self._called(given) or match.group()
        return self._met[given]

    def _called(self, given: str) -> str | None:
        start = given.rstrip(" …")
        cut = given.endswith("…")
        cut = cut and len(start) >= CUT_HEADLINE
        fits = {mark for title, mark in self._from(given) if title == given}
        if cut:
            fits |= {mark for _, mark in self._from(start)}
        return fits.pop() if len(fits) == 1 else None

    def _from(self, start: str) -> Iterator[tuple[str, str]]:
        """The headlines that begin so."""
        first = bisect_left(self.titles, (start, ""))
        return takewhile(lambda t: t[0].startswith(start), islice(self.titles, first, None))


def letter(index: int) -> str:
    """The letter of the article at ``index`` (from 0).

    >>> letter(0), letter(25), letter(26), letter(27)
    ('A', 'Z', 'AA', 'AB')
    """
    word = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        word = chr(ord("A") + rest) + word
    return word


def web_address(url: object) -> str | None:
    """``url`` if a browser may safely be sent there, else None."""
    if not isinstance(url, str):
        return None
    try:
        parts = urlsplit(writable(url).strip())
    except ValueError:
        return None
    return parts.geturl() if parts.scheme in ("http", "https") and parts.netloc else None


def name_articles(report: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Name]:
    """A name for every article of a report in contract form, by article id, in its order."""
    return {
        article["id"]: _name(letter(index), article, texts.get(article["id"], ""))
        for index, article in enumerate(report.get("articles", ()))
    }


def _file(path: str) -> str:
    """The file's own name, without the folders above it."""
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _opening(article: Mapping[str, Any], text: str) -> str:
    """The first sentence of an article, "" where its text is not at hand."""
    spans = ((s["start"], s["end"]) for s in article.get("sentences") or ())
    words = (" ".join(text[start:end].split()) for start, end in spans)
    return next(filter(None, words), "")


def _name(mark: str, article: Mapping[str, Any], text: str) -> Name:
    headline, file = str(article.get("title") or ""), _file(str(article.get("path") or ""))
    title = shortened(headline or _opening(article, text) or file or "untitled", HEADLINE)
    outlet = shortened(str(article["outlet"]), OUTLET) if article.get("outlet") else None
    published = article.get("published")
    return Name(
        id=article["id"],
        letter=mark,
        short=shortened(outlet or headline or file or title, SHORT_NAME),
        title=title,
        outlet=outlet,
        url=web_address(article.get("url")),
        published=when_words(published),
        basis=brief(basis_words(published["basis"]), 120)
        if published and published.get("basis")
        else None,
        language=article.get("language"),
        headed=bool(headline),
    )
