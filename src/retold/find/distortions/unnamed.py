"""Speakers left out of a sentence: whether the reader of the retelling has lost who says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.reattributed import rest_shared
from retold.find.distortions.sides import Sides
from retold.find.distortions.speakers import read_speakers
from retold.find.distortions.told import Told
from retold.find.distortions.turns import Turn
from retold.model.article import Article

# A text that leaves out so many speakers of another, and more than it names, and so much of its
# matter too, is a brief.
HABIT, BRIEF = 3, 0.75
NEAR = 3  # sentences around, in which a person's name is before the reader
LEAST_KEPT = 0.5  # share of what was said: below it the two sentences tell other things
ROLES = frozenset(
    {
        "official", "officials", "spokesman", "spokeswoman", "spokesperson", "minister", "governor",
        "mayor", "chief", "captain", "director", "doctor", "officer", "source", "sources", "judge",
        "president", "chairman", "chairwoman", "woman", "man", "pastor", "company",
    }
)  # fmt: skip
# Nobody is lost to the reader with these: two prints of one wire drop "police said" at will.
ANYBODY = ROLES | {"police", "authorities", "media", "reports", "report", "prosecutors", "local",
                   "investigators", "witnesses", "residents", "paper", "newspaper"}  # fmt: skip
_GRAMMAR = frozenset({"the", "a", "an", "to", "that", "his", "her", "its", "their"})

# Log-odds that a speaker who is not there was dropped by a rewrite: fitted on candidates from seven
# simulated stories' seeds, the hand-written stories and real events (docs/distortions.md).
# kept: share of what was said that stayed; linked: the lesser share of the two texts that is linked
# with the other; witnesses: tellings that have the speaker, up to four.
_BASE, _KEPT, _LINKED, _WITNESSES, _MOST = -5.14, 2.44, 4.4, 2.37, 4
LIKELY = 0.45


def likely_lost(told: Told, turn: Turn, against: int, reader: Sides) -> float:
    """How likely it is, from 0 to 1, that a rewrite dropped a speaker who is left out.

    Two texts that share most of their sentences are one text, edited: there, what was said stays
    and who says it is gone by somebody's hand. Elsewhere another reporter tells it his own way.
    """
    pair = Pair(reader(told.source), reader(told.target))
    kept = rest_shared(pair, turn.left, turn.right)
    if kept < LEAST_KEPT:
        return 0.0
    odds = _BASE + _KEPT * kept + _LINKED * min(1.0, told.shared)
    odds += _WITNESSES * min(against, _MOST) / _MOST
    return 1 / (1 + exp(-odds))


def without_habits(
    found: Iterable[tuple[Told, Turn, int]], reader: Sides, known: Mapping[str, Article]
) -> list[tuple[Told, Turn, int]]:
    """Without the speakers that nobody misses: see ``is_missed``, and the habit of a brief."""
    outlets = [a.outlet.lower() for a in known.values() if a.outlet]
    listed = list(found)
    times = Counter(_texts(told) for told, turn, _ in listed if is_left_out(told, turn))

    def is_brief(told: Told) -> bool:
        many = times[_texts(told)]
        short = many >= HABIT and told.shared < BRIEF
        return short and _given(known[told.target.article]) <= many

    return [
        (told, turn, n)
        for told, turn, n in listed
        if not is_left_out(told, turn)
        or (is_missed(told, turn, reader, known, outlets) and not is_brief(told))
    ]


def _given(article: Article) -> int:
    """How many sentences of a text give what they say to somebody."""
    language = article.language or "en"
    return sum(bool(read_speakers(Side(article.text, s.span, language))) for s in article.body)


def is_missed(
    told: Told, turn: Turn, reader: Sides, known: Mapping[str, Article], outlets: Sequence[str]
) -> bool:
    """Whether a speaker who is left out is lost to the reader.

    "Police said" tells nobody apart; a person named in the sentences around is there for the
    reader; and an outlet of the story itself is credit, no speaker.
    """
    who_it_is = _described(reader(told.source), turn)
    if who_it_is <= ANYBODY or who_it_is & ROLES & {*reader(told.target).norms}:
        return False
    words = turn.change.before.replace(",", "").split()
    who = [w for w in words if w[:1].isupper() and w.lower() not in ("the", "according")]
    if len(who) < 2:
        return True
    name = " ".join(who[-2:])
    if any(name.lower() in outlet for outlet in outlets):
        return False
    body = "the" in (w.lower() for w in words)  # "the Central Bank", not "Ida Lund"
    return body or who[-1] not in _around(known[told.target.article], told)


def _described(side: Side, turn: Turn) -> frozenset[str]:
    """The words that say who it is: "the civil protection service said" leaves three."""
    return frozenset(
        norm
        for token, key, norm in zip(side.row, side.keys, side.norms, strict=True)
        if turn.left and turn.left.contains(token.span)
        if key not in side.words.reporting and norm not in _GRAMMAR and norm != "according"
    )


def _around(article: Article, told: Told) -> str:
    """The sentences around a passage, and the headline."""
    listed = article.sentences
    at = [i for i, s in enumerate(listed) if s.span.overlaps(told.target.span)]
    near = listed[max(0, at[0] - NEAR) : at[-1] + NEAR + 1] if at else ()
    return " ".join(article.words(s.span) for s in (*listed[:1], *near))


def is_left_out(told: Told, turn: Turn) -> bool:
    """Whether a speaker is left out of a sentence that stayed; not the whole sentence."""
    whole = turn.left == told.source.span or turn.outright
    return turn.change.kind == "attribution" and not turn.change.after and not whole


def _texts(told: Told) -> tuple[str, str]:
    return told.source.article, told.target.article
