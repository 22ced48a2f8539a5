"""The grammar of reporting in one sentence: which verb gives which words to whom. No parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from retold.find.quotations import attribution_frames as frames
from retold.find.quotations.attribution_frames import Attribution, Cue
from retold.find.quotations.attribution_nouns import labelled, without_verb
from retold.find.quotations.attribution_passives import (
    asks_first,
    is_passive,
    passive,
    questioned,
)
from retold.find.quotations.choice import chosen
from retold.find.quotations.clauses import Clause
from retold.find.quotations.complements import complement, content_end, object_end
from retold.find.quotations.noun_phrases import Phrase, subject


def find_attributions(c: Clause) -> list[Attribution]:
    """All attributions of one clause."""
    found: list[Attribution] = []
    inner, i = -1, c.kinds.find("k")
    while i >= 0:
        if i != inner and c.kinds[i - 1 : i] != "<":  # else the name of a tag left in the text
            for attribution in _of_verb(c, i, found):
                found.append(attribution)
                after = attribution.contents[0][0] + 1
                if attribution.frame == "to" and c.kinds[after : after + 1] == "k":
                    inner = after  # "declined to say": one attribution, not two
        i = c.kinds.find("k", i + 1)
    found.extend(without_verb(c))
    found.extend(labelled(c, found))
    if found and "r" in c.kinds:
        found = [_with_antecedent(c, one) for one in found]
    return chosen(c, found) if len(found) > 1 else found


def _with_antecedent(c: Clause, one: Attribution) -> Attribution:
    """ "It angered the union, which said": the union; names are looked up later."""
    source = one.source
    if source is None or c.words[source.whole[0]] not in c.language.words["relative"]:
        return one
    last = source.whole[0] - (c.kinds[source.whole[0] - 1 : source.whole[0]] == ",")
    first = last
    while first > 0 and c.kinds[first - 1] in "dwN#'t":
        first -= 1
    while first < last and c.kinds[first] in "'t":
        first += 1
    people = c.language.people
    bodies = people["institutions"] | people["roles"] | people["anonymous"]
    told = first < last and c.kinds[last - 1] == "w" and c.kinds[first] in "dN#"
    known = (
        c.words[source.whole[0]] in c.language.words["relative_person"]
        or c.words[last - 1] in bodies
    )
    if source.whole[1] - source.whole[0] > 1 or not told or not known:
        return one
    return one._replace(source=Phrase((first, last), (first, last)))


def _of_verb(c: Clause, i: int, before: list[Attribution]) -> Iterator[Attribution]:
    """What the verb at word ``i`` reports, by the first construction that fits."""
    cue = Cue(_cue_start(c, i), i, c.language.verbs[c.words[i]])
    if _is_no_report(c, cue):
        return
    if is_passive(c, cue):
        yield from passive(c, cue)
        return
    if asks_first(c, i):
        yield from questioned(c, cue)
        return
    own = _quoted_by(c, i) or subject(c, cue.first)
    shared = own is None or _shares_subject(c, cue, own)
    source = _shared_source(c, cue, before) if shared else own
    kind, start = complement(c, i, cue.base)
    if source is not None and source.whole[0] and c.words[source.whole[0] - 1] == "as":
        yield from frames.as_reported(c, cue, source)
        return
    left = None if shared else frames.left_content(c, source, cue.first)
    if left is not None and frames.is_postposed(c, cue, left, kind):
        if _speaks(c, cue.base) and not _is_faint(c, cue.base, left):
            yield frames.postposed(c, cue, source, left, (kind, start))
        return
    around = frames.extracted(c, cue, source) or frames.inverted(c, cue, kind)
    if around is not None:
        if _speaks(c, cue.base) or cue.base in c.language.words["calls_out"]:
            yield around
    elif kind != "none":
        yield from _behind(c, cue, source, (kind, start))


def _is_no_report(c: Clause, cue: Cue) -> bool:
    """Whether who stands beside the verb only hears it, or quotes somebody else."""
    i = cue.verb
    if cue.base == "quote" and "as" in c.words[i : i + _ASIDE] and _quotes_saying(c, i):
        return True  # "quotes the union as saying": the union says it
    hears = c.words[i - 1] in c.language.words["hearers"]
    return c.heading and i == len(c) - 1 and hears  # "Roof was a bribe, jury told"


def _behind(
    c: Clause, cue: Cue, source: Phrase | None, complement: tuple[str, int]
) -> Iterator[Attribution]:
    """ "X said that S", "X called Y S": what is reported follows its verb."""
    kind, start = complement
    reports = _allowed(c, kind, cue.base, start) or _is_text(c, source)
    if reports and not _is_relative(c, cue, kind, start):
        last = _in_side_clause(c, source, start, _end(c, cue.base, kind, start))
        if last > start:
            yield Attribution(cue.range, ((start, last),), source, kind)


def _end(c: Clause, base: str, kind: str, start: int) -> int:
    """Where what is reported ends; after "say" and "think" even a phrase opens a clause."""
    phrase = kind == "particle" or (kind == "np" and base not in c.language.frames["plain"])
    return object_end(c, start) if phrase else content_end(c, start)


_ASIDE = 20  # words between "quotes" and "as saying"


def _quotes_saying(c: Clause, i: int) -> bool:
    at = c.words.index("as", i)
    return c.kinds[at + 1 : at + 2] == "k" and c.words[at + 1].endswith("ing")


def _quoted_by(c: Clause, i: int) -> Phrase | None:
    """ "The paper quotes the union as saying that": the union says it."""
    if c.words[i - 1 : i] != ["as"] or not c.words[i].endswith("ing"):
        return None
    first = last = _before_aside(c, i - 1)
    while first > 0 and c.kinds[first - 1] in "dwN#'":
        first -= 1
    return Phrase((first, last), (first, last)) if first < last else None


def _before_aside(c: Clause, end: int) -> int:
    """ "a farmer, who gave no name, as saying": where the farmer's phrase ends."""
    if c.kinds[end - 1] != ",":
        return end
    comma = c.kinds.rfind(",", 0, end - 1)
    return comma if comma > 0 else end


