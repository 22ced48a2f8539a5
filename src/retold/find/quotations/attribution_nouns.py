"""Attribution without a verb: "according to", nouns that report, a speaker's name and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from retold.find.quotations.attribution_frames import Attribution
from retold.find.quotations.clauses import Clause
from retold.find.quotations.complements import content_end, last_word, object_end
from retold.find.quotations.noun_phrases import Phrase, following, subject
from retold.find.quotations.word_kinds import CUE_NO_VERB
from retold.text.languages.speech import Speech

_NEAR = 9  # words: a label is short


def labelled(c: Clause, others: list[Attribution]) -> Iterator[Attribution]:
    """ "Mayor: Bridge is safe" in a heading, "Bell: “It is safe.”" in the text."""
    colon = c.kinds.find(":")
    if colon < 0:
        return
    speaking = None if c.heading or not c.quotes else _speaking(c)
    if speaking is not None and not any(o.cue[0] <= speaking[1] for o in others):
        speaker, colon = speaking
        yield Attribution((colon, colon + 1), ((colon + 1, last_word(c)),), speaker, "label")
        return
    if not 0 < colon < min(_NEAR, len(c) - 1) or any(o.cue[0] <= colon for o in others):
        return
    if not c.heading and c.kinds[colon + 1] != "Q":
        return
    first = max(c.kinds.rfind(k, 0, colon) for k in "-.Q") + 1
    name = c.kinds[first:colon]
    if name and name[0] in "Nd" and not re.search("[^Nwdc#]", name):
        speaker = Phrase((first, colon), (first, colon))
        yield Attribution((colon, colon + 1), ((colon + 1, last_word(c)),), speaker, "label")


_SPEAKING = re.compile(r"(d?[Nw]{0,4}N)(a?)((?:[,(ps][^kxQ:;]*)?)$")
_WIDE = 14  # words of a name with what its bearer is and where


def _speaking(c: Clause) -> tuple[Phrase, int] | None:
    """ "06:25 - Ann Bell, nurse: “...”", "Tom Ash, at the gate: “...”": who, and the colon."""
    colon = c.kinds.find(":Q")
    if not 0 < colon < 2 * _WIDE:
        return None
    first = max(c.kinds.rfind(k, 0, colon) for k in "-.Q:;") + 1
    found = _SPEAKING.match(c.kinds, first, colon)
    if found is None or colon - first > _WIDE or c.kinds[:first].strip("#:-.wx"):
        return None
    head = first, found.end(1)
    apposed = found[3][:1] == "," and c.kinds[head[1] + 1] in "dwN#"
    return Phrase((first, colon) if apposed and not found[2] else head, head), colon


def without_verb(c: Clause) -> Iterator[Attribution]:
    """What no verb of saying reports: "according to", nouns and adjectives, "put it at"."""
    if not c.bits & CUE_NO_VERB:
        return
    words = frozenset(c.words)
    if not words.isdisjoint(_accordings(c.language)):
        yield from according(c)
    if not words.isdisjoint(_links(c.language)):
        yield from of_nouns(c)
    if c.quotes and not words.isdisjoint(c.language.words["own_words"]):
        yield from in_own_words(c)
    if not words.isdisjoint(c.language.words["puts"]):
        yield from estimates(c)
        yield from as_put(c)


def according(c: Clause) -> Iterator[Attribution]:
    """ "according to the mayor", before or after what it reports."""
    known = _accordings(c.language)
    for i, word in enumerate(c.words):
        for phrase in known.get(word, ()):
            first = i - phrase.index(word)
            last = first + len(phrase)
            if first >= 0 and tuple(c.words[first:last]) == phrase and last < len(c.words):
                yield from _beside(c, first, last)


@lru_cache(maxsize=8)
def _accordings(language: Speech) -> dict[str, list[tuple[str, ...]]]:
    """The phrases that mean "according to", by their longest word: it is the rarest."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in language.according:
        found.setdefault(max(phrase, key=len), []).append(phrase)
    return found


