"""Which words an article gives to whom: direct, mixed and indirect quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.quotations.clause_quotations import Found, of_clause
from retold.find.quotations.clauses import Clause, clauses
from retold.find.quotations.nested import inner_clauses
from retold.find.quotations.register import read_names
from retold.find.quotations.resolving import resolve_within
from retold.model.article import Article
from retold.model.findings import Quotation, Speaker
from retold.model.span import Passage, Span, cover
from retold.text.languages.speech import Speech, speech

_LONGEST = 100  # fragments of one quotation


@dataclass(frozen=True, slots=True)
class QuotationOptions:
    """indirect: also words reported without marks. terms: also marked words nobody is given."""

    indirect: bool = True
    terms: bool = True


def _is_topic(quotation: Quotation, found: Found) -> bool:
    """Whether what stands before a heading's colon is no speaker ("Harbour: New bridge opens")."""
    speaker = quotation.speaker
    person = speaker is not None and speaker.kind in ("person", "anonymous")
    return found.frame == "label" and found.form == "indirect" and not person


def find_quotations(
    article: Article, options: QuotationOptions | None = None
) -> tuple[Quotation, ...]:
    """All quotations of the article in reading order. Linear in the length of the text."""
    options = options or QuotationOptions()
    language = speech(article.language)
    sentences = list(clauses(article, language))
    found = _all(article, sentences, language)
    kept = [
        f
        for f in found
        if (options.indirect or f.form != "indirect") and (options.terms or f.use == "speech")
    ]
    kept.sort(key=lambda f: (f.content.start, f.content.end))
    quotations = [_quotation(article, n, f) for n, f in enumerate(kept, 1)]
    register = read_names(sentences, article.text)
    resolved = resolve_within(article, quotations, register, language)
    return tuple(q for q, f in zip(resolved, kept, strict=True) if not _is_topic(q, f))


def _quotation(article: Article, number: int, found: Found) -> Quotation:
    text, id = article.text, article.id
    speaker = None
    if found.source is not None and found.use == "speech":
        speaker = Speaker(found.source.of(text), Passage(id, found.source), kind="unknown")
    return Quotation(
        f"q{number}",
        id,
        Passage(id, found.content),
        tuple([Passage(id, s) for s in found.fragments]),
        found.form,
        speaker,
        Passage(id, found.cue) if found.cue else None,
        found.use,
    )


def _all(article: Article, sentences: list[Clause], language: Speech) -> list[Found]:
    found: list[Found] = []
    last: int | None = None  # where the last marked speech stands in ``found``
    before: Clause | None = None
    told: Found | None = None  # the report that ends the sentence before
    for clause in sentences:
        here = list(of_clause(article.text, clause, before))
        for new in here:
            if told is not None and new.alone and not clause.heading:
                new = new._replace(source=_announced(told, new) or new.source)
            if new.form == "indirect" or new.use != "speech":
                found.append(new)
                continue
            earlier = found[last] if last is not None else None
            if earlier is not None and last is not None and new.runs_on and _is_open(earlier):
                found[last] = _merged(earlier, new)._replace(
                    source=new.source, cue=new.cue, frame=new.frame
                )
                continue
            if earlier is not None and last is not None and _goes_on(earlier, new):
                found[last] = _merged(earlier, new)
                continue
            if earlier is not None and not clause.heading and _carries(earlier, new):
                new = new._replace(source=earlier.source)
            last = len(found)
            found.append(new)
        before, told = clause, _last_report(clause, here)
    spoken = [f for f in found if f.form != "indirect" and f.use == "speech"]
    found += [inner for f in spoken for inner in _inside(article.text, f, language)]
    return found


def _last_report(clause: Clause, found: list[Found]) -> Found | None:
    """What somebody is reported to have said, if that is what the sentence tells."""
    told = [f for f in found if f.form == "indirect" and f.frame in _SAID]
    if not told or clause.heading or any(f.form != "indirect" for f in found):
        return None
    source = told[-1].source
    word = clause.words[clause.starts.index(source.start)] if source else ""
    return None if word in clause.language.words["first"] else told[-1]


def _announced(told: Found, new: Found) -> Span | None:
    """Marked words right after a report: the same speaker's, over the end of the paragraph too."""
    return told.source if new.paragraph - told.paragraph <= 1 else None


def _inside(text: str, outer: Found, language: Speech) -> Iterator[Found]:
    """What somebody is quoted as having heard or said: marked words with a cue inside others."""
    for fragment in outer.fragments:
        for clause, marks in inner_clauses(text, fragment, outer.paragraph, language):
            mark = Span(marks[0].first, marks[0].last)
            for found in of_clause(text, clause, None):
                if found.frame in _TOLD and found.source and mark in found.fragments:
                    yield found._replace(content=mark, fragments=(mark,), form="direct")


# Reports of what was said: marked words after them are the same speaker's.
_SAID = ("that", "clause", "postposed", "inverted", "according", "wh", "to", "particle", "np")
_TOLD = ("quote", "colon", "postposed", "inverted")  # frames that give words to somebody as said


def _goes_on(earlier: Found, new: Found) -> bool:
    """Speech without a cue of its own, in the paragraph of earlier speech or after open marks."""
    if not new.alone or new.source is not None or len(earlier.fragments) >= _LONGEST:
        return False
    return new.paragraph == earlier.paragraph or earlier.open_end


def _merged(earlier: Found, new: Found) -> Found:
    fragments = (*earlier.fragments, *new.fragments)
    content = cover((earlier.content, new.content))
    return earlier._replace(
        fragments=fragments, content=content, open_end=new.open_end, paragraph=new.paragraph
    )


def _is_open(earlier: Found) -> bool:
    """Whether the marks of what was said stay open and nobody is named for it yet."""
    return earlier.open_end and (earlier.alone or earlier.source is None)


def _carries(earlier: Found, new: Found) -> bool:
    """The speaker goes on over the end of the paragraph."""
    return new.source is None and new.paragraph - earlier.paragraph <= 1
