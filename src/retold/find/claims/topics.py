"""What a claim is about, as a person would title it: "villages cleared", "money for the dam"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from retold.find.claims.values import dimension
from retold.find.figures.figure import Figure
from retold.find.figures.words import FigureWords
from retold.model.article import Article

_BEHIND = re.compile(r"\s+(of|for|on|in|from|without|under|at|towards?)((?:\s+[\w'’-]+){1,4})")
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest"})
_FALLING = ("fall", "fell")
_TRADED = ("sold", "bought")
_PREPOSITION = re.compile(r"\b(?:to|with|of|for|in|on|at|by|from|into)\s+$", re.IGNORECASE)
_PLAIN = {"money": "money", "share": "share", "duration": "length of time"}
_MEASURES = {
    "[length]": "distance",
    "[length] ** 2": "area",
    "[length] ** 3": "volume",
    "[mass]": "weight",
    "[length] / [time]": "speed",
}


def topic(figures: Sequence[Figure], words: FigureWords, articles: Mapping[str, Article]) -> str:
    """What is counted and what happened to it, readable: "provincial capitals taken"."""
    said = _topic(figures, words, articles)
    if figures[0].kind == "age":
        return said
    return " ".join(_in_its_case(word, figures, articles) for word in said.split())


def _in_its_case(word: str, figures: Sequence[Figure], articles: Mapping[str, Article]) -> str:
    """A word with the capital that the sentences of the figures write it with, and never without.

    The first word of a sentence and the words of headlines tell nothing.
    """
    stem = re.escape(word.removesuffix("s"))
    seen: set[str] = set()
    for figure in figures:
        article, span = articles[figure.article], figure.passage.span
        if any(s.span == span and s.role in ("title", "heading") for s in article.sentences):
            continue
        for match in re.finditer(rf"(?<=\s){stem}[\w]*", article.text[span.start : span.end], re.I):
            seen.add(match[0])
    if not seen or not word[0].islower() or any(said[0].islower() for said in seen):
        return word
    if all(said.removesuffix("s").isupper() and len(said) > 2 for said in seen):
        return word.removesuffix("s").upper() + "s" * word.endswith("s")  # "NGOs"
    return word[0].upper() + word[1:]


def _topic(figures: Sequence[Figure], words: FigureWords, articles: Mapping[str, Article]) -> str:
    first = figures[0]
    counted = _counted(figures, words)
    if first.kind == "age":
        return f"age of {_whose(figures)}"
    if first.kind == "total":
        return f"{plural(counted or 'all')} in all"
    label = _happened(figures, words, articles)
    if first.kind == "count":
        noun = plural(counted) if counted else "people"
        said = label or (_further(figures, articles, words) if noun == "people" else "")
        return f"{noun} {said}".strip()
    if first.kind == "duration" and counted:
        spent = _most(_spent(f, articles) for f in figures)
        return f"time {spent} {counted}" if spent else f"length of the {counted}"
    if first.kind == "share":
        unit = "percentage points" if first.unit == "points" else "percent"
        return f"{unit} of {counted}" if counted else _titled("share", figures, articles, words)
    plain = _PLAIN.get(first.kind) or _MEASURES.get(dimension(first.unit), "measure")
    if first.kind == "measure":
        return _measured(plain, counted, figures, articles, words)
    if counted:
        return f"{counted} {label}".strip()
    plain = "price" if label in _TRADED else plain
    label = "" if label in _TRADED else label
    return _titled(f"{plain} {label}".strip(), figures, articles, words)


def _measured(
    plain: str,
    counted: str | None,
    figures: Sequence[Figure],
    articles: Mapping[str, Article],
    words: FigureWords,
) -> str:
    """ "Distance fallen from a ridge", "area of the office", "distance to the hut"."""
    if any((f.done or "").startswith(_FALLING) for f in figures):
        return _titled(f"{plain} fallen", figures, articles, words)
    head = next((f.head for f in figures if f.counted == counted), None)
    if counted is None or head in words.people or head in words.persons:
        label = _happened(figures, words, articles)
        return _titled(f"{plain} {label}".strip(), figures, articles, words)
    if head in _DIRECTIONS:
        return f"{plain} to the {head}"
    if plain in ("area", "volume", "weight"):
        return f"{plain} of the {counted}"
    near = any(_behind_it(f, articles).startswith(" of ") for f in figures)
    return f"distance to the {counted}" if near and plain == "distance" else counted


def _behind_it(figure: Figure, articles: Mapping[str, Article]) -> str:
    return articles[figure.article].text[figure.place.end : figure.passage.span.end]


def _spent(figure: Figure, articles: Mapping[str, Article]) -> str | None:
    """The "in" of "five months in prison"."""
    match = re.match(r"\s+(in|at|on)(?: the| a)?\s", _behind_it(figure, articles))
    return match[1] if match else None


def _whose(figures: Sequence[Figure]) -> str:
    """The fullest name, or else the words for somebody without a name: "the Marl man"."""
    said = [f.counted or "" for f in figures]
    names = [n for f, n in zip(figures, said, strict=True) if f.head == n.split()[-1].lower()]
    return max(names, key=len) if names else f"the {max(said, key=len)}"


def _counted(figures: Sequence[Figure], words: FigureWords) -> str | None:
    """The noun most often counted; lives, bodies and deaths are people."""
    plain = [f.counted for f in figures if f.head and words.event_of.get(f.head) not in words.fates]
    return _most(plain)


def _happened(
    figures: Sequence[Figure], words: FigureWords, articles: Mapping[str, Article]
) -> str:
    """What happened to the counted: the name of its class, or a participle that can stand alone."""
    named = _most(_label(f, words) for f in figures)
    if named:
        return named
    told = _most(f.done for f in figures if f.done and not f.agent and _beside(f, articles))
    return told if told and _participle(told, words) else ""


def _beside(figure: Figure, articles: Mapping[str, Article]) -> bool:
    """Whether the verb stands by the figure: "sold 12 cars", "12 cars were sold".

    In "entered the hall of 12 guests" it was not the guests who were entered.
    """
    done = re.escape(figure.done or "")
    ahead = articles[figure.article].text[figure.passage.span.start : figure.place.start]
    if re.search(rf"\b{done}\s+(?:\w+\s+)?$", ahead, re.IGNORECASE):
        return not _PREPOSITION.search(ahead)
    behind = _behind_it(figure, articles)
    return bool(re.match(rf"(?:\W+[\w'’-]+){{0,8}}?\W+{done}\b", behind, re.IGNORECASE))


def _label(figure: Figure, words: FigureWords) -> str | None:
    """The name of what happened; of villages and houses it is another one than of people."""
    if figure.event == "capture" and (figure.done or "").startswith(_FALLING):
        return None  # a town falls to an army; a climber falls
    if figure.event == "launch" and figure.head in words.persons:
        return None  # a rocket is fired, and so is a coach: not in one word
    people = figure.head is None or figure.head in words.people or figure.head in words.persons
    own = None if people else words.labels_of_things.get(figure.event or "")
    return own or words.labels.get(figure.event or "")


def _participle(form: str, words: FigureWords) -> bool:
    return form in words.participles or (form.endswith("ed") and form not in words.intransitive)


def _titled(
    plain: str, figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords
) -> str:
    return f"{plain} {_further(figures, articles, words)}".strip()


def _further(figures: Sequence[Figure], articles: Mapping[str, Article], words: FigureWords) -> str:
    """What the words behind a figure add: "for border security", "on board"."""
    return _most(_behind(f, articles, words) for f in figures) or ""


def _behind(figure: Figure, articles: Mapping[str, Article], words: FigureWords) -> str | None:
    text = articles[figure.article].text[figure.place.end : figure.passage.span.end]
    at = re.match(r"\s+(?:people|persons)\b", text)
    match = _BEHIND.match(text, at.end() if at else 0)
    if not match:
        return None
    kept: list[str] = []
    for word in match[2].split():
        norm = word.lower()
        known = norm in words.stops and not (not kept and norm in ("the", "a", "an"))
        if known or norm in words.guards["weekdays"] | words.guards["months"]:
            break
        kept.append(word)
    if not kept or kept[-1].lower() in ("the", "a", "an"):
        return None
    return " ".join([match[1], *kept])


def plural(noun: str) -> str:
    """The plural of the last word of an English noun phrase, by rule.

    >>> [plural(n) for n in ("harbour town", "city", "box", "woman", "people", "life")]
    ['harbour towns', 'cities', 'boxes', 'women', 'people', 'lives']
    """
    if noun.endswith(("people", "s", "police", "staff", "aircraft", "children", "women")):
        return noun + "es" if noun.endswith(("ss", "us")) else noun
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith(("life", "wife", "knife")):
        return noun[:-2] + "ves"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh", "z")) else "s")


def _most(said: Iterable[str | None]) -> str | None:
    ranked = Counter(s for s in said if s).most_common(1)
    return ranked[0][0] if ranked else None
