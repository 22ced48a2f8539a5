"""Words of articles as Markdown that does nothing else, and the lines every finding has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from retold.adapters.outputs import wording as words
from retold.adapters.outputs.wording import count_words, listed, shortened

Part = Mapping[str, Any]
SENTENCE = 400  # characters of a sentence quoted as evidence

# What means something inside a line of CommonMark or GitHub's dialect: marks, tags, tables, maths,
# addresses that are made links unasked, and ":name:" that is made a picture.
_INLINE = re.compile(
    r"[\\`*_{}\[\]<>|~&$@]|:(?=//)|(?<=www)\.|:(?=[\w+-]+:)|(?<=[a-z]):(?=\S)", re.IGNORECASE
)
_LINE_START = re.compile(r"^([#+\-=!:]|\d{1,9}(?=[.)]))")


def escaped(text: object, limit: int = SENTENCE) -> str:
    """Words of an article as Markdown that shows them and does nothing else.

    On one line, without marks that turn the reading direction, cut to ``limit`` characters. No
    heading, list, link, picture, tag or table can come out of it, wherever on a line it stands.
    """
    line = _INLINE.sub(r"\\\g<0>", shortened(str(text or ""), limit))
    if start := _LINE_START.match(line):
        mark = start.group()
        rest = line[len(mark) :]
        return f"{mark}\\{rest}" if mark.isdigit() else f"\\{mark}{rest}"
    return line


def changed_line(change: Part) -> str:
    before, after = escaped(change["from"]), escaped(change["to"])
    if before and after:
        return f"Says “{after}”, where the other says “{before}”."
    return f"Adds “{after}”." if after else f"Leaves out “{before}”."


def support_line(support: Part | None) -> str:
    """The three numbers; what was not measured is said so."""
    given = support or {}
    articles, outlets = (
        f"{key} {words.NOT_MEASURED}"
        if given.get(key) is None
        else count_words(given[key], key[:-1])
        for key in ("articles", "outlets")
    )
    origins = words.interval_words(given.get("origins"))
    noun = "origin" if origins == "1" else "independent origins"
    measured = origins != words.NOT_MEASURED
    return listed([articles, outlets, f"{origins} {noun}" if measured else f"origins {origins}"])


def share_line(tie: Part) -> str:
    coverage, confidence = tie.get("coverage"), tie.get("confidence")
    share = "share of its text not measured" if coverage is None else f"{coverage:.0%} of its text"
    sure = "certainty not measured" if confidence is None else f"{confidence:.0%} sure"
    return f"{share}; {sure}"
