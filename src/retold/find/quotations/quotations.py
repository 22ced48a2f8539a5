"""Which words an article gives to whom: direct, mixed and indirect quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from retold.find.quotations.attribution_frames import Attribution
from retold.find.quotations.attributions import find_attributions
from retold.find.quotations.clauses import Clause, clauses
from retold.find.quotations.loose_marks import (
    announced,
    beside,
    deed,
    first_subject,
    introduced,
    stands_alone,
)
from retold.find.quotations.marks import Marked
from retold.find.quotations.nested import inner_clauses
from retold.find.quotations.register import read_names
from retold.find.quotations.resolving import resolve_within
from retold.model.article import Article
from retold.model.findings import Quotation, QuotationForm, QuotationUse, Speaker
from retold.model.span import Passage, Span, cover
from retold.text.languages.speech import Speech, speech

_LONGEST = 100  # fragments of one quotation


@dataclass(frozen=True, slots=True)
class QuotationOptions:
    """indirect: also words reported without marks. terms: also marked words nobody is given."""

    indirect: bool = True
    terms: bool = True


def _is_topic(quotation: Quotation, found: _Found) -> bool:
    """Whether what stands before a heading's colon is no speaker ("Harbour: New bridge opens")."""
    speaker = quotation.speaker
    person = speaker is not None and speaker.kind in ("person", "anonymous")
    return found.frame == "label" and found.form == "indirect" and not person


class _Found(NamedTuple):
    """A quotation on its way: spans of the article's text."""

    content: Span
    fragments: tuple[Span, ...]
    form: QuotationForm
    source: Span | None
    cue: Span | None
    paragraph: int
    use: QuotationUse = "speech"
    open_end: bool = False  # the marks stay open: the next paragraph goes on
    alone: bool = False  # nothing but marked words in the sentence
    frame: str = ""
    runs_on: bool = False  # begins inside marks that were opened further up


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


def _quotation(article: Article, number: int, found: _Found) -> Quotation:
    text, id = article.text, article.id
    speaker = None
    if found.source is not None and found.use == "speech":
        speaker = Speaker(found.source.of(text), Passage(id, found.source), kind="unknown")
    return Quotation(
        f"q{number}",
        id,
        Passage(id, found.content),
        tuple(Passage(id, s) for s in found.fragments),
        found.form,
        speaker,
        Passage(id, found.cue) if found.cue else None,
        found.use,
    )


def _all(article: Article, sentences: list[Clause], language: Speech) -> list[_Found]:
    found: list[_Found] = []
    last: int | None = None  # where the last marked speech stands in ``found``
    before: Clause | None = None
    told: _Found | None = None  # the report that ends the sentence before
    for clause in sentences:
        here = list(_of_clause(article.text, clause, before, language))
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
    found += [inner for f in found for inner in _inside(article.text, f, language)]
    return found


def _last_report(clause: Clause, found: list[_Found]) -> _Found | None:
    """What somebody is reported to have said, if that is what the sentence tells."""
    told = [f for f in found if f.form == "indirect" and f.frame in _SAID]
    if not told or clause.heading or any(f.form != "indirect" for f in found):
        return None
    source = told[-1].source
    word = clause.words[clause.starts.index(source.start)] if source else ""
    return None if word in clause.language.words["first"] else told[-1]


def _announced(told: _Found, new: _Found) -> Span | None:
    """Marked words right after a report: the same speaker's, over the end of the paragraph too."""
    return told.source if new.paragraph - told.paragraph <= 1 else None


def _inside(text: str, outer: _Found, language: Speech) -> Iterator[_Found]:
    """What somebody is quoted as having heard or said: marked words with a cue inside others."""
    if outer.form == "indirect" or outer.use != "speech":
        return
    for fragment in outer.fragments:
        for clause, marks in inner_clauses(text, fragment, outer.paragraph, language):
            mark = Span(marks[0].first, marks[0].last)
            for found in _of_clause(text, clause, None, language):
                if found.frame in _TOLD and found.source and mark in found.fragments:
                    yield found._replace(content=mark, fragments=(mark,), form="direct")


# Reports of what was said: marked words after them are the same speaker's.
_SAID = ("that", "clause", "postposed", "inverted", "according", "wh", "to", "particle", "np")
_TOLD = ("quote", "colon", "postposed", "inverted")  # frames that give words to somebody as said


def _goes_on(earlier: _Found, new: _Found) -> bool:
    """Speech without a cue of its own, in the paragraph of earlier speech or after open marks."""
    if not new.alone or new.source is not None or len(earlier.fragments) >= _LONGEST:
        return False
    return new.paragraph == earlier.paragraph or earlier.open_end


def _merged(earlier: _Found, new: _Found) -> _Found:
    fragments = (*earlier.fragments, *new.fragments)
    content = cover((earlier.content, new.content))
    return earlier._replace(
        fragments=fragments, content=content, open_end=new.open_end, paragraph=new.paragraph
    )


def _is_open(earlier: _Found) -> bool:
    """Whether the marks of what was said stay open and nobody is named for it yet."""
    return earlier.open_end and (earlier.alone or earlier.source is None)


def _carries(earlier: _Found, new: _Found) -> bool:
    """The speaker goes on over the end of the paragraph."""
    return new.source is None and new.paragraph - earlier.paragraph <= 1


