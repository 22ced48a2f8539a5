"""Own reporting: what in an article shows that somebody of the outlet was there or asked."""

from __future__ import annotations

import re

from retold.find.derivations.aligned import short
from retold.find.derivations.leanings import own_asked
from retold.model.article import Article
from retold.model.findings import Evidence
from retold.model.span import Passage, Span

# Phrases, besides "told the Post", with which a newsroom says that the reporting is its own. NAME
# stands for the outlet.
_OWN_PHRASES = (
    r"\b(?:our|this newspaper'?s|this paper'?s) (?:own )?"
    r"(?:correspondent|reporter|photographer|team)",
    r"\b(?:a|one|two) NAME (?:correspondent|reporter|journalist|photographer)s?\b",
    r"\bNAME'?s? [A-Z]\w+ [A-Z]\w+, (?:reporting|speaking) (?:from|at|in)\b",
    r"\bNAME(?:'s)? (?:reporters?|correspondents?|journalists?) (?:saw|counted|watched|visited"
    r"|found|heard|witnessed|at the scene|on the ground)\b",
)
# A first person outside quotation marks who perceives: an eye-witness text.
_EYE_WITNESS = re.compile(
    r"\b(?:I|[Ww]e) (?:saw|watched|counted|heard|stood|walked|arrived|spoke|met|asked|visited"
    r"|could see|was standing|were standing|followed)\b"
)
_MARKS = re.compile(r"[\"“”„‟″«»]")


def own_reporting(article: Article, forms: tuple[str, ...]) -> tuple[Evidence, ...]:
    """What shows that ``article`` rests on reporting of its own.

    forms: the outlet's names as texts write them (``name_forms``), none where it is not known.
    A byline alone shows nothing: editors of wire copy sign it too. It counts with a date line.
    """
    return (
        *_told(article, forms),
        *_phrases(article, forms[0] if forms else None),
        *_eye_witness(article),
        *_correspondent(article),
    )


def _told(article: Article, forms: tuple[str, ...]) -> list[Evidence]:
    return [
        Evidence(
            "own_reporting",
            f"it was told or shown something itself (“{short(span.of(article.text), 80)}”)",
            (Passage(article.id, span),),
        )
        for span in own_asked(article, forms)
    ]


def _phrases(article: Article, name: str | None) -> list[Evidence]:
    stand_in = re.escape(name) if name else r"(?!)"
    pattern = re.compile("|".join(p.replace("NAME", stand_in) for p in _OWN_PHRASES))
    found = []
    for sentence in article.body:
        match = pattern.search(article.words(sentence.span).replace("’", "'"))
        if match:
            place = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            words = place.of(article.text)
            says = f"it speaks of reporting of its own (“{words}”)"
            found.append(Evidence("own_reporting", says, (Passage(article.id, place),)))
    return found


def _eye_witness(article: Article) -> list[Evidence]:
    for sentence in article.body:
        words = article.words(sentence.span)
        match = _EYE_WITNESS.search(words)
        if match and not _MARKS.search(words) and not _quoted_before(article, sentence.span):
            place = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            says = f"its writer was there (“{match.group()}”)"
            return [Evidence("eye_witness", says, (Passage(article.id, place),))]
    return []


def _quoted_before(article: Article, span: Span) -> bool:
    """Whether quotation marks opened earlier in this paragraph are still open at ``span``."""
    start = article.text.rfind("\n", 0, span.start) + 1
    before = article.text[start : span.start]
    if "“" in before or "”" in before:
        return before.count("“") > before.count("”")
    return before.count('"') % 2 == 1


def _correspondent(article: Article) -> list[Evidence]:
    """A person's byline with a date line, and no agency credited beside it."""
    if any(c.kind == "agency" and c.form != "told" for c in article.credits):
        return []
    person = next((c for c in article.credits if c.kind == "person" and c.form == "byline"), None)
    place = dateline(article)
    if person is None or person.passage is None or place is None:
        return []
    says = f"signed by {person.name} with the date line {place.of(article.text)}"
    passages = (person.passage, Passage(article.id, place))
    return [Evidence("correspondent", says, passages)]


# "HARBOUR TOWN —", "PORT ELM, Norland (Reuters) -", "Port Elm, 4 May -"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)?)"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?"
    r" ?(?:\([^)]{2,40}\) ?)?(?:—|–|-|:) "
)


def dateline(article: Article) -> Span | None:
    """The place before the first sentences, with which a report says where it is from."""
    for sentence in article.body[:3]:
        match = _DATELINE.match(article.words(sentence.span))
        if match:
            at = sentence.span.start
            return Span(at + match.start("place"), at + match.end("place"))
    return None
