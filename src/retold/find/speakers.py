"""Who the speakers are: within an article, and the same one over a story's articles."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.find.entities import (
    Mention,
    full_names,
    institution_key,
    person_key,
    read_mention,
)
from retold.model.article import Article
from retold.model.findings import Quotation, Speaker
from retold.text.languages.speech import Speech, speech


@dataclass(frozen=True, slots=True)
class _Register:
    """The full names of one article by their last word, and where each name stands."""

    full: dict[str, str]
    places: list[int]
    names: list[str]


def resolve_within(article: Article, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The same quotations with each speaker's full name, role and kind, as far as the text tells."""
    language = speech(article.language)
    register = _register(article.text, language)
    roles: dict[str, str] = {}
    done: list[Quotation] = []
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.mention is None:
            done.append(quotation)
            continue
        mention = read_mention(article.words(speaker.mention), language)
        found = _speaker(speaker, mention, register, done, language)
        if found.role and found.kind == "person":
            roles.setdefault(found.name, found.role)
        elif found.kind == "person" and found.name in roles:
            found = replace(found, role=roles[found.name])
        done.append(replace(quotation, speaker=found))
    return tuple(done)


def _register(text: str, language: Speech) -> _Register:
    full: dict[str, str] = {}
    places: list[int] = []
    names: list[str] = []
    for named in full_names(text, language):
        words = named.name.split()
        if 2 <= len(words) <= 4 and not any(
            w.lower() in language.people["institutions"] for w in words
        ):
            full.setdefault(words[-1].lower(), named.name)
        places.append(named.start)
        names.append(named.name)
    return _Register(full, places, names)


def _speaker(
    speaker: Speaker, mention: Mention, register: _Register, done: list[Quotation], language: Speech
) -> Speaker:
    if mention.name is not None:
        name = mention.name
        if mention.kind == "person" and len(name.split()) == 1:
            name = register.full.get(name.lower(), name)
        return replace(speaker, name=name, role=mention.role, kind=mention.kind)
    words = language.words
    assert speaker.mention is not None
    if mention.head in words["relative"]:
        return _nearest(speaker, register, language)
    if mention.head in words["singular_he"] | words["singular_she"]:
        return _pronoun(speaker, ("person",), register, done)
    if mention.head in words["neuter"] | language.people["texts"]:
        return _pronoun(speaker, ("institution",), register, done, mention)
    if mention.head in words["plural"]:
        return _pronoun(speaker, ("anonymous", "institution"), register, done)
    if mention.kind == "institution":
        return _institution(speaker, mention, register)
    role = mention.role if mention.kind == "anonymous" else None
    return replace(speaker, kind=mention.kind, role=role)


def _nearest(speaker: Speaker, register: _Register, language: Speech) -> Speaker:
    """The name right before "who"."""
    assert speaker.mention is not None
    at = bisect_right(register.places, speaker.mention.span.start) - 1
    if at < 0:
        return speaker
    name = register.names[at]
    return replace(speaker, name=register.full.get(name.split()[-1].lower(), name), kind="person")


def _pronoun(
    speaker: Speaker,
    kinds: tuple[str, ...],
    register: _Register,
    done: list[Quotation],
    mention: Mention | None = None,
) -> Speaker:
    """The last speaker of the kind the word can stand for, or a person named since."""
    assert speaker.mention is not None
    place = speaker.mention.span.start
    for earlier in reversed(done[-12:]):
        other = earlier.speaker
        if other is None or other.kind not in kinds or other.mention is None:
            continue
        if other.mention.span.start > place:
            continue
        if "person" in kinds:
            since = _named_since(register, other.mention.span.end, place)
            if since is not None and since != other.name:
                return replace(speaker, name=since, kind="person")
        return replace(speaker, name=other.name, role=other.role, kind=other.kind)
    if "person" in kinds:
        since = _named_since(register, 0, place)
        if since is not None:
            return replace(speaker, name=since, kind="person")
    return replace(speaker, kind="institution" if mention and "institution" in kinds else "unknown")


def _named_since(register: _Register, start: int, end: int) -> str | None:
    """The last person named between two places whose full name the article gives."""
    first, last = bisect_right(register.places, start), bisect_right(register.places, end)
    for at in range(last - 1, first - 1, -1):
        full = register.full.get(register.names[at].split()[-1].lower())
        if full is not None:
            return full
    return None


def _institution(speaker: Speaker, mention: Mention, register: _Register) -> Speaker:
    """ "the department": the last institution named with that word."""
    assert speaker.mention is not None
    at = bisect_right(register.places, speaker.mention.span.start) - 1
    for k in range(at, -1, -1):
        name = register.names[k]
        if mention.head in (w.lower() for w in name.split()) and len(name.split()) > 1:
            return replace(speaker, name=name, kind="institution")
    return replace(speaker, kind="institution")


# --- over the articles of a story --------------------------------------------------------------


def resolve_speakers(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """The same quotations, numbered through the story, with one name, role and key per speaker."""
    names: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, str] = {}
    for quotation in quotations:
        speaker = quotation.speaker
        key = _key(speaker)
        if speaker and key:
            names[key].add(speaker.name)
            if speaker.role and len(speaker.role) > len(roles.get(key, "")):
                roles[key] = speaker.role
    best = {key: max(sorted(found), key=lambda n: len(n.split())) for key, found in names.items()}
    return tuple(replace(_named(q, best, roles), id=f"q{n}") for n, q in enumerate(quotations, 1))


def _named(quotation: Quotation, best: dict[str, str], roles: dict[str, str]) -> Quotation:
    key = _key(quotation.speaker)
    if quotation.speaker is None or key is None:
        return quotation
    role = quotation.speaker.role or roles.get(key)
    return replace(
        quotation, speaker=replace(quotation.speaker, name=best[key], key=key, role=role)
    )


def _key(speaker: Speaker | None) -> str | None:
    if speaker is None:
        return None
    if speaker.kind == "person":
        return "person:" + person_key(speaker.name)
    if speaker.kind == "institution":
        return "institution:" + institution_key(speaker.name)
    return None
