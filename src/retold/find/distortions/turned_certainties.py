"""What may be, what somebody wishes, what is only supposed: told as certain or done."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate, is_month
from retold.find.distortions.turns import Turn, either_way, near, turn
from retold.find.figures.words import stem, stem_of

_MAYBE = ("what was possible is told as certain", "what was certain is told as possible")
_WISHED = ("what was wished for is told as done", "what was done is told as wished for")
_SUPPOSED = ("what was supposed is told as certain", "what was certain is told as supposed")


def certainties(pair: Pair) -> Iterator[Turn]:
    """ "Insurers could owe 30 million" told as "insurers will have to find 30 million"."""
    for source, target, flipped in pair.both_ways() if pair.kin else ():
        maybe = [i for i in range(len(source.row)) if _is_maybe(source, i)]
        sure = [i for i, n in enumerate(target.norms) if n in ("will", "shall", "'ll")]
        if len(maybe) != 1 or len(sure) != 1 or leaves_open(target) or "will" in source.norms:
            continue
        if _ALLOWED & {*target.norms[sure[0] : sure[0] + 5]}:
            continue  # "may return" is "will be allowed back"
        if fears(source) or fears(target) or _denied(source, maybe[0]) or _denied(target, sure[0]):
            continue
        a, b = _behind(source, maybe[0] + 1), _behind(target, sure[0] + 1)
        shared = near(source, maybe[0] + 1, a) & near(target, sure[0] + 1, b)
        if any(not k[0].isdigit() and k not in source.words.guards["months"] for k in shared):
            here, there = (maybe[0], a), (sure[0], b)
            yield either_way(pair, "modality", here, there, _MAYBE, flipped)


def copulas(pair: Pair) -> Iterator[Turn]:
    """ "The cause may have been a short circuit" told as "the cause was a short circuit"."""
    for block in pair.changed:
        mine, theirs = (block.a, block.b), (block.c, block.d)
        if not near(pair.x, block.b, block.b + 5) & near(pair.y, block.d, block.d + 5):
            continue
        if _may_be(pair.x, *mine) and _was(pair.y, *theirs):
            end = max(theirs[1], theirs[0] + 1)
            yield turn(pair, "modality", mine, (theirs[0], end), _MAYBE[0])
        elif _may_be(pair.y, *theirs) and _was(pair.x, *mine):
            end = max(mine[1], mine[0] + 1)
            yield turn(pair, "modality", (mine[0], end), theirs, _MAYBE[1])


def _may_be(side: Side, start: int, end: int) -> bool:
    """Whether some tokens are "may", "may have been", and a form of "be" ends or follows them."""
    said = side.norms[start:end]
    led = bool(said) and said[0] in _MAYBES and {*said[1:]} <= {"have", "been", "be"}
    return led and bool({"been", "be"} & {*side.norms[start : end + 1]})


def _was(side: Side, start: int, end: int) -> bool:
    """Whether some tokens, or the one they stand before, are a form of "be" alone."""
    said = side.norms[start:end] or side.norms[start : start + 1]
    return bool(said) and {*said} <= {"is", "are", "was", "were"}


_ALLOWED = frozenset({"allowed", "permitted", "able", "free", "let"})
_MAYBES = frozenset({"may", "might", "could"})


def _is_maybe(side: Side, at: int) -> bool:
    return side.norms[at] in _MAYBES and not is_month(side.row, at)


def _denied(side: Side, at: int) -> bool:
    return any(n in side.changes.negators for n in side.norms[at : at + 3])


def _behind(side: Side, start: int) -> int:
    """Where the words behind a verb end: at the next mark."""
    end = start
    while end < min(start + 10, len(side.row)) and not _marked(side, end):
        end += 1
    return end


def _marked(side: Side, at: int) -> bool:
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return any(mark in gap for mark in ",;:–—")


def leaves_open(side: Side) -> bool:
    """Whether any word of a sentence leaves open what else is said in it."""
    open_words = side.changes.hedges
    led = any(n in open_words and not is_month(side.row, i) for i, n in enumerate(side.norms))
    return led or any(p.modal == "may" for p in side.predicates)


def fears(side: Side) -> bool:
    """ "Fear that it could spread" is "fear that it will spread"."""
    return bool(side.changes.fears & {*side.norms})


def wishes(pair: Pair) -> Iterator[Turn]:
    """ "He would like to see the cells grown in a dish" told as "he has grown the cells"."""
    for source, target, flipped in pair.both_ways():
        if leaves_open(target) or _wishing(target) or _wants(target):
            continue
        for at in _wishing(source)[:1]:
            done = _done_later(source, at, target)
            if done:
                here, there = (at, at + 2), (done.start, done.end)
                yield either_way(pair, "modality", here, there, _WISHED, flipped)
                return


def _wishing(side: Side) -> list[int]:
    """Where "would like to", "hopes to", "applied for" stand."""
    return sorted({at for phrase in side.changes.wishes for at in side.where(phrase)})


def _wants(side: Side) -> bool:
    """ "Wants the dam taken away" is a wish as well."""
    return bool({"want", "wants", "wanted", "wanting"} & {*side.norms})


def _done_later(source: Side, at: int, target: Side, reach: int = 10) -> Predicate | None:
    """The predicate that tells as done what is wished for in the words behind ``at``."""
    for i in range(at + 1, min(at + reach, len(source.norms))):
        key = stem(source.norms[i], source.words) or stem_of(source.norms[i])
        if key in source.words.reporting:
            continue
        done = [p for p in target.predicates if p.key == key and p.time == "done" and not p.negated]
        if len(done) != 1 or not source.is_content(source.norms[i]):
            continue
        around = near(source, i - 5, i + 7) & near(target, done[0].start - 7, done[0].end + 7)
        if around - {source.keys[i]}:
            return done[0]
    return None


def thought(pair: Pair) -> Iterator[Turn]:
    """ "Is thought to have been moved" told as "was moved"."""
    for source, target, flipped in pair.both_ways() if pair.kin else ():
        if leaves_open(target) or target.changes.hearsay & {*target.norms}:
            continue
        for at, norm in enumerate(source.norms[:-2]):
            if norm not in source.changes.thought or source.norms[at + 1] != "to":
                continue
            done = _done_later(source, at + 1, target, reach=_verb_behind(source, at + 2))
            if done:
                here, there = (at, at + 3), (done.start, done.end)
                yield either_way(pair, "modality", here, there, _SUPPOSED, flipped)
                return


def _verb_behind(side: Side, at: int) -> int:
    """How far behind "thought to" its verb stands: over "have", "be" and adverbs."""
    end = at
    while end < len(side.norms) and (
        side.norms[end] in ("have", "be", "been") or side.norms[end].endswith("ly")
    ):
        end += 1
    return end - at + 2


def supposed(pair: Pair) -> Iterator[Turn]:
    """ "Suspected arson" told as "arson", "possible fraud" as "fraud was proved"."""
    for source, target, flipped in pair.both_ways() if pair.kin else ():
        if leaves_open(target) or target.changes.inquiries & {*target.norms}:
            continue
        for at, norm in enumerate(source.norms[:-1]):
            key = source.keys[at + 1]
            if norm not in source.changes.supposed or not source.is_content(source.norms[at + 1]):
                continue
            if norm == "planned" and source.changes.negators & {*source.norms}:
                continue  # "83 percent of planned trains did not run"
            if target.keys.count(key) == 1 and source.keys.count(key) == 1:
                there = target.keys.index(key)
                where = (there, there + 1)
                yield either_way(pair, "modality", (at, at + 2), where, _SUPPOSED, flipped)
                return


def awaited(pair: Pair) -> Iterator[Turn]:
    """ "Was expected in Marl on Monday" told as "arrived in the city"."""
    says = ("what was still to come is told as done", "what was done is told as still to come")
    for source, target, flipped in pair.both_ways():
        due = [i for i, n in enumerate(source.norms[:-1]) if _is_due(source, i, n)]
        come = [
            p
            for p in target.predicates
            if p.time == "done" and not p.negated and target.norms[p.at] in target.changes.arrived
        ]
        if len(due) != 1 or len(come) != 1 or leaves_open(target):
            continue
        at, there = due[0], come[0]
        if near(source, at - 10, at + 8) & near(target, there.start - 10, there.end + 8):
            here = (max(0, at - 1), at + 1)
            yield either_way(pair, "tense", here, (there.start, there.end), says, flipped)
            return


def _is_due(side: Side, at: int, norm: str) -> bool:
    """Whether somebody or something is awaited at a place or a time."""
    led = side.norms[at - 1 : at] and side.norms[at - 1] in (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
    )
    return bool(led) and norm in ("expected", "due", "awaited") and side.norms[at + 1] in _AT


_AT = frozenset({"in", "at", "on", "home", "back", "here", "there", "from", "today", "tomorrow"})
