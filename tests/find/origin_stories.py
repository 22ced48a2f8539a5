"""Tiny stories for counting: one sentence each, an outlet, perhaps an agency. All invented."""

from __future__ import annotations

from retold.model.article import Article, Credit, Sentence
from retold.model.findings import Link, Quotation, Speaker
from retold.model.span import Passage, Span

# One sentence of thirteen words: longer than what two writers choose alike by chance.
SAID = "The ferry to Orlo was stopped at noon because the pier had split."
TITLE = "Ferry stopped"


def article(number: int, outlet: str | None = None, body: str = SAID, agency: str = "") -> Article:
    text = f"{TITLE}\n\n{body}\n"
    end = len(text.rstrip())
    credits: tuple[Credit, ...] = ()
    if agency:
        text += f"\n({agency})\n"
        at = text.rindex(agency)
        place = Passage(f"a{number}", Span(at, at + len(agency)))
        credits = (Credit(agency, "agency", place, agency.lower(), "credit line"),)
    return Article(
        id=f"a{number}",
        path=f"{number}.txt",
        text=text,
        verbatim=True,
        outlet=outlet,
        title=TITLE,
        sentences=(
            Sentence(Span(0, len(TITLE)), "title", 0),
            Sentence(Span(len(TITLE) + 2, end), "body", 1),
        ),
        credits=credits,
    )


def said(of: Article) -> Passage:
    return of.passage(of.sentences[1].span)


def link(left: Article, right: Article, kind: str = "verbatim", score: float = 1.0) -> Link:
    return Link(f"{left.id}-{right.id}", said(left), said(right), kind, score)  # type: ignore[arg-type]


def quoted(of: Article, speaker: str | None, id: str = "") -> Quotation:
    who = Speaker(speaker, key=speaker.lower()) if speaker else None
    place = said(of)
    return Quotation(id or f"q-{of.id}", of.id, place, (place,), "direct", who)
