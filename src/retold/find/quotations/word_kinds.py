"""What kind of word each word is, in one letter: from word lists, capitals and endings."""

from __future__ import annotations

import re
from functools import lru_cache

from retold.text.languages.speech import Speech

_PLAIN = str.maketrans("’‑", "'-")


@lru_cache(maxsize=8)
def word_kinds(language: Speech) -> dict[str, str]:
    """The kind of every word the language's data files know; later lists win over earlier ones."""
    words = language.words
    kinds: dict[str, str] = dict.fromkeys(words["ly_nouns"], "w")
    for verb in words["verbs"]:
        kinds[verb] = "v"
    for verb in language.verbs:
        kinds[verb] = "k"
    for name, kind in (
        ("times", "t"),
        ("adverbs", "a"),
        ("subordinators", "s"),
        ("question", "s"),
        ("prepositions", "p"),
        ("conjunctions", "c"),
        ("pronouns", "r"),
        ("determiners", "d"),
        ("auxiliaries", "x"),
        ("that", "s"),
    ):
        kinds.update(dict.fromkeys(words[name], kind))
    return kinds


def _possesses(words: list[str], kinds: list[str], i: int) -> bool:
    """Whether "'s" is the possessive and not "is" or "has"."""
    kind = kinds[i + 1] if i + 1 < len(kinds) else ""
    if kind == "v" and kinds[i - 1] == "N":
        return not words[i + 1].endswith(("ed", "ing"))
    return kind in ("N", "w", "#", "Q", "t") or (
        kind == "k" and not words[i + 1].endswith(("ing", "ed"))
    )


def _plural(word: str) -> bool:
    return word.endswith("s") and word not in ("says", "tells", "thinks", "is", "knows")


def read_capitals(words: list[str], kinds: list[str], language: Speech) -> None:
    """Sets right, in place, a sentence set in capitals: its verbs and small words are no names."""
    known = word_kinds(language)
    for i in range(1, len(kinds)):
        kind = known.get(words[i]) if kinds[i] == "N" else None
        if kind == "k" and language.verbs[words[i]] == words[i] and not _leads(words, kinds, i):
            continue  # "the Bush Plan"
        if kind in ("k", "v", "x", "p", "s", "c", "a"):
            kinds[i] = kind


def _leads(words: list[str], kinds: list[str], i: int) -> bool:
    return kinds[i - 1] in "xr" or _many(words[i - 1])


def mark_nouns(words: list[str], kinds: list[str], language: Speech) -> None:
    """Sets right, in place, what only the neighbours tell.

    A verb of saying that stands as a noun ("the report", "his claims") becomes a word, "'s" between
    two nouns the possessive, "last" before a time a time, an unknown past after a name a verb.
    """
    before_times, names = language.words["before_times"], language.words["time_names"]
    for match in _DOUBTFUL.finditer("".join(kinds), 1):
        i, kind = match.start(), match[0]
        if kind == "w":
            if _is_past(words[i], language):
                kinds[i] = "v"
        elif kind == "k":
            if _is_noun(words, kinds, i, language):
                kinds[i] = "w"
        elif kind == "t":
            if words[i - 1] in before_times:
                kinds[i - 1] = "t"
            elif words[i] in names and kinds[i + 1 : i + 2] == ["N"] and kinds[i - 1] not in "pt#":
                kinds[i] = "N"  # "Jan Rusk"
        elif words[i] == "'s" and kinds[i - 1] in "Nwt#" and _possesses(words, kinds, i):
            kinds[i] = "'"


_DOUBTFUL = re.compile("[ktx]|(?<=[Nr])w")


def _is_past(word: str, language: Speech) -> bool:
    return language.language == "en" and word.endswith("ed") and "-" not in word


def _many(word: str) -> bool:
    """Whether a plain verb may follow: "the women say", "two workers report"."""
    return word.endswith(("s", "men", "people", "police", "children", "percent"))


def _is_noun(words: list[str], kinds: list[str], i: int, language: Speech) -> bool:
    """Whether a form of a verb of saying is a noun here, by what stands before and after it."""
    word, before, kind = words[i], words[i - 1], kinds[i - 1]
    base = language.verbs[word] == word
    ing, past = word.endswith("ing"), _is_past_form(word, language)
    follows = kinds[i + 1] if i + 1 < len(kinds) else ""
    if word in language.words["never_nouns"]:
        return before in ("a", "the") or (word == "say" and before in language.words["before_say"])
    if kind == "," and follows in ("w", "N") and word in language.words["noun_first"]:
        return True  # ", fire chief Tom Ash said"
    if kind == "Q" and base and i > 1 and kinds[i - 2] == "d":
        return True  # "a “strange” fire"
    if kind in "d#":
        alone = kind == "#" or before in language.words["counting"]
        return not (alone and (past or base) and follows in _OBJECT) and not (
            alone and ing and follows in ("d", "N", "r")
        )
    if (before == "'s" and not ing and not past) or (kind == "p" and not ing):
        return True
    if kind == "w" and kinds[i - 2 : i - 1] == ["p"] and word in language.words["noun_plurals"]:
        return True  # "a handful of air attacks"
    if word == "states" and kind in "wNk" and follows not in ("s", "Q", ":", "d", "r"):
        return True  # "southern states such as Ohio"
    if kind == "w" and i > 1 and kinds[i - 2] in "dp":
        return (base and not _many(before)) or (ing and follows not in ("d", "N", "r"))
    if kind in "wN" and base and not past and _is_one(words, kinds, i, language):
        return True
    after = follows if words[i + 1 : i + 2] != ["to"] else ""
    return _plural(word) and kind != "r" and after in ("k", "x", "v")


