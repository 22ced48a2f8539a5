"""Links and what is read of a page, against hand-written stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.written_board import Board
from bench.written_truth import Written, alike, covers
from retold.model.findings import Link
from retold.model.span import Passage

_SAME = 0.5  # of the shorter passage: a link is of a sentence when it shares so much with it
_SPAN = 0.5  # of both passages together: a link is of that span and not of more
_KINDS = ("verbatim", "near_verbatim", "paraphrase")


@dataclass(frozen=True)
class _Carried:
    """A pair of sentences that carry the same text; ``words`` where it is those words only."""

    left: Passage
    right: Passage
    kind: str
    words: str


def judge_links(written: Written, board: Board) -> None:
    """Links of sentences (precision, recall, by kind) and links of spans."""
    true = _carried(written)
    links = written.story.links
    for one in true:
        found = [k for k in links if _is_of(k, one)]
        if one.kind == "span":
            _judge_span(written, one, found, board)
        else:
            _judge_sentence(written, one, found, board)
    for link in links:
        if not any(_is_of(link, one) for one in true):
            says = f"{link.kind} {_shown(written, link.left, link.right)}"
            board.wrong("links", "sentences", says)
            board.wrong("links", f"ours {link.kind}", says)


def _carried(written: Written) -> list[_Carried]:
    found: list[_Carried] = []
    for row in written.truth.get("links", ()):
        left = written.places(row["left"], row["left_sentence"])
        right = written.places(row["right"], row["right_sentence"])
        if not (left and right):
            continue
        # Of a line printed twice (a title, a standfirst) the last counts, as links have it.
        found.append(_Carried(left[-1], right[-1], row["kind"], row.get("words", "")))
    return found


def _is_of(link: Link, one: _Carried) -> bool:
    """Whether a link joins these two sentences, whichever of them comes first."""
    straight = covers(link.left, one.left, _SAME) and covers(link.right, one.right, _SAME)
    return straight or (covers(link.left, one.right, _SAME) and covers(link.right, one.left, _SAME))


def _judge_sentence(written: Written, one: _Carried, found: Sequence[Link], board: Board) -> None:
    says = f"{one.kind} {_shown(written, one.left, one.right)}"
    if not found:
        board.missed("links", "sentences", says)
        board.missed("links", f"true {one.kind}", says)
        return
    board.right("links", "sentences")
    board.right("links", f"true {one.kind}")
    ours = max(found, key=lambda k: alike(k.left, one.left) + alike(k.right, one.right)).kind
    board.judge("links", "kind", ours == one.kind, f"{ours} for {says}")
    board.confuse("links", one.kind, ours)


def _judge_span(written: Written, one: _Carried, found: Sequence[Link], board: Board) -> None:
    """Right where a link holds the words on both sides and little else."""
    says = f"“{one.words}” in {_shown(written, one.left, one.right)}"
    if not found:
        board.missed("links", "spans", says)
        return
    words = [
        p
        for side in (one.left, one.right)
        for p in written.places(written.called[side.article], one.words)
        if side.span.contains(p.span)
    ]
    fits = [
        k for k in found if all(max(alike(k.left, w), alike(k.right, w)) >= _SPAN for w in words)
    ]
    if fits:
        board.right("links", "spans")
    else:
        wide = found[0]
        board.wrong(
            "links", "spans", f"{wide.kind} {says}: {_shown(written, wide.left, wide.right)}"
        )


def _shown(written: Written, left: Passage, right: Passage) -> str:
    return f"\n      {written.words(left)}\n      {written.words(right)}"


def judge_pages(written: Written, board: Board) -> None:
    """Outlet and date of each article, furniture left out, sentences of the text kept."""
    for called, known in written.truth.get("articles", {}).items():
        article = written.article(called)
        if article is None:
            board.missed("pages", "articles", called)
            continue
        outlet, day = known.get("outlet"), known.get("published")
        ours = (article.outlet or "").casefold().removeprefix("the ")
        right = ours == (outlet or "").casefold().removeprefix("the ")
        board.judge("pages", "outlet", right, f"{called}: {article.outlet} for {outlet}")
        if day:
            told = article.published.at if article.published else None
            board.judge("pages", "date", str(told)[:10] == day, f"{called}: {told} for {day}")
    _judge_furniture(written, board)


def _judge_furniture(written: Written, board: Board) -> None:
    for called, lines in written.truth.get("furniture", {}).items():
        article = written.article(called)
        if article is None:
            continue
        for line in lines:
            places = written.places(called, line)
            kept = [s for p in places for s in article.sentences if s.span.overlaps(p.span)]
            board.judge("pages", "furniture out", not kept, f"{called} kept {line}")
    true = {p for one in _carried(written) for p in (one.left, one.right)}
    for place in sorted(true):
        article = written.story.article(place.article)
        held = sum(s.span.overlap(place.span) for s in article.sentences)
        says = f"dropped {written.words(place)}"
        board.judge("pages", "text kept", held >= 0.8 * len(place.span), says)
