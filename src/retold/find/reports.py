"""The grammar of reporting in one sentence: which verb gives which words to whom. No parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.clauses import Clause
from retold.find.complements import complement, content_end, last_word
from retold.find.noun_phrases import Phrase, Range, following, subject
from retold.text.languages.speech import Speech

_BE = frozenset("is are was were be been being am 're get got gets".split())
_RELATIVE = frozenset("who which that what".split())


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution in word numbers of its clause, half-open.

    contents: one or two ranges; marked words among them stay one word each.
    frame:    the construction it was read from ("that", "np", "postposed", ...).
    """

    cue: Range
    contents: tuple[Range, ...]
    source: Phrase | None
    frame: str


def find_reports(c: Clause, language: Speech) -> list[Report]:
    """All attributions of one clause, in reading order of their cues."""
    found: list[Report] = []
    inner = -1
    for match in re.finditer("k", c.kinds):
        i = match.start()
        if i == inner or c.kinds[i - 1 : i] == "<":  # the name of a tag left in the text
            continue
        for report in _of_verb(c, i, found, language):
            found.append(report)
            after = report.contents[0][0] + 1
            if report.frame == "to" and c.kinds[after : after + 1] == "k":
                inner = after  # "declined to say": one report, not two
    found.extend(_according(c, language))
    found.extend(_of_nouns(c, language))
    found.extend(_labelled(c, found))
    return [r for r in found if not _is_nested(c, r, found, language)]


def _is_nested(c: Clause, report: Report, others: list[Report], language: Speech) -> bool:
    """Whether it only repeats what a report around it holds: a wish or a deed that is reported."""
    if report.frame in ("quote", "colon", "according", "postposed", "inverted"):
        return False
    base = language.verbs.get(c.words[report.cue[1] - 1])
    if report.frame == "that" or base in ("say", "tell"):
        return False
    at = report.cue[0]
    return any(a <= at < b for other in others if other is not report for a, b in other.contents)


def _of_verb(c: Clause, i: int, before: list[Report], language: Speech) -> Iterator[Report]:
    base = language.verbs[c.words[i]]
    first = _cue_start(c, i)
    cue = (first, i + 1)
    if _is_passive(c, first, i):
        yield from _passive(c, cue, base, language)
        return
    if c.words[i] == "asked" and (i == 0 or c.words[i - 1] in (",", "when")):
        yield from _questioned(c, cue)
        return
    own = subject(c, first)
    ing = c.words[i].endswith("ing")
    shared = own is None or (
        c.words[i - 1 : i] == ["to"]
        or (ing and (c.kinds[first - 1] in ",p" or _is_sent(c, own, language)))
    )
    source = _shared_source(c, first, before) if shared else own
    left = None if shared else _left_content(c, source, first)
    kind, start = complement(c, i, base, language)
    if source is not None and c.words[max(0, source.whole[0] - 1)] == "as" and source.whole[0] > 0:
        yield from _as_reported(c, cue, source, base, language)
        return
    if left is not None and _is_postposed(c, left, kind, i, base, language):
        if base in language.frames["say"] or base in language.frames["think"]:
            yield _postposed(c, cue, source, left, kind, start)
        return
    extracted = _extracted(c, source, i)
    if extracted is not None and base in language.frames["say"] | language.frames["think"]:
        yield Report(cue, extracted, source, "relative")
        return
    if kind in ("none", "np", "clause", "quote") and base in language.frames["say"]:
        inverted = _inverted(c, first, i, kind)
        if inverted is not None:
            yield Report(cue, (inverted[0],), inverted[1], "inverted")
            return
    if kind != "none" and (_allowed(kind, base, language) or _is_text(c, source, language)):
        last = content_end(c, start)
        if last > start:
            yield Report(cue, ((start, last),), source, kind)


def _cue_start(c: Clause, i: int) -> int:
    """The verb with its auxiliaries and adverbs: "has repeatedly said"."""
    first = i
    while first > 0 and c.kinds[first - 1] in "xa":
        first -= 1
    while first < i and c.kinds[first] == "a":
        first += 1
    return first


