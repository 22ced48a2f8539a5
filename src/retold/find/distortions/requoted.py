"""Quoted words given to somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    for one in told:
        mine = _named(by_article[one.source.article], one.source)
        theirs = _named(by_article[one.target.article], one.target)
        if mine is None or theirs is None or not _two(mine, theirs, known):
            continue
        if _named_there(mine, one.target, reader) or _named_there(theirs, one.source, reader):
            continue
        pair = Pair(reader(one.source), reader(one.target))
        fewest = min(len(pair.x.content), len(pair.y.content))
        if fewest < FEWEST or pair.likeness < SAME_WORDS:
            continue
        change = Change("attribution", mine.name, theirs.name)
        yield one, Turn(change, "the quoted words are given to somebody else")


def _named(quotations: Sequence[Quotation], place: Passage) -> Speaker | None:
    """The speaker of the only quotation that a passage lies in or holds; named on the spot."""
    here = [q for q in quotations if any(f.span.overlaps(place.span) for f in q.fragments)]
    speaker = here[0].speaker if len(here) == 1 else None
    named = speaker is not None and speaker.kind == "person" and speaker.mention is not None
    return speaker if named else None


def _named_there(speaker: Speaker, place: Passage, reader: Sides) -> bool:
    """Whether a speaker is named in or beside a passage: then who says what is not so sure."""
    sides = [reader(place), reader.whole(place), *reader.beside(place)]
    surname = speaker.name.split()[-1].lower()
    return any(surname in side.norms for side in sides if side is not None)


def _two(mine: Speaker, theirs: Speaker, known: Mapping[str, Article]) -> bool:
    """Whether the speakers are two persons, each called by name where the words are given."""
    if mine.key is not None and mine.key == theirs.key:
        return False
    for speaker in (mine, theirs):
        passage = speaker.mention
        said = known[passage.article].words(passage.span) if passage else ""
        if speaker.name.split()[-1] not in said.split():
            return False
    return not {*mine.name.split()} & {*theirs.name.split()}
