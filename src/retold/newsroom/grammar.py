"""The phrase grammar in which the story files are written, and how a phrase becomes words.

``[a|b]`` is a choice of wording that leaves the meaning alone, ``[=a|b]`` a choice that changes it
and is therefore made once, ``{name}`` is a slot, and
``<kind:true|false>`` holds a place where a careless rewrite can turn the meaning: the words that
are true, and the words that say something else. All three nest.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Slot:
    """A name to be filled in. ``key`` is all of what stands between the braces."""

    key: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Wordings of one meaning. ``path`` names the choice within its phrase.

    fixed: the options mean different things (written ``[=a|b]``): drawn once, kept in rewrites.
    """

    path: str
    options: tuple[Phrase, ...]
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the meaning can be turned: ``kind`` is a change kind of the report."""

    kind: str
    right: Phrase
    wrong: Phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A parsed phrase: its parts in reading order."""

    parts: tuple[str | Slot | Choice | Turn, ...]

    def turns(self) -> tuple[str, ...]:
        """The kinds of change this phrase offers outside of its choices."""
        return tuple(part.kind for part in self.parts if isinstance(part, Turn))


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line. ``mark`` says what they are: "figure:KEY", "turn:KIND", "quote", ""."""

    text: str
    mark: str = ""


def parse(source: str) -> Phrase:
    """The phrase in ``source``. Raises ValueError where brackets do not pair."""
    phrase, end = _parse(source, 0, "", "")
    if end != len(source):
        raise ValueError(f"unpaired {source[end]!r} at {end} in {source!r}")
    return phrase


def _parse(source: str, at: int, stop: str, path: str) -> tuple[Phrase, int]:
    parts: list[str | Slot | Choice | Turn] = []
    words = ""
    while at < len(source) and source[at] not in (stop or "]>|"):
        sign = source[at]
        if sign not in "[{<":
            words += sign
            at += 1
            continue
        if words:
            parts.append(words)
            words = ""
        part, at = _READERS[sign](source, at + 1, f"{path}.{len(parts)}")
        parts.append(part)
    if words:
        parts.append(words)
    return Phrase(tuple(parts)), at


def _slot(source: str, at: int, path: str) -> tuple[Slot, int]:
    end = source.index("}", at)
    return Slot(source[at:end]), end + 1


def _options(source: str, at: int, close: str, path: str) -> tuple[list[Phrase], int]:
    options: list[Phrase] = []
    while True:
        phrase, at = _parse(source, at, "|" + close, f"{path}/{len(options)}")
        options.append(phrase)
        if at >= len(source):
            raise ValueError(f"no {close!r} in {source!r}")
        if source[at] == close:
            return options, at + 1
        at += 1


def _choice(source: str, at: int, path: str) -> tuple[Choice, int]:
    fixed = source.startswith("=", at)
    options, at = _options(source, at + fixed, "]", path)
    return Choice(path, tuple(options), fixed), at


def _turn(source: str, at: int, path: str) -> tuple[Turn, int]:
    colon = source.index(":", at)
    options, end = _options(source, colon + 1, ">", path)
    if len(options) != 2:
        raise ValueError(f"a turn has two sides: {source!r}")
    return Turn(source[at:colon], options[0], options[1]), end


_READERS: dict[str, Callable[[str, int, str], tuple[Slot | Choice | Turn, int]]] = {
    "{": _slot,
    "[": _choice,
    "<": _turn,
}


@dataclass(frozen=True, slots=True)
class Writer:
    """How a phrase is put into words: who fills slots, which choices stand, what is turned.

    picks: choice path -> option; what is not in it is drawn and the result returned.
    turn:  a change kind: the first place of that kind is written with its wrong side.
    """

    rng: random.Random
    fill: Callable[[str], tuple[Piece, ...]]
    turn: str | None = None


def write(
    phrase: Phrase, writer: Writer, picks: Mapping[str, int]
) -> tuple[list[Piece], dict[str, int]]:
    """The pieces of ``phrase`` and the choices that were made, old and new."""
    made: dict[str, int] = {}
    state = _State(picks, made, writer.turn)
    pieces = _write(phrase, writer, state)
    return pieces, made


@dataclass(slots=True)
class _State:
    picks: Mapping[str, int]
    made: dict[str, int]
    turn: str | None


def _write(phrase: Phrase, writer: Writer, state: _State) -> list[Piece]:
    pieces: list[Piece] = []
    for part in phrase.parts:
        if isinstance(part, str):
            pieces.append(Piece(part))
        elif isinstance(part, Slot):
            pieces.extend(writer.fill(part.key))
        elif isinstance(part, Choice):
            pick = state.picks.get(part.path)
            if pick is None:
                pick = writer.rng.randrange(len(part.options))
            state.made[part.path] = pick
            pieces.extend(_write(part.options[pick], writer, state))
        else:
            pieces.extend(_turned(part, writer, state))
    return pieces


def _turned(part: Turn, writer: Writer, state: _State) -> list[Piece]:
    wrong = state.turn == part.kind
    if wrong:
        state.turn = None
    side = part.wrong if wrong else part.right
    return [_marked(piece, f"turn:{part.kind}") for piece in _write(side, writer, state)]


def _marked(piece: Piece, mark: str) -> Piece:
    return replace(piece, mark=piece.mark or mark)


def repick(
    phrase: Phrase, picks: Mapping[str, int], rng: random.Random, share: float
) -> dict[str, int]:
    """``picks`` with about ``share`` of its choices made anew, each to another option."""
    changed = dict(picks)
    for path, size in sizes(phrase):
        if path in changed and size > 1 and rng.random() < share:
            changed[path] = (changed[path] + rng.randrange(1, size)) % size
    return changed


def sizes(phrase: Phrase) -> list[tuple[str, int]]:
    """Each choice of ``phrase``, at any depth, with its number of options."""
    found: list[tuple[str, int]] = []
    for part in phrase.parts:
        if isinstance(part, Choice):
            found.append((part.path, 1 if part.fixed else len(part.options)))
            for option in part.options:
                found.extend(sizes(option))
        elif isinstance(part, Turn):
            found.extend(sizes(part.right) + sizes(part.wrong))
    return found