def _is_sent(c: Clause, source: Phrase, language: Speech) -> bool:
    """ "released a statement saying": the one who released it speaks."""
    first, last = source.head
    return (
        c.words[first] in ("a", "an")
        and first > 0
        and any(w in language.people["texts"] for w in c.words[first:last])
    )


def _shared_source(c: Clause, first: int, before: list[Report]) -> Phrase | None:
    """The source of the verb before, or the subject of the sentence."""
    for earlier in reversed(before):
        if earlier.source is not None and earlier.cue[1] <= first:
            return earlier.source
    return _main_subject(c, first)


def _main_subject(c: Clause, before: int) -> Phrase | None:
    """The subject of the first verb of the clause, for a verb that shares it."""
    for match in re.finditer("[xvk]", c.kinds[:before]):
        if match.start() > 0 and c.words[match.start()] != "to":
            found = subject(c, match.start())
            if found is not None:
                return found
    return None


def _is_passive(c: Clause, first: int, i: int) -> bool:
    return any(w in _BE for w in c.words[first:i]) and not c.words[i].endswith("ing")


def _questioned(c: Clause, cue: Range) -> Iterator[Report]:
    """ "Asked by a reader whether it was true, ...": the question, and who asked where it is told."""
    start, asker = cue[1], None
    if c.words[start : start + 1] == ["by"]:
        asker = following(c, start + 1)
        start = asker.head[1] if asker else start
    while start < len(c) and c.kinds[start] in "ta":
        start += 1
    if c.words[start : start + 1] == ["about"]:
        start += 1
    elif c.words[start : start + 1] not in (
        ["whether"],
        ["if"],
        ["what"],
        ["how"],
        ["why"],
        ["to"],
    ):
        return
    end = c.kinds.find(",", start)
    end = end if end > 0 else last_word(c)
    if end > start:
        yield Report(cue, ((start, end),), asker, "asked")


def _passive(c: Clause, cue: Range, base: str, language: Speech) -> Iterator[Report]:
    """ "was described as cruel by the mayor": the subject is what is spoken of."""
    i = cue[1] - 1
    if base == "ask":
        yield from _questioned(c, cue)
        return
    theme = subject(c, cue[0])
    by = next((j for j in range(i + 1, min(len(c), i + 12)) if c.words[j] == "by"), None)
    last = content_end(c, i + 1) if i + 1 < len(c) else i + 1
    if theme is None:
        return
    if by is not None:
        agent = following(c, by + 1)
        speaks = base in language.frames["act"] and base not in language.frames["weak"]
        if agent is not None and speaks and c.kinds[agent.head[0]] in "Ndwr":
            yield Report(cue, (theme.whole,), agent, "passive")


# --- words before their cue --------------------------------------------------------------------


def _left_content(c: Clause, source: Phrase | None, first: int) -> Range | None:
    """What stands before ", X said"."""
    if source is None or source.whole[0] == 0 or source.whole[0] > first:
        return None
    before = source.whole[0] - 1
    if c.kinds[before] not in ",Q?!-" or c.words[source.whole[0]] in _RELATIVE:
        return None
    return _said_before(c, before + 1 if c.kinds[before] in "Q?!" else before)


def _said_before(c: Clause, end: int) -> Range | None:
    begin = c.kinds.rfind(";", 0, end) + 1
    return (begin, end) if begin < end else None