def _of_clause(text: str, c: Clause, before: Clause | None, language: Speech) -> Iterator[_Found]:
    reports = find_attributions(c)
    if not c.quotes:
        yield from filter(None, (_reported(c, report, set()) for report in reports))
        return
    covered: set[int] = set()
    reports = _reaching(c, reports)
    owners = {j: _owner(j, reports) for j in c.quotes}
    for report in reports:
        found = _reported(c, report, {j for j, owner in owners.items() if owner is report})
        if found is None:
            continue
        covered.update(
            j for j in c.quotes if c.kinds[j] == "Q" and any(a <= j < b for a, b in report.contents)
        )
        yield found
    for j, mark in c.quotes.items():
        if j not in covered:
            yield _loose(c, j, mark, before, text, language)


def _reaching(c: Clause, reports: list[Attribution]) -> list[Attribution]:
    """Reported words that broke off too early reach on to marked words nobody else is given."""
    free = [
        j
        for j in c.quotes
        if c.kinds[j] == "Q" and not any(a <= j < b for r in reports for a, b in r.contents)
    ]
    for j in free:
        for n in range(len(reports) - 1, -1, -1):
            report = reports[n]
            first, last = report.contents[-1]
            if report.cue[1] <= first and last <= j:
                cues = any(last <= r.cue[0] < j for r in reports)
                if not cues and ";" not in c.kinds[last:j]:
                    contents = (*report.contents[:-1], (first, j + 1))
                    reports[n] = report._replace(contents=contents)
                break
    return reports


def _owner(j: int, reports: list[Attribution]) -> Attribution | None:
    """Whose the marked words ``j`` are: of several around them, the one that holds least else.

    A verb of saying comes before a noun or a passive, which may leave the speaker unnamed.
    """
    around = [r for r in reports if any(a <= j < b for a, b in r.contents)]
    return min(around, key=_hold, default=None)


def _hold(report: Attribution) -> tuple[bool, int]:
    return report.frame in ("noun", "passive"), sum(b - a for a, b in report.contents)


_WORDS = frozenset("Nwvkxdprsc#at")  # kinds that are words, not marks or points


def _reported(c: Clause, report: Attribution, own: set[int]) -> _Found | None:
    """``own``: those of the marked words in the contents that are this speaker's."""
    ranges = [_without_edges(c, a, b) for a, b in report.contents]
    ranges = [(a, b) for a, b in ranges if a < b]
    if not ranges:
        return None
    spans = tuple(Span(c.starts[a], c.ends[b - 1]) for a, b in ranges)
    content = cover(spans)
    quotes = [
        c.quotes[j]
        for j in c.quotes
        if j in own and c.kinds[j] == "Q" and any(a <= j < b for a, b in ranges)
    ]
    form: QuotationForm = "indirect"
    if quotes:
        spans = tuple(Span(m.first, m.last) for m in quotes)
        form = "mixed"
        if all(_WORDS.isdisjoint(c.kinds[a:b]) for a, b in ranges):
            form, content = "direct", cover(spans)
    return _Found(
        content,
        spans,
        form,
        _source(c, report),
        _span(c, report.cue),
        c.paragraph,
        open_end=bool(quotes) and not quotes[-1].closed,
        frame=report.frame,
        runs_on=bool(quotes) and quotes[0].first == quotes[0].start,
    )


def _source(c: Clause, report: Attribution) -> Span | None:
    """Where the speaker is named; "you could hear him say" names none."""
    if report.source is None or c.words[report.source.head[0]] in c.language.words["nobody"]:
        return None
    return _span(c, report.source.whole)


def _without_edges(c: Clause, a: int, b: int) -> tuple[int, int]:
    while a < b and c.kinds[a] in ",.;:-":
        a += 1
    while b > a and c.kinds[b - 1] in ",.;:-":
        b -= 1
    return a, b


def _span(c: Clause, words: tuple[int, int] | None) -> Span | None:
    return Span(c.starts[words[0]], c.ends[words[1] - 1]) if words else None


def _loose(
    c: Clause, j: int, mark: Marked, before: Clause | None, text: str, language: Speech
) -> _Found:
    """Marked words no verb of saying governs: speech that goes on, partial quotes, or a term."""
    span = Span(mark.first, mark.last)
    alone = all(kind in "Q.,;:-'?!…()[]" for kind in c.kinds)
    source: Span | None = None
    use: QuotationUse = "speech"
    if alone:
        source = _span(before, announced(c, before)) if before else None
    elif c.kinds[j] == "N":
        use = "term" if c.words[j - 1] in language.words["namings"] else "title"
    elif c.words[j - 1 : j] == ["so-called"]:
        use = "term"
    elif len(span.of(text).split()) <= 2 and not introduced(c, j, language):
        source = _span(c, deed(c, j))
        use = "speech" if source else "term"
    else:
        own = None if c.heading else first_subject(c)  # a headline leaves its speaker out
        source = _span(c, None if c.heading else beside(text, c, j, mark) or own)
    form: QuotationForm = "direct" if alone or stands_alone(text, c, j, mark) else "mixed"
    return _Found(
        span,
        (span,),
        form,
        source,
        None,
        c.paragraph,
        use,
        open_end=not mark.closed,
        alone=alone,
        frame="alone" if alone else "loose",
    )
