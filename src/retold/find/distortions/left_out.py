"""A condition, a limit in time or a doubt that is left out of a sentence whose rest stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import denying_places
from retold.find.distortions.turns import Turn, turn
from retold.model.findings import ChangeKind

REST_KEPT = 0.6  # share of the content of the rest that must stay for a clause to be the loss
RETOLD_KEPT = 0.25  # likewise in a sentence of a text that was told over sentence by sentence
CLAUSE_KEPT = 0.2  # share of a clause that may stay where it is called left out
BOUND = 4  # tokens before a clause that hold what it limits
SHORTEST = 3  # words of content of the rest: less must stay whole
_WAS = frozenset({"was", "were", "had", "did"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it", "you"})
_MODALS = (["will"], ["can"], ["may"], ["must"], ["would"], ["could"], ["shall"])
_WILL_SHORT = frozenset(f"{p}{end}" for p in _PRONOUNS for end in ("'ll", "'d"))
_FRAGMENT = re.compile(r"[“\"]\s?[a-z]")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``start:end`` of a clause and what it does: "condition", "limit" or "doubt"."""

    start: int
    end: int
    sense: str


def left_out(pair: Pair, beside: tuple[Side, ...] = ()) -> Iterator[Turn]:
    """A clause of ``pair.x`` of which ``pair.y`` has nothing though it keeps the rest.

    beside: the sentences around ``pair.y``: what is said there is not left out.
    """
    if _FRAGMENT.search(pair.y.text, pair.y.span.start, pair.y.span.end):
        return  # "stands ready to act" in marks: it is plain that only a part is quoted
    elsewhere = frozenset().union(pair.y.content, *(side.content for side in beside))
    for clause in _clauses(pair.x):
        if _is_lost(pair, clause, elsewhere) and not _is_open(pair, beside, clause):
            kind, says = _SENSES[clause.sense]
            yield turn(pair, kind, (clause.start, clause.end), (0, 0), says)
            return


_SENSES: dict[str, tuple[ChangeKind, str]] = {
    "condition": ("scope", "the condition is left out"),
    "limit": ("scope", "the limit of what is denied is left out"),
    "doubt": ("modality", "that it is not confirmed is left out"),
}


def _clauses(side: Side) -> Iterator[Clause]:
    for at, norm in enumerate(side.norms):
        end = _end(side, at)
        if end - at < 2:
            continue
        if _begins_condition(side, at):
            if _is_promise(side, at, end) and not _WAS & {*side.norms[at:end]}:
                yield Clause(at, end, "condition")
        elif norm in ("before", "until", "when", "without") and _is_denied(side, at):
            if not _is_past(side, at, end):
                yield Clause(at, end, "limit")
        elif norm in ("though", "although", "but", "which", "however") and _doubts(side, at, end):
            yield Clause(at, end, "doubt")


def _begins_condition(side: Side, at: int) -> bool:
    """Not so "will decide if", "for as long as it takes", "and until then it is not final"."""
    led = side.norms[max(0, at - 1) : at]
    if led and (led[0] in _ASKED or (led[0] in ("for", "and") and side.norms[at] != "if")):
        return False
    return any(at in side.where(p, at, at + len(p)) for p in side.changes.conditions)


_ASKED = frozenset({"decide", "decides", "decided", "know", "knows", "knew", "known", "say", "says",
                    "said", "ask", "asks", "asked", "see", "clear", "unclear", "sure", "asking",
                    "as", "even", "wonder", "wondered", "check", "doubt"})  # fmt: skip


def _end(side: Side, at: int) -> int:
    """Where a clause that begins with ``at`` ends: before the next mark, or with the sentence.

    "If the rain stops we will play" has no mark: "we will" begins what hangs on it.
    """
    end = at + 1
    while end < len(side.row) and not _marked(side, end):
        if at == 0 and end > SHORTEST and _promises_at(side, end):
            break
        end += 1
    return end


def _promises_at(side: Side, at: int) -> bool:
    """Whether a pronoun with "will" or the like begins at a token."""
    if side.norms[at] in _WILL_SHORT:
        return True
    return side.norms[at] in _PRONOUNS and side.norms[at + 1 : at + 2] in _MODALS


