"""Broken sense: what reads right in one text and no longer does in the other.

Cutting and rewording leave traces that writing does not: a surname nobody introduced, a pronoun
without its noun, a word misspelt that the other text and the rest of the story spell right.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import OSA

from retold.find.derivations.aligned import short, span_of
from retold.find.derivations.clues import Clue, Setting, article_name
from retold.model.span import Passage, Span


def unintroduced(setting: Setting) -> list[Clue]:
    """A speaker the left text introduces by full name and the right one calls by surname alone."""
    full_left, full_right = setting.here.introduced, setting.there.introduced
    found = []
    for name, place in setting.there.lone_speakers.items():
        if name in full_left and name not in full_right:
            says = (
                f"{article_name(setting.right)} quotes “{name}” without ever saying who that is; "
                f"{article_name(setting.left)} introduces {full_left[name]}"
            )
            found.append(Clue("broken_sense", says, 1.2, (Passage(setting.right.id, place),)))
    return found


_SINGULAR = re.compile(r"^(?:He|She) (?:said|says|added|told|also)\b")
_PLURAL_SPEAKERS = re.compile(r"\b(?:officials?|sources|residents|witnesses|commanders|diplomats"
                              r"|ministers|leaders|experts|analysts|doctors|police|\w+ers|\w+ists)"
                              r"(?: \w+){0,2} (?:say|said|have|told|warned|added)\b")  # fmt: skip


def lost_nouns(setting: Setting) -> list[Clue]:
    """One person speaks on the right after a sentence about several; "they" on the left."""
    sentences = setting.right.body
    found = []
    for before, here in pairwise(sentences):
        words = setting.right.words(here.span)
        if not _SINGULAR.match(words) or not _PLURAL_SPEAKERS.search(
            setting.right.words(before.span)
        ):
            continue
        match = _counterpart(setting, here.span)
        if (
            match
            and re.search(r"\bthey\b", match[0])
            and not re.search(r"\b[Ss]?[Hh]e\b", match[0])
        ):
            says = (
                f"“{short(words, 50)}” in {article_name(setting.right)} has no one to refer "
                f"to; {article_name(setting.left)} has “they”"
            )
            passages = (Passage(setting.right.id, here.span), match[1])
            found.append(Clue("broken_sense", says, 1.2, passages))
    return found


def _counterpart(setting: Setting, span: Span) -> tuple[str, Passage] | None:
    """The words of the left text that are linked to this sentence of the right one."""
    for link in setting.overlap.links:
        for mine, its in ((link.right, link.left), (link.left, link.right)):
            if mine.article == setting.right.id and mine.span.overlap(span) >= 0.5 * len(span):
                return setting.left.words(its), its
    return None


def new_errors(setting: Setting) -> list[Clue]:
    """A word misspelt on the right: one or two letters off a word that the left has there.

    The right form stands nowhere else in the story, the left one stands elsewhere too.
    """
    left_words, right_words = setting.here.counts, setting.there.counts
    found = []
    for stretch in setting.aligned.of("changed"):
        if len(stretch.left) != 1 or len(stretch.right) != 1:
            continue
        good, bad = stretch.left[0].norm, stretch.right[0].norm
        if not good.isalpha() or not bad.isalpha() or len(good) < 5 or good[0] != bad[0]:
            continue
        if OSA.distance(good, bad, score_cutoff=1) > 1 or _inflected(good, bad):
            continue
        elsewhere = left_words.get(good, 0) > 1 or right_words.get(good, 0) > 0
        if elsewhere and right_words.get(bad) == 1 and bad not in left_words:
            says = (
                f"{article_name(setting.right)} once has “{bad}”, {article_name(setting.left)} "
                f"“{good}” as elsewhere"
            )
            place = Passage(setting.right.id, span_of(stretch.right))
            found.append(Clue("new_error", says, 0.7, (place,)))
    return found


def _inflected(one: str, other: str) -> bool:
    """Whether the two differ in their ending only: two forms of a word, not a slip."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (len(one) == len(other) and one[:-1] == other[:-1])
