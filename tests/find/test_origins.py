"""Counting support: what joins, what separates, and what never happens to the interval."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.corrections import Correction, read_corrections, resolve_corrections
from retold.find.origins import Ground, count, count_outlets, count_story
from retold.find.stemma import Stemma
from retold.model.article import Article, Credit, Sentence
from retold.model.findings import (
    Derivation,
    Evidence,
    Link,
    Quotation,
    QuotationGroup,
    Speaker,
    Variant,
)
from retold.model.span import Passage, Span
from retold.model.support import Interval, Support

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


def interval(*articles: Article, **known: object) -> tuple[int, int]:
    ground = Ground(articles, **known)  # type: ignore[arg-type]
    origins = count([said(a) for a in articles], ground).origins
    assert origins is not None
    return origins.low, origins.high


def test_nothing_asked_is_nothing_measured() -> None:
    assert count([], Ground(())) == Support(0, 0, None)


def test_a_passage_of_another_story_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        count([Passage("elsewhere", Span(0, 5))], Ground((article(1),)))


A, B, C = article(1, "Orlo Post"), article(2, "Brack Herald"), article(3, "Tern Radio")
AP_A, AP_B = article(1, "Orlo Post", agency="AP"), article(2, "Brack Herald", agency="AP")
DPA_B = article(2, "Brack Herald", agency="dpa")
OWN = article(3, "Tern Radio", "A pilot told Tern Radio that the pier at Orlo had split in two.")
DERIVED = Derivation(
    "d1", "a1", "a2", "rewrite", 0.9, 0.9, (Evidence("credit", "it says so"),), (said(B),)
)

ROWS = [
    ("one article", (A,), {}, (1, 1)),
    ("silence shows nothing: unlinked texts corroborate only themselves", (A, B, C), {}, (1, 3)),
    ("the same wording is one origin", (A, B), {"links": (link(A, B),)}, (1, 1)),
    (
        "a weak rewording may be two reports of a fact",
        (A, B),
        {"links": (link(A, B, "paraphrase", 0.5),)},
        (1, 2),
    ),
    ("one agency, no common wording: not shown separate", (AP_A, AP_B), {}, (1, 2)),
    ("two agencies are separate makers", (AP_A, DPA_B), {}, (2, 2)),
    ("own reporting stands apart from an agency", (AP_A, OWN), {}, (2, 2)),
    ("own reporting does not make a silent text separate", (B, OWN), {}, (1, 2)),
    (
        "a rewrite goes back to its source",
        (A, B),
        {"stemma": Stemma((), (DERIVED,), ())},
        (1, 1),
    ),
    (
        "two speakers are two sources",
        (A, B),
        {"quotations": (quoted(A, "Ilva Rask"), quoted(B, "Tomo Berg"))},
        (2, 2),
    ),
    (
        "one speaker in two reports is not shown to be two",
        (A, B),
        {"quotations": (quoted(A, "Ilva Rask"), quoted(B, "Ilva Rask"))},
        (1, 2),
    ),
]


@pytest.mark.parametrize(("why", "articles", "known", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_intervals(
    why: str, articles: tuple[Article, ...], known: dict[str, object], expected: tuple[int, int]
) -> None:
    assert interval(*articles, **known) == expected


def test_the_same_utterance_is_one_origin_whatever_surrounds_it() -> None:
    quotations = (quoted(A, "Ilva Rask"), quoted(B, None), quoted(C, "Ilva Rask"))
    variants = tuple(Variant(q.id, "verbatim") for q in quotations)
    group = QuotationGroup("g1", "Ilva Rask", "q-a1", variants, Support(3, 3, None))
    ground = Ground((A, B, C), quotations=quotations, groups=(group,))
    support = count([said(a) for a in (A, B, C)], ground)
    assert (support.articles, support.outlets, support.origins) == (3, 3, Interval(1, 1))
    assert support.named_sources == ("Ilva Rask",)
    assert any("quote the same utterance" in why for why in support.why)
    assert support.brackets[0].evidence == ("same utterance",)


def test_an_article_that_says_it_twice_is_one_origin() -> None:
    ground = Ground((A,))
    title = A.passage(A.sentences[0].span)
    assert count([title, said(A)], ground).origins == Interval(1, 1)


def test_outlets_are_publishers_and_an_unknown_one_is_its_own() -> None:
    feeds = (article(1, "Orlo Post"), article(2, "Orlo Post"), article(3), article(4))
    assert count_outlets(feeds) == 3
    joined = Correction("same_outlet", ("a1", "a3"), "its Sunday edition")
    assert count_outlets(feeds, (joined,)) == 2


def test_every_reason_is_told_in_names_not_paths() -> None:
    ground = Ground((AP_A, DPA_B, article(3)))
    support = count([said(a) for a in ground.articles], ground)
    assert "Orlo Post apart from Brack Herald: different makers: AP; dpa" in support.why
    silent = next(why for why in support.why if why.startswith("nothing shows"))
    assert "“Ferry stopped”" in silent
    assert not any(".txt" in why for why in support.why)


def test_corrections_are_taken_and_shown() -> None:
    linked = {"links": (link(A, B),)}
    split = Correction("split", ("1.txt", "2.txt"), "I rang both newsrooms")
    assert interval(A, B, **linked, corrections=(split,)) == (2, 2)
    merge = Correction("merge", ("a1", "a3"), "the same freelancer")
    ground = Ground((A, C), corrections=(merge,))
    support = count([said(A), said(C)], ground)
    assert support.origins == Interval(1, 1)
    assert "correction (merge): the same freelancer" in support.why


def test_a_split_holds_against_a_third_article_that_links_both() -> None:
    links = (link(A, B), link(B, C))
    split = Correction("split", ("a1", "a3"), "checked")
    assert interval(A, B, C, links=links, corrections=(split,)) == (2, 2)


BAD = [
    ({"kind": "merge", "articles": ["x"], "reason": "r"}, "two or more"),
    ({"kind": "merge", "articles": ["x", "x"], "reason": "r"}, "two or more"),
    ({"kind": "join", "articles": ["x", "y"], "reason": "r"}, "not a kind"),
    ({"kind": "split", "articles": ["x", "y"], "reason": " "}, "needs a reason"),
    ({"kind": "split", "articles": "xy", "reason": "r"}, "is a list"),
    ("split", "not an object"),
]


@pytest.mark.parametrize(("entry", "message"), BAD, ids=[m for _, m in BAD])
def test_bad_corrections_say_what_is_wrong(entry: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_corrections({"corrections": [entry]})


def test_corrections_about_other_stories_are_left_out() -> None:
    kept = Correction("merge", ("1.txt", "2.txt", "9.txt"), "r")
    other = Correction("merge", ("8.txt", "9.txt"), "r")
    names = [("a1", "1.txt"), ("a2", "2.txt")]
    assert resolve_corrections((kept, other), names) == (Correction("merge", ("a1", "a2"), "r"),)


def test_the_story_counts_tellings() -> None:
    derived = Ground((A, B, C), stemma=Stemma((), (DERIVED,), ()))
    support = count_story(derived)
    assert (support.articles, support.outlets, support.origins) == (3, 3, Interval(1, 2))
    assert any("takes its text from Orlo Post" in why for why in support.why)


def test_a_shared_statement_does_not_make_two_tellings_one() -> None:
    quotations = (quoted(A, "Ilva Rask"), quoted(B, "Ilva Rask"))
    ground = Ground((A, B), links=(link(A, B),), quotations=quotations)
    support = count_story(ground)
    assert support.origins == Interval(1, 2)


# --- properties ----------------------------------------------------------------------------------

NUMBERS = st.integers(min_value=2, max_value=6)


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    """Stories of a few articles with random links, credits, outlets and quotations."""
    held = [
        article(
            n,
            draw(st.sampled_from([None, "Orlo Post", "Brack Herald", "Tern Radio"])),
            draw(st.sampled_from([SAID, OWN.words(said(OWN))])),
            draw(st.sampled_from(["", "", "AP", "dpa"])),
        )
        for n in range(draw(NUMBERS))
    ]
    pairs = [(a, b) for n, a in enumerate(held) for b in held[n + 1 :]]
    kinds = st.sampled_from([("verbatim", 1.0), ("near_verbatim", 0.9), ("paraphrase", 0.5)])
    links = [link(a, b, *draw(kinds)) for a, b in pairs if draw(st.integers(0, 3)) == 0]
    speakers = st.sampled_from([None, None, "Ilva Rask", "Tomo Berg"])
    quotations = [quoted(a, who) for a in held if (who := draw(speakers))]
    return Ground(tuple(held), tuple(links), (), tuple(quotations))


def counted(ground: Ground) -> Interval:
    origins = count([said(a) for a in ground.articles], ground).origins
    assert origins is not None
    return origins


def two_of(ground: Ground) -> tuple[str, str]:
    return ground.articles[0].id, ground.articles[-1].id


FEW = settings(max_examples=60, deadline=None)


@FEW
@given(grounds())
def test_the_interval_lies_between_one_and_the_articles(ground: Ground) -> None:
    found = counted(ground)
    assert 1 <= found.low <= found.high <= len(ground.articles)


@FEW
@given(grounds(), st.randoms(use_true_random=False))
def test_order_does_not_matter(ground: Ground, rng: object) -> None:
    places = [said(a) for a in ground.articles]
    mixed, links = list(places), list(ground.links)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    rng.shuffle(links)  # type: ignore[attr-defined]
    assert count(mixed, dataclasses.replace(ground, links=tuple(links))) == count(places, ground)


@FEW
@given(grounds())
def test_a_copy_never_raises_the_maximum(ground: Ground) -> None:
    first = ground.articles[0]
    copy = dataclasses.replace(article(99), text=first.text, sentences=first.sentences)
    more = dataclasses.replace(
        ground, articles=(*ground.articles, copy), links=(*ground.links, link(first, copy))
    )
    assert counted(more).high <= counted(ground).high


@FEW
@given(grounds())
def test_a_merge_never_raises_either_end(ground: Ground) -> None:
    merge = Correction("merge", two_of(ground), "told so")
    before = counted(ground)
    after = counted(dataclasses.replace(ground, corrections=(merge,)))
    assert after.low <= before.low
    assert after.high <= before.high


@FEW
@given(grounds())
def test_a_split_shows_two_at_least(ground: Ground) -> None:
    split = Correction("split", two_of(ground), "told so")
    assert counted(dataclasses.replace(ground, corrections=(split,))).low >= 2


@FEW
@given(grounds())
def test_joined_outlets_are_never_more(ground: Ground) -> None:
    joined = Correction("same_outlet", two_of(ground), "told so")
    assert count_outlets(ground.articles, (joined,)) <= count_outlets(ground.articles)
