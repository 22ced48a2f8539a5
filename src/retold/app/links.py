"""What ``retold links`` does: compare articles, print what one has of another.

It loads no more than it needs, and nothing of typer: most of a short run is its start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from retold.adapters.encoders import open_encoder
from retold.app.cli.common import print_lines, progress, read
from retold.model.article import Article
from retold.model.links import Edit, Link, Run
from retold.model.span import Passage, Span

if TYPE_CHECKING:
    from rich.text import Text

    from retold.adapters.outputs.contract import PairLinksJson


def show_links(paths: Sequence[str], as_json: bool = False, encoder: str = "none") -> None:
    """Prints the links between the articles in ``paths``, as JSON Lines or as a table.

    Raises NothingUsable, BadOption, MissingPart.
    """
    opened = open_encoder(encoder)
    reading = read(paths, _finder)
    with progress() as step:
        step("comparing")
        links, runs = _finder()(reading.articles, encoder=opened)
    if as_json:
        print_lines(pair_lines(reading.articles, links, runs))
    else:
        _show(reading.articles, links, runs)


def _finder() -> Callable[..., tuple[tuple[Link, ...], tuple[Run, ...]]]:
    """``find_links``, which takes a while to load."""
    from retold.find.links.links import find_links

    return find_links


def pair_lines(
    articles: Sequence[Article], links: Sequence[Link], runs: Sequence[Run]
) -> Iterator[PairLinksJson]:
    """One object per pair of articles that share text, in the wire form."""
    from retold.adapters.outputs.wire import Wire

    paths = {a.id: a.path for a in articles}
    made = Wire(articles)
    for (left, right), (ours, theirs) in _by_pair(links, runs).items():
        yield {
            "paths": [paths[left], paths[right]],
            "links": [made.link(one) for one in ours],
            "runs": [made.run(one) for one in theirs],
        }


def _by_pair(
    links: Sequence[Link], runs: Sequence[Run]
) -> Mapping[tuple[str, str], tuple[list[Link], list[Run]]]:
    found: dict[tuple[str, str], tuple[list[Link], list[Run]]] = {}
    for link in links:
        found.setdefault((link.left.article, link.right.article), ([], []))[0].append(link)
    for run in runs:
        found[run.left.article, run.right.article][1].append(run)
    return found


def _show(articles: Sequence[Article], links: Sequence[Link], runs: Sequence[Run]) -> None:
    from rich.console import Console

    console = Console(soft_wrap=True, highlight=False)
    if not links:
        console.print("No two of these articles share text.")
    known = {a.id: a for a in articles}
    for (left, right), (ours, theirs) in _by_pair(links, runs).items():
        a, b = known[left], known[right]
        console.print(f"{a.path}  ~  {b.path}", style="bold", markup=False)
        console.print(
            f"{_count(ours, 'link')} in {_count(theirs, 'passage')}; "
            f"{_coverage(a, [k.left for k in ours])} of the left body, "
            f"{_coverage(b, [k.right for k in ours])} of the right one\n"
        )
        for link in ours:
            console.print(f"  {link.kind.replace('_', '-')} {link.score:.2f}", style="dim")
            console.print("    < ", _marked(a, link.left, link.edits, 0), sep="")
            if link.kind != "verbatim":
                console.print("    > ", _marked(b, link.right, link.edits, 1), sep="")
        console.print()


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _coverage(article: Article, passages: Sequence[Passage]) -> str:
    """How much of the body the passages cover, in per cent of its characters."""
    body = sum(len(s.span) for s in article.body)
    covered: set[int] = set()
    for sentence in article.body:
        for passage in passages:
            if passage.span.overlaps(sentence.span):
                first = max(passage.span.start, sentence.span.start)
                covered.update(range(first, min(passage.span.end, sentence.span.end)))
    return f"{len(covered) / body:.0%}" if body else "nothing"


_MARKS = {"deletion": ("[-", "-]"), "insertion": ("{+", "+}"), "move": ("<~", "~>")}


def _marked(article: Article, passage: Passage, edits: Sequence[Edit], side: int) -> Text:
    """The passage on one line, changed words in marks: [-before-], {+after+}, <~moved~>."""
    from rich.text import Text

    made = Text()
    at = passage.span.start
    for span, kind in sorted(_places(edits, side), key=lambda place: place[0]):
        style = "yellow" if kind == "move" else ("red", "green")[side]
        opening, closing = _MARKS[kind]
        made.append(_line(article.text[at : span.start]))
        made.append(f"{opening}{_line(span.of(article.text))}{closing}", style)
        at = span.end
    made.append(_line(article.text[at : passage.span.end]))
    return made


def _places(edits: Sequence[Edit], side: int) -> Iterator[tuple[Span, str]]:
    for edit in edits:
        span = (edit.left, edit.right)[side]
        if span is not None:
            yield span, "move" if edit.kind == "move" else ("deletion", "insertion")[side]


def _line(text: str) -> str:
    return text.replace("\n", " ")
