"""Claims, look-alikes, distortions and dates, against hand-written stories.

A claim of ours is matched to a claim of the truth by its values and the articles that give them;
generously, because two readers seldom cut a story into the same claims. Its verdict must be the
very one. See docs/written-stories.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bench.written_board import Board
from bench.written_truth import Written, content, covers, share
from retold.find.dates.article_date import story_window, told_on
from retold.find.dates.dates import find_dates
from retold.model.findings import Claim, DateMention, Value

CONTESTED = ("update", "conflict", "internal_inconsistency")
_CALLED = {"agreement": "agree"}
_ENOUGH = 0.5  # of the true values: a claim of ours that holds so many may be this one
_SAME_PLACE = 0.6  # of the shorter one: a change of ours is in the sentence the truth names
_TIME = re.compile(r"\d\d:\d\d|\d{4}-\d\d(?:-\d\d)?")  # of the day, or a day or month
_SAME_WORDS = 0.5  # of the fewer words: two namings of a change are of the same words


def judge_claims(written: Written, board: Board) -> None:
    """Verdicts on claims; contested ones we made up; figures put together that are apart."""
    ours = [c for c in written.story.claims if c.verdict not in ("distortion", "single")]
    told = [c for c in written.story.claims if c.verdict == "distortion"]
    explained: set[str] = set()
    for row in written.truth.get("claims", ()):
        verdict = _CALLED.get(row["verdict"], row["verdict"])
        fitting = _fitting(written, row, [*ours, *told] if verdict == "distortion" else ours)
        same = [c for c in fitting if c.verdict == verdict]
        explained.update(c.id for c in same)
        says = f"{verdict} {row['about']} {row['values']}"
        area = "contested" if verdict in CONTESTED else "claims"
        if same:
            board.right(area, verdict)
        else:
            near = "; ".join(_shown(written, c) for c in fitting[:2]) or "nothing like it"
            board.missed(area, verdict, f"{says}: {near}")
        if fitting:
            board.judge("claims", "verdict of those found", bool(same), says)
            board.confuse("claims", verdict, verdict if same else fitting[0].verdict)
    for one in ours:
        if one.verdict in CONTESTED and one.id not in explained:
            board.wrong("contested", one.verdict, _shown(written, one))
    for row in written.truth.get("not_together", ()):
        _judge_apart(written, row, board)


def _fitting(written: Written, row: dict[str, Any], ours: Sequence[Claim]) -> list[Claim]:
    """The claims of ours that may be this one, the best first."""
    wanted = [
        (article.id, value)
        for called, values in row["values"].items()
        if (article := written.article(called))
        for value in values
    ]
    need = max(_ENOUGH * len(wanted), min(2, len(wanted)))
    about = content(row["about"])
    ranked: list[tuple[float, Claim]] = []
    for one in ours:
        held = sum(any(_gives(written, v, *want) for v in one.values) for want in wanted)
        named = content(" ".join([one.topic, *(v.counted or "" for v in one.values)]))
        given = {(v.article, v.low, v.high) for v in one.values}
        if held >= need:
            ranked.append((held / len(wanted) + held / len(given) + share(about, named), one))
    return [one for _, one in sorted(ranked, key=lambda pair: -pair[0])]


def _gives(written: Written, ours: Value, article: str, wanted: object) -> bool:
    """Whether a value of ours is this one of this article."""
    if ours.article != article:
        return False
    if _TIME.fullmatch(str(wanted)):
        return str(wanted) in (ours.scope or "").split()  # the value of a claim on when
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return any(
            bound is not None and abs(bound - wanted) <= 0.001 * abs(wanted)
            for bound in (ours.low, ours.high)
        ) or _number(wanted) in re.findall(r"[\d.]+", ours.says.replace(",", ""))
    words = content(str(wanted))
    return share(words, content(ours.says)) >= 0.5 or (
        len(words) > 1 and words <= content(written.words(ours.passage))
    )


def _number(value: float) -> str:
    return f"{value:g}"


def _shown(written: Written, one: Claim) -> str:
    said = "".join(f"\n      “{v.says}” in {written.words(v.passage)}" for v in one.values[:4])
    return f"{one.verdict} {one.topic}{said}"


def _judge_apart(written: Written, row: dict[str, Any], board: Board) -> None:
    left, right = written.places(*row["left"]), written.places(*row["right"])
    for one in written.story.claims:
        if one.verdict in ("distortion", "single"):
            continue
        spans = [(v.article, v.place or v.passage.span, v) for v in one.values]
        mine = {id(v) for a, s, v in spans for p in left if a == p.article and s.overlaps(p.span)}
        theirs = {
            id(v) for a, s, v in spans for p in right if a == p.article and s.overlaps(p.span)
        }
        if mine and theirs and mine | theirs != mine & theirs:
            says = f"{row['left']} {row['right']} ({row['why']}): {one.verdict} {one.topic}"
            board.wrong("claims", "told apart", says)
            return
    board.right("claims", "told apart")


def judge_distortions(written: Written, board: Board) -> None:
    """Changes of meaning found (by kind), made up, and seen in harmless rewording."""
    ours = [c for c in written.story.claims if c.verdict == "distortion"]
    known: set[str] = set()
    for row in written.truth.get("distortions", ()):
        found = [c for c in ours if _is_change(written, c, row)]
        known.update(c.id for c in found)
        kind = row["kind"]
        says = f"{row['source'][:2]}>{row['article'][:2]} {kind} “{row['from']}” > “{row['to']}”"
        says += f" in “{row['in']}”"
        if not found:
            board.missed("distortions", "all", says)
            board.missed("distortions", kind, says)
            continue
        board.right("distortions", "all")
        kinds = [c.change.kind for c in found if c.change]
        if kind in kinds:
            board.right("distortions", kind)
        else:
            board.missed("distortions", kind, f"called {kinds}: {says}")
        board.judge("distortions", "kind", kind in kinds, f"{kinds} for {says}")
    for one in ours:
        if one.id not in known:
            board.wrong("distortions", "all", _change(written, one))
    for row in written.truth.get("harmless", ()):
        _judge_harmless(written, row, ours, board)


def _is_change(written: Written, one: Claim, row: dict[str, Any]) -> bool:
    """Whether a distortion of ours is of that sentence, or of those words of that article."""
    article = written.article(row["article"])
    if article is None or one.change is None or article.id not in {v.article for v in one.values}:
        return False
    said = content(f"{one.change.before} {one.change.after}")
    same = share(said, content(f"{row['from']} {row['to']}")) >= _SAME_WORDS
    if not row["in"]:
        return same
    places = written.places(row["article"], row["in"])
    here = any(covers(v.passage, p, _SAME_PLACE) for v in one.values for p in places)
    return here and (same or one.change.kind == row["kind"])


def _change(written: Written, one: Claim) -> str:
    change = one.change
    said = f"{change.kind} “{change.before}” > “{change.after}”" if change else ""
    sentences = "".join(f"\n      {written.words(v.passage)}" for v in one.values)
    return f"{said} {one.why}{sentences}"


def _judge_harmless(
    written: Written, row: dict[str, Any], ours: Sequence[Claim], board: Board
) -> None:
    left = written.places(row["left"], row["left_sentence"])
    right = written.places(row["right"], row["right_sentence"])

    def meets(one: Claim) -> bool:
        sides = [
            any(covers(v.passage, p, _SAME_PLACE) for v in one.values for p in places)
            for places in (left, right)
        ]
        return all(sides)

    alarm = next((c for c in ours if meets(c)), None)
    says = _change(written, alarm) if alarm else ""
    board.judge("distortions", "harmless left alone", alarm is None, says)


def judge_dates(written: Written, board: Board) -> None:
    """Words of time and their values: the very value, and the same day."""
    window = story_window(written.story.articles)
    mentions = {a.id: find_dates(a, told_on(a, window)) for a in written.story.articles}
    for row in written.truth.get("dates", ()):
        says = f"{row['article'][:2]} “{row['words']}” {row['value']}"
        found = list(_mentions(written, row, mentions))
        if not found:
            board.missed("dates", "found", says)
            continue
        board.right("dates", "found")
        ours = [m.value or "none" for m in found]
        board.judge("dates", "value", row["value"] in ours, f"{'/'.join(ours)} for {says}")
        near = any(v[:10] == str(row["value"])[:10] for v in ours)
        board.judge("dates", "same day", near, f"{'/'.join(ours)} for {says}")


def _mentions(
    written: Written, row: dict[str, Any], mentions: dict[str, tuple[DateMention, ...]]
) -> Iterator[DateMention]:
    """The mentions at the words, the longest first; any place of words that stand there twice."""
    for place in written.places(row["article"], row["words"]):
        here = [m for m in mentions[place.article] if m.passage.span.overlaps(place.span)]
        yield from sorted(here, key=lambda m: -len(m.passage.span))[:1]
