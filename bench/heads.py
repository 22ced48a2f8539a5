"""What a page says about itself: outlet, day, headline, and what on it is not the article.

    python -m bench.heads PATH [--misses WHAT] [--json]

PATH is a file of pages as in tests/golden/pages: bodies (lines below ``%% NAME``) and pages (lines
below ``=== NUMBER | OUTLET | DAY``, "-" where a careful reader cannot know; "/ wire" where the
agency that sent it is as good an answer). A page's lines are the page's own words unless they begin
with a mark: ``^H`` headline, ``^S`` standfirst, ``^K`` a sentence of the text, ``^NAME`` a body,
``^NAME.2-4`` some of its paragraphs; what stands behind that opens the first of them. Empty lines
between the lines are put in by number, as pages differ in that. Each answer is right, wrong
(another one, or one where nothing can be known) or missed (none).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from retold.find.credits.credits import find_outlet
from retold.model.article import Article, Document
from retold.text.reading import read_article

_BODY = re.compile(r"\^(?P<name>[A-Z]\d)(?:\.(?P<from>\d)(?:-(?P<to>\d))?)?(?: (?P<before>.*))?")
_LONG = 12  # letters of a line that can be looked for inside a sentence
WHATS = ("outlet", "published", "headline", "page lines out", "text kept")


@dataclass(frozen=True)
class Page:
    """One invented page. outlets: the right answers, None among them where nobody can know."""

    number: int
    outlets: tuple[str | None, ...]
    day: str | None
    headline: str
    chrome: tuple[str, ...]
    kept: tuple[str, ...]
    text: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.heads", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", choices=WHATS, help="list what of this was not right")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    counts, misses = measure(options.path, options.misses)
    if options.json:
        print(json.dumps(counts, indent=2))
        return
    print(f"{'':16} {'right':>6} {'wrong':>6} {'missed':>6}")
    for what in WHATS:
        row = counts[what]
        print(f"{what:16} {row['right']:6} {row['wrong']:6} {row['missed']:6}")
    print("\n".join(misses))


def measure(path: Path, listed: str | None = None) -> tuple[dict[str, Counter[str]], list[str]]:
    """How many of each are right, wrong and missed; and the misses of one of them in words."""
    counts: dict[str, Counter[str]] = {what: Counter() for what in WHATS}
    misses: list[str] = []
    for page in read_pages(path.read_text(encoding="utf-8")):
        for what, verdict, said in judged(page):
            counts[what][verdict] += 1
            if what == listed and verdict != "right":
                misses.append(f"{page.number:3} {verdict:6} {said}")
    return counts, misses


def judged(page: Page) -> Iterator[tuple[str, str, str]]:
    """(what, verdict, in words) for everything that is asked of one page."""
    article = read_article(Document(f"{page.number}.txt", page.text))
    if not isinstance(article, Article):
        yield "text kept", "wrong", f"skipped: {article.reason}"
        return
    found = find_outlet(article)
    name = _plain(found.name)
    rights = [_plain(one) for one in page.outlets if one != "wire"]
    sent = found.basis == "wire" and "wire" in page.outlets
    if sent or name in rights:
        yield "outlet", "right", ""
    else:
        yield "outlet", "wrong" if name else "missed", f"{found.name!r}, not {page.outlets}"
    day = article.published.at[:10] if article.published else None
    verdict = "right" if day == page.day else "wrong" if day else "missed"
    yield "published", verdict, f"{day}, not {page.day}"
    verdict = "right" if article.title == page.headline else "wrong" if article.title else "missed"
    yield "headline", verdict, f"{article.title!r}, not {page.headline!r}"
    read = [_plain(article.words(s.span)) for s in article.sentences]
    text = " ".join(read)
    whole = _bare(" ".join(article.words(s.span) for s in article.sentences))
    for line in page.chrome:
        inside = _plain(line) in read or (len(line) > _LONG and _plain(line) in text)
        yield "page lines out", "wrong" if inside else "right", line
    for line in page.kept:
        kept = _bare(line) in whole
        yield "text kept", "right" if kept else "wrong", line


def _plain(words: str | None) -> str:
    bare = " ".join((words or "").casefold().split()).removeprefix("the ")
    return bare.strip(" .,|·•")


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def read_pages(written: str) -> Iterator[Page]:
    """The pages of a file. Raises ValueError for a body that is not there."""
    bodies: dict[str, list[str]] = {}
    sections = re.split(r"(?m)^(?=%% |=== )", written)
    for section in sections:
        opening, *lines = section.splitlines() or [""]
        if opening.startswith("%% "):
            bodies[opening[3:].strip()] = [line for line in lines if line.strip()]
        elif opening.startswith("=== "):
            number, outlet, day = (part.strip() for part in opening[4:].split("|"))
            yield _page(int(number), outlet, day, [line for line in lines if line], bodies)


def _page(
    number: int, outlet: str, day: str, lines: list[str], bodies: dict[str, list[str]]
) -> Page:
    headline, chrome, kept, placed = "", [], [], []  # placed: (line, whether of a body)
    for line in lines:
        body = _BODY.fullmatch(line)
        if body:
            paragraphs = _paragraphs(body, bodies)
            kept += paragraphs
            before = f"{body['before']} " if body["before"] else ""
            placed += [((before if n == 0 else "") + p, True) for n, p in enumerate(paragraphs)]
            chrome += [before] if before else []
        elif line[:3] in ("^H ", "^S ", "^K "):
            headline = line[3:] if line[1] == "H" else headline
            kept.append(line[3:])
            placed.append((line[3:], line[1] == "K"))
        else:
            chrome.append(line)
            placed.append((line, False))
    outlets = tuple(None if one == "-" else one for one in outlet.split(" / "))
    text = "".join(_joined(placed, number % 3))
    title, beside = headline, re.split(r" [|–-] (?=[^|–]+$)", headline)
    if headline.count(" | ") > 1:
        title = headline.split(" | ")[0]
    elif len(beside) == 2 and _plain(beside[1]) in [_plain(one) for one in outlets if one]:
        title = beside[0]
    shown = None if day == "-" else day
    return Page(number, outlets, shown, title, tuple(chrome), tuple(kept), text)


def _joined(placed: list[tuple[str, bool]], way: int) -> Iterator[str]:
    """Single line ends, empty lines everywhere, or empty lines around the paragraphs only."""
    for number, (line, inside) in enumerate(placed):
        if number:
            near = inside or placed[number - 1][1]
            yield "\n\n" if way == 1 or (way == 2 and near) else "\n"
        yield line


def _paragraphs(body: re.Match[str], bodies: dict[str, list[str]]) -> list[str]:
    if body["name"] not in bodies:
        raise ValueError(f"there is no body {body['name']}; write it below '%% {body['name']}'")
    found = bodies[body["name"]]
    if not body["from"]:
        return found
    first = int(body["from"])
    return found[first - 1 : int(body["to"] or first)]


if __name__ == "__main__":
    main()