def _is_postposed(c: Clause, left: Range, kind: str, i: int, base: str, language: Speech) -> bool:
    """Whether the words before ", X said" are what X said, and not an opening clause."""
    touching = c.kinds[left[1] - 1] in "Q?!"
    if touching:
        return kind not in ("that", "colon") and not (
            kind == "quote" and c.kinds[i + 1 : i + 2] == "Q"
        )
    if kind in ("that", "wh", "colon", "to", "clause", "particle"):
        return False
    part = c.kinds[left[0] : left[1]]
    opening = part[0] in "ps" or c.words[left[0]].endswith("ing")
    if kind == "quote":
        return (
            c.kinds[i + 1 : i + 2] == "," and not opening and re.search("[vxk]", part) is not None
        )
    if kind == "np":
        return base in language.frames["addressed"] and not opening
    if _resumes(c, i + 1):
        return True
    return "Q" in part or (len(part) > 3 and (not opening or "," in part))


def _resumes(c: Clause, j: int) -> bool:
    """Whether the sentence goes on after "X said,": the words before may be a mere opening."""
    if c.kinds[j : j + 1] != ",":
        return False
    rest = c.kinds[j + 1 : content_end(c, j + 1)] if j + 2 < len(c) else ""
    return len(rest) > 2 and rest[0] != "k" and re.search("[vxkQ]", rest) is not None


def _postposed(
    c: Clause, cue: Range, source: Phrase | None, left: Range, kind: str, start: int
) -> Report:
    contents = [left]
    if kind == "quote" and "," in c.kinds[cue[1] : start]:
        contents.append((start, last_word(c)))
    elif _resumes(c, cue[1]) and c.kinds[left[1] - 1] not in "Q?!":
        contents.append((cue[1] + 1, content_end(c, cue[1] + 1)))
    return Report(cue, tuple(contents), source, "postposed")


def _inverted(c: Clause, first: int, i: int, kind: str) -> tuple[Range, Phrase] | None:
    """ ", said the mayor": content before, speaker after."""
    before = first - 1
    if before < 0 or c.kinds[before] not in ",Q?!-" or c.words[i].endswith("ing"):
        return None
    touching = c.kinds[before] in "Q?!" or (before > 0 and c.kinds[before - 1] == "Q")
    if kind in ("clause", "quote") and not touching:
        return None
    speaker = following(c, i + 1)
    content = _said_before(c, before + 1 if c.kinds[before] in "Q?!" else before)
    if speaker is None or content is None:
        return None
    end = speaker.head[1]
    if touching:
        return content, speaker
    said = len(c.kinds[content[0] : content[1]]) > 3 and c.kinds[content[0]] not in "ps"
    ends = end >= len(c) or c.kinds[end] in ",.;p" or c.words[end] in _RELATIVE
    return (content, speaker) if said and ends and speaker.head[0] == i + 1 else None


def _as_reported(
    c: Clause, cue: Range, source: Phrase, base: str, language: Speech
) -> Iterator[Report]:
    """ "As the mayor noted, the bridge is old": all of the sentence beside it."""
    link = source.whole[0] - 1
    reports = base in language.frames["say"] and base not in language.frames["weak"]
    if not reports or c.kinds[cue[1] : cue[1] + 1] not in tuple(",.tp"):
        return
    if link > 3:
        yield Report(cue, ((0, link - (c.kinds[link - 1] == ",")),), source, "as")
        return
    comma = c.kinds.find(",", cue[1])
    if 0 < comma < last_word(c) - 2:
        yield Report(cue, ((comma + 1, last_word(c)),), source, "as")


def _extracted(c: Clause, source: Phrase | None, i: int) -> tuple[Range, ...] | None:
    """ "which critics say is unfair": the link word and what follows the cue."""
    if source is None or source.whole[0] == 0 or c.words[source.whole[0] - 1] not in _RELATIVE:
        return None
    link = source.whole[0] - 1
    rest = content_end(c, i + 1) if i + 1 < len(c) else i + 1
    if i + 1 < len(c) and c.kinds[i + 1] in "xv" and c.words[i + 1] != "to" and rest > i + 1:
        return ((link, link + 1), (i + 1, rest))
    return None


def _is_text(c: Clause, source: Phrase | None, language: Speech) -> bool:
    """A poll, a letter, a record: what it shows, it says."""
    if source is None:
        return False
    return any(w in language.people["texts"] for w in c.words[source.head[0] : source.head[1]])


