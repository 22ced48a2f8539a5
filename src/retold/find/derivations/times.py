"""Dates and credits as clues: what each text says of its own time and of the other's name."""

from __future__ import annotations

import re
from functools import lru_cache

from retold.find.derivations.clues import Clue, Setting, article_name
from retold.find.derivations.leanings import reported
from retold.find.derivations.named import is_agency, means, source_credits
from retold.model.article import Article
from retold.model.span import Passage, Span
from retold.model.when import When

# How far a date can be trusted, by a word of its basis. Inferred dates rest on the text itself.
_TRUST = (("infer", 0.6), ("weekday", 0.6), ("mention", 0.6), ("story", 0.5))
BY_PRECISION = {
    "minute": 1.6,
    "hour": 1.6,
    "day": 1.6,
    "week": 1.0,
    "month": 0.8,
    "quarter": 0.6,
    "year": 0.6,
}
_RELEASE = re.compile(
    r"^\W*(?:[^\n]{0,60}\b)?(?:for (?:immediate )?release|media contacts?\s*:|press contacts?\s*:|"
    r"(?:contact )?for (?:media|press) (?:enquiries|inquiries)|notes? (?:to|for) editors)\b"
    # "News release: ...", "Release: 8 March 2026", "Press statement"
    r"|^\W*(?:(?:press|news|media) (?:release|statement|advisory|notice)|release(?=\s*:))\b"
    r"(?=[^\n]{0,40}$)"
    # "Statement by the mayor, Jo Hale", "Statement of the ministry on the fire": a line of its own
    r"|^\W*statement (?:by|of|from) [^\n.]{3,80}$"
    # "Below is a statement by", "issued the following statement"
    r"|\b(?:below|here|following) is (?:a|the) (?:(?:full|complete) )?"
    r"(?:text of (?:a|the) )?statement\b"
    r"|\b(?:issued|released|made) the following statement\b[^\n]{0,80}:\s*$",
    re.IGNORECASE | re.MULTILINE,
)
NAMED, NAMED_ONCE = 3.0, 2.5  # a credit for the text; a mention of the outlet as a source

def earlier_date(setting: Setting) -> list[Clue]:
    """The left text was published before the right one, as far as both dates are exact."""
    left, right = setting.left.published, setting.right.published
    if left is None or right is None or not left.before(right):
        return []
    weight = min(BY_PRECISION[left.precision], BY_PRECISION[right.precision])
    weight *= min(_trust(left), _trust(right))
    says = (
        f"{article_name(setting.left)} is dated {left.at} ({left.basis}), "
        f"{article_name(setting.right)} {right.at} ({right.basis})"
    )
    return [Clue("date", says, weight)]


def _trust(when: When) -> float:
    return next((value for word, value in _TRUST if word in when.basis), 1.0)


def credits_other(setting: Setting) -> list[Clue]:
    """The right text names the left one's outlet as a source."""
    outlet, own = setting.outlets.get(setting.left.id), setting.outlets.get(setting.right.id)
    if outlet is None or own is None or outlet.key == own.key:
        return []
    named = setting.mentions.get(setting.right.id, {})
    if setting.left.id in named:
        place = named[setting.left.id]
        words = setting.right.words(place) if place else outlet.name
        says = f"{article_name(setting.right)} names {words} as the source of its text"
        return [Clue("credit", says, NAMED, (place,) if place else ())]
    for credit in setting.right.credits:
        if credit.kind in ("outlet", "agency") and means(credit, outlet):
            says = f"{article_name(setting.right)} names {credit.name} ({credit.form})"
            passages = (credit.passage,) if credit.passage else ()
            return [Clue("credit", says, NAMED_ONCE, passages)]
    return _named_in_text(setting, outlet.name)


def wire_itself(setting: Setting) -> list[Clue]:
    """The left text is an agency's own, the right one an outlet's: agencies write for outlets."""
    outlet, other = setting.outlets.get(setting.left.id), setting.outlets.get(setting.right.id)
    if outlet is None or other is None or not is_agency(outlet) or is_agency(other):
        return []
    says = f"{article_name(setting.left)} is a news agency, {article_name(setting.right)} is not"
    return [Clue("agency_text", says, NAMED)]


def press_release(setting: Setting) -> list[Clue]:
    """The left text is a press release and the right one is not: such texts are sent out first."""
    left, right = (_release(one) for one in (setting.left, setting.right))
    if left is None or right is not None:
        return []
    says = f"{article_name(setting.left)} is a press release (“{setting.left.words(left)}”)"
    return [Clue("press_release", says, NAMED, (left,))]


def is_release(article: Article) -> bool:
    """Whether the text says that it is a press release, an announcement sent to all."""
    return _release(article) is not None


def _release(article: Article) -> Passage | None:
    place = _release_line(article.text)
    return Passage(article.id, place) if place else None


@lru_cache(maxsize=512)  # every pair of a story asks
def _release_line(text: str) -> Span | None:
    match = _RELEASE.search(text)
    return Span(*match.span()) if match else None


def credits_somebody(setting: Setting) -> list[Clue]:
    """The right text gives itself to somebody who is not the left one; the left to nobody."""
    outlet, own = setting.outlets.get(setting.left.id), setting.outlets.get(setting.right.id)
    if outlet is None or own is None or source_credits(setting.left, outlet):
        return []
    credited = [c for c in source_credits(setting.right, own) if not means(c, outlet)]
    if not credited:
        return []
    names = ", ".join(dict.fromkeys(c.name for c in credited))
    says = (
        f"{article_name(setting.right)} gives its text to {names}, "
        f"{article_name(setting.left)} gives its to nobody"
    )
    passages = tuple(c.passage for c in credited if c.passage)
    return [Clue("second_hand", says, 0.8, passages)]


def _named_in_text(setting: Setting, name: str | None) -> list[Clue]:
    places = reported(setting.right, name, [one.name for one in setting.outlets.values()])
    if not places:
        return []
    told = setting.right.words(places[0])
    says = f"{article_name(setting.right)} names {name} as its source (“{told}”)"
    return [Clue("credit", says, NAMED_ONCE, places)]


def kept_reporting(setting: Setting) -> list[Clue]:
    """Agencies to which the left gives single facts ("told AP"), and the right has lost."""
    mine = {c.key or c.name: c for c in setting.left.credits if c.kind == "agency"}
    its = {c.key or c.name for c in setting.right.credits if c.kind == "agency"}
    found = []
    for key, credit in mine.items():
        if credit.form in ("told", "in text") and key not in its and credit.passage:
            says = (
                f"{article_name(setting.left)} credits {credit.name} inside its text, "
                f"{article_name(setting.right)} has dropped it"
            )
            found.append(Clue("lost_credit", says, 0.8, (credit.passage,)))
    return found
