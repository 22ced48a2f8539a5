"""Speakers left out of a sentence without a loss: the text names them where it needs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from retold.find.distortions.compared import Side
from retold.find.distortions.speakers import read_speakers
from retold.find.distortions.told import Told
from retold.find.distortions.turns import Turn
from retold.model.article import Article

# A text that leaves out so many speakers of another, and more than it names, is a brief.
HABIT = 3
ROLES = frozenset(
    {
        "official", "officials", "spokesman", "spokeswoman", "spokesperson", "minister", "governor",
        "mayor", "chief", "captain", "director", "doctor", "officer", "source", "sources", "judge",
        "president", "chairman", "chairwoman", "woman", "man",
    }
)  # fmt: skip


def without_habits(
    found: Iterable[tuple[Told, Turn, int]], known: Mapping[str, Article]
) -> list[tuple[Told, Turn, int]]:
    """Without the speakers that nobody misses: see ``is_missed``, and the habit of a brief."""
    outlets = [a.outlet.lower() for a in known.values() if a.outlet]
    listed = [
        (told, turn, n)
        for told, turn, n in found
        if not _left_out(told, turn) or is_missed(turn, known[told.target.article], outlets)
    ]
    times = Counter(_texts(told) for told, turn, _ in listed if _left_out(told, turn))
    return [
        (told, turn, n)
        for told, turn, n in listed
        if not _left_out(told, turn)
        or times[_texts(told)] < HABIT
        or _given(known[told.target.article]) > times[_texts(told)]
    ]


def _given(article: Article) -> int:
    """How many sentences of a text give what they say to somebody."""
    language = article.language or "en"
    return sum(bool(read_speakers(Side(article.text, s.span, language))) for s in article.body)


def is_missed(turn: Turn, target: Article, outlets: Sequence[str] = ()) -> bool:
    """Whether a speaker who is left out is lost to the reader of ``target``.

    "The official said" goes on with somebody named before; a person or a paper whom the text names
    elsewhere is there for the reader; and an outlet of the story itself is credit, no speaker.
    """
    said = turn.change.before.split()
    who = [w.strip(",") for w in said if w[:1].isupper() and w.lower() not in ("the", "according")]
    if len(said) == 3 and said[0].lower() == "the" and said[1].lower() in ROLES:
        return False
    if len(who) < 2:
        return True
    name = " ".join(who[-2:])
    if any(name.lower() in outlet for outlet in outlets):
        return False
    body = "the" in (w.lower() for w in said)  # "the Central Bank", not "Ida Lund"
    return body or name not in target.text


def _left_out(told: Told, turn: Turn) -> bool:
    """Whether a speaker is left out of a sentence that stayed; not the whole sentence."""
    whole = turn.left == told.source.span
    return turn.change.kind == "attribution" and not turn.change.after and not whole


def _texts(told: Told) -> tuple[str, str]:
    return told.source.article, told.target.article
