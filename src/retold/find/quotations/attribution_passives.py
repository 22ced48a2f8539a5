"""Reports whose speaker is not the subject: passives, "asked if", "quotes X as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.quotations.attribution_frames import Attribution, Cue
from retold.find.quotations.clauses import Clause
from retold.find.quotations.complements import content_end, last_word
from retold.find.quotations.noun_phrases import Phrase, following, subject

_NEAR = 12  # words between a passive and its "by"


def is_passive(c: Clause, cue: Cue) -> bool:
    """Whether a form of "be" is the last auxiliary: "was told", not "was likely to say"."""
    if c.words[cue.verb].endswith("ing"):
        return False
    if c.kinds[cue.first - 1 : cue.first] == "," and c.words[cue.verb + 1 : cue.verb + 2] == ["as"]:
        past = c.words[cue.verb] != cue.base  # "a climber, described as careless, fell"
        return past and cue.base in c.language.frames["passive_as"]
    last = cue.verb - 1
    while last >= cue.first and c.kinds[last] == "a":
        last -= 1
    return last >= cue.first and c.words[last] in c.language.words["be"]


def passive(c: Clause, cue: Cue) -> Iterator[Attribution]:
    """ "was described as cruel by the mayor", "is expected to win", "it is said that"."""
    if cue.base == "ask" and c.words[cue.verb + 1 : cue.verb + 2] != ["to"]:
        yield from questioned(c, cue)
        return
    theme, lists = subject(c, cue.first), c.language.frames
    if theme is None:
        return
    after = cue.verb + 1
    while after < len(c) and c.kinds[after] in "at":
        after += 1
    word = c.words[after] if after < len(c) else ""
    if word in c.language.words["that"]:
        yield Attribution(cue.range, ((after, content_end(c, after)),), None, "that")
        return
    agent = _agent(c, cue)
    if word == "in" and agent is not None:
        after = agent.whole[1]
        word = c.words[after] if after < len(c) else ""
    if word == "to" and agent is None and "Q" not in c.kinds[after:]:
        return  # "is expected to close": nobody says so
    if word in ("to", "as") and cue.base in lists[f"passive_{word}"]:
        yield _with_rest(c, cue, theme, after, agent)
    elif word in ("of", "for", "with") and cue.base in lists["passive"]:
        yield _with_rest(c, cue, theme, after + 1, agent)
    elif agent is not None:
        if cue.base in lists["act"] and cue.base not in lists["weak"]:
            yield Attribution(cue.range, (theme.whole,), agent, "passive")
    elif cue.base in lists["passive"] and c.kinds[theme.head[0]] != "r":
        yield Attribution(cue.range, (theme.whole,), None, "passive")


def _with_rest(c: Clause, cue: Cue, theme: Phrase, start: int, agent: Phrase | None) -> Attribution:
    end = content_end(c, start)
    if agent is not None and agent.whole[0] > start:
        end = agent.whole[0] - 1
    return Attribution(cue.range, (theme.whole, (start, end)), agent, "passive")


def _agent(c: Clause, cue: Cue) -> Phrase | None:
    near = range(cue.verb + 1, min(len(c), cue.verb + _NEAR))
    by = next((j for j in near if c.words[j] in c.language.words["by"]), None)
    if by is None:
        return _told_in(c, cue)
    agent = following(c, by + 1)
    return agent if agent is not None and c.kinds[agent.head[0]] in "Ndwr" else None


def _told_in(c: Clause, cue: Cue) -> Phrase | None:
    """ "was described in a report as careless": the report says so."""
    if c.words[cue.verb + 1 : cue.verb + 2] != ["in"]:
        return None
    text = following(c, cue.verb + 2)
    texts = c.language.people["texts"]
    said = text is not None and not texts.isdisjoint(c.words[text.head[0] : text.head[1]])
    return text if said else None


def asks_first(c: Clause, i: int) -> bool:
    if c.words[i] != "asked":
        return False
    if i and c.words[i - 1] == ",":  # else "The first, Ann Bell, asked who won"
        return "," in c.kinds[i:] or "," not in c.kinds[: i - 1]
    return i == 0 or c.words[i - 1] == "when"


def questioned(c: Clause, cue: Cue) -> Iterator[Attribution]:
    """ "Asked by a reader whether it was true": the question, and who asked where it is told."""
    start, asker = cue.verb + 1, None
    words = c.language.words
    if start < len(c) and c.words[start] in words["by"]:
        asker = following(c, start + 1)
        start = asker.head[1] if asker else start
    while start < len(c) and c.kinds[start] in "ta":
        start += 1
    if c.words[start : start + 1] == ["about"]:
        start += 1
    elif start >= len(c) or c.words[start] not in words["question"]:
        return
    end = c.kinds.find(",", start)
    end = end if end > 0 else last_word(c)
    if end > start:
        yield Attribution(cue.range, ((start, end),), asker, "asked")


_ASIDE = 20  # words between "quotes" and "as saying"


def quotes_saying(c: Clause, i: int) -> bool:
    """Whether "as saying" follows the verb: "quotes the union as saying"."""
    if "as" not in c.words[i : i + _ASIDE]:
        return False
    at = c.words.index("as", i)
    return c.kinds[at + 1 : at + 2] == "k" and c.words[at + 1].endswith("ing")


def quoted_by(c: Clause, i: int) -> Phrase | None:
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
