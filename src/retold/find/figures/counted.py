"""What a number counts and what happened to it: the noun phrase and the verb around a number.

No parser: a noun phrase ends at the small words of the language table and at verb forms; a clause
ends at commas, conjunctions and verbs of saying. Where the words leave it open, the answer is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.find.figures.clause_bounds import clause_start
from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords, singular, stem, stem_of
from retold.text.tokens import Token

LONGEST_PHRASE = 6  # words of a counted noun phrase; longer ones run into the next phrase
_BE = frozenset({"be", "been", "being", "was", "were", "is", "are", "am"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The words after a number up to its head noun: ``tokens[start:end]``."""

    start: int
    end: int
    head: str  # singular
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """The verb (or noun) that tells what happened to the counted.

    key: an event class of the language table, or the verb's own key. agent: the counted did it.
    """

    key: str
    says: str
    agent: bool = False


def noun_phrase(row: Sequence[Token], at: int, words: FigureWords) -> NounPhrase | None:
    """The noun phrase that starts at ``at``, or None where no noun stands there.

    Behind "worth of" ("$9,000 worth of furniture") it is what the money went on.
    """
    if [token.norm for token in row[at : at + 2]] == ["worth", "of"]:
        at += 2
    end = at
    while end < len(row) and end - at < LONGEST_PHRASE and not _ends(row, at, end, words):
        end += 1
    end = _one_plural(row, at, _last_plural(row, at, end, words), words)
    if end == at:
        return None
    said = [row[i].norm.removesuffix("'s").removesuffix("'") for i in range(at, end)]
    if end - at == 1 and _bare_verb(said[0], words):
        return None
    return NounPhrase(
        at, end, singular(said[-1], words), tuple(singular(w, words) for w in said[:-1])
    )


def _one_plural(row: Sequence[Token], at: int, end: int, words: FigureWords) -> int:
    """ "At 50 addresses officers found cash": the second plural is who found it."""
    if end - at < 2 or end >= len(row) or stem(row[end].norm, words) is None:
        return end
    led = any(t.norm in words.prepositions for t in row[max(0, at - 3) : at])
    first = row[end - 2].norm
    plural = first in words.plurals or (
        first.endswith("s") and not first.endswith(("ss", "us", "'s"))
    )
    return end - 1 if led and plural else end


def _bare_verb(norm: str, words: FigureWords) -> bool:
    """A headline's verb that looks like a noun: "18 drown"."""
    plural = norm.endswith("s") or norm in words.plurals or norm in words.states
    return not plural and words.event_of.get(stem_of(norm)) in words.fates


def _last_plural(row: Sequence[Token], at: int, end: int, words: FigureWords) -> int:
    """Cut what follows the last plural: in "500 miners walk out" the verb looks like a noun."""
    for i in range(end - 1, at - 1, -1):
        norm = row[i].norm
        if norm in words.plurals or (norm.endswith("s") and not norm.endswith(("ss", "'s", "us"))):
            return i + 1
    return end


def _ends(row: Sequence[Token], at: int, end: int, words: FigureWords) -> bool:
    norm = row[end].norm
    if not row[end].is_word or norm[0].isdigit() or norm in words.stops:
        return True
    if norm in words.guards["weekdays"] or norm in words.guards["months"] or norm in words.states:
        return True
    if norm in words.cardinals or norm in words.ordinals:
        return True
    if end > at and _rises(row, end, words):
        return True
    verb = stem(norm, words)
    if end == at:
        return _finite(row, end, verb, words)
    if norm.endswith("ly") and norm not in ("family", "assembly", "supply", "ally", "anomaly"):
        return True
    return verb is not None and not _noun_like(row, end, words)


