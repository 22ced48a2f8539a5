"""Who from whom, against hand-written stories: edges, pairs and origins nobody handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bench.written_board import Board
from bench.written_truth import Written, content, share
from retold.model.findings import Origin, Pair

_TAKEN = ("copy", "edit", "rewrite")
# What the words of a truth file may be called in a report.
_EDGES: Mapping[str, Sequence[str]] = {
    "abridgement": _TAKEN,
    "compilation": _TAKEN,
    "translation": ("rewrite", "edit"),
}
_RELATIONS: Mapping[str, Sequence[str]] = {
    "abridgement": _TAKEN,
    "compilation": _TAKEN,
    "translation": _TAKEN,
    "versions": (*_TAKEN, "shared_source"),
}
_TURNED = {"left_to_right": "right_to_left", "right_to_left": "left_to_right"}


def judge_stemma(written: Written, board: Board) -> None:
    """Direct edges between articles, with their direction; every pair; every unseen origin."""
    _judge_edges(written, board)
    for row in written.truth.get("pairs", ()):
        _judge_pair(written, row, board)
    _judge_origins(written, board)


def _judge_edges(written: Written, board: Board) -> None:
    true = {}
    for row in written.truth.get("derivations", ()):
        ends = written.article(row["source"]), written.article(row["target"])
        if ends[0] and ends[1]:
            true[ends[0].id, ends[1].id] = row["kind"]
    called = written.called
    ours = {(d.source, d.target): d for d in written.story.derivations if d.source in called}
    for (source, target), kind in true.items():
        says = f"{called[source]} -> {called[target]} ({kind})"
        found = ours.get((source, target))
        if found:
            board.right("stemma", "edges")
            is_right = found.kind in _EDGES.get(kind, (kind,))
            board.judge("stemma", "kind of edge", is_right, f"{found.kind} for {says}")
            board.right("stemma", "direction of edge")
            continue
        board.missed("stemma", "edges", says)
        if (target, source) in ours:
            board.wrong("stemma", "direction of edge", f"turned round: {says}")
    for (source, target), one in ours.items():
        if (source, target) not in true:
            why = "; ".join(e.says for e in one.evidence[:3])
            says = f"{called[source]} -> {called[target]} ({one.kind} {one.confidence:.2f}): {why}"
            board.wrong("stemma", "edges", says)


def _judge_pair(written: Written, row: Sequence[str], board: Board) -> None:
    left, right = written.article(row[0]), written.article(row[1])
    pair = _pair(written, left.id, right.id) if left and right else None
    if left is None or pair is None:
        board.missed("stemma", "relation of pair", " ".join(row))
        return
    relation, direction = row[2], row[3]
    ours = pair.direction if pair.left == left.id else _TURNED.get(pair.direction, pair.direction)
    says = f"{row[0][:2]} {row[1][:2]} {relation}: {pair.relation} {ours} ({pair.why})"
    _answer(board, "relation of pair", pair.relation, _RELATIONS.get(relation, (relation,)), says)
    board.confuse("stemma", relation, pair.relation)
    if direction != "undecided" and relation in (*_TAKEN, *_RELATIONS):
        said = f"{row[0][:2]} {row[1][:2]} {relation} {direction}: {ours} ({pair.why})"
        _answer(board, "direction of pair", ours, (direction,), said)


def _answer(board: Board, measure: str, ours: str, true: Sequence[str], says: str) -> None:
    """Right, wrong, or not said."""
    if ours in true:
        board.right("stemma", measure)
    elif ours == "undecided":
        board.missed("stemma", measure, says)
    else:
        board.wrong("stemma", measure, says)


def _pair(written: Written, left: str, right: str) -> Pair | None:
    ends = {left, right}
    return next((p for p in written.story.pairs if {p.left, p.right} == ends), None)


def _judge_origins(written: Written, board: Board) -> None:
    """An origin is found where one of ours of its kind holds its words, or most articles."""
    ours = [o for o in written.story.origins if o.kind != "article"]
    taken: set[str] = set()
    for row in written.truth.get("origins", ()):
        kind = row["kind"]
        name = f"{kind} {row.get('speaker', '')} “{row['words']}” {_numbers(row['articles'])}"
        true = {a.id for called in row["articles"] if (a := written.article(called))}
        ranked = [(_fit(written, row["words"], true, o), o) for o in ours]
        fitting = [(fit, o) for fit, o in ranked if fit >= 0.5]
        same = [(fit, o) for fit, o in fitting if o.kind == kind]
        if not same:
            other = f" (as {fitting[0][1].kind})" if fitting else ""
            board.missed("stemma", f"origins {kind}", name + other)
            continue
        best = max(same, key=lambda pair: pair[0])[1]
        taken.update(o.id for _, o in same)
        board.right("stemma", f"origins {kind}")
        had = _numbers(written.called[a] for a in best.articles if a in written.called)
        is_right = set(best.articles) == true
        board.judge("stemma", "articles of origin", is_right, f"{name}: {had}")
    for one in ours:
        if one.kind == "unseen_text" and one.id not in taken:
            had = _numbers(written.called[a] for a in one.articles if a in written.called)
            board.wrong("stemma", "origins unseen_text", f"{one.name} {had} ({one.why})")


def _fit(written: Written, words: str, true: set[str], one: Origin) -> float:
    """How well an origin of ours fits: whether it holds the words, how alike its articles."""
    alike = len(true & set(one.articles)) / max(len(true | set(one.articles)), 1)
    wanted = content(words)
    held = max((share(wanted, content(written.words(p))) for p in one.passages), default=0.0)
    if held >= 0.8 and alike:
        return 1 + alike
    return alike if one.kind == "unseen_text" or not one.passages else 0.0


def _numbers(called: Iterable[str]) -> str:
    return " ".join(sorted(one[:2] for one in called))
