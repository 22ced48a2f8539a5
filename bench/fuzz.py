"""Broken text: `python -m bench.fuzz [COUNT] [--seed N] [--stories N FOLDER]` (10,000 texts).

Every text is read, its quotations are found, its speakers resolved and its quotations grouped.
Counted as failed: an exception, or a place outside the text, empty, or without its own words.
With ``--stories`` as many whole reports are made, of mutated mixes of the texts in FOLDER.
At the end eight texts of one million characters are read at two lengths: the time must at most
triple where the length doubles.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Document
from retold.model.findings import Quotation
from retold.model.span import Passage
from retold.pipeline import analyse
from retold.text.reading import read_article

# Invented, one of each construction; what the mutations start from.
SEEDS = (
    (
        "en",
        "Ferry will stay, mayor says\n\n“The ferry stays,” Mayor Ann Bell said on Monday. “It is "
        "ours.” She added that nobody had asked the crew, and called the plan “a bad joke.”\n\n"
        "According to Tom Ash, a spokesman for the harbour, 'the pier isn't safe'. Officials who "
        "asked not to be named denied it.\n\nAsked whether it would close, Bell replied: “No.",
    ),
    (
        "en",
        'Harbour: New pier opens\n\n"We were told \'wait\'," said Ruth Vane, 41, "and we did." '
        "Critics believe the pier, which cost $4.5m, is expected to sink; the council's claim that "
        "it would hold was rejected by Vane.\n\nIt seems to lean, she told Ashby Post: “Look! …",
    ),
    (
        "de",
        "Die Fähre bleibt\n\n„Die Fähre bleibt“, sagte Bürgermeisterin Anna Brink am Montag. Der "
        "Sprecher Jan Voss erklärte, die Mole sei ›nicht sicher‹. Laut Voss »prüft man das«.",
    ),
    (
        "fr",
        "Le bac reste\n\n« Le bac reste », a déclaré la maire Anne Brun lundi. Selon Jean Vasse, "
        "« l’embarcadère n’est pas sûr ». Elle a ajouté que personne n’avait été consulté.",
    ),
    (
        "es",
        "El transbordador sigue\n\n«El muelle sigue», dijo el lunes la alcaldesa Ana Bravo. Según "
        "Juan Vela, “no es seguro”. Bravo afirmó que nadie había preguntado.",
    ),
)
MARKS = "\"'“”‘’„‚«»‹›″′‟``''"
PIECES = (*MARKS, " said ", " that ", " by ", "\n\n", ". ", ", ", ": ", " Bell ", " she ", " to ")
_ODD = "\u00a0\u2009\u200b\u0301\ufeff\u2028\x00\ud7ff😀é…—[]()<>&%"


def texts(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """(language, text): a third random, two thirds mutated, the same ones for the same seed."""
    chance = random.Random(seed)
    for n in range(count):
        language, start = chance.choice(SEEDS)
        yield language, (_random(chance) if n % 3 == 0 else _mutated(chance, start))


def _random(chance: random.Random) -> str:
    kind, size = chance.randrange(3), chance.randrange(400)
    if kind == 0:
        return "".join(chr(_point(chance)) for _ in range(size))
    if kind == 1:
        return "".join(chance.choice(PIECES) for _ in range(size // 2))
    words = [w for _, text in SEEDS for w in text.split()]
    return "".join(
        chance.choice(words) + chance.choice((" ", " ", " ", "\n", "")) for _ in range(80)
    )


def _point(chance: random.Random) -> int:
    point = chance.choice(
        (chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(0x110000))
    )
    return 0x20 if 0xD800 <= point < 0xE000 else point


def _mutated(chance: random.Random, text: str) -> str:
    for _ in range(chance.randrange(1, 12)):
        a = chance.randrange(len(text) + 1)
        b = min(len(text), a + chance.randrange(1, 30))
        change = chance.randrange(6)
        if change == 0:
            text = text[:a] + text[b:]
        elif change == 1:
            text = text[:b] + text[a:]
        elif change == 2:
            text = text[:a] + chance.choice(MARKS + _ODD) + text[a:]
        elif change == 3:
            text = text[:a] + text[a:b].swapcase() + text[b:]
        elif change == 4:
            old = chance.choice(MARKS)
            text = text.replace(old, chance.choice(MARKS))
        else:
            text = text[:a] + chance.choice(PIECES) * chance.randrange(1, 9) + text[a:]
    return text


def faults(language: str, text: str) -> list[str]:
    """What is wrong with what is found in this text; an exception is passed on."""
    article = read_article(Document("a", text, language=language))
    if not isinstance(article, Article):
        return []
    found = resolve_speakers((article,), find_quotations(article))
    group_quotations((article,), found)
    return [fault for q in found for fault in _of_quotation(article, q)]


def _of_quotation(article: Article, q: Quotation) -> Iterator[str]:
    places: list[Passage | None] = [q.passage, *q.fragments, q.cue]
    places.append(q.speaker.mention if q.speaker else None)
    for place in places:
        if place is None:
            continue
        a, b = place.span.start, place.span.end
        if not 0 <= a < b <= len(article.text):
            yield f"{q.id}: {a}-{b} lies outside the text or is empty"
        elif article.words(place) != article.text[a:b]:
            yield f"{q.id}: {a}-{b} are other words"
    if any(
        f.span.start < q.passage.span.start or f.span.end > q.passage.span.end for f in q.fragments
    ):
        yield f"{q.id}: a fragment lies outside its passage"


def stories(paths: Sequence[Path], count: int, seed: int) -> Iterator[list[Document]]:
    """Stories of one to four texts, each lines of two given texts, mixed and mutated."""
    chance = random.Random(seed)
    pool = [path.read_text("utf-8") for path in sorted(paths)]
    for _ in range(count):
        kept = [line for text in chance.sample(pool, 2) for line in text.splitlines()]
        yield [
            Document(f"{n}.txt", _mutated(chance, _some(chance, kept)))
            for n in range(chance.randrange(1, 5))
        ]


def _some(chance: random.Random, lines: Sequence[str]) -> str:
    most = chance.choice((0.2, 0.6, 1.0))
    kept = [line for line in lines if chance.random() < most][:40]
    return "\n".join(line.upper() if chance.random() < 0.03 else line for line in kept)


def report_faults(documents: Sequence[Document]) -> list[str]:
    """What is wrong with the quotations of a whole report; an exception is passed on."""
    read = [read_article(document) for document in documents]
    story = analyse([a for a in read if isinstance(a, Article)])
    by_id = {a.id: a for a in story.articles}
    return [f for q in story.quotations for f in _of_quotation(by_id[q.article], q)]


LONG = {
    "closing marks": "”",
    "straight marks": '"',
    "opening marks": "“",
    "apostrophes": "'",
    "mixed marks": MARKS,
    "said": "said ",
    "quotations": "“It fell,” Bell said. ",
    "one sentence": "and he said that “no” ",
}


def growth(unit: str, length: int) -> tuple[float, float]:
    """Seconds for a text of that many characters, and how many times those of half of it."""
    half, whole = (_seconds((unit * (n // len(unit) + 1))[:n]) for n in (length // 2, length))
    return whole, whole / max(half, 1e-9)


def _seconds(text: str) -> float:
    article = read_article(Document("a", f"Ferry\n\nBell said: {text}", language="en"))
    start = time.process_time()
    if isinstance(article, Article):
        find_quotations(article)
    return time.process_time() - start


def _fails(text: str, look: Callable[[], list[str]]) -> bool:
    """Whether anything is wrong; every kind of failure counts, and is printed with its text."""
    try:
        wrong = look()
    except Exception as error:
        wrong = [repr(error)]
    if wrong:
        print(ascii(text), *wrong, sep="\n  ")
    return bool(wrong)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", nargs=2, metavar=("N", "FOLDER"), default=("0", "."))
    options = parser.parse_args(argv)
    failed = 0
    for language, text in texts(options.count, options.seed):
        failed += _fails(text, partial(faults, language, text))
    print(f"{options.count} texts, {failed} failed")
    count, folder = int(options.stories[0]), Path(options.stories[1])
    if count:
        broken = 0
        for documents in stories(list(folder.rglob("*.txt")), count, options.seed):
            shown = "\f".join(d.text for d in documents)
            broken += _fails(shown, partial(report_faults, documents))
        print(f"{count} stories, {broken} failed")
        failed += broken
    for name, unit in LONG.items():
        seconds, times = growth(unit, 1_000_000)
        failed += times > 3
        print(f"  a million characters, {name}: {seconds:.1f} s, {times:.1f} times half of it")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