def _rises(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """A headline's verb of change: "toll climbs to five", "flood deaths reach five"."""
    norm = row[at].norm
    follows = row[at + 1].norm if at + 1 < len(row) else ""
    changes = stem_of(norm) in words.change_verbs or stem_of(norm[:-1]) in words.change_verbs
    counts = follows[:1].isdigit() or follows in words.cardinals or follows in ("to", "at")
    return changes and counts


def _finite(row: Sequence[Token], at: int, verb: str | None, words: FigureWords) -> bool:
    """Whether a verb form right after the number is its verb: "12 died", not "12 injured men"."""
    if verb is None:
        return False
    follows = row[at + 1].norm if at + 1 < len(row) else ""
    if row[at].norm.endswith("ing") and follows in words.auxiliaries:
        return False  # "the five-minute recording was played"
    if not follows or not follows[0].isalpha() or follows in words.stops:
        return True
    return not row[at].norm.endswith(("ed", "ing")) and row[at].norm not in ("broken", "stolen")


def _noun_like(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """A verb form that is a noun here: "12 police strikes", "six murder claims"."""
    norm = row[at].norm
    follows = row[at + 1].norm if at + 1 < len(row) else ""
    if norm.endswith(("ed", "ing")) or norm in (
        "died",
        "fell",
        "took",
        "left",
        "went",
        "came",
        "said",
    ):
        return False
    return norm.endswith("s") and (
        not follows.isalpha() or follows in words.prepositions or follows in words.auxiliaries
    )


def happening(
    row: Sequence[Token], number: Number, phrase: NounPhrase | None, words: FigureWords
) -> Happening | None:
    """What happened to the counted: a verb behind the phrase, before the number, or a noun."""
    end = phrase.end if phrase else number.end
    return (
        _state(row, phrase, end, words)
        or _left(row, number.start, end, words)
        or _fated_noun(row, number.start, words)
        or _participle(row, end, words)
        or _verb_before(row, number.start, words)
        or _verb_after(row, end, words)
        or _noun_before(row, number.start, words)
    )


def _state(
    row: Sequence[Token], phrase: NounPhrase | None, end: int, words: FigureWords
) -> Happening | None:
    """ "12 people dead", "12 deaths", "12 injured"."""
    if end < len(row) and row[end].norm in words.states:
        return Happening(words.event_of[row[end].norm], row[end].norm)
    fated = phrase is not None and words.event_of.get(phrase.head) in words.fates
    if phrase and fated and stem(phrase.head, words) is None:
        return Happening(words.event_of[phrase.head], phrase.head)
    return None


def _left(row: Sequence[Token], at: int, end: int, words: FigureWords) -> Happening | None:
    """ "Leaving 12 guests of the hotel dead", "left four from one family missing"."""
    ahead = {t.norm for t in row[max(0, at - 4) : at]}
    if not ahead & _LEAVE:
        return None
    for token in row[end : end + 7]:
        if token.norm in words.states:
            return Happening(words.event_of[token.norm], token.norm)
        if not token.is_word or stem(token.norm, words) or token.norm in ("and", "who", "that"):
            return None
    return None


_LEAVE = frozenset({"leave", "leaves", "leaving", "left"})


def _participle(row: Sequence[Token], end: int, words: FigureWords) -> Happening | None:
    """ "12 people killed in", "12 homes were destroyed", "12 have died" right behind the phrase."""
    at, passive = end, False
    while at < len(row) and (row[at].norm in words.auxiliaries or _believed(row, at, end)):
        passive = passive or row[at].norm in _BE
        at += 1
    if at >= len(row):
        return None
    if row[at].norm in words.states:
        return Happening(words.event_of[row[at].norm], row[at].norm)
    verb = stem(row[at].norm, words)
    if verb is None and _bare_verb(row[at].norm, words):
        verb = stem_of(row[at].norm)
    if verb is None or verb in words.reporting:
        return None
    return Happening(_class(verb, words), row[at].norm, _acts(row, at, passive, words))


_FEARED = frozenset(
    {"feared", "believed", "listed", "reported", "known", "thought", "presumed", "assumed", "said"}
    | {"understood", "confirmed", "considered", "estimated", "counted", "registered", "recorded"}
)
_ADVERBS = frozenset({"still", "now", "already", "also", "as", "all", "both", "since"})


def _believed(row: Sequence[Token], at: int, end: int) -> bool:
    """What stands between an auxiliary and its verb: "are still missing", "known to have died"."""
    norm = row[at].norm
    if norm == "to":
        return at > end and row[at - 1].norm in _FEARED
    return norm.endswith("ly") or norm in _ADVERBS or norm in _FEARED


def _acts(row: Sequence[Token], at: int, passive: bool, words: FigureWords) -> bool:
    """Whether the counted is the one who does it: active, with an object behind the verb."""
    if passive or at + 1 >= len(row):
        return False
    follows = row[at + 1]
    if not follows.is_word or (follows.norm in words.prepositions | words.auxiliaries):
        return False
    return stem(follows.norm, words) is None and follows.norm not in ("and", "or", "so", "when")


def _verb_before(row: Sequence[Token], at: int, words: FigureWords) -> Happening | None:
    begin = clause_start(row, at, words)
    for i in range(at - 1, begin - 1, -1):
        norm = row[i].norm
        verb = stem(norm, words) if norm not in words.auxiliaries else None
        if verb is None or (norm.endswith("ing") and i and row[i - 1].norm in ("the", "a")):
            continue
        return Happening(_class(verb, words), norm)
    return None


def _verb_after(row: Sequence[Token], end: int, words: FigureWords) -> Happening | None:
    """The first verb further on: "12 people, most of them tourists, were killed"."""
    for i in range(end, min(end + 14, len(row))):
        if row[i].norm in (";", ".", "but", "what"):
            return None
        if row[i - 1].norm == "," and row[i].norm in ("as", "while", "when", "after", "because"):
            return None
        found = _participle(row, i, words) if row[i].norm in words.auxiliaries else None
        if found:
            return found
        verb = stem(row[i].norm, words)
        if verb and row[i].norm.endswith("ed") and verb not in words.reporting:
            return Happening(_class(verb, words), row[i].norm)
    return None


def _noun_before(row: Sequence[Token], at: int, words: FigureWords) -> Happening | None:
    """ "the deaths of 12 people", "injuries to three"."""
    if at < 2 or row[at - 1].norm not in ("of", "to", "among"):
        return None
    noun = singular(row[at - 2].norm, words)
    return Happening(words.event_of[noun], noun) if noun in words.event_of else None


def _fated_noun(row: Sequence[Token], at: int, words: FigureWords) -> Happening | None:
    """ "the arrest of 12 people suspected of theft": the noun tells, not the verb behind."""
    found = _noun_before(row, at, words)
    return found if found and found.key in words.fates else None


def _class(verb: str, words: FigureWords) -> str:
    return words.event_of.get(verb, verb)
