"""Counting support: what joins, what separates, and what never happens to the interval."""

from __future__ import annotations

import pytest

from retold.find.derivations.stemma import Stemma
from retold.find.origins.corrections import Correction, read_corrections, resolve_corrections
from retold.find.origins.origins import Ground, count, count_outlets, count_story
from retold.model.article import Article
from retold.model.findings import (
    Derivation,
    Evidence,
    QuotationGroup,
    Variant,
)
from retold.model.span import Passage, Span
from retold.model.support import Interval, Support
from tests.find.origin_stories import article, link, quoted, said


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
        "a sentence told anew goes back to its source",
        (A, B),
        {"stemma": Stemma((), (DERIVED,), ()), "links": (link(A, B, "paraphrase", 0.4),)},
        (1, 1),
    ),
    (
        "a text told anew may have a sentence from elsewhere",
        (A, B),
        {"stemma": Stemma((), (DERIVED,), ())},
        (1, 2),
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
