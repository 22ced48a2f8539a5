"""Dates and credits as clues: what each text says of its own time and of the other's name."""

from __future__ import annotations

import re

from retold.find.clues import Clue, Setting, article_name
from retold.model.span import Passage, Span
from retold.model.when import When

# How far a date can be trusted, by a word of its basis. Inferred dates rest on the text itself.
_TRUST = (("infer", 0.6), ("weekday", 0.6), ("mention", 0.6), ("story", 0.5))
BY_PRECISION = {"minute": 1.6, "hour": 1.6, "day": 1.6, "week": 1.0, "month": 0.8, "quarter": 0.6, "year": 0.6}  # fmt: skip


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
    key = setting.outlets.get(setting.left.id)
    name = setting.left.outlet
    found = []
    for credit in setting.right.credits:
        known = credit.key is not None and credit.key == key
        same = name is not None and credit.name.casefold() == name.casefold()
        if credit.kind in ("outlet", "agency") and (known or same):
            if setting.outlets.get(setting.right.id) == key:
                continue  # it signs with its own name
            says = f"{article_name(setting.right)} names {credit.name} ({credit.form})"
            passages = (credit.passage,) if credit.passage else ()
            found.append(Clue("credit", says, 3.0, passages))
    return found[:1] or _named_in_text(setting, name)


def _named_in_text(setting: Setting, name: str | None) -> list[Clue]:
    if (
        not name
        or len(name) < 4
        or setting.outlets.get(setting.left.id) == setting.outlets.get(setting.right.id)
    ):
        return []
    pattern = rf"\b(?:{re.escape(name)}\b(?:'s|’s)? (?:reported|reports|said|wrote|first reported)|" \
              rf"(?:told|according to|as reported by|reported by|source:|via|first published (?:by|in)) " \
              rf"(?:the )?{re.escape(name)}\b)"  # fmt: skip
    match = re.search(pattern, setting.right.text, re.IGNORECASE)
    if match is None:
        return []
    says = f"{article_name(setting.right)} names {name} as its source (“{match.group()}”)"
    return [Clue("credit", says, 2.5, (Passage(setting.right.id, Span(*match.span())),))]


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
