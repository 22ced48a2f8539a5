"""The forms of words in which a page speaks of its own outlet: ``mastheads.toml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from retold.text.naming.names import may_be_name, trimmed_name
from retold.text.naming.words import table

_LINE = 300  # code points of a line that is searched for a form
_WORD = (
    r"(?:(?!(?:19|20)\d\d\b)[A-ZÀ-Þ0-9][\w'’&-]*(?:\.[\w-]+)*|[lLdD]['’][A-ZÀ-Þ][\w'’-]*|"
    r"[a-z]+[A-Z]\w*)"
)
_OF = "of |and |& |de |la |du |des |der |del |for |the |für |do |delle |di "
_NAME = rf"(?P<name>(?:The |the )?{_WORD}(?: (?:{_OF})*{_WORD}){{0,6}}|[a-z0-9][\w-]*(?:\.[\w-]+)+)"
_YEAR = r"(?:19|20)\d\d"
# A name that no word of the form follows ends before a mark or a small word.
_END = r"(?=\s*(?:[.,!?|:;()'’*_\"”]|$)|\s+(?![A-ZÀ-Þ0-9]))"
# Whose text it is, or whose picture: the name of another.
OTHERS = re.compile(
    r"\W*(?:(?:news )?sources? ?[:|–-]|via\b|credit|quellen?\b|fuentes?\b|photos?\b|picture|image|"
    r"read (?:more|also|next)|this (?:article|story|post|report)\b|"
    r"(?:originally|first) (?:published|appeared)|related|with reporting|"
    r"distributed by|rubriklistenbild|foto)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # a page is weighed twice: for its headline and for its outlet
def named_in(line: str, where: str) -> tuple[tuple[str, str], ...]:
    """(sign, name) for each form of one part of the page ("head", "foot", "text") in a line.

    >>> named_in("Follow Harrow News on Facebook", "foot")
    (('own words', 'Harrow News'),)
    """
    if len(line) > _LINE and where != "text":
        return ()
    return tuple(_named(line, where))


def _named(line: str, where: str) -> Iterator[tuple[str, str]]:
    small = line.lower()
    for sign, needed, form in _forms(where):
        if not needed or any(word in small for word in needed):
            for found in _compiled(form).finditer(line):
                name = trimmed_name(found.group("name"))
                if name and may_be_name(name):
                    yield sign, name


def is_motto(words: str) -> bool:
    """Whether a line says what kind of paper it stands on ("A light since 1887")."""
    return len(words.split()) <= 14 and any(
        form.search(words.strip(" .,–—-|")) for form in _mottos()
    )


@cache
def _forms(where: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Of one part of the page: sign, what a line must have for its form to be tried, the form."""
    return tuple(
        (sign, needed_words(form), form)
        for sign, forms in table()["forms"][where].items()
        if sign != "motto"
        for form in forms
    )


_PIECE = re.compile(
    r"(?P<break>\\.|\[(?:\\.|[^\]])*\]|\{\w+\}|[\^$.])|(?P<group>\()|(?P<run>[a-z][a-z ]*)|."
)
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()]")
_CHOICE = re.compile(r"\(\?:([a-z][a-z ]*(?:\|[a-z][a-z ]*)*)\)")
_MAYBE = ("?", "*", "{")  # what stands behind it makes what is before it optional


def needed_words(form: str) -> tuple[str, ...]:
    """Small words of which one stands in all that a form finds; () where none are sure.

    >>> needed_words("\\\\bfollow {name} (?:on|via) (?:all|any)")
    ('follow',)
    >>> needed_words("^(?:the )?{name} (?:welcomes|invites)\\\\b")
    ('welcomes', 'invites')
    """
    best: tuple[str, ...] = ()
    at = 0
    while at < len(form):
        piece = _PIECE.match(form, at)
        assert piece is not None
        words: tuple[str, ...] = ()
        end = piece.end()
        if piece["group"]:
            end = _group_end(form, at)
            choice = _CHOICE.fullmatch(form, at, end)
            if choice and not form.startswith(_MAYBE, end):
                words = tuple(choice[1].split("|"))
        elif piece["run"]:
            words = (piece["run"][:-1] if form.startswith(_MAYBE, end) else piece["run"],)
        elif piece.group() == "|":
            return ()
        if words and min(map(len, words)) > max(2, min(map(len, best), default=0)):
            best = words
        at = end
    return best


def _group_end(form: str, at: int) -> int:
    """Where the group that opens at ``at`` is closed."""
    depth = 0
    for piece in _BRACKET.finditer(form, at):
        depth += {"(": 1, ")": -1}.get(piece.group(), 0)
        if not depth:
            return piece.end()
    raise ValueError(f"a group is not closed: {form}")


@cache
def _mottos() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in table()["forms"]["text"]["motto"])


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """One form: its words match in any case, its name only with capitals."""
    social = "|".join(table()["no"]["social"].split())
    form = form.replace("{year}", _YEAR).replace("{social}", f"(?:{social})")
    before, _, behind = form.partition("{name}")
    anchor = "^" if before.startswith("^") else ""
    before = before.removeprefix("^")
    end = "" if behind else _END
    opened = f"(?i:{before})" if before else (r"" if anchor else r"\b")
    closed = f"(?i:{behind})" if behind else ""
    return re.compile(f"{anchor}{opened}{_NAME}{closed}{end}")
