"""The same speaker over a story's articles: one name, role and key."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from retold.find.quotations.echoes import name_echoes
from retold.find.quotations.entities import institution_key, person_key
from retold.find.quotations.scene import given_to
from retold.find.quotations.seams import cut_seams
from retold.model.article import Article
from retold.model.findings import Quotation, Speaker


def resolve_speakers(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """The same quotations, numbered through the story, with one name, role and key per speaker."""
    quotations = cut_seams(articles, name_echoes(articles, quotations))
    quotations = _known_titles(_known_families(quotations))
    keys = _person_keys([q.speaker for q in quotations if q.speaker is not None])
    names: dict[str, Counter[str]] = defaultdict(Counter)
    roles: dict[str, str] = {}
    for quotation in quotations:
        speaker = quotation.speaker
        key = _key(speaker, keys)
        if speaker and key:
            names[key][speaker.name] += 1
            if speaker.role and len(speaker.role) > len(roles.get(key, "")):
                roles[key] = speaker.role
    best = {key: _fullest(found) for key, found in names.items()}
    done: list[Quotation] = []
    for n, quotation in enumerate(quotations, 1):
        speaker, key = quotation.speaker, _key(quotation.speaker, keys)
        if speaker is not None and key is not None:
            role = speaker.role or roles.get(key)
            if (speaker.name, speaker.key, speaker.role) != (best[key], key, role):
                speaker = Speaker(best[key], speaker.mention, role, speaker.kind, key)
        if quotation.id != f"q{n}" or speaker is not quotation.speaker:
            quotation = given_to(quotation, speaker, f"q{n}")
        done.append(quotation)
    return tuple(done)


def _known_families(quotations: Sequence[Quotation]) -> list[Quotation]:
    """A lone "Bell" in one article is the person whom another article calls Ann Bell."""
    families = {
        person_key(q.speaker.name)
        for q in quotations
        if q.speaker and q.speaker.kind == "person" and " " in q.speaker.name
    }
    done: list[Quotation] = []
    for quotation in quotations:
        speaker = quotation.speaker
        unsure = speaker is not None and speaker.kind in ("institution", "unknown")
        if speaker and unsure and speaker.name.istitle() and speaker.name.lower() in families:
            quotation = replace(quotation, speaker=replace(speaker, kind="person"))
        done.append(quotation)
    return done


def _known_titles(quotations: Sequence[Quotation]) -> list[Quotation]:
    """ "The governor" is the one person of whom another article says that she is the governor.

    Not where the word means many ("the official"), nor where two people of the story share it.
    """
    titled: dict[str, dict[str, Speaker]] = defaultdict(dict)
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker and speaker.kind == "person" and speaker.role:
            for called in {_head(speaker.role), _office(speaker.role)}:
                titled[called].setdefault(person_key(speaker.name), speaker)
    done: list[Quotation] = []
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker and speaker.kind == "anonymous" and _is_lone(speaker):
            people = list(titled.get(_office(speaker.role or ""), {}).values())
            if len(people) == 1:
                speaker = replace(speaker, name=people[0].name, kind="person")
                quotation = replace(quotation, speaker=speaker)
        done.append(quotation)
    return done


_OFFICE = re.compile(r"the (?:new |current )?(?:[a-z]+ )?([a-z]+)$", re.I)
_CROWD = frozenset(
    ("official", "source", "spokesman", "spokeswoman", "spokesperson", "officer", "witness")
)


def _is_lone(speaker: Speaker) -> bool:
    found = _OFFICE.match(speaker.name)
    return bool(found and speaker.role and found[1].lower() not in _CROWD)


def _office(role: str) -> str:
    """What somebody is, in any order: "the leader of the opposition", "the opposition leader"."""
    words = re.split(r",", role.lower())[0].split()
    return " ".join(sorted(w for w in words if w not in ("of", "the", "new", "current")))


def _head(role: str) -> str:
    """What somebody is, of "governor of the bank" and "managing partner"."""
    first = re.split(r",|\b(?:of|for|at|in)\b", role)[0].split()
    return first[-1].lower() if first else ""


def _person_keys(speakers: Sequence[Speaker]) -> dict[str, str]:
    """A key for each person's name: one for "Ann Bell" and "Bell", two for Ann and Tom Bell."""
    families: dict[str, Counter[str]] = defaultdict(Counter)
    for speaker in speakers:
        if speaker.kind == "person":
            families[person_key(speaker.name)][speaker.name] += 1
    keys: dict[str, str] = {}
    for family, names in families.items():
        given = Counter[str]()
        for name, count in names.items():
            if len(name.split()) > 1:
                given[name.split()[0].lower()] += count
        commonest = given.most_common(1)[0][0] if given else ""
        for name in names:
            own = name.split()[0].lower() if len(name.split()) > 1 else commonest
            same = own == commonest or own.strip(".") == commonest[:1]
            keys[name] = f"person:{family}" if same else f"person:{own} {family}"
    return keys


def _fullest(names: Counter[str]) -> str:
    """The most words, of those the most frequent; not one that another ends in after a place."""
    whole = [
        n
        for n in sorted(names)
        if not any(n.endswith(" " + o) and len(o.split()) > 1 for o in names if o != n)
    ]
    return max(whole or sorted(names), key=lambda n: (len(n.split()), names[n]))


def _key(speaker: Speaker | None, people: dict[str, str]) -> str | None:
    if speaker is None:
        return None
    if speaker.kind == "person":
        return people[speaker.name]
    if speaker.kind == "institution":
        return "institution:" + institution_key(speaker.name)
    return None
