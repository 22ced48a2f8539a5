"""Where a passage says it has its matter from: speakers, agencies, the outlet's own reporting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from retold.find.derivations.clues import article_name
from retold.find.derivations.named import WIRE_FORMS, is_agency
from retold.find.origins.ground import Ground
from retold.model.article import Article, Credit
from retold.model.findings import Derivation, Quotation
from retold.model.span import Passage

_NAMED = re.compile(r"\b[A-Z]{2,}\b|\S \W*[A-Z]|[a-z][A-Z]")  # a capital that no sentence gave it


@dataclass(frozen=True, slots=True)
class Provenance:
    """The sources of one or more passages, by key. Empty where the texts say nothing.

    speakers: who is given the words. makers: agencies, or ``outlet:KEY`` for own reporting.
    own:      the makers that are an outlet's own reporting. names: how to call each key.
    unnamed:  somebody's words, and the text does not say by name whose.
    """

    speakers: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()
    unnamed: bool = False

    def __or__(self, other: Provenance) -> Provenance:
        return Provenance(
            self.speakers | other.speakers,
            self.makers | other.makers,
            self.own | other.own,
            tuple(sorted((dict(other.names) | dict(self.names)).items())),
            self.unnamed or other.unnamed,
        )

    def name(self, key: str) -> str:
        return dict(self.names).get(key, key)


def separation(one: Provenance, other: Provenance) -> str | None:
    """Why two origins are shown to be separate, None where the texts do not show it.

    Every branch asks for keys on both sides that do not meet, so joining passages (which can only
    add keys) never makes a separation that was not there before.
    """
    if one.speakers and other.speakers:
        if one.speakers & other.speakers:
            return None
        return f"different sources: {_called(one, one.speakers)}; {_called(other, other.speakers)}"
    if one.unnamed or other.unnamed:
        return None
    if one.speakers or other.speakers:
        seen, said = (other, one) if one.speakers else (one, other)
        if seen.own and not seen.own & said.makers:
            return f"reporting of its own: {_called(seen, seen.own)}"
        return None
    if one.makers and other.makers and not one.makers & other.makers:
        return f"different makers: {_called(one, one.makers)}; {_called(other, other.makers)}"
    return None


def find_provenance(passage: Passage, ground: Ground) -> Provenance:
    """What the text says about where ``passage`` has its matter from."""
    said = [quotation for _, quotation in ground.quotation_places.meeting(passage)]
    found = _makers(ground.by_id[passage.article], passage, ground)
    if any(quotation.form != "indirect" for quotation in said):  # somebody's, whoever heard them
        found = replace(found, own=frozenset())
    for quotation in said:
        found |= _speaker(quotation)
    return found


def _speaker(quotation: Quotation) -> Provenance:
    speaker = quotation.speaker
    if speaker is None or speaker.key is None or speaker.kind in ("anonymous", "unknown"):
        return Provenance(unnamed=quotation.form != "indirect")
    if quotation.form != "indirect" and not _NAMED.search(speaker.name):
        return Provenance(unnamed=True)  # "the company": which one, the text says elsewhere
    return Provenance(frozenset({speaker.key}), names=((speaker.key, speaker.name),))


def _makers(article: Article, passage: Passage, ground: Ground) -> Provenance:
    near = _agencies(
        (
            credit
            for credit in article.credits
            if credit.form in ("told", "in text") and _beside(article, passage, credit)
        ),
        ground,
    )
    if near.makers:
        return near
    return article_makers(article, ground, passage)


def article_makers(article: Article, ground: Ground, passage: Passage | None = None) -> Provenance:
    """Who made the article's text, or one passage of it: agencies, or the outlet itself."""
    whole = _agencies((c for c in article.credits if c.form in WIRE_FORMS), ground)
    taken = any(
        derivation.source in ground.by_id and (passage is None or _holds(derivation, passage))
        for derivation in ground.stemma.parents(article.id)
    )
    if whole.makers or taken or ground.scene.mentions[article.id]:
        return whole
    return _own(article, ground)


def _holds(derivation: Derivation, passage: Passage) -> bool:
    half = 0.5 * len(passage.span)
    return any(p.span.overlap(passage.span) >= half for p in derivation.passages)


def _own(article: Article, ground: Ground) -> Provenance:
    """The outlet itself, where it writes for others or shows that the reporting is its own."""
    outlet = ground.scene.outlets[article.id]
    shown = ground.named_sources | ground.scene.reporting
    if not is_agency(outlet) and article.id not in shown:
        return Provenance()
    key = ground.maker(outlet)
    made = frozenset({key})
    return Provenance(makers=made, own=made, names=((key, outlet.name or article_name(article)),))


def _agencies(credits: Iterable[Credit], ground: Ground) -> Provenance:
    """The agencies credited; one whose own article is in the story has that outlet's key."""
    found = {ground.maker_of(c): c.name for c in credits if c.kind == "agency"}
    return Provenance(makers=frozenset(found), names=tuple(sorted(found.items())))


def _beside(article: Article, passage: Passage, credit: Credit) -> bool:
    """Whether the credit stands in the paragraph of the passage."""
    if credit.passage is None:
        return False
    start = article.text.rfind("\n", 0, passage.span.start) + 1
    end = article.text.find("\n", passage.span.end)
    place = credit.passage.span
    return start <= place.start and place.end <= (end if end >= 0 else len(article.text))


def _called(provenance: Provenance, keys: frozenset[str]) -> str:
    return ", ".join(provenance.name(key) for key in sorted(keys))
