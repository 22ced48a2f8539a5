"""Values that two sources give for one time: a dispute, however fast a count grows.

Three signs show one: an article that sets two sources beside each other; two named sources, with no
word of their names in common, whose numbers were reported on one day; and one hour of the clock
printed by both values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from retold.find.claims.values import nominal, standing
from retold.find.figures.figure import Figure
from retold.find.figures.words import figure_words
from retold.model.article import Article

_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2}|[a-z]+)(?:[:.](?P<minute>\d\d))?\s*"
    r"(?:o['’]clock\s+)?"
    r"(?:(?P<am>a\.?m\b|in the morning)|(?P<pm>p\.?m\b|in the (?:afternoon|evening)))",
    re.IGNORECASE,
)
AFTER = 200  # characters behind a sentence, about the next one
_OTHER_NUMBER = re.compile(
    r"\b(?:lower|higher|smaller|larger) (?:figure|number|count|toll|estimate)s?\b"
    r"|\bdisput(?:e|es|ed|ing)\b|\b(?:can['’]t|cannot) both be\b|\bcontradict",
    re.IGNORECASE,
)
_LISTED = (
    "the a an of and in for official officials source sources he she they who it spokesman "
    "spokeswoman spokesperson local national count counts result results figure figures toll tally "
    "number numbers total totals estimate estimates report reports data statistics latest early "
    "almost complete partial preliminary final first initial case cases death deaths breaches"
)
_UNTELLING = frozenset(_LISTED.split())


def disputed(
    figures: Sequence[Figure], articles: Mapping[str, Article]
) -> list[tuple[Figure, Figure]]:
    """The pairs of differing figures of one thing that two sources give for one time."""
    return list(_disputed(figures, articles))


def _disputed(
    figures: Sequence[Figure], articles: Mapping[str, Article]
) -> Iterator[tuple[Figure, Figure]]:
    for a, b in combinations(figures, 2):
        if standing(a, b) != "differ" or a.ordinal or b.ordinal or a.vague or b.vague:
            continue
        if _denies(a, b) or _denies(b, a):
            yield a, b
        elif a.article == b.article:
            if _rivals(a, b):
                yield a, b
        elif _one_hour(a, b, articles) or _two_reports(a, b, figures, articles):
            yield a, b


def _two_reports(
    a: Figure, b: Figure, figures: Sequence[Figure], articles: Mapping[str, Article]
) -> bool:
    """Whether two sources are named, for one day or for no day but with a word on the other."""
    if not two_sources(a.attributed_to, b.attributed_to) or not _without_common(a, b, figures):
        return False
    return _one_day(a, b) or any(_says_so(f, articles) for f in (a, b) if f.given is None)


def _rivals(a: Figure, b: Figure) -> bool:
    return (a.place == b.rival_of and not b.earlier) or (b.place == a.rival_of and not a.earlier)


def _denies(a: Figure, b: Figure) -> bool:
    """Whether the text of one says that it is not the other: "eleven and not the nine"."""
    return a.against is not None and a.against in (b.low, b.high)


def _one_day(a: Figure, b: Figure) -> bool:
    if not a.given or not b.given:
        return False
    return a.given.window()[0].date() == b.given.window()[0].date()


def _says_so(figure: Figure, articles: Mapping[str, Article]) -> bool:
    """Whether the text around a figure speaks of another number: "the lower figure", "disputed"."""
    span, text = figure.passage.span, articles[figure.article].text
    return bool(_OTHER_NUMBER.search(text, span.start, min(len(text), span.end + AFTER)))


def _without_common(a: Figure, b: Figure, figures: Sequence[Figure]) -> bool:
    """Whether nobody is named for both values: one source that gives both has moved on."""
    mine, theirs = (
        [f.attributed_to for f in figures if f.attributed_to and standing(f, one) != "differ"]
        for one in (a, b)
    )
    return all(two_sources(x, y) for x in mine for y in theirs)


def two_sources(one: str | None, other: str | None) -> bool:
    """Whether two names are given that have no telling word in common: "the mill", "guild"."""
    mine, theirs = (set(re.findall(r"\w+", (n or "").lower())) - _UNTELLING for n in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _one_hour(a: Figure, b: Figure, articles: Mapping[str, Article]) -> bool:
    mine, theirs = hour(a, articles[a.article]), hour(b, articles[b.article])
    if mine is None or mine != theirs:
        return False
    return a.happened is None or b.happened is None or a.happened.at[:10] == b.happened.at[:10]


def hour(figure: Figure, article: Article) -> tuple[int, int] | None:
    """The one hour of the clock that stands in the sentence of a figure."""
    span = figure.passage.span
    words = figure_words("en")
    found: set[tuple[int, int]] = set()
    for match in _HOUR.finditer(article.text, span.start, span.end):
        said = match["hour"].lower()
        value = int(said) if said.isdigit() else int(words.cardinals.get(said, 99))
        if value <= 12:
            found.add((value % 12 + (12 if match["pm"] else 0), int(match["minute"] or 0)))
    return found.pop() if len(found) == 1 else None


def with_values_of(
    pairs: Sequence[tuple[Figure, Figure]], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figures that give one of the values in dispute."""
    values = {nominal(f) for pair in pairs for f in pair}
    return tuple(f for f in figures if nominal(f) in values)
