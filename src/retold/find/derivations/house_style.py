"""House spelling: a text taken from another house keeps traces of that house's style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retold.find.derivations.clues import Clue, Setting, article_name
from retold.find.derivations.overlap import minus
from retold.model.article import Article
from retold.model.span import Passage, Span

# Each habit: two ways to write a thing that a house chooses between once and for all.
HABITS: tuple[tuple[str, str, str], ...] = (
    ("US or U.S.", r"\bUS\b", r"\bU\.S\b\.?"),
    ("UN or U.N.", r"\bUN\b", r"\bU\.N\b\.?"),
    ("-ise or -ize", r"\b\w{4,}is(?:e|es|ed|ing|ation|ations|ational)\b",
     r"\b\w{3,}iz(?:e|es|ed|ing|ation|ations|ational)\b"),
    ("-our or -or", r"\b(?:hono|neighbo|labo|colo|favo|harbo|behavio|rumo)ur\w*",
     r"\b(?:hono|neighbo|labo|colo|favo|harbo|behavio|rumo)r\w*"),
    ("centre or center", r"\b(?:centre|theatre|metre|litre)s?\b",
     r"\b(?:center|theater|meter|liter)s?\b"),
    ("defence or defense", r"\b(?:defence|offence|licence)s?\b",
     r"\b(?:defense|offense|license)s?\b"),
    ("per cent or percent", r"\bper cent\b", r"\bpercent\b"),
    ("travelling or traveling", r"\b(?:travel|cancel|label|signal|fuel)l(?:ed|ing)\b",
     r"\b(?:travel|cancel|label|signal|fuel)(?:ed|ing)\b"),
    ("programme or program", r"\bprogrammes?\b", r"\bprograms?\b"),
)  # fmt: skip
# Words in -ise that no house writes with z.
_ALWAYS_S = re.compile(
    r"^(?:advis|surpris|exercis|promis|rais|compris|otherwis|likewis|prais|revis|supervis|televis"
    r"|pois|nois|precis|rise|wise|aris|disguis|compromis|expertis|franchis|enterpris|cruis|devis|premis"
    r"|bruis|merchandis|improvis|paradise|demise|treatise|concise)",
    re.IGNORECASE,
)


Uses = tuple[tuple[Span, ...], tuple[Span, ...]]  # places of the one way and of the other


def mixed_style(setting: Setting) -> list[Clue]:
    """Habits that the right text follows now one way, now the other, and the left keeps."""
    found = []
    for name, *_ in HABITS:
        left, right = setting.here.uses[name], setting.there.uses[name]
        if all(right) and any(left) and not all(left):
            says = (
                f"{article_name(setting.right)} mixes {name}, {article_name(setting.left)} does "
                f"not: a trace of another house's text"
            )
            passages = tuple(Passage(setting.right.id, way[0]) for way in right)
            found.append(Clue("house_spelling", says, 0.6, passages))
    return found


def find_uses(article: Article, ways: Sequence[str], speech: Sequence[Span]) -> Uses:
    """Where the body follows each of two ways, outside quotations."""
    parts = [part for sentence in article.body for part in minus(sentence.span, speech)]
    one, other = (tuple(_places(article, parts, way)) for way in ways)
    return one, other


def _places(article: Article, parts: Sequence[Span], way: str) -> Iterator[Span]:
    pattern = re.compile(way)
    for part in parts:
        for match in pattern.finditer(article.text, part.start, part.end):
            if not _ALWAYS_S.match(match.group()):
                yield Span(*match.span())