def _beside(c: Clause, first: int, last: int) -> Iterator[Attribution]:
    speaker = following(c, last)
    if speaker is None or (c.words[first] == "per" and c.kinds[last] not in "dN"):
        return  # "ten per year"
    colon = c.kinds.find(":Q", last)
    if colon > 0 and colon == speaker.whole[1]:  # "Not true, according to Ann Bell: “…”"
        yield Attribution((first, last), ((colon + 1, last_word(c)),), speaker, "according")
    elif first > 2 and c.kinds[first - 1] != ";" and not _is_opening(c, first, speaker):
        end, start = first - (c.kinds[first - 1] == ","), c.kinds.rfind(";", 0, first) + 1
        yield Attribution((first, last), ((start, end),), speaker, "according")
    elif speaker.head[1] < len(c) - 2:
        if not _is_apposed(c, speaker):
            speaker = Phrase(speaker.head, speaker.head)  # "According to police, three men"
        start = speaker.whole[1] + (c.kinds[speaker.whole[1]] == ",")
        yield Attribution((first, last), ((start, last_word(c)),), speaker, "according")


def _is_opening(c: Clause, first: int, speaker: Phrase) -> bool:
    """ "In the meantime, according to the note, they should wait": what is reported comes after."""
    short = c.kinds[first - 1] == "," and first < _NEAR and c.kinds[0] in "pas"
    after = c.kinds[speaker.head[1] : speaker.head[1] + 1] == ","
    verbs = re.search("[vxk]", c.kinds[:first]), re.search("[vxk]", c.kinds[speaker.head[1] :])
    return short and after and verbs[0] is None and verbs[1] is not None


def _is_apposed(c: Clause, speaker: Phrase) -> bool:
    """Whether what stands after the name says who it is: "Tom Ash, a spokesman for the port,"."""
    a, b = speaker.head[1] + 1, speaker.whole[1]
    roles = c.language.people["roles"]
    closed = c.kinds[b : b + 1] == "," and b < len(c) - 2
    if closed and c.kinds[speaker.head[0]] == "d" and set(c.kinds[a:b]) == {"N"}:
        return True  # "the head of the service, Tom Ash,"
    return closed and c.kinds[a : a + 1] == "d" and not roles.isdisjoint(c.words[a:b])


_REACH = 12  # words between the verb and the figure


def estimates(c: Clause) -> Iterator[Attribution]:
    """ "The union put the crowd at 3,000": a count is somebody's."""
    puts = c.language.words["puts"]
    for j, word in enumerate(c.words):
        end = min(len(c), j + _REACH)
        if word not in puts or "at" not in c.words[j + 2 : end]:
            continue
        at = c.words.index("at", j + 2)
        counts = any(kind in "#Q" for kind in c.kinds[at + 1 : at + 4])
        source = subject(c, j)
        if counts and source is not None and "," not in c.kinds[j:at]:
            yield Attribution((j, j + 1), ((j + 1, object_end(c, at)),), source, "np")


def as_put(c: Clause) -> Iterator[Attribution]:
    """ "all hit by “stray shots”, as the major put it": the marked words beside it."""
    puts = c.language.words["puts"] if c.quotes else ()
    for j, word in enumerate(c.words):
        if word not in puts or c.words[j + 1 : j + 2] != ["it"]:
            continue
        source = subject(c, j)
        link = source.whole[0] - 1 if source else -1
        if source is None or link < 0 or c.words[link] != "as":
            continue
        marks = [k for k in c.quotes if c.kinds[k] == "Q"]
        beside = [k for k in marks if j < k <= j + 4] or [k for k in marks if k < link][-1:]
        if beside:
            yield Attribution(
                (j, j + 2), ((beside[0], beside[0] + 1),), source, "put" if link else "as"
            )


