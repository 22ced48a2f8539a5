"""Events by when they happened and when they were reported, one entry per event."""

from __future__ import annotations

from dataclasses import replace

from retold.find.dates.article_date import story_window
from retold.find.dates.dates import find_dates
from retold.find.timeline.timeline import LONG_SENTENCE, find_timeline
from retold.model.article import Article, Document
from retold.model.findings import Link, TimelineEntry
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.reading import read_article


def article(name: str, text: str, published: str | None = "2026-02-10") -> Article:
    read = read_article(Document(name, f"The news of {name}\n\n{text}\n"))
    assert isinstance(read, Article)
    when = When(published, "day", "printed date") if published else None
    return replace(read, published=when)


def link(left: Article, words: str, right: Article, others: str) -> Link:
    def place(article: Article, words: str) -> Passage:
        start = article.text.index(words)
        return Passage(article.id, Span(start, start + len(words)))

    return Link("l1", place(left, words), place(right, others), "paraphrase", 0.8)


def timeline(*articles: Article, links: tuple[Link, ...] = ()) -> list[TimelineEntry]:
    window = story_window(articles)
    dates = [d for a in articles for d in find_dates(a, a.published or window)]
    found = find_timeline(articles, dates, links)
    texts = {a.id: a.text for a in articles}
    for entry in found:
        first = entry.passages[0]
        assert first.span.of(texts[first.article]) == entry.says
    return [e for e in found if e.lane == "happened"]


def test_both_lanes_in_order_of_time() -> None:
    one = article("north", "The wall cracked on Sunday. Crews arrived on Monday.")
    dates = find_dates(one, one.published)
    found = find_timeline([one], dates)
    assert [(e.when.at, e.lane, e.says) for e in found] == [
        ("2026-02-08", "happened", "The wall cracked on Sunday."),
        ("2026-02-09", "happened", "Crews arrived on Monday."),
        ("2026-02-10", "reported", "The news of north"),
    ]


def test_one_sentence_reworded_is_one_entry() -> None:
    one = article("north", "The eastern wall cracked on Sunday.")
    two = article("south", "On Sunday a crack opened in the wall.")
    linked = link(one, "The eastern wall cracked on Sunday.", two, "On Sunday a crack opened")
    entries = timeline(one, two, links=(linked,))
    assert [(e.when.at, [p.article for p in e.passages]) for e in entries] == [
        ("2026-02-08", [one.id, two.id])
    ]


def test_the_same_words_need_no_link() -> None:
    one = article("north", "The eastern wall cracked on Sunday. It was dark.")
    two = article("south", "It rained. The eastern wall cracked on Sunday.")
    assert len(timeline(one, two)) == 1


def test_unlinked_sentences_stay_two_entries() -> None:
    one = article("north", "The eastern wall cracked on Sunday.")
    two = article("south", "The mayor slept on Sunday.")
    assert len(timeline(one, two)) == 2


def test_a_disagreement_about_the_date_is_shown() -> None:
    one = article("north", "The eastern wall cracked on Sunday.")
    two = article("south", "The eastern wall had cracked on Friday.")
    linked = link(one, "The eastern wall cracked", two, "The eastern wall had cracked on Friday.")
    (entry,) = timeline(one, two, links=(linked,))
    assert entry.when.at == "2026-02-08"
    assert [(d.when.at, d.passage.article) for d in entry.others] == [("2026-02-06", two.id)]
    assert "2026-02-06" in entry.why


def test_a_coarser_date_is_no_disagreement() -> None:
    one = article("north", "The eastern wall cracked on Monday.")
    two = article("south", "The eastern wall cracked this week.")
    linked = link(one, "The eastern wall cracked on Monday.", two, "The eastern wall cracked this")
    assert all(not e.others for e in timeline(one, two, links=(linked,)))


def test_a_tense_turned_round_moves_the_day() -> None:
    one = article("north", "Divers will look at the wall between Wednesday and Friday of the week.")
    two = article(
        "south", "Divers had looked at the wall between Wednesday and Friday of the week."
    )
    linked = link(one, "Divers will look at the wall", two, "Divers had looked at the wall between")
    linked = replace(linked, left=Passage(one.id, one.body[0].span))
    (friday,) = [e for e in timeline(one, two, links=(linked,)) if e.others and "Friday" in e.why]
    assert {friday.when.at, friday.others[0].when.at} == {"2026-02-13", "2026-02-06"}


def test_a_text_printed_again_later_is_no_disagreement() -> None:
    one = article("north", "It was dark. The eastern wall cracked on Sunday.")
    two = article("south", "The eastern wall cracked on Sunday.", "2026-02-20")
    (entry,) = timeline(two, one)
    assert (entry.when.at, entry.others, len(entry.passages)) == ("2026-02-08", (), 2)


def test_a_sum_that_leads_elsewhere_is_a_disagreement() -> None:
    one = article("north", "On Monday, ten days before the deadline, the dam was full.")
    two = article("south", "On Monday, ten days after the deadline, the dam was full.")
    linked = link(
        one, "On Monday, ten days before the", two, "On Monday, ten days after the deadline"
    )
    linked = replace(linked, left=Passage(one.id, one.body[0].span))
    (deadline,) = [e for e in timeline(one, two, links=(linked,)) if e.others]
    assert (deadline.when.at, deadline.others[0].when.at) == ("2026-02-19", "2026-01-30")


def test_what_is_still_to_come_is_planned() -> None:
    (entry,) = timeline(article("north", "The gates will open on Friday."))
    assert (entry.when.at, entry.planned) == ("2026-02-13", True)


def test_since_dates_no_event_beside_another_date() -> None:
    entries = timeline(article("north", "On Monday crews said six had been cleared since Friday."))
    assert [e.when.at for e in entries] == ["2026-02-09"]


def test_a_date_that_belongs_to_a_noun_is_left_out() -> None:
    assert timeline(article("north", "He would not speak of the March 3 deadline again.")) == []


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    tail = "although nobody in the valley could say " + "how long the " * 10 + "water would stay"
    text = f"The eastern wall of the dam cracked on Sunday, {tail}."
    assert len(text) > LONG_SENTENCE
    (entry,) = timeline(article("north", text))
    assert entry.says == "The eastern wall of the dam cracked on Sunday"


def test_an_article_without_a_date_is_not_in_the_lane_of_reports() -> None:
    one = article("north", "It rained.", None)
    assert find_timeline([one], find_dates(one)) == ()
