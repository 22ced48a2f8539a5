"""House spelling: a text taken from another house keeps traces of that house's style."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.find.clues import Clue, Setting, article_name
from retold.find.overlap import minus
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
    ("centre or center", r"\b(?:centre|theatre|metre|litre)s?\b", r"\b(?:center|theater|meter|liter)s?\b"),
    ("defence or defense", r"\b(?:defence|offence|licence)s?\b", r"\b(?:defense|offense|license)s?\b"),
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


def mixed_style(setting: Setting) -> list[Clue]:
    """Habits that the right text follows now one way, now the other, and the left keeps."""
    found = []
    for name, one, other in HABITS:
        left = _uses(setting.left, (one, other), setting.speech.get(setting.left.id, ()))
        right = _uses(setting.right, (one, other), setting.speech.get(setting.right.id, ()))
        mixed = bool(right[0]) and bool(right[1])
        pure = bool(left[0]) != bool(left[1])
        if mixed and pure:
            places = (right[0][0], right[1][0])
            says = (
                f"{article_name(setting.right)} mixes {name}, {article_name(setting.left)} does not: "
                f"a trace of another house's text"
            )
            passages = tuple(Passage(setting.right.id, p) for p in places)
            found.append(Clue("house_spelling", says, 0.6, passages))
    return found


def _uses(
    article: Article, ways: tuple[str, str], speech: Sequence[Span]
) -> tuple[list[Span], list[Span]]:
    """Where the body follows each way, outside quotations."""
    found: tuple[list[Span], list[Span]] = ([], [])
    for sentence in article.body:
        for part in minus(sentence.span, speech):
            for held, way in zip(found, ways, strict=True):
                for match in re.finditer(way, article.words(part)):
                    if not _ALWAYS_S.match(match.group()):
                        held.append(Span(part.start + match.start(), part.start + match.end()))
    return found
