"""Reading many articles in two processes, while the first one also loads what comes after.

Only where a second process costs nothing but its own time (``processes.py``). What comes back is
packed by hand: many thousand sentences are small, and unpacked several times faster so.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from retold.adapters.processes import may_split
from retold.model.article import Article, Document, Furniture, Sentence, Skipped
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.reading import read_article

Found = Document | Skipped
Read = Article | Skipped

_LEAST = 100_000  # code points: reading fewer takes less than starting a process
_CHUNK = 10  # documents taken at once; a pipe must hold a byte for each chunk
_MOST = 250  # chunks


def read_articles(found: Sequence[Found], meanwhile: Callable[[], object]) -> list[Read]:
    """What ``read_article`` makes of each document. ``meanwhile`` is called once."""
    if not _worth_it(found):
        meanwhile()
        return [_read(one) for one in found]
    chunks = _chunks(len(found))
    tickets, results, child = _start(found, chunks)
    meanwhile()
    read = {at: [_read(one) for one in found[chunks[at]]] for at in _taken(tickets)}
    with open(results, "rb") as written:
        data = written.read()
    _, status = os.waitpid(child, 0)
    for at, packed in marshal.loads(data) if status == 0 else ():
        read[at] = [_unpacked(*pair) for pair in zip(found[chunks[at]], packed, strict=True)]
    return [
        one
        for at, chunk in enumerate(chunks)
        for one in (read[at] if at in read else [_read(one) for one in found[chunk]])
    ]


def _worth_it(found: Sequence[Found]) -> bool:
    letters = sum(len(one.text) for one in found if isinstance(one, Document))
    return letters >= _LEAST and may_split()


def _chunks(count: int) -> list[slice]:
    size = max(_CHUNK, -(-count // _MOST))
    return [slice(start, start + size) for start in range(0, count, size)]


def _start(found: Sequence[Found], chunks: Sequence[slice]) -> tuple[int, int, int]:
    """The pipe the chunks are taken from, the one the results come by, and the other process."""
    tickets, offered = os.pipe()
    os.write(offered, bytes(range(len(chunks))))
    os.close(offered)
    results, given = os.pipe()
    child = os.fork()
    if child:
        os.close(given)
        return tickets, results, child
    try:
        made = [(at, [_packed(_read(one)) for one in found[chunks[at]]]) for at in _taken(tickets)]
        with open(given, "wb") as written:
            written.write(marshal.dumps(made))
        os._exit(0)
    except BaseException:  # the first process reads it once more, and says what is wrong
        os._exit(1)


def _taken(tickets: int) -> Iterator[int]:
    """The chunks that are left, each for the process that takes it."""
    while ticket := os.read(tickets, 1):
        yield ticket[0]
    os.close(tickets)


def _read(one: Found) -> Read:
    return one if isinstance(one, Skipped) else read_article(one)


def _packed(one: Read) -> tuple[Any, ...]:
    """An article without what its document has."""
    if isinstance(one, Skipped):
        return (one.path, one.reason)
    when = one.published
    return (
        one.id,
        one.title,
        one.outlet,
        one.language,
        (when.at, when.precision, when.basis) if when else None,
        one.byline,
        [(s.span.start, s.span.end, s.role, s.paragraph) for s in one.sentences],
        [(f.passage.span.start, f.passage.span.end, f.reason) for f in one.furniture],
    )


def _unpacked(document: Found, packed: tuple[Any, ...]) -> Read:
    if len(packed) == 2:
        return Skipped(*packed)
    assert isinstance(document, Document)
    identity, title, outlet, language, when, byline, sentences, furniture = packed
    return Article(
        id=identity,
        path=document.path,
        text=document.text,
        verbatim=document.verbatim,
        url=document.url,
        title=title,
        outlet=outlet,
        language=language,
        published=When(*when) if when else None,
        byline=byline,
        sentences=tuple([Sentence(Span(a, b), role, place) for a, b, role, place in sentences]),
        furniture=tuple([Furniture(Passage(identity, Span(a, b)), why) for a, b, why in furniture]),
        declared=document.declared,
    )
