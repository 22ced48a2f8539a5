"""What a retelling turned: typed changes of meaning along each link between a text and its rewrite.

Each linked pair of sentences is aligned word by word and asked one question per kind of change
(`changes.py`). Who rewrote whom is taken from the stemma, else from what the other tellings of
the same sentence say, else from the dates; where nothing tells, the claim says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from retold.find.claims.occasions import occasions
from retold.find.distortions.believed import each_once, is_believed
from retold.find.distortions.changes import find_losses, find_turns
from retold.find.distortions.compared import Pair as Compared
from retold.find.distortions.compared import is_alike
from retold.find.distortions.dropped import find_dropped
from retold.find.distortions.nested import is_nested
from retold.find.distortions.overtaken import is_overtaken
from retold.find.distortions.reattributed import find_reattributed
from retold.find.distortions.requoted import find_requoted
from retold.find.distortions.sides import Sides
from retold.find.distortions.speakers import read_speakers
from retold.find.distortions.told import (
    Lineage,
    Told,
    each_wording,
    find_tellings,
    how_known,
    in_order,
    sources_of,
    turned_round,
)
from retold.find.distortions.turned_numbers import find_slip
from retold.find.distortions.turns import Turn
from retold.find.distortions.unnamed import without_habits
from retold.model.article import Article
from retold.model.findings import Claim, Link, Quotation, Value
from retold.model.span import Passage, Span
from retold.model.support import Support

Count = Callable[[Sequence[Passage]], Support]

# Share of common content from which who says it is compared, where one text is made from the other.
SAME_MATTER = 0.33
# So many words at the head of a part of a sentence may hang on what stands before it.
CUT = 2


def find_distortions(
    articles: Sequence[Article],
    links: Sequence[Link],
    stemma: Lineage | None,
    quotations: Sequence[Quotation],
    count: Count,
) -> tuple[Claim, ...]:
    """One claim for every change of meaning between linked sentences; ids are "x1", "x2", ...

    The verdict of each is "distortion"; its values are the sentence as it was and as it was retold.
    """
    known = {a.id: a for a in articles}
    reader = Sides(known)
    told = find_tellings(known, links, stemma)
    same = occasions(articles)
    told = [t for t in told if same[t.source.article] == same[t.target.article]]
    times = _times_told(told, known)
    found = list(_turned(list(times), reader, known))
    found += _turned_around(told, times, reader, known)
    found += find_requoted(each_wording(told), quotations, reader, known)
    found += find_dropped(in_order(told), known)
    once = each_once(found, times, reader, sources_of(stemma))
    kept = [
        (one, turn)
        for one, turn, against in without_habits(once, reader, known)
        if is_believed(one, turn, against, reader, known)
    ]
    return tuple(
        replace(_claim(one, turn, known, count), id=f"x{n}")
        for n, (one, turn) in enumerate(kept, 1)
    )


def _times_told(told: Sequence[Told], known: Mapping[str, Article]) -> dict[Told, int]:
    """Each pair of wordings once, with how often it occurs; copies turn nothing anew."""
    first: dict[tuple[str, str], Told] = {}
    times: dict[Told, int] = {}
    for one in sorted(told, key=how_known):
        before, after = known[one.source.article], known[one.target.article]
        key = before.words(one.source), after.words(one.target)
        if key[0] == key[1]:
            continue
        one = first.setdefault(key, one)
        times[one] = times.get(one, 0) + 1
    return times


def _turned(
    told: Sequence[Told], reader: Sides, known: Mapping[str, Article]
) -> Iterator[tuple[Told, Turn]]:
    for one in told:
        pair = Compared(
            reader(one.source),
            reader(one.target),
            kin=one.kin,
            made=one.derived or one.close,
            retold=one.retold,
            forth=one.derived,
        )
        if pair.x.norms == pair.y.norms:
            continue
        alike = is_alike(pair)
        for turn in find_turns(pair, alike=alike):
            if _cut_off(turn, one, reader):
                continue
            if turn.moves:
                turned = find_slip(turn, one, pair, reader)
                if turned:
                    yield turned
            elif not is_overtaken(turn, one, known, pair) and not is_nested(
                turn, known.values(), derived=one.derived
            ):
                yield one, turn
        yield from _lost(one, pair, reader)
        if alike or (pair.made and pair.likeness >= SAME_MATTER):
            yield from _lost_speakers(one, pair, reader)


def _lost(one: Told, pair: Compared, reader: Sides) -> Iterator[tuple[Told, Turn]]:
    """What one text leaves out; where nothing tells which was first, whatever either lacks."""
    if not one.kin:
        return
    for turn in find_losses(pair, (*reader.beside(one.target),)):
        yield one, turn
    if not one.derived:
        back = replace(turned_round(one), basis="")
        made = pair.made and not one.basis
        other = Compared(pair.y, pair.x, kin=True, made=made, retold=pair.retold)
        for turn in find_losses(other, (*reader.beside(one.source),), back=True):
            yield back, turn


def _turned_around(
    told: Sequence[Told], times: Mapping[Told, int], reader: Sides, known: Mapping[str, Article]
) -> Iterator[tuple[Told, Turn]]:
    """What was turned in the sentences around a link that holds only a part of them.

    "Leave when you are told, not when you see the smoke" may be linked by its last words alone.
    """
    seen = {(t.source.span, t.target.span) for t in times}
    for one in told:
        wide = replace(one, source=reader.sentence(one.source), target=reader.sentence(one.target))
        key = (wide.source.span, wide.target.span)
        if not one.kin or key in seen or wide == one:
            continue
        seen.add(key)
        pair = Compared(
            reader(wide.source), reader(wide.target), kin=True, made=one.derived or one.close
        )
        yield from (
            (wide, turn)
            for turn in find_turns(pair, alike=False)
            if not turn.moves and not is_overtaken(turn, wide, known, pair)
        )


def _lost_speakers(one: Told, pair: Compared, reader: Sides) -> Iterator[tuple[Told, Turn]]:
    lost = find_reattributed(pair, reader.whole(one.target))
    if lost and not _said_beside(lost, one, reader):
        yield one, lost
    elif not one.derived:
        back = Compared(pair.y, pair.x)
        lost = find_reattributed(back, reader.whole(one.source))
        if lost and not _said_beside(lost, turned_round(one), reader):
            yield replace(turned_round(one), basis=""), lost


def _said_beside(lost: Turn, told: Told, reader: Sides) -> bool:
    """Whether the sentence before or behind gives its matter to the one who is left out here."""
    if lost.change.after or lost.left is None:
        return False
    side = reader(told.source)
    named = {
        n
        for t, n in zip(side.row, side.norms, strict=True)
        if lost.left.contains(t.span) and side.is_content(n) and len(n) > 2
    }
    return any(
        said.names & named for other in reader.beside(told.target) for said in read_speakers(other)
    )


def _cut_off(turn: Turn, told: Told, reader: Sides) -> bool:
    """Whether a verb or a denial opens a part of a sentence: what led it is unseen."""
    if turn.change.kind not in ("tense", "modality", "negation"):
        return False
    for passage, place in ((told.source, turn.left), (told.target, turn.right)):
        side, whole = reader(passage), reader.whole(passage)
        led = whole is not None and whole.span.start < passage.span.start
        if led and place and place.start <= side.row[:CUT][-1].span.start:
            return True
    return False


# --- the claim ---------------------------------------------------------------------------------

_BASIS = {
    "stemma": "The second text was made from the first.",
    "date": "The second text is the later one.",
    "others": "The other tellings of this sentence stand with the first.",
    "": "Which of the two changed it is open.",
}


def _claim(told: Told, turn: Turn, known: Mapping[str, Article], count: Count) -> Claim:
    change = turn.change
    before = f"“{change.before}”" if change.before else "nothing"
    after = f"“{change.after}”" if change.after else "nothing"
    return Claim(
        id="",
        kind="statement",
        topic=_topic(known[told.source.article].words(told.source)),
        values=(
            _value(told.source, turn.left, known),
            _value(told.target, turn.right, known),
        ),
        verdict="distortion",
        why=f"{before} became {after}: {turn.says}. {_BASIS[told.basis]}",
        support=count((told.source, told.target)),
        change=change,
    )


def _value(passage: Passage, place: Span | None, known: Mapping[str, Article]) -> Value:
    article = known[passage.article]
    span = place or passage.span
    return Value(article.id, passage, says=article.words(span), place=span, as_of=article.published)


def _topic(sentence: str, longest: int = 90) -> str:
    flat = " ".join(sentence.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + " …"
