"""Who a mention means, while an article is read from its start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.find.quotations.entities import Kind, Mention, read_mention
from retold.find.quotations.register import Named, Register
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
    barred: str = ""  # who tells it, and so is not "he"

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
    outer: Quotation | None = None
    for quotation in quotations:
        speaker = quotation.speaker
        if outer is not None and speaker is not None and _holds(outer, quotation):
            done.append(replace(quotation, speaker=_inner(article, speaker, outer, scene)))
            continue
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
            if speaker != quotation.speaker:
                quotation = given_to(quotation, speaker)
        if quotation.form != "indirect":
            outer = quotation
        done.append(quotation)
    return done


def given_to(quotation: Quotation, speaker: Speaker | None, id: str = "") -> Quotation:
    """The same quotation with another speaker, and another id if one is given."""
    q = quotation  # every quotation comes through here twice: ``replace`` takes thrice the time
    return Quotation(id or q.id, q.article, q.passage, q.fragments, q.form, speaker, q.cue, q.use)


def _called(speaker: Speaker, name: str, kind: Kind, role: str | None = None) -> Speaker:
    """The speaker of the same mention, by another name."""
    return Speaker(name, speaker.mention, role, kind, speaker.key)


def _holds(outer: Quotation, inner: Quotation) -> bool:
    """Whether one stands inside the marks of the other."""
    own = inner.passage.span
    return inner.form != "indirect" and any(
        f.span.start <= own.start and own.end <= f.span.end and f.span != own
        for f in outer.fragments
    )


def _inner(article: Article, speaker: Speaker, outer: Quotation, scene: _Scene) -> Speaker:
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
    other = _Scene(
        scene.register,
        scene.language,
        without,
        scene.roles,
        outer.speaker.name if outer.speaker else "",
    )
    return _resolved(speaker, read_mention(words, scene.language), other)


def _resolved(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    if mention.name is not None:
        return _of_name(speaker, mention, scene.register)
    words, people = scene.language.words, scene.language.people
    head = mention.head
    if _ONE_OF.match(speaker.name) and scene.last("anonymous") is not None:
        return _like(speaker, scene.last("anonymous"), "anonymous")
    if head in words["relative"]:
        return _of_antecedent(speaker, scene)
    if head in words["singular_he"] or head in words["singular_she"]:
        she = head in words["singular_she"]
        found = _of_pronoun(speaker, she, scene)
        if found.kind == "person":
            scene.register.genders.setdefault(found.name, "she" if she else "he")
        return found
    if head in words["neuter"]:
        return _of_neuter(speaker, scene)
    owner = _owner(speaker, mention, scene)
    if owner is not None:
        return owner
    if head in people["texts"] and mention.definite:
        return _like(speaker, scene.last("institution", "person"), "institution")
    if head in words["plural"]:
        return _like(speaker, scene.last("anonymous", "institution"), "unknown")
    if mention.kind == "institution":
        return _of_institution(speaker, mention, scene)
    if mention.definite and head.endswith("-year-old"):
        return _of_pronoun(speaker, None, scene)
    if mention.definite and mention.kind == "anonymous":
        return _of_role(speaker, mention, scene)
    first = speaker.name.split()[0].lower()
    if mention.kind == "unknown" and first in words["his"]:  # "his figure is “more”"
        return _of_pronoun(speaker, first in words["singular_she"], scene)
    return _called(speaker, speaker.name, mention.kind, mention.role)


_ONE_OF = re.compile(r"(?:one|some|two|another)(?: of them)?$", re.I)
_OWNED = re.compile(r"(.+?)(?:['’]s|s['’])\s")


def _owner(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker | None:
    """ "the club's statement", "her reply": whose it is."""
    words = scene.language.words
    if mention.head not in scene.language.people["texts"] and mention.head not in words["answers"]:
        return None
    first = speaker.name.split()[0].lower()
    if first in words["singular_he"] or first in words["singular_she"]:
        return _of_pronoun(speaker, first in words["singular_she"], scene)
    owned = _OWNED.match(speaker.name.partition(",")[0])
    if owned is None:
        return None
    whose = replace(speaker, name=owned[1])
    return _resolved(whose, read_mention(owned[1], scene.language), scene)


def _of_name(speaker: Speaker, mention: Mention, register: Register) -> Speaker:
    name, kind = mention.name or "", mention.kind
    name = register.aliases.get(name, name)
    if kind in ("person", "unknown") and len(name.split()) == 1:
        full = register.person(name)
        kind = "person" if full or mention.role else "institution"
        name = full or register.institution(name)
    elif kind == "person":
        name = register.split(name)
    return _called(speaker, name, kind, mention.role)


def _like(speaker: Speaker, other: Speaker | None, otherwise: Kind) -> Speaker:
    if other is None:
        return _called(speaker, speaker.name, otherwise, speaker.role)
    return _called(speaker, other.name, other.kind, other.role)


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


_OTHER = {True: "he", False: "she", None: "-"}  # the gender it cannot be


def _of_pronoun(speaker: Speaker, she: bool | None, scene: _Scene) -> Speaker:
    """The person last spoken or last told of as a subject; who it cannot be is passed over."""
    assert speaker.mention is not None
    place, wrong = speaker.mention.span.start, _OTHER[she]
    genders = scene.register.genders
    nearest: str | None = None
    last = next(
        (s for s in reversed(scene.spoken[-_BACK:]) if s.mention and _may_be(s, wrong, scene)),
        None,
    )
    since = last.mention.span.end if last and last.mention else 0
    for named in scene.register.before(place):
        if named.start < since:
            break
        if named.nameless:
            if not last or named.start >= since:
                return replace(speaker, name=named.name, kind="anonymous", role=None)
            continue
        if not named.person:
            continue
        full = _full(named, scene)
        if full != scene.barred and genders.get(full) != wrong:
            if named.subject:
                return _called(speaker, full, "person", scene.roles.get(full))
            if nearest is None:
                nearest = full
    if last is None and nearest is not None:
        return _called(speaker, nearest, "person", scene.roles.get(nearest))
    return _like(speaker, last, "unknown")


def _may_be(speaker: Speaker, wrong: str, scene: _Scene) -> bool:
    """Whether a speaker can be "he" or "she": a person of no other gender, named or not."""
    if speaker.kind == "person":
        return scene.register.genders.get(speaker.name) != wrong
    return speaker.kind == "anonymous" and _is_one(speaker.name, scene.language)


def _is_one(name: str, language: Speech) -> bool:
    """Whether a description means one person: "a senior official", not "officials"."""
    first = name.split()[0].lower()
    return first in language.words["indefinite"] or first in language.words["definite"]


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
    return _of_generic(speaker, mention, scene)


def _of_generic(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    """ "the charity": the institution that spoke last, if it is no ministry or court."""
    words = scene.language.words
    last = scene.last("institution")
    if mention.head in words["generic"] and last is not None:
        kinds = {w.lower() for w in last.name.split()}
        if kinds.isdisjoint(words["state"]) and last.name[:1].isupper() and len(kinds) > 1:
            return _like(speaker, last, "institution")
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
    return _of_title(speaker, mention, scene)


def _of_title(speaker: Speaker, mention: Mention, scene: _Scene) -> Speaker:
    """ "the coach": the one person the article has told of with that word, spoken or not."""
    assert speaker.mention is not None
    before = list(scene.register.before(speaker.mention.span.start))
    titled = {_full(n, scene) for n in before if n.title == mention.head and not n.nameless}
    lone = (mention.role or "").lower() == mention.head
    if len(titled) == 1 and lone:
        name = titled.pop()
        return _called(speaker, name, "person", mention.role)
    return _called(speaker, speaker.name, "anonymous", mention.role)
