"""Who a mention means, quotation by quotation from the start of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retold.find.quotations.antecedents import resolved
from retold.find.quotations.entities import read_mention
from retold.find.quotations.register import Register
from retold.find.quotations.scene import Scene, given_to
from retold.model.article import Article
from retold.model.findings import Quotation, Speaker
from retold.text.languages.speech import Speech


def resolve_within(
    article: Article, quotations: Sequence[Quotation], register: Register, language: Speech
) -> list[Quotation]:
    """The same quotations with each speaker's name, role and kind, as far as the text tells."""
    scene = Scene(register, language, [], {})
    done: list[Quotation] = []
    outer: Quotation | None = None
    for quotation in quotations:
        speaker = quotation.speaker
        if outer is not None and speaker is not None and _holds(outer, quotation):
            done.append(replace(quotation, speaker=_inner(article, speaker, outer, scene)))
            continue
        if speaker is not None and speaker.mention is not None:
            mention = read_mention(article.words(speaker.mention), language)
            speaker = resolved(speaker, mention, scene)
            if speaker.kind == "person":
                role = speaker.role or scene.roles.get(speaker.name)
                if role:
                    scene.roles.setdefault(speaker.name, role)
                if role != speaker.role:
                    speaker = replace(speaker, role=role)
            if not _is_asker(article, quotation):
                scene.spoken.append(speaker)
            if speaker != quotation.speaker:
                quotation = given_to(quotation, speaker)
        if quotation.form != "indirect":
            outer = quotation
        done.append(quotation)
    return _with_owner(article, done)


_CITED = 2  # words: fewer are said by many


def _with_owner(article: Article, quotations: list[Quotation]) -> list[Quotation]:
    """Marked words nobody is given, as in a headline: whose they are where they come again."""
    free = [k for k, q in enumerate(quotations) if _is_free(q)]
    if not free:
        return quotations
    said = [(_plain(article, q), q.speaker) for q in quotations if q.speaker and q.fragments]
    for k in free:
        words = _plain(article, quotations[k])
        owners = {s.name: s for text, s in said if s and words in text}
        if len(words.split()) > _CITED and len(owners) == 1:
            owner = replace(owners.popitem()[1], mention=None)
            quotations[k] = given_to(quotations[k], owner)
    return quotations


def _is_free(quotation: Quotation) -> bool:
    marked = quotation.use == "speech" and quotation.form != "indirect"
    return marked and quotation.speaker is None


def _plain(article: Article, quotation: Quotation) -> str:
    words = " ".join(article.words(f) for f in quotation.fragments)
    return " ".join(words.casefold().replace("’", "'").split()).strip(" .,!?")


def _is_asker(article: Article, quotation: Quotation) -> bool:
    """ "Asked by the judge if it was so, he said": "he" is not the judge."""
    if quotation.cue is None or quotation.speaker is None or quotation.speaker.mention is None:
        return False
    cue, who = quotation.cue.span, quotation.speaker.mention.span
    asked = article.text[cue.start : cue.end].lower() == "asked"
    return asked and article.text[cue.end : who.start].strip() == "by"


def _holds(outer: Quotation, inner: Quotation) -> bool:
    """Whether one stands inside the marks of the other."""
    own = inner.passage.span
    return inner.form != "indirect" and any(
        f.span.start <= own.start and own.end <= f.span.end and f.span != own
        for f in outer.fragments
    )


def _inner(article: Article, speaker: Speaker, outer: Quotation, scene: Scene) -> Speaker:
    """Who speaks inside another one's words: "I" is that one, "my aunt" that one's aunt."""
    assert speaker.mention is not None
    words = article.words(speaker.mention)
    first, _, rest = words.lower().partition(" ")
    named = outer.speaker is not None and outer.speaker.kind == "person"
    if outer.speaker is not None and named and words.lower() in scene.language.words["first"]:
        return replace(outer.speaker, mention=speaker.mention)
    if outer.speaker is not None and named and first in scene.language.words["my"] and rest:
        rest = rest.partition(",")[0]
        return replace(speaker, name=f"{outer.speaker.name}’s {rest}", kind="anonymous", role=rest)
    without = [s for s in scene.spoken if outer.speaker is None or s.name != outer.speaker.name]
    other = Scene(
        scene.register,
        scene.language,
        without,
        scene.roles,
        outer.speaker.name if outer.speaker else "",
    )
    return resolved(speaker, read_mention(words, scene.language), other)
