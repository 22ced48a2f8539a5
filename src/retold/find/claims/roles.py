"""What part a share plays: of the ballots counted, of those who could vote, how far a thing moved.

"With 63 percent of ballots counted", "63 percent of those entitled voted" and "she had 63 percent"
are three things, however near each other they stand. "Lost 3 percent", "a fall of 3 percent" and "3
percent lower" are one move.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from retold.find.figures.figure import Figure
from retold.find.figures.told import ONE_BASE
from retold.model.article import Article
from retold.model.span import Span

Role = Literal["counted", "turnout", "turnout so far", "turnout somewhere", "down", "up"]

SWING = 1.25  # shares further apart than by this ratio are two reports, not two stages of a count

_DONE = (
    r"(?:counted|tallied|processed|scrutini[sz]ed|declar(?:ed|ing)|report(?:ed|ing)|done"
    r"|completed?|in(?=[,.;]))"
)
_BALLOTS = (
    r"(?:ballots?|votes?|vote count|count(?:ing)?|tall(?:y|ying)|returns|precincts|wards"
    r"|polling (?:stations|places)|districts|constituencies)"
)
_COUNTED_BEHIND = re.compile(
    rf"\s*(?:of (?:the |all |all the )?{_BALLOTS} )?(?:(?:had|have|has) been |was |were |are |is )?"
    rf"{_DONE}\b|\s*of (?:the )?(?:vote )?(?:count(?:ing)?|tall(?:y|ying))\b",
    re.IGNORECASE,
)
_COUNTED_AHEAD = re.compile(
    r"\b(?:count|tally|results?|returns) (?:was |were |is |are )?"
    r"(?:based|drawn|resting) (?:on|from)(?: \w+){0,3}\s*$",
    re.IGNORECASE,
)
_VOTED_BEHIND = re.compile(
    r"\s*(?:of (?:the |all |those |its )?(?:\w+ ){0,2}(?:voters|electorate|electors|entitled"
    r"|eligible|registered|citizens|population)(?: \w+){0,3}?\s)?(?:had |have |has )?"
    r"(?:voted\b(?! (?:for|against|yes|no|in favou?r))|cast (?:a |their )?(?:ballots?|votes?)"
    r"|took part|turned out|went to the polls|turnout|participat\w+)",
    re.IGNORECASE,
)
_TURNOUT = re.compile(r"\b(?:turnout|participation)\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\bby (?:noon|midday|mid-afternoon|[\w.:]+ ?(?:[ap]\.?m\b|o.clock))|\bat (?:noon|midday)\b",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(  # "in Marl, where 92 percent voted", "Marl had a turnout of 92 percent"
    r"\b(?:[Ii]n|[Aa]t|[Aa]cross) [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*, where\b"
    r"|^\W*(?:There|Here|In [A-ZÀ-Þ][\w-]+)\b"
    r"|\b[A-ZÀ-Þ][\w-]+ (?:itself )?(?:alone )?(?:recorded|reported|saw|showed|had|posted)"
    r" (?:a|an|the) [\w ]{0,20}turnout"
    r"|\b(?:voters|electorate|registered|entitled|eligible) in [A-ZÀ-Þ]"
)
_ABOUT = r"(?:as much as |more than |at least |about |almost |nearly |some |another |up to |over )?"
_DOWN = r"f[ae]ll(?:s|en)?|dropp?(?:s|ed)?|los(?:t|es?)|sank|sinks?|slid|slides?|slipp?(?:s|ed)?"
_DOWN += r"|tumbl\w+|slump\w*|plung\w+|plummet\w*|declin\w+|weaken\w*|shed|dipp?(?:s|ed)?"
_DOWN += r"|shr[aiu]nk|contract(?:s|ed)|eas(?:es|ed)|down|off"
_UP = r"r[io]ses?|risen|climb(?:s|ed)?|gain(?:s|ed)?|jump(?:s|ed)?|gr[eo]w\w*|soar\w*|surg\w+"
_UP += r"|advanc\w+|increas\w+|strengthen\w*|rall(?:y|ied)|add(?:s|ed)|expand\w*|up"
_FALL, _RISE = "loss|fall|drop|decline|slide|slump|dip", "rise|gain|increase|jump|growth"
_YEAR = "(?:a|the) (?:year|month|day)"
_MOVES: tuple[tuple[Role, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "down",
        re.compile(
            rf"\b(?:(?:{_DOWN})(?: by)?|(?:loss|fall|drop|decline|slide|slump|dip) of) {_ABOUT}$",
            re.I,
        ),
        re.compile(
            r"\s*(?:lower|down|weaker|cheaper|less than (?:a|the) (?:year|month|day))\b", re.I
        ),
    ),
    (
        "up",
        re.compile(
            rf"\b(?:(?:{_UP})(?: by)?|(?:rise|gain|increase|jump|growth) of) {_ABOUT}$", re.I
        ),
        re.compile(
            r"\s*(?:higher|up|stronger|dearer|more than (?:a|the) (?:year|month|day))\b", re.I
        ),
    ),
)


def move_of(text: str, place: Span, clause: Span) -> Role | None:
    """Whether a thing went up or down by the share at ``place``; not by a level it went to."""
    ahead, behind = text[clause.start : place.start], text[place.end : clause.end]
    for role, before, after in _MOVES:
        if before.search(ahead) or after.match(behind):
            return role
    return None


def role_of(text: str, place: Span, clause: Span, sentence: Span) -> Role | None:
    """The role of the share at ``place``; None where the words give it none of these."""
    ahead, behind = text[clause.start : place.start], text[place.end : sentence.end]
    if _COUNTED_BEHIND.match(behind) or _COUNTED_AHEAD.search(ahead):
        return "counted"
    near = _TURNOUT.search(text, clause.start, clause.end)
    if not near and not _VOTED_BEHIND.match(behind):
        return move_of(text, place, clause)
    if _SO_FAR.search(text, sentence.start, sentence.end):
        return "turnout so far"
    own = text[sentence.start : sentence.end]
    return "turnout somewhere" if _SOMEWHERE.search(own) else "turnout"


_MOVING = re.compile(
    r"\b(?:votes?|ballots?|(?:re)?counts?|counted|polls?|polling|surveys?|lead|ratings?|approval|index"
    r"|inflation|shares?|stocks?|currency|dollar|contained|containment|capacity|full|complete)\b",
    re.IGNORECASE,
)


def may_move(figures: Sequence[Figure], articles: Mapping[str, Article]) -> bool:
    """Whether a share is one that moves while a story runs: a count, a price; not who had voted.

    What a candidate has moves little once most is counted.
    """
    values = [f.low if f.low is not None else f.high or 0.0 for f in figures]
    plain = not any(_moved_by(f) or _own_role(f, articles[f.article]) for f in figures)
    if plain and max(values) > SWING * min(values):
        return False
    return any(_one_may_move(f, articles[f.article]) for f in figures)


def _moved_by(figure: Figure) -> bool:
    return (figure.event or "").startswith(("change", "level")) or figure.event in ONE_BASE


def _one_may_move(figure: Figure, article: Article) -> bool:
    role = _own_role(figure, article)
    if role:
        return role not in ("turnout", "turnout somewhere")
    span = figure.passage.span
    return _moved_by(figure) or bool(_MOVING.search(article.text, span.start, span.end))


def is_counted(figure: Figure, article: Article) -> bool:
    """Whether a share is of the ballots counted so far."""
    return figure.kind == "share" and _own_role(figure, article) == "counted"


def is_turnout(figure: Figure, article: Article) -> bool:
    """Whether a share is of those who could vote, told when all had."""
    role = _own_role(figure, article) if figure.kind == "share" else None
    return role in ("turnout", "turnout somewhere")


def _own_role(figure: Figure, article: Article) -> Role | None:
    sentence = figure.passage.span
    return role_of(article.text, figure.place, sentence, sentence)
