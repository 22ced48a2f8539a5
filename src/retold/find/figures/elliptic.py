"""Numbers that leave the noun to the sentence before them.

"About 90 weavers have joined the walkout, the guild said. The mill puts the number at 60." A second
source's number is given bare; what it counts is what the number before it counted. Only the
nearest count before it, in its own sentence or in the one before, is asked, and only where no
other count stands between that could be meant as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from retold.find.figures.figure import Figure
from retold.model.article import Article
from retold.model.span import Span

LIKE = 5.0  # two sources that count one crowd seldom differ by a larger ratio (own rule)
BACK = 3  # sentences up to and with the number's own in which the count before it may stand
FURTHER = 5  # the same where the sentence says that it is at odds with another

_SAID = re.compile(
    r"\b(?:says?|said|tells?|told|puts?|speaks? of|spoken? of|spoke of|counted|counts?|reckons?"
    r"|estimates?|estimated|c[oa]mes? to|reach(?:es|ed)?|has|gives?|gave|given|claims?"
    r"|claimed|figure|number|speaking of|talks? of|talked of)\b(?P<between>[^.;:]*)$",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:finds|found|arriv(?:es|ed) at|shows|showed|lists|listed|records|recorded|registered|had"
    r"|acknowledge[sd]|admits|admitted|confirms|confirmed|ma(?:kes|de) it|mentions|mentioned"
    r"|insists|insisted on|knows of|knew of|end(?:s|ed) up (?:with|at)|settle[sd] on|traced|named)"
    r"(?: (?:only|just|even|no fewer than|at least|about|some|exactly|a total of|on))*\s*$",
    re.IGNORECASE,
)
_ENDS_THERE = re.compile(r"\W*(?:$|[.;,)”\"]|(?:in all|in total|and|but|at the)\b)")
_OTHER_TIME = re.compile(
    r"\b(?:(?:in|last|since|during) (?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter|week|month|year|(?:19|20)\d\d)"
    r"|(?:more|fewer|less|as many) (?:than|as) in|(?:years?|months?|weeks?|decades?) ago)\b",
    re.IGNORECASE,
)
_REMAINDER = ("the other", "another", "a further", "other ", "all ")
_PLUPERFECT = re.compile(
    r"\bhad (?:\w+ )?(?:said|spoken|given|put|counted|reported|claimed|told|estimated|been)\b"
    r"|\b(?:earlier|initially|originally|previously|at first|(?:when|as)\b.{3,60}\bfirst"
    r"|first (?:draft|version|count|report|estimate|plan|proposal|list)|used to)\b",
    re.IGNORECASE,
)
_AT_ODDS = re.compile(
    r"\b(?:at odds|at variance|contradict\w*|disput\w+|differs?"
    r"|does not (?:agree|square|tally|match)"
    r"|cannot be squared|conflicts? with|hard to square)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\W*(?:$|[.;,)”\"]|(?:are|were|is|was|have|had|took|take|at the|in all|in total|on|for|and)\b)"
)
_WAITS = re.compile(r";\s*$")
_STILL = re.compile(r"\s+(?:were|are|had|have|was|is)\s+(?:still|already|now)\b")


_BESIDE = re.compile(  # "90 according to the guild and 60 according to the mill"
    r"(?:\b(?:and|but|while|or|against)|[,;–—-])\s+(?:(?:only|just|even|some|about|around|rather)\s)*$",
    re.IGNORECASE,
)
_BY_ANOTHER = re.compile(
    r",?\s+(?:according to\b"
    r"|by (?:the |its |an? )?(?:[\w'’]+ ){0,3}(?:count|estimate|reckoning|figures)\b"
    r"|(?:if|as) (?:the |an? )?[\w'’]+ (?:is to be believed|has it|says|said)\b)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:against|contradicting|not) (?:the )?(?:official )?$", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\s+(?:of|from|given by|put out by|reported by) the\b")


def completed(
    article: Article, figures: Sequence[Figure], fates: frozenset[str], of_people: frozenset[str]
) -> Iterator[Figure]:
    """The figures with each bare number filled in from the count before it.

    A bare number that counts nothing by itself and finds no such count is left out. fates: the
    classes of happening that exclude one another; of_people: those that say by themselves that
    people are counted ("12 died", "300 joined").
    """
    order = [s.span for s in article.sentences]
    done: list[Figure] = []
    for figure in figures:
        if done and _set_against(article.text, done[-1], figure):
            done.append(_filled(article.text, figure, done[-1]))
            continue
        if _is_bare(figure) and figure.event not in fates:
            before = _antecedent(article, figure, done, order)
            if before:
                done.append(_filled(article.text, figure, before))
                continue
            if figure.event not in of_people:
                continue
        done.append(figure)
    yield from done


def _set_against(text: str, before: Figure, figure: Figure) -> bool:
    """ "Puts the rate at 8 percent, against the 7 percent of the ministry": two sources."""
    if before.passage != figure.passage or (before.kind, before.unit) != (figure.kind, figure.unit):
        return False
    ahead = text[figure.passage.span.start : figure.place.start]
    behind = text[figure.place.end : figure.passage.span.end]
    return bool(_AGAINST.search(ahead) and _OF_SOMEBODY.match(behind))


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "count" and figure.counted is None and not figure.ordinal


def _filled(text: str, figure: Figure, before: Figure) -> Figure:
    ahead = text[figure.passage.span.start : figure.place.start]
    return replace(
        figure,
        thing=before.thing,
        where=figure.where or before.where,
        happened=before.happened if figure.happened is None else figure.happened,
        rival_of=before.place,
        earlier=bool(_PLUPERFECT.search(ahead) or _WAITS.search(ahead)),
    )


def _antecedent(
    article: Article, figure: Figure, done: Sequence[Figure], order: Sequence[Span]
) -> Figure | None:
    """The count that a bare number is the other report of, if there is but one."""
    if not _is_other_report(article.text, figure):
        return None
    at = order.index(figure.passage.span)
    own = figure.passage.span
    back = FURTHER if _AT_ODDS.search(article.text, own.start, own.end) else BACK
    for span in reversed(order[max(0, at - back + 1) : at + 1]):
        counts = [f for f in done if f.passage.span == span and _is_count(f)]
        fitting = [f for f in counts if _of_one_order(f, figure)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _is_count(figure: Figure) -> bool:
    return figure.kind == "count" and not figure.ordinal and not figure.part


def _of_one_order(a: Figure, b: Figure) -> bool:
    mine, theirs = (f.low if f.low is not None else f.high for f in (a, b))
    if not mine or not theirs:
        return False
    return max(mine, theirs) <= LIKE * min(mine, theirs)


def _is_other_report(text: str, figure: Figure) -> bool:
    """Whether a verb of saying or counting leads to the number, and no noun follows it."""
    sentence, place = figure.passage.span, figure.place
    ahead, behind = text[sentence.start : place.start], text[place.end : sentence.end]
    if _WAITS.search(ahead) and _STILL.match(behind):
        return True
    if _BESIDE.search(ahead) and _BY_ANOTHER.match(behind):
        return True
    if figure.says.lower().startswith(_REMAINDER):
        return False  # "and cleared him of the other two"
    if _FOUND.search(ahead) and _ENDS_THERE.match(behind):
        return not _OTHER_TIME.search(ahead)
    said = _SAID.search(ahead)
    return bool(said and len(said["between"].split()) <= 6 and _ENDS.match(behind))
