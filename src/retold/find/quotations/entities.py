"""Names, titles and roles: what the words of one mention say about whom they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from retold.text.languages.speech import Speech

Kind = Literal["person", "institution", "anonymous", "unknown"]

_WORD = re.compile(r"(?:[^\W_]\.)+(?=\W|$)|[^\W_]+(?:(?!['’]s\b)[&'’\-‑][^\W_]+)*\.?|['’]s?\b")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_RELATIVE = re.compile(r"\s(?:who|whose|which|whom)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A proper name if there is one, a role if there is one, the kind, and the head noun.

    definite: it says "the", "this" or a possessive: it points back to somebody told of before.
    """

    name: str | None
    role: str | None
    kind: Kind
    head: str
    definite: bool = False


@lru_cache(maxsize=1 << 12)  # the same few names and pronouns come again and again
def read_mention(words: str, language: Speech) -> Mention:
    """The parts of a mention such as "Harbour spokesman John Doe" or "a senior official".

    >>> from retold.text.languages.speech import speech
    >>> read_mention("Mayor Ann Bell, a former nurse,", speech("en"))
    Mention(name='Ann Bell', role='Mayor', kind='person', head='bell', definite=False)
    >>> read_mention("the city's fire chief, Tom Ash", speech("en")).name
    'Tom Ash'
    """
    plain = _BRACKETS.sub("", " ".join(words.split()))
    head, _, after = plain.partition(",")
    head, after = _RELATIVE.split(head)[0].strip(), after.strip(" ,")
    tokens = _WORD.findall(head)
    definite = bool(tokens) and tokens[0].lower() in language.words["definite"]
    if len(tokens) > 1 and tokens[0].lower() in language.words["determiners"]:
        tokens = tokens[1:]
    name, before = _name(tokens, language)
    apposed = _apposed_name(after, tokens, language)
    if name is None and apposed is not None:
        role = _clean(" ".join(tokens))
        return Mention(apposed, role, "person", _last(apposed), definite)
    if name is None:
        return _described(tokens, language, definite)
    role = _role(before, language) or _apposed_role(after, language)
    kind = _kind_of_name(name, bool(before), after, definite, language)
    return Mention(name, role if kind == "person" else None, kind, _last(name), definite)


def _name(tokens: list[str], language: Speech) -> tuple[str | None, list[str]]:
    """The proper name at the end of the phrase and the words before it; None without a name."""
    roles, joins = language.people["roles"], language.words["name_joins"]
    tokens = _without_owner(tokens, joins)
    first = len(tokens)
    while first > 0 and _in_name(tokens, first - 1, language):
        first -= 1
    while first < len(tokens) and tokens[first].lower() in joins | {"'s", "’s"}:
        first += 1
    run = tokens[first:]
    if not run or (len(run) == 1 and run[0].lower() in roles):
        return None, tokens  # "Officials" that open a sentence are no name
    if len(run) > 1 and run[0].lower() in roles and run[1] in language.words["determiners"]:
        return None, tokens  # "Sprecher der Stadt"
    found = _after_title(run, tokens[:first], language)
    return found or _whole_run(run, tokens[:first], language)


Named = tuple[str | None, list[str]]


def _after_title(run: list[str], lead: list[str], language: Speech) -> Named | None:
    """The name after the last title or possessive of the run: "the city's Mayor Ann Bell"."""
    titles, roles = language.people["titles"], language.people["roles"]
    for k in range(len(run) - 1, -1, -1):
        word = run[k].lower().strip(".")
        titled = word in titles or word in roles
        if titled and k + 1 < len(run) and not _is_institution(run, k, language):
            own = _without_seat(run[k + 1 :], word, language)
            return " ".join(own), [*lead, *run[: k + 1]]
        if run[k] in ("'s", "’s", "'", "’") and k + 1 < len(run):
            return " ".join(run[k + 1 :]), [*lead, *run[:k]]
    return None


def _whole_run(run: list[str], tokens: list[str], language: Speech) -> Named:
    """The run itself as a name, or none where the words before it only link it to another."""
    lead = [t.lower() for t in tokens]
    while lead and lead[-1] in language.words["determiners"]:
        lead.pop()
    before = lead[-1] if lead else ""
    titled = len(lead) > 1 and lead[-2] in language.people["titles"]
    if titled and len(run) > 2:  # "Secretary of State Ann Bell"
        return " ".join(run[-2:]), [*tokens, *run[:-2]]
    if before and before in language.words["links"]:
        return None, [*tokens, *run]  # "a spokesman for Ann Bell" is not Ann Bell
    run = _without_seat([t for t in run if t not in ("'s", "’s", "'", "’")], before, language)
    return (" ".join(run).rstrip(".,") or None), tokens


def _without_owner(tokens: list[str], joins: frozenset[str]) -> list[str]:
    """ "Tom Ash of owner Orrel": the name before "of" where a word in small letters follows it."""
    for k in range(2, len(tokens) - 2):
        named = tokens[k - 2][0].isupper() and tokens[k - 1][0].isupper()
        owned = tokens[k + 1].islower() and tokens[k + 1] not in joins
        if named and owned and tokens[k] in ("of", "from", "at"):
            return tokens[:k]
    return tokens


