"""Drawing the stemma of a story: who writes, who takes from whom, and when."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from retold.newsroom.compose import (
    Desk,
    copied,
    draw_headline,
    paragraphs,
    write_root,
    write_update,
)
from retold.newsroom.domain import domain_names, load_domain
from retold.newsroom.grammar import Piece
from retold.newsroom.handing import contaminate, hand_on, housed
from retold.newsroom.lines import Line, Parent, Text
from retold.newsroom.outlets import Outlet, draw_agencies, draw_outlets
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.telling import tell_fact
from retold.newsroom.world import draw_world


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it happened in the newsroom: all texts, seen and unseen, in order of writing."""

    name: str
    desk: Desk
    agencies: tuple[Outlet, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        return tuple(self.desk.texts)

    @property
    def seen(self) -> tuple[Text, ...]:
        return tuple(text for text in self.desk.texts if text.seen)


def draw_story(settings: NewsroomSettings, number: int) -> Story:
    """Story ``number`` of a newsroom; the same for the same seed and number."""
    rng = random.Random(f"retold-newsroom/{settings.seed}/{number}")
    names = settings.domains or domain_names()
    world = draw_world(load_domain(rng.choice(names)), rng)
    desk = Desk(world, settings, rng)
    target = rng.randint(*settings.articles)
    outlets = draw_outlets(rng, target + 4)
    agencies = draw_agencies(rng, 3, settings.real_agencies)
    if rng.random() < settings.uncopied:
        _uncopied(desk, outlets)
        return Story(f"story_{number:04d}", desk, tuple(agencies))
    wires = _wires(desk, agencies)
    _staff(desk, outlets, wires)
    while sum(text.seen for text in desk.texts) < target:
        _child(desk, outlets, wires)
    if rng.random() < settings.look_alike:
        _look_alike(desk, outlets.pop(), wires[0])
    return Story(f"story_{number:04d}", desk, tuple(agencies))


def _wires(desk: Desk, agencies: list[Outlet]) -> list[Text]:
    rng, settings, world = desk.rng, desk.settings, desk.world
    seen = rng.random() >= settings.unseen_wire
    wires = [_wire(desk, agencies[0], 0, seen)]
    updated = rng.random() < settings.wire_update
    second = rng.random() < settings.second_wire
    if rng.random() < settings.conflict:
        _shift_next(desk, growing=not updated)
    if second:
        wires.append(_wire(desk, agencies[1], 0, seen and rng.random() < 0.5))
    if updated:
        at = world.known_at(1) + timedelta(minutes=rng.randint(20, 200))
        update = write_update(desk, wires[0], at, 1)
        parents = (Parent(wires[0].id, "edit"),)
        update = replace(update, parents=parents, seen=wires[0].seen, made=("wire update",))
        wires.append(desk.add(update))
    return wires


def _wire(desk: Desk, agency: Outlet, step: int, seen: bool) -> Text:
    at = desk.world.known_at(step) + timedelta(minutes=desk.rng.randint(10, 150))
    wire = write_root(desk, agency, at, step, "wire")
    return desk.add(replace(wire, seen=seen, credits=(agency.short,), made=("wire",)))


def _shift_next(desk: Desk, growing: bool) -> None:
    """The next author to write is told another number for one thing: a conflict."""
    first = desk.texts[0]
    told = sorted({one.figure for line in first.lines for one in line.told})
    kinds = desk.world.domain.figures
    days = [key for key in told if key.startswith("date:")]
    if days and desk.rng.random() < desk.settings.date_conflict:
        key = desk.rng.choice(days)
        day = desk.world.dates[key.removeprefix("date:")].toordinal()
        desk.shift[desk.text_id()] = {key: float(day + desk.rng.choice((1, 2, 7)))}
        return
    fit = [key for key in told if key in kinds and (growing or not kinds[key].grows)]
    drawn = desk.rng.sample(fit, min(len(fit), desk.rng.randint(1, 3)))
    desk.shift[desk.text_id()] = {key: _otherwise(desk, key) for key in drawn}


def _otherwise(desk: Desk, key: str) -> float:
    """Another value for a figure: too far off to be a rounding, near enough to be believed."""
    value, grain = desk.world.value(key, 0), desk.world.domain.figures[key].grain
    other = value + grain * max(1, round(value * desk.rng.uniform(0.15, 0.5) / grain))
    return round(other, 2)


def _staff(desk: Desk, outlets: list[Outlet], wires: list[Text]) -> None:
    rng, settings = desk.rng, desk.settings
    last = max(wire.step for wire in wires)
    for _ in range(rng.randint(*settings.staff)):
        shifted = desk.text_id() in desk.shift  # a conflict is one of the same day
        step = 0 if shifted else rng.randint(0, last)
        at = desk.world.known_at(step) + timedelta(minutes=rng.randint(60, 600))
        text = replace(write_root(desk, outlets.pop(), at, step, "staff"), made=("staff",))
        if rng.random() < settings.partial:
            text = _with_wire_passage(desk, text, rng.choice(wires))
        desk.add(text)


def _uncopied(desk: Desk, outlets: list[Outlet]) -> None:
    """A story that every outlet writes for itself."""
    rng = desk.rng
    for number in range(rng.randint(3, 5)):
        if number == 1 and rng.random() < desk.settings.conflict:
            _shift_next(desk, growing=True)
        at = desk.world.known_at(0) + timedelta(minutes=rng.randint(60, 600))
        made = ("staff", "nobody copied")
        desk.add(replace(write_root(desk, outlets.pop(), at, 0, "staff"), made=made))


def _with_wire_passage(desk: Desk, text: Text, wire: Text) -> Text:
    """An outlet's own article that prints three to five sentences of a wire as they came."""
    told = {line.key for line in text.lines}
    lines = [line for line in wire.lines[1:] if line.key not in told]
    if len(lines) < 3 or wire.at > text.at + timedelta(hours=12):
        return text
    start = desk.rng.randint(0, len(lines) - 3)
    taken = lines[start : start + desk.rng.randint(3, 5)]
    teller = desk.teller(text.outlet.style, wire.root, wire.step)
    passage = [housed(copied(line, desk), teller) for line in taken]
    at = desk.rng.randint(2, len(text.lines))
    whole = [*text.lines[:at], *passage, *text.lines[at:]]
    return replace(
        text,
        at=max(text.at, wire.at + timedelta(minutes=30)),
        lines=paragraphs(desk.rng, whole),
        parents=(*text.parents, Parent(wire.id, "copy")),
        credits=(wire.outlet.short,),
        made=(*text.made, "wire passage"),
    )


def _child(desk: Desk, outlets: list[Outlet], wires: list[Text]) -> None:
    rng, settings = desk.rng, desk.settings
    kind = rng.choices(list(settings.kinds), list(settings.kinds.values()))[0]
    sources = wires
    made: tuple[str, ...] = ()
    long = [t for t in desk.texts if len(t.lines) > 5]  # nobody bothers to take less
    seen = [t for t in long if t.seen and not t.outlet.agency]
    if seen and rng.random() < settings.second_generation:
        sources, made = seen, ("second generation",)
    source = rng.choice(sources)
    at = source.at + timedelta(minutes=rng.randint(20, 900))
    text = hand_on(desk, source, outlets.pop(), at, kind)
    if rng.random() < settings.contamination:
        others = [t for t in desk.texts if t.root != source.root and (t.seen or t.outlet.agency)]
        if others:
            other = rng.choice(others)
            text = contaminate(desk, text, other)
            text = replace(text, at=max(text.at, other.at + timedelta(minutes=20)))
    desk.add(replace(text, credits=_credits(desk, text), made=(*text.made, *made)))


def _credits(desk: Desk, text: Text) -> tuple[str, ...]:
    """Who ought to be credited: each parent's outlet."""
    by_id = {one.id: one for one in desk.texts}
    return tuple(dict.fromkeys(by_id[parent.text].outlet.short for parent in text.parents))


def _look_alike(desk: Desk, outlet: Outlet, wire: Text) -> None:
    """The same kind of report in the same words about another place and other people."""
    rng = desk.rng
    world = draw_world(desk.world.domain, rng)
    world = replace(world, event=desk.world.event - timedelta(days=rng.randint(2, 60)))
    other = Desk(world, desk.settings, rng, ids=desk.ids)
    text_id = desk.text_id()
    teller = other.teller(outlet.style, text_id, 0)
    lines = []
    for line in wire.lines:
        if line.key.startswith("fact:") and line.told:
            fact = world.domain.fact(line.key.partition(":")[2])
            told = tell_fact(teller, fact, line.phrasing, dict(line.picks), 0.0)
            lines.append(_elsewhere(told))
    at = world.known_at(0) + timedelta(minutes=rng.randint(60, 400))
    headline = draw_headline(other, other.teller(outlet.style, text_id, 0))
    headline = _elsewhere(headline)
    made = ("look-alike",)
    lines_ = paragraphs(rng, lines)
    desk.add(Text(text_id, "staff", outlet, at, 0, headline, lines_, text_id, made=made))


def _elsewhere(line: Line) -> Line:
    told = tuple(replace(one, figure=one.figure + "@2") for one in line.told)
    return replace(line, told=told, pieces=tuple(_mark_elsewhere(p) for p in line.pieces))


def _mark_elsewhere(piece: Piece) -> Piece:
    return replace(piece, mark=piece.mark + "@2") if ":" in piece.mark else piece
