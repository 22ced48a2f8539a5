"""Who took it from whom, drawn: one row per text, across it the time of publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.wording import DERIVATIONS, day_words, shortened, window

STEP = 26  # between two lines that run down side by side
ROW = 44  # height of a row
LABELS = 250  # width of the column of names
PLOT = 620  # width of the time axis
Side = Literal["left", "right"]
ORIGINS = 190  # room before the first date for the texts and statements behind the articles
UNDATED = 110  # width of the lane for texts without a date
TOP = 46  # room for the dates above the rows


@dataclass(frozen=True, slots=True)
class Node:
    """A text or a statement. ``whisker`` is (from x, to x) of when it can have been published."""

    id: str
    letter: str
    label: str
    note: str
    hollow: bool
    href: str
    x: float
    y: float
    whisker: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Edge:
    """A derivation. style: solid, dashed (reworded) or dotted (statement or credit only)."""

    id: str
    path: str
    width: float
    style: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing in its own coordinates, ``width`` by ``height``."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ticks: tuple[tuple[float, str], ...]
    undated_from: float | None


def draw(desk: Desk) -> Drawing:
    """The drawing of all articles and of the unseen texts and statements they took from."""
    rows = _row_order(desk)
    windows = [window(a.get("published")) for a in desk.part("articles")]
    axis = _Axis.over(windows, lane=None if all(windows) else _lane_side(desk))
    spots = _after_sources(desk, _horizontal(desk, rows, axis))
    nodes = {id: _node(desk, id, row, spots[id]) for row, id in enumerate(rows)}
    edges = [
        _edge(derivation, nodes)
        for derivation in desk.part("derivations")
        if derivation["source"] in nodes and derivation["target"] in nodes
    ]
    return Drawing(
        width=LABELS + PLOT + (UNDATED if axis.lane else 0) + 20,
        height=TOP + ROW * len(rows) + 12,
        nodes=tuple(nodes.values()),
        edges=tuple(sorted(edges, key=lambda edge: -edge.width)),
        ticks=axis.ticks(),
        undated_from=axis.lane_from if axis.lane else None,
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    whisker: tuple[float, float] | None
    undated: bool = False
    behind: bool = False


@dataclass(frozen=True, slots=True)
class _Axis:
    """Maps times to x. ``first`` and ``after`` are None where no article has a date.

    lane: the side of the lane for texts without a date, None where all have one.
    """

    first: datetime | None
    after: datetime | None
    lane: Side | None

    @classmethod
    def over(cls, windows: Sequence[tuple[datetime, datetime] | None], lane: Side | None) -> _Axis:
        known = [w for w in windows if w]
        if not known:
            return cls(None, None, lane)
        return cls(min(w[0] for w in known), max(w[1] for w in known), lane)

    @property
    def start(self) -> float:
        """Where the time axis begins."""
        return float(LABELS + (UNDATED if self.lane == "left" else 0))

    @property
    def lane_from(self) -> float:
        return float(LABELS if self.lane == "left" else LABELS + PLOT)

    def x(self, at: datetime) -> float:
        if self.first is None or self.after is None:
            return self.start + PLOT / 2
        share = (at - self.first) / max(self.after - self.first, timedelta(minutes=1))
        before = ORIGINS - 30
        return round(self.start + before + share * (PLOT - before - 30), 1)

    def x_behind(self, first: datetime, number: int) -> float:
        """Before the first article that has it; each a step aside, so that no line runs through."""
        until = self.x(first) if first < datetime.max else self.start + ORIGINS - 30
        return max(self.start + 24, until - 30 - STEP * (number % (int(ORIGINS - 60) // STEP)))

    def ticks(self) -> tuple[tuple[float, str], ...]:
        if self.first is None or self.after is None:
            return ()
        days = (self.after - self.first).days + 1
        start = self.first.replace(hour=0, minute=0, second=0, microsecond=0)
        step = max(1, -(-days // 5))
        moments = [start + timedelta(days=n) for n in range(0, days + 1, step)]
        shown = [moment for moment in moments if self.first <= moment < self.after]
        return tuple((self.x(m), day_words(m)) for m in shown or [self.first])


def _lane_side(desk: Desk) -> Side:
    """Left where the texts without a date give more than they take, so that lines run on."""
    undated = {a["id"] for a in desk.part("articles") if not window(a.get("published"))}
    given = taken = 0.0
    for derivation in desk.part("derivations"):
        share = derivation.get("coverage") or 0.0
        given += share if derivation["source"] in undated else 0.0
        taken += share if derivation["target"] in undated else 0.0
    return "left" if given > taken else "right"


def _row_order(desk: Desk) -> list[str]:
    """Sources above what took from them, families together, the earliest family first."""
    parents = _parents(desk)
    children: dict[str | None, list[str]] = {}
    used = {d["source"] for d in desk.part("derivations")}
    ids = [*(o for o in desk.origins if o in used), *desk.names]
    for id in sorted(ids, key=lambda id: _start(desk, id)):
        children.setdefault(parents.get(id), []).append(id)
    order: list[str] = []

    def visit(id: str) -> None:
        if id not in order:
            order.append(id)
            for child in children.get(id, ()):
                visit(child)

    for root in children.get(None, ()):
        visit(root)
    for id in ids:  # what hangs in a circle of derivations has no root
        visit(id)
    return order


def _parents(desk: Desk) -> dict[str, str]:
    """For each text the source of most of it."""
    best: dict[str, tuple[float, str]] = {}
    for derivation in desk.part("derivations"):
        weight = (derivation.get("coverage") or 0.0, derivation["source"])
        best[derivation["target"]] = max(best.get(derivation["target"], (-1.0, "")), weight)
    return {target: source for target, (_, source) in best.items()}


def _start(desk: Desk, id: str) -> tuple[datetime, int]:
    """When a text can have come out first; an origin just before the first that has it."""
    windows = {a["id"]: window(a.get("published")) for a in desk.part("articles")}
    if id in windows:
        found = windows[id]
        if found:
            return (found[0], 1)
        users = [d["target"] for d in desk.part("derivations") if d["source"] == id]
    else:
        users = desk.origins[id].get("articles") or []
    return (min((w[0] for u in users if (w := windows.get(u))), default=datetime.max), 0)


def _horizontal(desk: Desk, rows: Sequence[str], axis: _Axis) -> dict[str, _Spot]:
    published = {a["id"]: window(a.get("published")) for a in desk.part("articles")}
    spots: dict[str, _Spot] = {}
    for id in rows:
        span = published.get(id)
        if span:
            left, right = axis.x(span[0]), axis.x(span[1])
            spots[id] = _Spot((left + right) / 2, (left, right) if right - left > 14 else None)
        elif id in published:
            spots[id] = _Spot(axis.lane_from + UNDATED / 2, None, undated=True)
        else:
            number = sum(spot.behind for spot in spots.values())
            x = axis.x_behind(_start(desk, id)[0], number)
            spots[id] = _Spot(x, (max(axis.start + 6, x - 34), x), behind=True)
    return spots


def _after_sources(desk: Desk, spots: dict[str, _Spot]) -> dict[str, _Spot]:
    """Within the time a text can have come out, it is drawn later than the article it took from."""
    for _ in range(4):  # chains longer than this are drawn as they come
        for derivation in desk.part("derivations"):
            source, target = spots.get(derivation["source"]), spots.get(derivation["target"])
            if source and target and target.whisker and not source.undated:
                x = min(max(target.x, source.x + 34), target.whisker[1])
                spots[derivation["target"]] = replace(target, x=x)
    return spots


def _node(desk: Desk, id: str, row: int, spot: _Spot) -> Node:
    y = TOP + ROW * row + ROW / 2
    if id in desk.names:
        name = desk.names[id]
        date = name.published if not name.basis else f"{name.published} ({name.basis})"
        return Node(
            id,
            name.letter,
            name.short,
            shortened(date, 40),
            False,
            f"#reader/{slug(id)}",
            spot.x,
            y,
            spot.whisker,
        )
    origin = desk.origins[id]
    note = "nobody handed in this text" if origin["kind"] == "unseen_text" else "a statement"
    href = f"#stemma/{slug(id)}"
    return Node(id, "", desk.tell(origin["name"], 36), note, True, href, spot.x, y, spot.whisker)


def _edge(derivation: Part, nodes: Mapping[str, Node]) -> Edge:
    source, target = nodes[derivation["source"]], nodes[derivation["target"]]
    coverage = derivation.get("coverage")
    deed = DERIVATIONS.get(str(derivation["kind"]), str(derivation["kind"]))
    share = "" if coverage is None else f", {round(100 * coverage)} % of its text"
    title = f"{target.label} {deed} {source.label}{share}"
    href = f"#stemma/{slug(derivation['id'])}"
    if not source.hollow:
        href = f"#pair/{slug(source.id)}~{slug(target.id)}"
    width = 1.5 + 7 * (coverage or 0.0)
    return Edge(
        derivation["id"], _curve(source, target), round(width, 1), _style(derivation), title, href
    )


def _style(derivation: Part) -> str:
    if derivation["kind"] == "shared_statement" or not derivation.get("coverage"):
        return "dotted"
    return "dashed" if derivation["kind"] == "rewrite" else "solid"


def _curve(source: Node, target: Node) -> str:
    """A curve that leaves its source downwards and reaches its target from the left or right."""
    side = -1 if target.x >= source.x - 8 else 1
    end = target.x + side * 15
    bend = min(source.x, end) - 26 if abs(source.x - end) < 40 else source.x
    corner = f"{bend:.1f},{target.y:.1f}"
    return f"M{source.x:.1f},{source.y:.1f} C{corner} {corner} {end:.1f},{target.y:.1f}"
