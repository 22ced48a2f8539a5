"""Who did what to whom in a sentence, as far as the order of words and "by" show it. No parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from retold.find.distortions.compared import Side
from retold.find.distortions.predicates import Predicate
from retold.find.figures.words import stem

REACH = 6  # tokens of a noun phrase before or behind a verb
_PERSONS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they",
            "it": "it"}  # fmt: skip
_OBJECTS = frozenset({"him", "them", "it"})  # "her" may go on with a noun
_LEADS = frozenset({"for", "of", "after", "before", "without", "from", "in", "by", "and", "or"})
_PHRASE_ENDS = frozenset(
    [
        "of",
        "to",
        "for",
        "in",
        "over",
        "because",
        "on",
        "at",
        "after",
        "before",
        "when",
        "while",
        "that",
        "which",
        "who",
        "and",
        "but",
        "from",
        "with",
        "as",
        "by",
        "if",
        "had",
        "has",
        "have",
        "would",
        "will",
        "was",
        "were",
        "is",
        "are",
        "not",
        "been",
    ]
)


_WHERE = frozenset({"from", "in", "via", "through", "under", "during", "inside", "within"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb at tokens ``start:end``, or a noun with "by" behind it, and the words around it.

    doer, done: content keys of who did it and of what it was done to; empty where nothing shows.
    passive: the doer is told by "by". bare: a form without auxiliaries, maybe no finite verb.
    first: the name or pronoun right behind the verb, "" for other words.
    """

    key: str
    start: int
    end: int
    doer: frozenset[str]
    done: frozenset[str]
    passive: bool = False
    bare: bool = False
    time: str = "open"
    first: str = ""
    last: str = ""  # the name or pronoun right before the verb
    behind: frozenset[str] = frozenset()  # all content behind the verb, to the next mark


def read_deeds(side: Side) -> list[Deed]:
    """Every deed of a sentence in reading order; a key that occurs twice is left out."""
    return _lone((*_told(side), *_forms(side), *_by_somebody(side)), side)


def read_doers(side: Side) -> list[Deed]:
    """Likewise those of which a doer shows, also behind "agreed to" and the like."""
    found = (*_told(side), *_forms(side), *_by_somebody(side), *_undertaken(side))
    return _lone((d for d in found if d.doer), side)


def _lone(deeds: Iterable[Deed], side: Side) -> list[Deed]:
    found = [_grouped(d, side) for d in deeds]
    keys = [deed.key for deed in found]
    return sorted((d for d in found if keys.count(d.key) == 1), key=lambda d: d.start)


def _grouped(deed: Deed, side: Side) -> Deed:
    """The deed under the key of its group: "turned down" is "rejected"."""
    at = deed.end + (side.norms[deed.end : deed.end + 1] in (["it"], ["them"], ["him"], ["her"]))
    particle = side.norms[at] if at < len(side.norms) else ""
    same = side.changes.same_deeds
    return replace(deed, key=same.get(f"{deed.key} {particle}", same.get(deed.key, deed.key)))


def _told(side: Side) -> Iterator[Deed]:
    """The predicates."""
    for verb in side.predicates:
        if verb.key not in side.changes.no_deeds:
            yield _active(side, verb) if not verb.passive else _passive(side, verb)


def _active(side: Side, verb: Predicate) -> Deed:
    return Deed(
        verb.key,
        verb.start,
        verb.end,
        _phrase_before(side, verb.start),
        _phrase_behind(side, verb.end),
        bare=verb.end - verb.start == 1,
        time=verb.time,
        first=_name_at(side, verb.end),
        last=_name_at(side, verb.start - 1),
        behind=_all_behind(side, verb.end),
    )


def _undertaken(side: Side) -> Iterator[Deed]:
    """ "Orlia agreed to send grain": the doer of what an infinitive tells."""
    for verb in side.predicates:
        at = verb.end + 1
        if verb.passive or side.norms[verb.end : at] != ["to"] or at >= len(side.norms):
            continue
        key, doer = stem(side.norms[at], side.words), _phrase_before(side, verb.start)
        if key and key not in side.changes.no_deeds:
            behind = _all_behind(side, at + 1)
            yield Deed(key, at, at + 1, doer, _phrase_behind(side, at + 1), behind=behind)