def _is_relative(c: Clause, cue: Cue, kind: str, start: int) -> bool:
    """Whether a noun that looks like a verb has a relative clause: "a rule that lifts it"."""
    word = c.words[cue.verb]
    noun = word == cue.base or word.endswith("s")
    if kind != "that" or not noun or cue.base in c.language.frames["core"]:
        return False
    follows = c.kinds[start + 1 : start + 2]
    return bool(follows) and follows in "vxk" and c.words[start + 1] not in ("'s", "is")


def _in_side_clause(c: Clause, source: Phrase | None, start: int, last: int) -> int:
    """ "While he said it would hold, ...": what is said ends with the side clause."""
    if source is None or source.whole[0] == 0 or c.kinds[source.whole[0] - 1] != "s":
        return last
    comma = c.kinds.find(",", start, last)
    return comma if comma > start else last


def _is_faint(c: Clause, base: str, left: tuple[int, int]) -> bool:
    """Whether a verb that is mostly no verb of saying has no marked words right before it."""
    weak = base in c.language.frames["weak"] or base in c.language.words["mostly_nouns"]
    return weak and "Q" not in c.kinds[max(left[0], left[1] - 2) : left[1] + 1]


def _speaks(c: Clause, base: str) -> bool:
    return base in c.language.frames["say"] or base in c.language.frames["think"]


def _cue_start(c: Clause, i: int) -> int:
    """The verb with its auxiliaries and adverbs: "has repeatedly said"."""
    first = i
    while first > 0 and c.kinds[first - 1] in "xa":
        first -= 1
    while first < i and c.kinds[first] == "a":
        first += 1
    return first


# --- whose verb it is --------------------------------------------------------------------------


def _shares_subject(c: Clause, cue: Cue, own: Phrase) -> bool:
    """Whether the nearest phrase is not the subject: "to say", ", saying", "a letter saying"."""
    if c.words[cue.verb - 1 : cue.verb] == ["to"]:
        return True
    if not c.words[cue.verb].endswith("ing") or c.words[cue.verb - 1] == "as":
        return False
    return c.kinds[cue.first - 1] in ",p" or _is_sent(c, own)