def _marked(side: Side, at: int) -> bool:
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return any(mark in gap for mark in ',;:.–—"“”')


def _is_promise(side: Side, start: int, end: int) -> bool:
    """Whether the rest speaks of what will, may or must be: what a condition bears on."""
    rest = [n for i, n in enumerate(side.norms) if not start <= i < end]
    return any(n in side.changes.modal_class for n in rest) or bool(side.changes.bearing & {*rest})


def _is_denied(side: Side, at: int) -> bool:
    """Whether something is denied before ``at`` in the same part of the sentence."""
    for i in range(at - 1, -1, -1):
        if side.norms[i] in ("no", "not", "never") or side.norms[i].endswith("n't"):
            return True
        if _marked(side, i) and i:
            return False
    return False


def _is_past(side: Side, start: int, end: int) -> bool:
    """Whether the clause tells what happened: "did not brake before the truck stopped"."""
    if _WAS & {*side.norms[start:end]}:
        return True
    return any(p.time == "done" and start <= p.at < end for p in side.predicates)


def _doubts(side: Side, start: int, end: int) -> bool:
    """ "Though her name has not been confirmed", "which could not be verified"."""
    said = side.norms[start:end]
    denied = any(n in side.changes.negators or n.endswith("n't") for n in said)
    return denied and bool(side.changes.confirming & {*said})


def _is_lost(pair: Pair, clause: Clause, elsewhere: frozenset[str]) -> bool:
    """Whether the words of a clause are gone and those of the rest stayed."""
    inside = _content(pair.x, clause.start, clause.end)
    if clause.sense == "condition":
        inside -= _lengths(pair.x)
    rest = _content(pair.x, 0, clause.start) | _content(pair.x, clause.end, len(pair.x.row))
    if clause.sense != "doubt" and not pair.retold and not _deed_kept(pair, clause):
        return False
    short = len(rest) < SHORTEST and not pair.retold
    if not inside or (short and not (rest and rest <= pair.y.content)):
        return False
    bound = _content(pair.x, max(0, clause.start - BOUND), clause.start)
    if clause.sense == "limit" and not bound & pair.y.content:
        return False  # what was denied until then is gone too
    if clause.sense == "limit" and not denying_places(pair.y):
        return False  # the denial itself is gone
    gone = len(inside & elsewhere) <= CLAUSE_KEPT * len(inside)
    least = RETOLD_KEPT if pair.retold else REST_KEPT
    return gone and len(rest & pair.y.content) >= least * len(rest)


def _lengths(side: Side) -> frozenset[str]:
    """Numbers and lengths of time: "in 72 hours" keeps nothing of what must be so for 72 hours."""
    held = zip(side.keys, side.norms, strict=True)
    return frozenset(k for k, n in held if k[0].isdigit() or n in side.words.durations)


def _deed_kept(pair: Pair, clause: Clause) -> bool:
    """Whether a verb of the rest is told again, where there is one."""
    rest = {p.key for p in pair.x.predicates if not clause.start <= p.at < clause.end}
    return not rest or bool(rest & {p.key for p in pair.y.predicates})


def _content(side: Side, start: int, end: int) -> frozenset[str]:
    return frozenset(side.keys[i] for i in range(start, end) if side.is_content(side.norms[i]))


def _is_open(pair: Pair, beside: tuple[Side, ...], clause: Clause) -> bool:
    """Whether the new sentence, or one beside it, has a condition or a doubt of its own."""
    side = pair.y
    if clause.sense == "doubt":
        return any(s.changes.confirming & {*s.norms} for s in (side, *beside))
    words = _CONDITIONAL if pair.retold else _CONDITIONAL | _CONNECTED
    return bool(words & {*side.norms})


_CONDITIONAL = frozenset({"if", "unless", "provided", "once", "until", "without", "condition",
                          "depending", "subject", "pending", "should", "only"})  # fmt: skip
_CONNECTED = frozenset({"before", "when", "while", "after", "as"})
