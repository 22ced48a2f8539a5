"""Quotations, their speakers and their variants, against hand-written stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.written_board import Board
from bench.written_truth import Written, alike, as_list, content, covers, share
from retold.model.findings import Quotation, QuotationGroup, Variant
from retold.model.span import Passage

_FOUND = 0.5  # of the shorter one: a quotation is found where ours shares so much of it
_EXACT = 0.85  # of both together: its words are right
_MARKED = ("direct", "mixed")


def judge_speech(written: Written, board: Board) -> None:
    """Quotations found, their words, forms and speakers; groups and relations of variants."""
    used: set[str] = set()
    for row in written.truth.get("quotations", ()):
        used |= _judge_quotation(written, row, board)
    for one in written.story.quotations:
        if one.id not in used and one.form in _MARKED and one.use == "speech":
            name = one.speaker.name if one.speaker else None
            board.wrong("quotations", "found in marks", f"{written.words(one.passage)} ({name})")
    for row in written.truth.get("quotation_groups", ()):
        _judge_group(written, row, board)


def _judge_quotation(written: Written, row: dict[str, Any], board: Board) -> set[str]:
    """The ids of our quotations that are this one."""
    places = written.places(row["article"], row["words"])
    found = [q for q in written.story.quotations if any(_is_at(q, p) for p in places)]
    marked = row["form"] in _MARKED
    measure = "found in marks" if marked else "found indirect"
    says = f"{row['article'][:2]} {row['form']} “{row['words']}” ({row['speaker']})"
    if row["speaker"] is None:
        speech = [q for q in found if q.use == "speech" and q.speaker and q.form in _MARKED]
        name = speech[0].speaker.name if speech and speech[0].speaker else ""
        board.judge("quotations", "no speech", not speech, f"{says}: {name}")
        return {q.id for q in found}
    if not found:
        board.missed("quotations", measure, says)
        return set()
    board.right("quotations", measure)
    best = max(found, key=lambda q: max(_fit(q, p) for p in places))
    if marked:
        exact = max(_fit(best, p) for p in places) >= _EXACT
        board.judge("quotations", "words", exact, f"{says}: {written.words(best.passage)}")
    board.judge("quotations", "form", best.form == row["form"], f"{best.form} for {says}")
    ours = best.speaker.name if best.speaker else None
    role = (best.speaker.role or "") if best.speaker else ""
    if ours is None:
        board.missed("quotations", "speaker", says)
    else:
        right = is_same_speaker(ours, role, row["speaker"])
        board.judge("quotations", "speaker", right, f"{ours} ({role}) for {says}")
    return {q.id for q in found}


def _is_at(one: Quotation, place: Passage) -> bool:
    parts = (one.passage, *one.fragments)
    return any(covers(p, place, _FOUND) for p in parts)


def _fit(one: Quotation, place: Passage) -> float:
    return max(alike(p, place) for p in (one.passage, *one.fragments))


def is_same_speaker(ours: str, role: str, true: str) -> bool:
    """Whether two namings are one speaker.

    A truth file writes "Ida Lund, mayor" or "a shift worker at the dam". The last word of a name,
    or half of the words that describe somebody, must be the same.
    """
    head = true.split(",")[0].split("(")[0]
    given = content(ours)
    if not given:
        return False
    if any(w[:1].isupper() for w in head.split()):
        last = head.split()[-1].casefold().removesuffix("'s")
        return last in given or given <= content(true)
    return share(content(true), given | content(role)) >= 0.5


def _judge_group(written: Written, row: dict[str, Any], board: Board) -> None:
    """The group of ours that holds most of the utterance, its members and their relations."""
    says = f"“{row['words']}” ({row['speaker']})"
    places = _utterances(written, row)
    group = _best_group(written, places)
    if group is None:
        board.missed("groups", "utterances", says)
        return
    board.right("groups", "utterances")
    ours = _variants(written, group)
    for called, relations in row["relations"].items():
        article = written.article(called)
        here = ours.pop(article.id, []) if article else []
        if not here:
            board.missed("groups", "members", f"{called} {relations} {says}")
            continue
        board.right("groups", "members")
        _judge_relation(called, as_list(relations), here, says, board)
    for id, extra in ours.items():
        if any(v.relation != "unmarked" for v in extra):
            board.wrong("groups", "members", f"{written.called[id]} in {says}")
    _judge_origins(row, group, says, board)


def _judge_relation(
    called: str, true: Sequence[str], here: Sequence[Variant], says: str, board: Board
) -> None:
    ours = [v.relation for v in here]
    right = any(relation in true for relation in ours)
    said = f"{called} {'/'.join(ours)} for {'/'.join(true)} {says}"
    board.judge("groups", "relations", right, said)
    board.confuse("groups", "/".join(true), ours[0])
    if "altered" in ours and "altered" not in true:
        board.wrong("groups", "alterations", said)
    elif "altered" in true and "altered" in ours:
        board.right("groups", "alterations")
    elif true[0] == "altered" and not right:
        board.missed("groups", "alterations", said)


def _judge_origins(row: dict[str, Any], group: QuotationGroup, says: str, board: Board) -> None:
    """Support as an interval; more origins than there are would be invented independence."""
    true, ours = row.get("origins"), group.support.origins
    if not true:
        return
    said = f"{f'{ours.low}..{ours.high}' if ours else None} for {true['min']}..{true['max']} {says}"
    if ours is None:
        board.missed("groups", "origins", said)
        return
    board.judge("groups", "origins", (ours.low, ours.high) == (true["min"], true["max"]), said)
    board.judge("groups", "no invented independence", ours.low <= true["max"], said)


def _utterances(written: Written, row: dict[str, Any]) -> list[Passage]:
    """Where the utterance stands: its words, and the quotations of its articles that share them."""
    wanted = content(row["words"])
    found: list[Passage] = []
    for called in row["relations"]:
        found += written.places(called, row["words"])
        article = written.article(called)
        for one in written.truth.get("quotations", ()):
            here = written.article(one["article"]) is article and one["speaker"]
            if here and share(wanted, content(one["words"])) >= 0.6:
                found += written.places(called, one["words"])
    return found


def _best_group(written: Written, places: Sequence[Passage]) -> QuotationGroup | None:
    at = {q.id: q for q in written.story.quotations}
    counts = [
        (sum(any(_is_at(at[v.quotation], p) for v in g.variants) for p in places), g)
        for g in written.story.quotation_groups
    ]
    most = max(counts, key=lambda pair: pair[0], default=None)
    return most[1] if most and most[0] else None


def _variants(written: Written, group: QuotationGroup) -> dict[str, list[Variant]]:
    at = {q.id: q.article for q in written.story.quotations}
    made: dict[str, list[Variant]] = {}
    for one in group.variants:
        made.setdefault(at[one.quotation], []).append(one)
    return made