def _is_sent(c: Clause, source: Phrase) -> bool:
    """ "released a statement saying": the one who released it speaks."""
    first, last = source.head
    texts = c.language.people["texts"]
    indefinite = c.words[first] in c.language.words["indefinite"]
    return first > 0 and indefinite and any(w in texts for w in c.words[first:last])


def _shared_source(c: Clause, cue: Cue, before: list[Attribution]) -> Phrase | None:
    """The source of the verb before, or the subject of the sentence."""
    first = cue.first
    if c.kinds[first - 2 : first] in ("kc", "vc"):
        joined = subject(c, first - 2)
        if joined is not None:
            return joined  # "when she fell, I laughed and said"
    if c.words[first] == "to" and c.kinds[first - 1 : first] == ",":
        return _main_subject(c, first)  # "came to Ashby, where it rained, to tell them"
    for earlier in reversed(before):
        if earlier.source is None or earlier.cue[1] > first:
            continue
        aside = earlier.frame == "postposed" and earlier.cue[1] == first - 1
        if aside and c.kinds[first - 1] == ",":
            return earlier.source  # "it fell, the mayor said, calling it"
        inner = any(a <= earlier.cue[0] < b <= first for o in before for a, b in o.contents)
        if not inner:  # "added that nobody had asked, and called": not nobody's
            return earlier.source
    return _main_subject(c, first)


_VERBS = re.compile("[xvk]")


def _main_subject(c: Clause, before: int) -> Phrase | None:
    comma = c.kinds.find(",", 0, before) if c.kinds[0] in "ps" else -1  # after an opening phrase
    for match in islice(_VERBS.finditer(c.kinds, comma + 1, before), _FIRST):
        if match.start() > 0 and c.words[match.start()] != "to":
            found = subject(c, match.start())
            if found is not None:
                return _of_whom(c, found)
    return _leading_name(c, before)


def _of_whom(c: Clause, found: Phrase) -> Phrase:
    """ "The driver who saw it says": not "who" but the driver."""
    first, last = found.whole[0], found.whole[0]
    if c.words[first] not in c.language.words["relative_person"]:
        return found
    while first > 0 and c.kinds[first - 1] in "dwN#":
        first -= 1
    return Phrase((first, last), (first, last)) if first < last else found


def _leading_name(c: Clause, before: int) -> Phrase | None:
    """ "Ann Bell, the mayor, toured the town and vowed": the name the sentence begins with."""
    last = 0
    while last < before and c.kinds[last] == "N":
        last += 1
    named = (
        (last > 1 or c.kinds[1:3] == ",d") and c.kinds[last] == "," and c.kinds[before - 1] == "c"
    )
    return Phrase((0, last), (0, last)) if named else None


def _is_text(c: Clause, source: Phrase | None) -> bool:
    """A poll, a letter, a record: what it shows, it says."""
    if source is None:
        return False
    texts = c.language.people["texts"]
    return any(w in texts for w in c.words[source.head[0] : source.head[1]])


# --- which verbs go with which complement ------------------------------------------------------


_FIRST = 8  # verbs among which the main one is looked for
_NEEDED = {
    "colon": ("say",),
    "that": ("say", "think", "addressed"),
    "to": ("infinitive", "addressed"),
    "clause": ("bare",),
    "np": ("act", "plain", "attitude"),
}


def _allowed(c: Clause, kind: str, base: str, at: int) -> bool:
    """Whether the verb reports what stands in this construction behind it."""
    lists = c.language.frames
    if kind in ("clause", "np", "wh") and base in lists["weak"]:
        return False
    if kind == "np" and not c.language.words["idle_objects"].isdisjoint(c.words[at : at + 3]):
        return False  # "shows no signs of"
    if kind == "np" and base in lists["seen_as"]:
        return "as" in c.words[at : object_end(c, at)]
    needed = _NEEDED.get(kind)
    return needed is None or any(base in lists[name] for name in needed)
