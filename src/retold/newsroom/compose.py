"""Texts that are written from the facts: wires, their updates, reporters' own articles."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import datetime

from retold.newsroom.domain import Fact, Speech
from retold.newsroom.grammar import Piece, Writer, write
from retold.newsroom.lines import Ids, Line, Text, Told, sentence
from retold.newsroom.outlets import Outlet
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.speaking import tell_speech
from retold.newsroom.style import Style, number, spell
from retold.newsroom.telling import Teller, tell_fact
from retold.newsroom.world import World


@dataclass(slots=True)
class Desk:
    """One story while it is being made.

    used:   for each fact, the phrasings that some author has used: nobody else may, or two texts
            would agree in wording without sharing a source.
    headlines: root -> the headlines that texts of this root have had.
    taken:  utterances that some author has put in words of his own: nobody else may.
    told_to: root -> the name of the outlet or agency that people there say they told something.
    shift:  root -> figures that its author was told otherwise (a planted conflict).
    """

    world: World
    settings: NewsroomSettings
    rng: random.Random
    ids: Ids = field(default_factory=Ids)
    used: dict[str, set[int]] = field(default_factory=dict)
    shift: dict[str, dict[str, float]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    told_to: dict[str, str] = field(default_factory=dict)
    headlines: dict[str, list[int]] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)

    def teller(self, style: Style, root: str, step: int) -> Teller:
        """An author of ``root`` who writes in this style with the news of this step."""
        shift = self.shift.get(root, {})
        told_to = self.told_to.get(root, "")
        return Teller(
            self.world,
            style,
            self.rng,
            self.ids,
            root,
            step,
            shift=shift,
            taken=self.taken,
            told_to=told_to,
        )

    def phrasing(self, fact: Fact) -> int | None:
        """A phrasing of ``fact`` that nobody has used, None where there is none left."""
        used = self.used.setdefault(fact.key, set())
        left = [n for n in range(len(fact.phrasings)) if n not in used]
        if not left:
            return None
        chosen = self.rng.choice(left)
        used.add(chosen)
        return chosen

    def told(self, teller: Teller, fact: Fact, named: float) -> list[Line]:
        """A line that tells ``fact`` in words of its author's own, none where none are left."""
        phrasing = self.phrasing(fact)
        return [] if phrasing is None else [tell_fact(teller, fact, phrasing, {}, named)]

    def text_id(self) -> str:
        return f"t{len(self.texts) + 1}"

    def add(self, text: Text) -> Text:
        """Keep ``text`` as part of the story."""
        self.texts.append(text)
        return text


def write_root(desk: Desk, outlet: Outlet, at: datetime, step: int, kind: str) -> Text:
    """A text of an author's own: a "wire" tells most facts, "staff" fewer and something seen."""
    root = desk.text_id()
    named = desk.settings.told * (1.0 if outlet.agency else 0.5)
    if desk.settings.missing_credit < 1 and desk.rng.random() < named:
        desk.told_to[root] = outlet.short
    teller = desk.teller(outlet.style, root, step)
    named = 0.75 if kind == "wire" else 0.6
    teller.rounds = kind == "staff" and desk.rng.random() < desk.settings.rounding
    headline = draw_headline(desk, teller)
    lines: list[Line] = []
    for part in _planned(desk, kind):
        if isinstance(part, Fact):
            lines += desk.told(teller, part, named)
        else:
            lines.append(_speech_line(desk, teller, part, kind))
    lines = _with_human(desk, lines, root) if kind == "wire" else lines
    return Text(root, kind, outlet, at, step, headline, paragraphs(desk.rng, lines), root)


def draw_headline(desk: Desk, teller: Teller) -> Line:
    """A headline in the author's style, without an end mark; none that another root has had."""
    phrase = desk.world.domain.headlines[_headline_number(desk, teller.root)]
    mentioned, teller.told = set(teller.mentioned), []
    pieces, _ = write(phrase, Writer(desk.rng, teller.fill), {})
    teller.mentioned = mentioned
    kept = list(sentence(pieces))
    if kept[-1].text == ".":
        kept.pop()
    spelled = tuple(Piece(spell(p.text, teller.style), p.mark) for p in kept)
    told = tuple(teller.told)
    return Line(desk.ids.next(), "headline", spelled, teller.root, told=told)


def _chosen(desk: Desk, kind: str) -> list[Fact]:
    """The lead first, then other facts, in roughly the order of the story file."""
    facts, rng = desk.world.domain.facts, desk.rng
    lead = next(fact for fact in facts if fact.lead)
    plain = [fact for fact in facts if not fact.lead and not fact.own]
    own = [fact for fact in facts if fact.own]
    count = rng.randint(13, 16) if kind == "wire" else rng.randint(5, 8)
    numbers = sorted(rng.sample(range(len(plain)), min(count, len(plain))))
    numbers.sort(key=lambda n: n + rng.uniform(-3, 3))
    chosen = [plain[n] for n in numbers]
    if kind == "staff":
        chosen.insert(rng.randint(1, len(chosen)), rng.choice(own))
    return [lead, *chosen]