_OBJECT = ("d", "N", "r", "s", "Q", "w", "#", "x", "v", "'", "t", "a", ":")


def _is_past_form(word: str, language: Speech) -> bool:
    base = language.verbs[word]
    return word.endswith("ed") or (word != base and not word.endswith(("s", "ing")))


def _is_one(words: list[str], kinds: list[str], i: int, language: Speech) -> bool:
    """Whether one thing stands before a plain verb form, which then is no verb: "health care"."""
    before = words[i - 1]
    if language.language != "en" or _many(before) or (kinds[i - 1] == "N" and i < 2):
        return False
    for j in range(i - 2, max(-1, i - 9), -1):
        if words[j] in language.words["be"]:
            break  # "there are no attack dogs"
        if kinds[j] in "xkv" or words[j] in ("and", "or") or _many(words[j]):
            return False  # "did the mayor say", "Ann and Bell say", "critics of the mayor say"
        if kinds[j] in ".;:?!":
            break
    return True


_MOST = 1 << 16  # a newspaper's vocabulary; words repeat


# What a sentence may hold, as bits: it is not searched for what none of its words can begin.
TOLD_OF, CUE_NO_VERB, SOURCE_OPENING = 1, 2, 4


class Vocabulary(dict[str, tuple[str, str, str, int, int]]):
    """Tokens as typed, with the blanks behind them, to how they are read.

    As (plain form, kind where it opens the sentence, kind elsewhere, length, bits), by the word's
    form alone. Read when first asked for; grows to a bounded size.
    """

    def __init__(self, language: Speech) -> None:
        self._kinds = word_kinds(language)
        self._begins = (
            (language.people["told_of"], TOLD_OF),
            (cues_without_verb(language), CUE_NO_VERB),
            (language.words["source_openings"], SOURCE_OPENING),
        )

    def __missing__(self, token: str) -> tuple[str, str, str, int, int]:
        word = token.rstrip()
        if word.isalpha() and word.islower():  # most words
            plain = word
            opening = kind = self._kinds.get(word) or _by_ending(word)
        else:
            plain = word.translate(_PLAIN).lower()
            opening, kind = _kinds_of(word, plain, self._kinds.get(plain))
        bits = sum(bit for words, bit in self._begins if plain in words)
        read = plain, opening, kind, len(word), bits
        if len(self) < _MOST:
            self[token] = read
        return read


@lru_cache(maxsize=8)
def cues_without_verb(language: Speech) -> frozenset[str]:
    """The words of which at least one stands in every report without a verb of saying."""
    nouns, adjectives = language.nouns.values(), language.adjectives.values()
    according = (max(phrase, key=len) for phrase in language.according)
    return frozenset().union(*nouns, *adjectives, according, language.words["puts"])


@lru_cache(maxsize=8)
def vocabulary(language: Speech) -> Vocabulary:
    """The words seen so far in one language."""
    return Vocabulary(language)


def _kinds_of(word: str, plain: str, known: str | None) -> tuple[str, str]:
    """The kind where the word opens the sentence, and elsewhere."""
    first = word[0]
    if not (first.isalnum() or first in "'’"):
        kind = "-" if first in "—–-―" else first
    elif first.isupper():
        return _capital(word, plain, known)
    elif known:
        kind = known
    elif first.isdigit():
        kind = "w" if plain.endswith("-old") else "#"  # "the 44-year-old said"
    else:
        kind = _by_ending(plain)
    return kind, kind


def _capital(word: str, plain: str, known: str | None) -> tuple[str, str]:
    """The kinds of a word that begins with a capital: a name, unless it is a small word."""
    if known == "r" and len(word) > 1 and word.isupper():
        return "N", "N"  # "US", "IT": no pronouns
    if known in ("d", "r", "t"):
        return known, known
    opens = known in ("p", "c", "s", "a", "x", "v")
    asks = known == "k" and plain.endswith(("ing", "ed"))  # "Asked about it", "Noting that"
    return (known if known and (opens or asks) else "N"), "N"


def _by_ending(plain: str) -> str:
    return "a" if plain.endswith("ly") and len(plain) > 4 else "w"


def is_only_named(words: list[str], language: Speech) -> bool:
    """Whether marked words after ``words`` are what something is known as: nobody's speech."""
    if not words:
        return False
    if words[-1] in language.words["namings"]:
        return True  # "the word “surprise”"
    known = words[:-1] if words[-1] in language.words["determiners"] else words
    if " ".join(known[-2:]) in language.words["known_as"]:
        return True
    referred = known[-3:] == ["referred", "to", "as"]
    return referred and "what" not in known[-_ASIDE:]


_ASIDE = 8  # words: "what the mayor referred to as"
