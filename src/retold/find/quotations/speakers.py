"""Who the speakers are: within an article, and the same one over a story's articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.find.quotations.echoes import name_echoes
from retold.find.quotations.entities import Kind, Mention, institution_key, person_key, read_mention
from retold.find.quotations.register import Named, Register
from retold.find.quotations.seams import cut_seams
from retold.model.article import Article
from retold.model.findings import Quotation, Speaker
from retold.text.languages.speech import Speech

_NEAR = 250  # characters: a sentence
_BACK = 12  # quotations: a pronoun seldom reaches further


@dataclass(slots=True)
class _Scene:
    """What is known of the speakers while an article is read from its start."""

    register: Register
    language: Speech
    spoken: list[Speaker]  # resolved, in reading order
    roles: dict[str, str]  # full name -> role

    def last(self, *kinds: str) -> Speaker | None:
        for speaker in reversed(self.spoken[-_BACK:]):
            if speaker.kind in kinds:
                return speaker
        return None


def resolve_within(
    article: Article, quotations: Sequence[Quotation], register: Register, language: Speech
) -> list[Quotation]:
    """The same quotations with each speaker's name, role and kind, as far as the text tells."""
    scene = _Scene(register, language, [], {})
    done: list[Quotation] = []
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker is not None and speaker.mention is not None:
            mention = read_mention(article.words(speaker.mention), language)
            speaker = _resolved(speaker, mention, scene)
            if speaker.kind == "person":
                role = speaker.role or scene.roles.get(speaker.name)
                if role:
                    scene.roles.setdefault(speaker.name, role)
                if role != speaker.role:
                    speaker = replace(speaker, role=role)
            scene.spoken.append(speaker)
            quotation = replace(quotation, speaker=speaker)
        done.append(quotation)
    return done


def _resolved(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    if mention.name is not None:
        return _of_name(speaker, mention, scene.register)
    words, people = scene.language.words, scene.language.people
    head = mention.head
    if head in words["relative"]:
        return _of_antecedent(speaker, scene)
    if head in words["singular_he"] or head in words["singular_she"]:
        return _of_pronoun(speaker, head in words["singular_she"], scene)
    if head in words["neuter"]:
        return _of_neuter(speaker, scene)
    if head in people["texts"] and mention.definite:
        return _like(speaker, scene.last("institution", "person"), "institution")
    if head in words["plural"]:
        return _like(speaker, scene.last("anonymous", "institution"), "unknown")
    if mention.kind == "institution":
        return _of_institution(speaker, mention, scene)
    if mention.definite and mention.kind == "anonymous":
        return _of_role(speaker, mention, scene)
    return replace(speaker, kind=mention.kind, role=mention.role)


def _of_name(speaker: Speaker, mention: Mention, register: Register) -> Speaker:
    name, kind = mention.name or "", mention.kind
    name = register.aliases.get(name, name)
    if kind in ("person", "unknown") and len(name.split()) == 1:
        full = register.person(name)
        kind = "person" if full or mention.role else "institution"
        name = full or register.institution(name)
    elif kind == "person":
        name = register.split(name)
    return replace(speaker, name=name, role=mention.role, kind=kind)


def _like(speaker: Speaker, other: Speaker | None, otherwise: Kind) -> Speaker:
    if other is None:
        return replace(speaker, kind=otherwise)
    return replace(speaker, name=other.name, role=other.role, kind=other.kind)


def _of_antecedent(speaker: Speaker, scene: _Scene) -> Speaker:
    """The name right before "who"."""
    assert speaker.mention is not None
    for named in scene.register.before(speaker.mention.span.start):
        if speaker.mention.span.start - named.end > 60:
            break
        full = scene.register.person(named.name.split()[-1])
        kind: Kind = "person" if full or named.person else "institution"
        return replace(speaker, name=full or named.name, kind=kind)
    return replace(speaker, kind="unknown")


def _of_pronoun(speaker: Speaker, she: bool, scene: _Scene) -> Speaker:
    """The person last spoken or last told of as a subject; who it cannot be is passed over."""
    assert speaker.mention is not None
    place, wrong = speaker.mention.span.start, "he" if she else "she"
    genders = scene.register.genders
    last = next(
        (
            s
            for s in reversed(scene.spoken[-_BACK:])
            if s.kind == "person" and s.mention and genders.get(s.name) != wrong
        ),
        None,
    )
    since = last.mention.span.end if last and last.mention else 0
    for named in scene.register.before(place):
        if named.start < since:
            break
        full = _full(named, scene)
        if named.person and named.subject and genders.get(full) != wrong:
            return replace(speaker, name=full, kind="person", role=scene.roles.get(full))
    return _like(speaker, last, "unknown")


def _of_neuter(speaker: Speaker, scene: _Scene) -> Speaker:
    """ "it": the institution the sentence began with, else the one that spoke last."""
    assert speaker.mention is not None
    place = speaker.mention.span.start
    for named in scene.register.before(place):
        if place - named.end > _NEAR:
            break
        if named.institution and named.subject:
            return replace(speaker, name=named.name, kind="institution")
    return _like(speaker, scene.last("institution"), "institution")


def _full(named: Named, scene: _Scene) -> str:
    return scene.register.person(named.name.split()[-1]) or named.name


def _of_institution(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    """ "the department": the last institution named with that word."""
    assert speaker.mention is not None
    if mention.name is not None or not mention.definite:
        return replace(speaker, name=mention.name or speaker.name, kind="institution")
    for named in scene.register.before(speaker.mention.span.start):
        words = [w.lower() for w in named.name.split()]
        if mention.head in words and len(words) > 1:
            return replace(speaker, name=named.name, kind="institution")
    for other in reversed(scene.spoken[-_BACK:]):
        if other.kind == "institution" and mention.head in other.name.lower().split():
            return _like(speaker, other, "institution")
    return replace(speaker, kind="institution")


def _of_role(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    """ "the senator": the person told of with that role, else the same description before."""
    said = {w.lower() for w in (mention.role or "").split()}
    for other in reversed(scene.spoken[-_BACK:]):
        if other.role and mention.head in other.role.lower().split():
            known = {w.lower() for w in f"{other.role} {other.name}".split()}
            if not said <= known:
                continue  # "the rebels' spokesman" may be another one
            return _like(speaker, other, "person")
    return replace(speaker, kind="anonymous", role=mention.role)


# --- over the articles of a story --------------------------------------------------------------


def resolve_speakers(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """The same quotations, numbered through the story, with one name, role and key per speaker."""
    quotations = cut_seams(articles, name_echoes(articles, quotations))
    quotations = _known_families(quotations)
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
            speaker = replace(speaker, name=best[key], key=key, role=role)
        done.append(replace(quotation, id=f"q{n}", speaker=speaker))
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