def _allowed(kind: str, base: str, language: Speech) -> bool:
    frames = language.frames
    if kind in ("quote", "particle"):
        return True
    if kind == "colon":
        return base in frames["say"]
    if kind == "that":
        return any(base in frames[f] for f in ("say", "think", "addressed"))
    if kind == "to":
        return base in frames["infinitive"] or base in frames["addressed"]
    if base in frames["weak"]:
        return False
    if kind == "wh":
        return True
    if kind == "clause":
        return base in frames["bare"]
    return base in frames["act"] or base in ("say", "believe", "think")


def _labelled(c: Clause, others: list[Report]) -> Iterator[Report]:
    """ "Mayor: Bridge is safe" in a heading, "Bell: “It is safe.”" in the text."""
    colon = c.kinds.find(":")
    if not 0 < colon < 9 or colon + 1 >= len(c) or any(r.cue[0] <= colon for r in others):
        return
    if not c.heading and c.kinds[colon + 1] != "Q":
        return
    first = max(c.kinds.rfind(k, 0, colon) for k in "-.Q") + 1
    name = c.kinds[first:colon]
    if name and name[0] in "Nd" and not re.search("[^Nwdc#]", name):
        speaker = Phrase((first, colon), (first, colon))
        yield Report((colon, colon + 1), ((colon + 1, last_word(c)),), speaker, "label")


# --- according to ------------------------------------------------------------------------------


def _according(c: Clause, language: Speech) -> Iterator[Report]:
    for phrase in language.according:
        size = len(phrase)
        if phrase[0] not in c.words:
            continue
        for i in range(len(c) - size):
            if c.words[i] != phrase[0] or tuple(c.words[i : i + size]) != phrase:
                continue
            speaker = following(c, i + size)
            if speaker is None:
                continue
            if i > 2:
                end = i - 1 if c.kinds[i - 1] == "," else i
                yield Report((i, i + size), ((0, end),), speaker, "according")
            elif speaker.whole[1] < len(c) - 2:
                start = speaker.whole[1] + (c.kinds[speaker.whole[1]] == ",")
                yield Report((i, i + size), ((start, last_word(c)),), speaker, "according")


# --- nouns that report -------------------------------------------------------------------------


def _of_nouns(c: Clause, language: Speech) -> Iterator[Report]:
    """ "the mayor's claim that": a noun and what it reports, its possessor the source."""
    nouns = language.nouns
    for i in range(len(c) - 2):
        link, source = i + 1, None
        if c.words[link] in ("from", "by") and c.words[i] in nouns.get("that", ()):
            source = following(c, link + 1)  # "a warning from the mayor that"
            link = source.head[1] if source else link
            if c.words[link : link + 1] != ["that"]:
                continue
        links = nouns.get(c.words[link])
        if links is None or c.words[i] not in links or c.kinds[i] not in "wkN":
            continue
        start = link if c.words[link] in ("that", "to") else link + 1
        end = content_end(c, start)
        comma = c.kinds.find(",", start)
        end = min(end, comma) if comma > start + 2 else end
        if end <= start:
            continue
        yield Report((i, i + 1), ((start, end),), source or _possessor(c, i), "noun")


def _possessor(c: Clause, noun: int) -> Phrase | None:
    j = noun - 1
    while j >= 0 and c.kinds[j] in "wa":
        j -= 1
    if j > 0 and c.words[j] in ("'s", "’", "'"):
        first = j - 1
        while (
            first > 0
            and c.kinds[first] != "d"
            and c.kinds[first - 1] in ("N" if c.kinds[first] == "N" else "Nwd")
        ):
            first -= 1
        if first > 0 and c.kinds[first - 1] == "d":
            first -= 1
        return Phrase((first, j), (first, j))
    if j >= 0 and c.words[j] in ("his", "her", "their", "its", "my", "our", "your"):
        return Phrase((j, j + 1), (j, j + 1))
    return None