def _passive(side: Side, verb: Predicate) -> Deed:
    """ "Was hit by", "was hauled back by"; without "by" nobody is named who did it."""
    by = next((i for i in (verb.end, verb.end + 1) if side.norms[i : i + 1] == ["by"]), None)
    doer = _phrase_behind(side, by + 1) if by is not None else frozenset()
    done = _phrase_before(side, verb.start)
    return Deed(verb.key, verb.start, verb.end, doer, done, passive=by is not None, time=verb.time)


def _forms(side: Side) -> Iterator[Deed]:
    """Verb forms that no predicate has: "for pulling him back", "police beat fans"."""
    taken = {p.at for p in side.predicates}
    for at, norm in enumerate(side.norms):
        key = stem(norm, side.words) if at not in taken else None
        if key is None or key in side.changes.no_deeds:
            continue
        led = side.norms[at - 1 : at] and side.norms[at - 1] in _LEADS
        if norm.endswith("ing") and led:
            yield Deed(key, at, at + 1, frozenset(), _phrase_behind(side, at + 1))
        elif side.norms[at + 1 : at + 2] == ["by"]:
            doer, done = _phrase_behind(side, at + 2), _phrase_before(side, at)
            yield Deed(key, at, at + 1, doer, done, passive=True)
        elif norm in side.words.irregular:
            doer, done = _phrase_before(side, at), _phrase_behind(side, at + 1)
            if doer and done:
                yield Deed(key, at, at + 1, doer, done)


def _by_somebody(side: Side) -> Iterator[Deed]:
    """ "A claim by the union": a deed told by its noun."""
    verbs = {p.at for p in side.predicates}
    for at in side.where(("by",)):
        if at and at - 1 not in verbs and side.is_content(side.norms[at - 1]):
            doer = _phrase_behind(side, at + 1)
            yield Deed(f"{side.keys[at - 1]} by", at - 1, at + 1, doer, frozenset(), passive=True)


def _phrase_before(side: Side, end: int) -> frozenset[str]:
    verbs = {p.at for p in side.predicates}
    at = end
    while at > max(0, end - REACH) and not (side.norms[at - 1] in _PHRASE_ENDS or at - 1 in verbs):
        if at < end and (marked_before(side, at) or side.norms[at] in _DETERMINERS):
            break  # "a step the mayor had asked": the mayor did
        at -= 1
    return _keys(side, at, end)


def _phrase_behind(side: Side, start: int) -> frozenset[str]:
    if side.norms[start : start + 1] and side.norms[start] in _OBJECTS:
        return frozenset({_PERSONS[side.norms[start]]})
    at = start + (side.norms[start : start + 1] in (["by"], ["on"], ["at"], ["to"], ["back"]))
    first = at
    while at < min(len(side.norms), first + REACH) and side.norms[at] not in _PHRASE_ENDS:
        if at and (marked_before(side, at) or any(n.start == at for n in side.numbers)):
            break
        at += 1
    return _keys(side, first, at)


def _all_behind(side: Side, start: int) -> frozenset[str]:
    """What stands behind a verb; nothing for "a message posted from", to which it was done."""
    if side.norms[start : start + 1] and side.norms[start] in _WHERE:
        return frozenset()
    end = start
    while end < min(len(side.norms), start + 2 * REACH) and not (end and marked_before(side, end)):
        end += 1
    return _keys(side, start, end)


def marked_before(side: Side, at: int) -> bool:
    """Whether a mark parts token ``at`` from the one before."""
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return any(mark in gap for mark in ',;:.–—"“”')


def _keys(side: Side, start: int, end: int) -> frozenset[str]:
    verbs = {p.at for p in side.predicates}
    found = {
        side.keys[i] for i in range(start, end) if side.is_content(side.norms[i]) and i not in verbs
    }
    if end - start == 1 and side.norms[start] in _PERSONS:
        found.add(_PERSONS[side.norms[start]])
    return frozenset(found)


def _name_at(side: Side, at: int) -> str:
    """The name that a token is, or a pronoun that stands for one; "" for any other word."""
    if not 0 <= at < len(side.row):
        return ""
    norm = side.norms[at]
    if norm in _PERSONS:
        return _PERSONS[norm]
    named = at > 0 and side.text[side.row[at].span.start].isupper() and side.is_content(norm)
    calendar = side.words.guards["weekdays"] | side.words.guards["months"]
    return norm if named and norm not in calendar else ""
