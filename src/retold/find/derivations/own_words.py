"""What an outlet asked or was shown itself, and another article has as well.

"... she told the Post": an interview of the Post's own can only have come from the Post. Whoever
has the words and not the name lost it on the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.derivations.clues import Clue, Setting, article_name
from retold.find.derivations.leanings import name_forms, own_asked
from retold.find.derivations.named import is_agency
from retold.find.derivations.profile import grams_of
from retold.model.article import Article
from retold.model.span import Passage, Span
from retold.text.tokens import words

ASKED = 2.5  # log odds; as much as a source that is named once
ROW = 3  # sequences of four words in common: six words of an answer in a row
WHOLE = 0.7  # share of the right text in the left from which on it did not get the answer alone
HELD = 0.5  # share of the shorter of two passages from which on a link is about them


def own_words(setting: Setting) -> list[Clue]:
    """The right text has what the left one says it asked or was shown itself."""
    found = list(_taken(setting))
    if not found:
        return []
    mine, its = found[0]
    one, other = article_name(setting.left), article_name(setting.right)
    asked = " ".join(setting.left.text[mine.start : mine.end].split())
    says = f"{one} asked for itself (“{asked[:90]}”), {other} has it too and does not say so"
    places = (Passage(setting.left.id, mine), Passage(setting.right.id, its))
    return [Clue("own_words", says, ASKED, places)]


def _taken(setting: Setting) -> Iterator[tuple[Span, Span]]:
    """Each sentence of the left that is its own, with the right one's place of it."""
    outlet = setting.outlets.get(setting.left.id)
    if outlet is None or is_agency(outlet):
        return
    forms = name_forms(outlet.name, [one.name for one in setting.outlets.values()])
    for asked in own_asked(setting.left, forms):
        place = _linked(setting, asked) or _answered(setting, asked)
        if place is None or _asked_too(setting, place):
            continue
        if setting.overlap.share(setting.right.id) >= WHOLE or not _known(setting, asked):
            yield asked, place


def _known(setting: Setting, asked: Span) -> bool:
    """Whether a third article has the answer and does not name who asked: it was told to many."""
    grams = grams_of(words(setting.left.text, asked))
    return any(
        setting.left.id not in setting.mentions.get(witness.article.id, ())
        and len(grams & setting.profiles[witness.article.id].grams) >= ROW
        for witness in setting.witnesses
    )


def _linked(setting: Setting, asked: Span) -> Span | None:
    """Where the right text has the sentence, by a link."""
    for link in setting.overlap.links:
        ends = (link.left, link.right)
        mine, its = ends if link.left.article == setting.left.id else ends[::-1]
        if mine.span.overlap(asked) >= HELD * min(len(mine.span), len(asked)):
            return its.span
    return None


def _answered(setting: Setting, asked: Span) -> Span | None:
    """Where the right text has words of it in a row, whatever it made of the rest."""
    grams = grams_of(words(setting.left.text, asked))
    for sentence in setting.right.body:
        if len(grams & grams_of(words(setting.right.text, sentence.span))) >= ROW:
            return sentence.span
    return None


def _asked_too(setting: Setting, place: Span) -> bool:
    """Whether the right text says there that it, or somebody else, was told."""
    outlet = setting.outlets.get(setting.right.id)
    forms = name_forms(outlet.name if outlet else None, [o.name for o in setting.outlets.values()])
    if any(span.overlaps(place) for span in own_asked(setting.right, forms)):
        return True
    return any(
        credit.passage is not None
        and credit.kind in ("agency", "outlet")
        and credit.form in ("told", "in text")
        and credit.passage.span.overlaps(_sentence(setting.right, place))
        for credit in setting.right.credits
    )


def _sentence(article: Article, place: Span) -> Span:
    held = [s.span for s in article.body if s.span.overlaps(place)]
    return Span(held[0].start, held[-1].end) if held else place
