"""What one sentence gives to whom: reported words, words in marks, and marks nobody is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from retold.find.quotations.attribution_frames import Attribution
from retold.find.quotations.attributions import find_attributions
from retold.find.quotations.clauses import Clause
from retold.find.quotations.loose_marks import (
    announced,
    beside,
    deed,
    first_subject,
    introduced,
    stands_alone,
)
from retold.find.quotations.marks import Marked
from retold.find.quotations.word_kinds import is_only_named
from retold.model.findings import QuotationForm, QuotationUse
from retold.model.span import Span, cover


class Found(NamedTuple):
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


def of_clause(text: str, c: Clause, before: Clause | None) -> Iterator[Found]:
    """All quotations of one sentence; ``before`` is the sentence before it."""
    reports = find_attributions(c)
    if not c.quotes:
        yield from filter(None, [_reported(c, report, ()) for report in reports])
        return
    covered: set[int] = set()
    reports = _reaching(c, reports)
    owners = {j: _owner(j, reports) for j in c.quotes}
    for report in reports:
        found = _reported(c, report, [j for j, owner in owners.items() if owner is report])
        if found is None:
            continue
        covered.update(
            j for j in c.quotes if c.kinds[j] == "Q" and any(a <= j < b for a, b in report.contents)
        )
        yield found
    for j, mark in c.quotes.items():
        if j not in covered:
            yield _loose(c, j, mark, before, text)


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


def _hold(report: Attribution) -> tuple[bool, int, bool]:
    held = sum(b - a for a, b in report.contents)
    return report.frame in ("noun", "passive"), held, report.frame != "put"


_WORDS = frozenset("Nwvkxdprsc#at")  # kinds that are words, not marks or points


def _reported(c: Clause, report: Attribution, own: Iterable[int]) -> Found | None:
    """``own``: those of the marked words in the contents that are this speaker's, in order."""
    ranges = [_without_edges(c, a, b) for a, b in report.contents]
    ranges = [(a, b) for a, b in ranges if a < b]
    if not ranges:
        return None
    spans = tuple([Span(c.starts[a], c.ends[b - 1]) for a, b in ranges])
    content = cover(spans)
    quotes = [c.quotes[j] for j in own if c.kinds[j] == "Q" and any(a <= j < b for a, b in ranges)]
    source, cue = _source(c, report), _span(c, report.cue)
    if not quotes:
        return Found(content, spans, "indirect", source, cue, c.paragraph, frame=report.frame)
    form: QuotationForm = "mixed"
    spans = tuple([Span(m.first, m.last) for m in quotes])
    if report.frame != "put" and all(_WORDS.isdisjoint(c.kinds[a:b]) for a, b in ranges):
        form, content = "direct", cover(spans)
    found = Found(content, spans, form, source, cue, c.paragraph, frame=report.frame)
    runs_on = quotes[0].first == quotes[0].start
    return found._replace(open_end=not quotes[-1].closed, runs_on=runs_on)


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


def _loose(c: Clause, j: int, mark: Marked, before: Clause | None, text: str) -> Found:
    """Marked words no verb of saying governs: speech that goes on, partial quotes, or a term."""
    span = Span(mark.first, mark.last)
    alone = all(kind in "Q.,;:-'?!…()[]" for kind in c.kinds)
    if alone:
        source = _span(before, announced(c, before)) if before else None
        use: QuotationUse = "speech"
    else:
        source, use = _whose(c, j, mark, text)
    form: QuotationForm = "direct" if alone or stands_alone(text, c, j, mark) else "mixed"
    return Found(
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


def _whose(c: Clause, j: int, mark: Marked, text: str) -> tuple[Span | None, QuotationUse]:
    """Who may have said marked words among others, and whether they are speech at all."""
    if c.kinds[j] == "N":
        return None, "term" if is_only_named(c.words[:j], c.language) else "title"
    if len(text[mark.first : mark.last].split()) <= 2 and not introduced(c, j, c.language):
        source = _span(c, deed(c, j))
        return source, "speech" if source else "term"
    if c.heading:  # a headline leaves its speaker out
        return None, "speech"
    return _span(c, beside(text, c, j, mark) or first_subject(c)), "speech"
