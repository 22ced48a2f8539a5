"""What gets lost when a text is told again: attributions, quotation marks, names and numbers."""

from __future__ import annotations

import re

from retold.find.derivations.aligned import short, span_of, words_of
from retold.find.derivations.clues import Clue, Setting, article_name
from retold.find.derivations.overlap import inside
from retold.model.span import Passage, Span

# Words with which a newsroom gives its matter to somebody.
ATTRIBUTION = re.compile(
    r"\b(?:said|says|saying|told|according to|added|claimed|announced|stated|reported|acknowledged"
    r"|confirmed|warned|insisted|argued|condition of anonymity|officials? say)\b"
)
SHORTEST_QUOTE = 4  # words; shorter quoted terms drop their marks in any editing
LONGEST_LOSS = 14  # tokens; more is a sentence cut, and cutting is what every editor does


def lost_marks(setting: Setting) -> list[Clue]:
    """Words quoted on the left that stand on the right as the outlet's own."""
    there, held = setting.there.speech, setting.counterparts
    found = []
    for span, starts in setting.here.quoted:
        if len(starts) < SHORTEST_QUOTE:
            continue
        stayed = [held[at] for at in starts if at in held]
        if len(stayed) < 0.7 * len(starts):
            continue
        place = Span(min(stayed), max(stayed) + 1)
        if inside(place, there) < 0.1:
            says = (
                f"words that {article_name(setting.left)} quotes stand in "
                f"{article_name(setting.right)} without quotation marks"
            )
            passages = (Passage(setting.left.id, span), Passage(setting.right.id, place))
            found.append(Clue("lost_quotation_marks", says, 0.9, passages))
    return found


def lost_attributions(setting: Setting) -> list[Clue]:
    """Who said it is told on the left and left out on the right, the words around it kept."""
    found = []
    for stretch in setting.aligned.stretches:
        if not 0 < len(stretch.left) <= LONGEST_LOSS or stretch.kind == "same":
            continue
        before = words_of(setting.left.text, stretch.left)
        after = words_of(setting.right.text, stretch.right)
        match = ATTRIBUTION.search(before)
        if match and not ATTRIBUTION.search(after):
            says = (
                f"{article_name(setting.left)} says who it has it from (“{short(before)}”), "
                f"{article_name(setting.right)} does not"
            )
            place = Passage(setting.left.id, span_of(stretch.left))
            found.append(Clue("lost_attribution", says, 0.5, (place,)))
    return found


_NAME_OR_NUMBER = re.compile(r"\b(?:[A-Z][a-zà-ÿ]+|\d[\d.,]*)\b")


def lost_detail(setting: Setting) -> list[Clue]:
    """Names and numbers on the left for which the right has vaguer words."""
    held = set(_NAME_OR_NUMBER.findall(setting.right.text))
    found = []
    for stretch in setting.aligned.of("changed"):
        if max(len(stretch.left), len(stretch.right)) > LONGEST_LOSS:
            continue
        before = words_of(setting.left.text, stretch.left)
        after = words_of(setting.right.text, stretch.right)
        gone = [w for w in _NAME_OR_NUMBER.findall(before) if w not in held]
        if gone and not _NAME_OR_NUMBER.search(after):
            says = f"“{short(before)}” has become “{short(after)}”"
            place = Passage(setting.left.id, span_of(stretch.left))
            found.append(Clue("lost_detail", says, 0.35, (place,)))
    return found


def altered_quotations(setting: Setting) -> list[Clue]:
    """Words changed inside the marks, where third articles quote them as the left text does."""
    said, there = setting.here.speech, setting.there.speech
    found = []
    for stretch in setting.aligned.of("changed"):
        if not stretch.left or not stretch.right or max(len(stretch.left), len(stretch.right)) > 30:
            continue
        mine, its = span_of(stretch.left), span_of(stretch.right)
        if inside(mine, said) < 0.9 or inside(its, there) < 0.9:
            continue
        before, after = mine.of(setting.left.text), its.of(setting.right.text)
        agreeing = [
            article_name(w.article)
            for w in setting.witnesses
            if before in w.article.text and after not in w.article.text and len(stretch.left) >= 2
        ]
        if agreeing:
            says = (
                f"inside the quotation {article_name(setting.right)} has “{short(after)}” where "
                f"{article_name(setting.left)} and {', '.join(agreeing)} have “{short(before)}”"
            )
            passages = (Passage(setting.left.id, mine), Passage(setting.right.id, its))
            found.append(Clue("altered_quotation", says, 1.2, passages))
    return found