def _without_seat(run: list[str], before: str, language: Speech) -> list[str]:
    """ "Ann Bell of the Harbour Guild": a person, and not the guild."""
    at = run.index("of") if "of" in run else 0
    people = language.people
    given = run[0].lower() in people["men"] or run[0].lower() in people["women"]
    person = given or before.strip(".") in people["titles"]
    return run[:at] if 2 <= at <= 3 and person else run


def _is_institution(run: list[str], k: int, language: Speech) -> bool:
    """Whether a title in a name is part of an institution's: "Ministry of Foreign Affairs"."""
    words, institutions = language.words, language.people["institutions"]
    if not run[k + 1][0].isupper() or run[k + 1].lower() in institutions:
        return True
    last = k if run[k].lower() in words["adjective_titles"] else k - 1
    joined = last >= 0 and ((last < k and run[last] in words["name_joins"]) or last == k)
    return joined and not institutions.isdisjoint([w.lower() for w in run[:k]])


def _in_name(tokens: list[str], k: int, language: Speech) -> bool:
    word, joins = tokens[k], language.words["name_joins"]
    if word.lower() in language.words["pronouns"] and not (len(word) > 1 and word.isupper()):
        return False  # "He"
    if word[0].isupper() or word in ("'s", "’s", "'", "’"):
        return True
    between = word in joins and 0 < k < len(tokens) - 1
    return between and (tokens[k - 1][0].isupper() or tokens[k - 1] in joins)


def _apposed_name(after: str, before: list[str], language: Speech) -> str | None:
    """The name in "the fire chief, Tom Ash": two to four capitalised words and nothing else."""
    tokens = _WORD.findall(after.split(",")[0])
    least = 1 if before and before[-1].lower() in language.people["roles"] else 2
    if not least <= len(tokens) <= 4 or not all(t[0].isupper() for t in tokens):
        return None
    if any(t.lower() in language.people["institutions"] for t in tokens):
        return None
    kept = [t for t in tokens if t.lower().strip(".") not in language.people["titles"]]
    return " ".join(kept) or None


_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ent|ess|eur|eure|in|nte)$")


def _role(before: list[str], language: Speech) -> str | None:
    """The words before a name where they name what it does or where it belongs: "coach"."""
    if not before:
        return None
    last = before[-1].lower().strip(".")
    known = last in language.people["callings"]
    place = before[-1][0].isupper()  # "Radio Ashby's Tom Ash"
    return _clean(" ".join(before)) if known or place or _AGENT.search(last) else None


def _apposed_role(after: str, language: Speech) -> str | None:
    """The role in "Ann Bell, the mayor of Ashby": an apposition that names a role early."""
    phrase = _RELATIVE.split(f" {after}")[0].split(",")[0].strip()
    early = [w.lower().strip(".,’'") for w in phrase.split()[:8]]
    if not early or early[0].endswith("ing") or language.people["callings"].isdisjoint(early):
        return None
    return _clean(phrase)


def _clean(words: str) -> str | None:
    words = re.sub(r"\s+(?=['’]s?\b)", "", words).strip(" ,")
    words = re.sub(r"^(?:the|a|an|its|his|her|their|our)\s+", "", words, flags=re.I)
    return words or None


def _described(tokens: list[str], language: Speech, definite: bool) -> Mention:
    """A mention without a name of its own: "a senior official", "the statement", "he"."""
    cut = next(
        (n for n, t in enumerate(tokens) if n and t.lower() in language.words["links"]), len(tokens)
    )
    head = tokens[cut - 1].lower() if tokens else ""
    words = _clean(" ".join(tokens))
    people = language.people
    if (
        head not in people["roles"] and head not in people["institutions"]
    ):  # "an official close to the talks"
        head = next((t.lower() for t in tokens[:cut] if t.lower() in people["anonymous"]), head)
    if head in people["institutions"] and head not in people["roles"]:
        named = any(t[0].isupper() for t in tokens[:cut]) and head not in people["texts"]
        name = _clean(" ".join(tokens[:cut])) if named else None
        return Mention(name, None, "institution", head, definite)
    if head in people["anonymous"] or head in people["roles"]:
        return Mention(None, words, "anonymous", head, definite)
    return Mention(None, None, "unknown", head, definite)


def _kind_of_name(name: str, titled: bool, after: str, definite: bool, language: Speech) -> Kind:
    words = [w.lower().strip(".") for w in name.split()]
    institutions = language.people["institutions"]
    if any(w in institutions for w in words) or (name.isupper() and len(name) <= 6):
        return "institution"
    if titled or _apposed_role(after, language):
        return "person"
    if definite or "of" in words or "and" in words:
        return "institution"
    return "person" if len(words) > 1 else "unknown"


def _last(words: str) -> str:
    found = _WORD.findall(words)
    return str(found[-1]).lower().strip(".") if found else words.lower()


def person_key(name: str) -> str:
    """The family name, plain: one key for "John Doe", "Doe" and "Mr. Doe"."""
    words = _plain(name)
    while len(words) > 1 and words[-1] in ("jr", "sr", "ii", "iii"):
        words.pop()
    return words[-1] if words else name.lower()


def institution_key(name: str) -> str:
    """The words that tell it from others: the Department of Trade is the Trade Department."""
    dropped = {"the", "of", "for", "us", "u.s", "united", "states", "and", "a", "s"}
    kept = sorted(w for w in _plain(name) if w not in dropped)
    return " ".join(kept) or " ".join(_plain(name))


def _plain(name: str) -> list[str]:
    return [w.lower().strip(".'’") for w in name.replace("’", "'").split()]