def _headline_number(desk: Desk, root: str) -> int:
    """A headline that nobody has used, or else one of those that texts of this root have."""
    mine = desk.headlines.setdefault(root, [])
    taken = {number for numbers in desk.headlines.values() for number in numbers}
    left = [n for n in range(len(desk.world.domain.headlines)) if n not in taken]
    if left and (not mine or desk.rng.random() < 0.6):
        mine.append(desk.rng.choice(left))
        return mine[-1]
    return desk.rng.choice(mine or range(len(desk.world.domain.headlines)))


def _planned(desk: Desk, kind: str) -> list[Fact | Speech]:
    """What is told and who is heard, in reading order."""
    speeches, rng = desk.world.domain.speeches, desk.rng
    wanted = [s for s in speeches if s.written and rng.random() < desk.settings.statement]
    spoken = [s for s in speeches if not s.written]
    wanted += rng.sample(spoken, min(len(spoken), 2 if kind == "wire" else rng.randint(0, 1)))
    plan: list[Fact | Speech] = list(_chosen(desk, kind))
    for speech in wanted:
        plan.insert(rng.randint(2, len(plan)), speech)
    return plan


def _speech_line(desk: Desk, teller: Teller, speech: Speech, kind: str) -> Line:
    """What an author makes of an utterance: each frames it in a way of his own."""
    used = desk.used.setdefault(f"speech:{speech.key}", set())
    relation = "verbatim"
    if kind == "staff" and desk.rng.random() < 0.4 + 0.15 * len(used):
        relation = desk.rng.choice(("truncated", "fragment", "indirect", "truncated"))
    form = desk.rng.choice([form for form in range(4) if form not in used] or [0, 1, 2, 3])
    used.add(form)
    return tell_speech(teller, speech, relation, form)


def _with_human(desk: Desk, lines: list[Line], root: str) -> list[Line]:
    pool = desk.settings.rewordings
    if not pool:
        return lines
    for _ in range(desk.rng.randint(2, 4)):
        if desk.rng.random() < desk.settings.human:
            which = desk.rng.randrange(len(pool))
            pieces = (Piece(pool[which][0]),)
            lines.append(Line(desk.ids.next(), f"human:{which}", pieces, root))
    return lines


def paragraphs(rng: random.Random, lines: list[Line]) -> tuple[Line, ...]:
    """``lines`` with new paragraphs drawn: one sentence or two in each, as wires have them."""
    kept: list[Line] = []
    for line in lines:
        opens = not kept or not kept[-1].opens or rng.random() < 0.6
        kept.append(replace(line, opens=opens))
    return tuple(kept)


def write_update(desk: Desk, wire: Text, at: datetime, step: int) -> Text:
    """The next version of a wire: figures moved, new paragraphs, the rest as it was."""
    teller = desk.teller(wire.outlet.style, wire.root, step)
    lines = [moved(line, desk, step) for line in wire.lines]
    lead = next(fact for fact in desk.world.domain.facts if fact.lead)
    if desk.rng.random() < 0.6:
        fresh_lead = desk.told(teller, lead, 0.5)
        lines[:1] = [replace(line, opens=True) for line in fresh_lead] or lines[:1]
    told = {line.key for line in lines}
    fresh = [f for f in desk.world.domain.facts if f"fact:{f.key}" not in told and not f.own]
    for fact in desk.rng.sample(fresh, min(len(fresh), desk.rng.randint(1, 3))):
        for line in desk.told(teller, fact, 0.6):
            lines.insert(desk.rng.randint(1, 4), line)
    headline = draw_headline(desk, teller)
    return Text(desk.text_id(), "update", wire.outlet, at, step, headline, tuple(lines), wire.root)


def moved(line: Line, desk: Desk, step: int) -> Line:
    """A copy of ``line`` that carries the figures of ``step``, its wording otherwise as it was."""
    told = tuple(_at(desk, one, step, line.root) for one in line.told)
    if told == line.told:
        return copied(line, desk)
    now = {one.figure: one.value for one in told}
    pieces = tuple(
        replace(piece, text=_reprinted(piece.text, now[piece.mark[7:]]))
        if piece.mark.startswith("figure:") and piece.mark[7:] in now
        else piece
        for piece in line.pieces
    )
    changed = replace(line, pieces=pieces, told=told, id=desk.ids.next(), source=line.id)
    return replace(changed, made="figure updated")


def _at(desk: Desk, told: Told, step: int, root: str) -> Told:
    if told.figure in desk.shift.get(root, {}) or told.figure.startswith("date:"):
        return told
    return replace(told, value=desk.world.value(told.figure, step), step=step)


def _reprinted(before: str, value: float) -> str:
    style = Style(words_below=100 if before[:1].isupper() else 10)
    words = number(value, style)
    return words.capitalize() if before[:1].isupper() else words


def copied(line: Line, desk: Desk) -> Line:
    """The same wording, taken over."""
    return replace(line, id=desk.ids.next(), source=line.id, made="copied")
