"""Quoted words given to somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from retold.find.distortions.change_words import change_words
from retold.find.distortions.compared import Pair
from retold.find.distortions.sides import Sides
from retold.find.distortions.told import Told
from retold.find.distortions.turns import Turn
from retold.model.article import Article
from retold.model.findings import Change, Quotation, Speaker
from retold.model.span import Passage

# So much of the quoted words must be the same, and so many words of content, on both sides.
SAME_WORDS, FEWEST = 0.8, 3


def find_requoted(
    told: Sequence[Told],
    quotations: Sequence[Quotation],
    reader: Sides,
    known: Mapping[str, Article],
) -> Iterator[tuple[Told, Turn]]:
    """Each pair of linked passages whose quoted words two named speakers are given."""
    by_article: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.use == "speech" and quotation.form != "indirect":
            by_article[quotation.article].append(quotation)
    named: dict[Passage, Speaker | None] = {}
    for one in told:
        for place in (one.source, one.target):
            if place not in named:
                named[place] = _named(by_article[place.article], place, reader)
        mine, theirs = named[one.source], named[one.target]
        if mine is None or theirs is None or not _are_two(mine, theirs, known):
            continue
        if _is_named_there(mine, one.target, reader) or _is_named_there(theirs, one.source, reader):
            continue
        if _are_quoted_alike(by_article, one, reader):
            change = Change("attribution", mine.name, theirs.name)
            yield one, Turn(change, "the quoted words are given to somebody else")


def _named(quotations: Sequence[Quotation], place: Passage, reader: Sides) -> Speaker | None:
    """The speaker of the only quotation that a passage lies in or holds; named in its sentence."""
    here = [q for q in quotations if any(f.span.overlaps(place.span) for f in q.fragments)]
    speaker = here[0].speaker if len(here) == 1 else None
    if speaker is None or speaker.kind != "person" or speaker.mention is None:
        return None
    sides = [reader(place), reader.whole(place), *reader.beside(place)]
    beside = any(s is not None and s.span.contains(speaker.mention.span) for s in sides)
    return speaker if beside else None


def _are_quoted_alike(
    by_article: Mapping[str, Sequence[Quotation]], told: Told, reader: Sides
) -> bool:
    """Whether the very words in marks are the same, as far as both sentences hold them."""
    mine, theirs = (_marked_words(by_article[p.article], p) for p in (told.source, told.target))
    pair = Pair(reader(mine), reader(theirs))
    fewest = min(len(pair.x.content), len(pair.y.content))
    return fewest >= FEWEST and pair.likeness >= SAME_WORDS


def _marked_words(quotations: Sequence[Quotation], place: Passage) -> Passage:
    """The quoted words that share most with a passage; it must share some."""
    fragments = [f for q in quotations for f in q.fragments if f.span.overlaps(place.span)]
    return max(fragments, key=lambda f: f.span.overlap(place.span))


def _is_named_there(speaker: Speaker, place: Passage, reader: Sides) -> bool:
    """Whether a speaker is named in the sentence too: then who says what is not so sure."""
    sides = [reader(place), reader.whole(place)]
    surname = speaker.name.split()[-1].lower()
    return any(surname in side.norms for side in sides if side is not None)


def _are_two(mine: Speaker, theirs: Speaker, known: Mapping[str, Article]) -> bool:
    """Whether the speakers are two persons, each called by name where the words are given."""
    if mine.key is not None and mine.key == theirs.key:
        return False
    if not _is_called_by_name(mine, known) or not _is_called_by_name(theirs, known):
        return False
    return not {*mine.name.split()} & {*theirs.name.split()}


def _is_called_by_name(speaker: Speaker, known: Mapping[str, Article]) -> bool:
    """Whether the mention has the surname: no office, and no "Const" that is half a title."""
    name, passage = speaker.name.split(), speaker.mention
    if len(name) < 2 or passage is None:
        return False
    article = known[passage.article]
    offices = change_words(article.language or "en").offices
    said = article.words(passage.span).replace(",", " ").split()
    return name[-1] in said and not offices & {*speaker.name.lower().split()}