def in_own_words(c: Clause) -> Iterator[Attribution]:
    """ "It was put off because, in her words, “it leans”": the marked words beside it."""
    known, possessives = c.language.words["own_words"], c.language.words["possessives"]
    for j in range(2, len(c.words)):
        if c.words[j] not in known or c.words[j - 2] != "in" or c.words[j - 1] not in possessives:
            continue
        beside = [k for k in (j + 1, j + 2, j - 3, j - 4) if c.kinds[k : k + 1] == "Q" and k >= 0]
        if beside:
            owner = Phrase((j - 1, j), (j - 1, j))
            yield Attribution((j - 2, j + 1), ((beside[0], beside[0] + 1),), owner, "put")


def of_nouns(c: Clause) -> Iterator[Attribution]:
    """ "the mayor's claim that", "she is sure that": a noun or adjective and what it reports."""
    heads = _heads(c.language)
    links, words = _links(c.language), c.words
    for i in [i for i, word in enumerate(words[:-2]) if word in heads]:
        if words[i + 1] in links:
            yield from _before_link(c, i + 1, words[i + 1])


@lru_cache(maxsize=8)
def _heads(language: Speech) -> frozenset[str]:
    return frozenset().union(*language.nouns.values(), *language.adjectives.values())


@lru_cache(maxsize=8)
def _links(language: Speech) -> frozenset[str]:
    return frozenset(
        (*language.nouns, *language.adjectives, *(("from", "by") * bool(language.nouns)))
    )


def _before_link(c: Clause, link: int, word: str) -> Iterator[Attribution]:
    i = link - 1
    if c.words[i] in c.language.adjectives.get(word, ()):
        yield from _of_noun(c, i, link, subject(c, _made(c, i)))
    elif c.kinds[i] not in "wkN":
        return
    elif c.words[i] in c.language.nouns.get(word, ()):
        yield from _of_noun(c, i, link, _possessor(c, i))
    elif word in ("from", "by") and c.words[i] in c.language.nouns.get("that", ()):
        source = following(c, link + 1)  # "a warning from the mayor that"
        if source is not None and c.words[source.head[1] : source.head[1] + 1] == ["that"]:
            yield from _of_noun(c, i, source.head[1], source)


def _made(c: Clause, i: int) -> int:
    """Where the verb of the adjective stands: in "she has made it clear" it is "made"."""
    if i < 3 or c.words[i - 1] != "it" or c.words[i - 2] not in ("make", "makes", "made"):
        return i
    first = i - 2
    while first > 0 and c.kinds[first - 1] in "xa":
        first -= 1
    return first


def _of_noun(c: Clause, noun: int, link: int, source: Phrase | None) -> Iterator[Attribution]:
    start = link if c.words[link] in ("that", "to") else link + 1
    if start >= len(c):
        return
    clausal = c.words[link] in ("that", "to")
    end = content_end(c, start) if clausal else _before_predicate(c, start, object_end(c, start))
    comma = c.kinds.find(",", start)
    end = min(end, comma) if comma > start + 2 else end
    if end > start:
        yield Attribution((noun, noun + 1), ((start, end),), source, "noun")


def _before_predicate(c: Clause, start: int, end: int) -> int:
    """ "criticism of the plan was loud": the phrase is a subject and ends before its verb."""
    relative = c.language.words["relative"]
    for j in range(start + 1, end):
        if c.words[j] in relative or c.kinds[j] in "srk":
            return end
        if c.kinds[j] in "xv" and c.words[j] != "to" and not c.words[j].endswith("ing"):
            return j
    return end


def _possessor(c: Clause, noun: int) -> Phrase | None:
    j = noun - 1
    while j >= 0 and c.kinds[j] in "wa":
        j -= 1
    if j >= 0 and c.words[j] in c.language.words["possessives"]:
        return Phrase((j, j + 1), (j, j + 1))
    if j < 1 or c.words[j] not in ("'s", "’", "'"):
        return None
    first = j - 1
    while first > 0 and c.kinds[first] == c.kinds[first - 1] and c.kinds[first] in "Nw":
        first -= 1
    if first > 0 and c.kinds[first - 1] == "d":
        first -= 1
    return Phrase((first, j), (first, j))
