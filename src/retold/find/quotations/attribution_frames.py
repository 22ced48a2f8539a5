"""Words that stand before their cue, or around it: ", said the mayor", "as the mayor noted"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from retold.find.quotations.clauses import Clause
from retold.find.quotations.complements import content_end, last_word
from retold.find.quotations.noun_phrases import Phrase, Range, following


class Cue(NamedTuple):
    """A verb of saying with its auxiliaries, in word numbers; ``base`` is its dictionary form."""

    first: int
    verb: int
    base: str

    @property
    def range(self) -> Range:
        return self.first, self.verb + 1


class Attribution(NamedTuple):
    """Words given to somebody, in word numbers of the clause, half-open.

    contents: one or two ranges; marked words among them stay one word each.
    frame:    the construction it was read from ("that", "np", "postposed", ...).
    """

    cue: Range
    contents: tuple[Range, ...]
    source: Phrase | None
    frame: str


def left_content(c: Clause, source: Phrase | None, first: int) -> Range | None:
    """What stands before ", X said"."""
    if source is None or source.whole[0] == 0 or source.whole[0] > first:
        return None
    before = source.whole[0] - 1
    relative = c.words[source.whole[0]] in c.language.words["relative"]
    if c.kinds[before] not in ",Q?!-" or relative:
        return None
    return _said_before(c, before + 1 if c.kinds[before] in "Q?!" else before)


def _said_before(c: Clause, end: int) -> Range | None:
    begin = c.kinds.rfind(";", 0, end) + 1
    return (begin, end) if begin < end else None


def is_postposed(c: Clause, cue: Cue, left: Range, kind: str) -> bool:
    """Whether the words before ", X said" are what X said, and not an opening clause."""
    after = cue.verb + 1
    if c.kinds[left[1] - 1] in "Q?!":
        return kind not in ("that", "colon") and c.kinds[after : after + 1] != "Q"
    if kind in ("that", "wh", "colon", "to", "clause", "particle"):
        return False
    part = c.kinds[left[0] : left[1]]
    opening = _is_opening(c, left, after)
    if kind == "quote":
        comma = c.kinds[after : after + 1] == ","
        return comma and not opening and re.search("[vxk]", part) is not None
    if kind == "np":
        return cue.base in c.language.frames["addressed"] and not opening
    whole = len(part) > 3 and (not opening or "," in part)
    return _resumes(c, left, _aside_end(c, after)) or "Q" in part or whole


def _is_opening(c: Clause, left: Range, after: int) -> bool:
    """ "At the weekend", "Asking for calm": no words of its own; but "at least three" are some."""
    first = left[0]
    if c.kinds[first] not in "ps":
        ends = after >= last_word(c) and "x" in c.kinds[first : left[1]]
        return c.words[first].endswith("ing") and not ends  # "Seeing it is not enough, she said"
    follows = c.kinds[first + 1 : first + 2]
    counted = follows == "#" or c.words[first + 1 : first + 2] in (["least"], ["most"])
    return not (c.kinds[first] == "p" and counted)


_ADDRESSEE = re.compile("[drNwta]{0,5}(?=,)")


def _aside_end(c: Clause, after: int) -> int:
    """Where "X told them," ends: at its second comma."""
    found = _ADDRESSEE.match(c.kinds, after)
    return found.end() if found else after


def _resumes(c: Clause, left: Range, j: int) -> bool:
    """Whether the sentence goes on after "X said,": the words before may be a mere opening."""
    if c.kinds[j : j + 1] != "," or j + 2 >= len(c):
        return False
    rest = c.kinds[j + 1 : content_end(c, j + 1)]
    cut = c.kinds[left[1] - 1] in "xv"  # "It was, she said, one of the worst"
    return len(rest) > 1 and rest[0] != "k" and (cut or re.search("[xvkQ]", rest) is not None)


def postposed(
    c: Clause, cue: Cue, source: Phrase | None, left: Range, right: tuple[str, int]
) -> Attribution:
    """ "S1, X said" or "S1, X said, S2"; ``right`` is the complement of the verb."""
    contents = [left]
    after, (kind, start) = _aside_end(c, cue.verb + 1), right
    if kind == "quote" and "," in c.kinds[cue.verb + 1 : start]:
        contents.append((start, last_word(c)))
    elif _resumes(c, left, after) and c.kinds[left[1] - 1] not in "Q?!":
        contents.append((after + 1, content_end(c, after + 1)))
    return Attribution(cue.range, tuple(contents), source, "postposed")


def inverted(c: Clause, cue: Cue, kind: str) -> Attribution | None:
    """ ", said the mayor": content before, speaker after."""
    before = cue.first - 1
    if kind not in ("none", "np", "clause", "quote") or before < 0:
        return None
    if c.kinds[before] not in ",Q?!-" or c.words[cue.verb].endswith("ing"):
        return None
    touching = c.kinds[before] in "Q?!" or c.kinds[max(0, before - 1)] == "Q"
    speaker = following(c, cue.verb + 1)
    content = _said_before(c, before + 1 if c.kinds[before] in "Q?!" else before)
    says = cue.base in c.language.frames["say"]
    called = cue.base in c.language.words["calls_out"] and touching and kind == "np"
    if speaker is None or content is None or not (says or called):
        return None
    if touching or (kind in ("none", "np") and _closes(c, cue, content, speaker)):
        contents = [content]
        if c.kinds[speaker.whole[1] : speaker.whole[1] + 2] == ",Q":
            contents.append((speaker.whole[1] + 1, last_word(c)))
        return Attribution(cue.range, tuple(contents), speaker, "inverted")
    return None


def _closes(c: Clause, cue: Cue, content: Range, speaker: Phrase) -> bool:
    """Whether the speaker ends the sentence, and what stands before can be said."""
    end = speaker.head[1]
    said = content[1] - content[0] > 3 and c.kinds[content[0]] not in "ps"
    relative = c.language.words["relative"]
    ends = end >= len(c) or c.kinds[end] in ",.;p" or c.words[end] in relative
    return said and ends and speaker.head[0] == cue.verb + 1


def as_reported(c: Clause, cue: Cue, source: Phrase) -> Iterator[Attribution]:
    """ "As the mayor noted, the bridge is old": all of the sentence beside it."""
    link, after = source.whole[0] - 1, cue.verb + 1
    lists = c.language.frames
    reports = cue.base in lists["say"] and cue.base not in lists["weak"]
    if not reports or c.kinds[after : after + 1] not in tuple(",.tp"):
        return
    if link > 3:
        yield Attribution(cue.range, ((0, link - (c.kinds[link - 1] == ",")),), source, "as")
        return
    comma = c.kinds.find(",", after)
    if 0 < comma < last_word(c) - 2:
        yield Attribution(cue.range, ((comma + 1, last_word(c)),), source, "as")


def extracted(c: Clause, cue: Cue, source: Phrase | None) -> Attribution | None:
    """ "which critics say is unfair": the link word and what follows the cue."""
    after = cue.verb + 1
    if source is None or source.whole[0] == 0 or after >= len(c):
        return None
    link = source.whole[0] - 1
    if c.words[link] not in c.language.words["extracted"] or c.words[after] == "to":
        return None
    rest = content_end(c, after)
    if c.kinds[after] not in "xv" or rest <= after:
        return None
    return Attribution(cue.range, ((link, link + 1), (after, rest)), source, "relative")
