"""Handing a text on: reprints, trims, edits, rewrites, texts of two parents."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from retold.newsroom.compose import Desk, copied, draw_headline, paragraphs
from retold.newsroom.grammar import Piece
from retold.newsroom.lines import Line, Parent, Text
from retold.newsroom.outlets import Outlet
from retold.newsroom.rewriting import distorted, rewritten
from retold.newsroom.style import spell
from retold.newsroom.telling import Teller
from retold.newsroom.words import is_split

DISTORTIONS = (
    "operator",
    "tense",
    "negation",
    "modality",
    "role",
    "quantity",
    "rate",
    "attribution",
    "place",
    "scope",
)
# Every sentence with a figure offers a quantity and most a bound, few offer a rate: drawn by need.
_RARITY = (2, 5, 4, 5, 5, 2, 8, 1, 4, 4)
# What an article's kind is called where it is the kind of a derivation.
RELATION = {"copy": "copy", "trim": "copy", "edit": "edit", "rewrite": "rewrite"}


def hand_on(desk: Desk, source: Text, outlet: Outlet, at: datetime, kind: str) -> Text:
    """What ``outlet`` makes of ``source``: kind is "copy", "trim", "edit" or "rewrite"."""
    teller = desk.teller(outlet.style, source.root, source.step)
    made: list[str] = [kind]
    makers = {"copy": _copy, "trim": _trim, "edit": _edit, "rewrite": _rewrite}
    lines = makers[kind](desk, teller, source, made)
    headline = source.headline
    if kind in ("edit", "rewrite") or desk.rng.random() < 0.6:
        headline = draw_headline(desk, desk.teller(outlet.style, source.root, source.step))
    text = Text(
        desk.text_id(),
        kind,
        outlet,
        at,
        source.step,
        headline,
        unhung(lines),
        source.root,
        (Parent(source.id, RELATION[kind]),),
        made=tuple(dict.fromkeys(made)),
    )
    stale = kind != "trim" and desk.rng.random() < desk.settings.inconsistency
    return _with_late_headline(desk, text) if stale else text


def _with_late_headline(desk: Desk, text: Text) -> Text:
    """``text`` under a headline that has the next day's figure, its body left as it was."""
    step = text.step + 1
    for _ in range(6):
        teller = desk.teller(text.outlet.style, text.root, step)
        headline = draw_headline(desk, teller)
        shown = {one.figure for one in headline.told if not one.figure.startswith("date:")}
        told = {one.figure: one.value for line in text.lines for one in line.told}
        moved = [key for key in shown & told.keys() if told[key] != desk.world.value(key, step)]
        shifted = {key for figures in desk.shift.values() for key in figures}
        if moved and not shown & shifted:
            at = max(text.at, desk.world.known_at(step) + timedelta(minutes=40))
            made = (*text.made, "headline ahead of its body")
            return replace(text, at=at, headline=headline, made=made)
    return text


def unhung(lines: list[Line]) -> tuple[Line, ...]:
    """``lines`` without a joint that has lost what it joined to."""
    after = [*lines[1:], None]
    return tuple(
        line if following and following.key.startswith("fact") else replace(line, joint="")
        for line, following in zip(lines, after, strict=True)
    )


def _copy(desk: Desk, teller: Teller, source: Text, made: list[str]) -> list[Line]:
    lines = [copied(line, desk) for line in source.lines]
    if desk.rng.random() < desk.settings.cut and len(lines) > 7:
        for _ in range(desk.rng.randint(1, 3)):
            del lines[desk.rng.randrange(1, len(lines))]
    if desk.rng.random() < 0.4:
        made.append("house spelling")
        lines = [housed(line, teller) for line in lines]
    return lines


def housed(line: Line, teller: Teller) -> Line:
    """``line`` with the house's quotation marks and spelling, its words otherwise kept."""
    left, right = teller.style.marks
    pieces = []
    for piece in line.pieces:
        text = piece.text
        if not piece.mark.startswith("quote:"):
            text = spell(text, teller.style)
            text = text.replace("“", left).replace("”", right)
            if '"' in text and teller.style.curly:
                text = _curled(text)
        pieces.append(Piece(text, piece.mark))
    return replace(line, pieces=tuple(pieces))


def _curled(text: str) -> str:
    """Straight marks as curly ones: a mark after a blank or at the start opens."""
    found = ""
    for at, sign in enumerate(text):
        opens = at + 1 == len(text) or (text[at + 1] != " " and (at == 0 or text[at - 1] == " "))
        found += ("“" if opens and sign == '"' else "”") if sign == '"' else sign
    return found


def _trim(desk: Desk, teller: Teller, source: Text, made: list[str]) -> list[Line]:
    share = desk.rng.uniform(0.4, 0.8)
    kept = max(4, round(len(source.lines) * share))
    return _copy(desk, teller, replace(source, lines=source.lines[:kept]), made)


def _edit(desk: Desk, teller: Teller, source: Text, made: list[str]) -> list[Line]:
    """A new lead, some sentences touched or cut, perhaps a paragraph of the outlet's own."""
    rng = desk.rng
    light = replace(desk.settings, switch=0.0, repick=0.25, noise=0.08, altered_quotation=0.05)
    lines = [_rewritten_lead(desk, teller, source.lines[0])]
    made.append("rewritten lead")
    touched = rng.uniform(0.1, 0.35)
    for line in source.lines[1:]:
        if rng.random() < desk.settings.drop:
            continue
        if rng.random() < touched:
            lines.append(rewritten(line, teller, light, desk.phrasing))
        else:
            lines.append(housed(copied(line, desk), teller))
    if rng.random() < 0.5:
        for own in _own_line(desk, teller, lines):
            lines.insert(rng.randint(2, len(lines)), own)
            made.append("own paragraph")
    return lines


def _rewritten_lead(desk: Desk, teller: Teller, lead: Line) -> Line:
    strong = replace(desk.settings, switch=0.5, repick=0.6)
    return replace(rewritten(lead, teller, strong, desk.phrasing), opens=True)


def _own_line(desk: Desk, teller: Teller, lines: list[Line]) -> list[Line]:
    """A sentence that the outlet adds: its own words, its own root."""
    told = {line.key for line in lines}
    facts = [f for f in desk.world.domain.facts if f"fact:{f.key}" not in told and not f.lead]
    fact = desk.rng.choice(facts or [f for f in desk.world.domain.facts if f.own])
    return [replace(line, root=desk.text_id()) for line in desk.told(teller, fact, 0.4)]


def _rewrite(desk: Desk, teller: Teller, source: Text, made: list[str]) -> list[Line]:
    """Every sentence in other words, some cut, joined or moved."""
    rng, settings = desk.rng, desk.settings
    lines: list[Line] = []
    kinds = _kinds(desk)
    teller.foreign = rng.random() < settings.translation
    careless = rng.random() < settings.careless
    if teller.foreign:
        made.append("translation there and back")
    for number, line in enumerate(source.lines):
        if number and rng.random() < settings.drop:
            continue
        if rng.random() < 0.08:
            lines.append(housed(copied(line, desk), teller))
        elif careless and (bare := _unattributed(desk, teller, line)):
            made.append("distortion: attribution")
            lines.append(bare)
        else:
            lines.append(_changed(desk, teller, line, made, kinds))
    if len(lines) > 6 and rng.random() < 0.35:
        made.append("moved sentence")
        lines.insert(rng.randint(2, len(lines) - 2), lines.pop(rng.randint(2, len(lines) - 2)))
    if any(is_split(line.text) for line in lines):
        made.append("split sentence")
    lines = _merged(desk, lines, made)
    return list(paragraphs(rng, lines))


def _unattributed(desk: Desk, teller: Teller, line: Line) -> Line | None:
    """``line`` reworded without its source, as often as a careless rewrite drops it."""
    if desk.rng.random() >= desk.settings.dropped_attribution:
        return None
    return distorted(line, "attribution", teller, desk.settings)


def _kinds(desk: Desk) -> list[str]:
    """The kinds of distortion that this rewrite will commit, where its source offers them."""
    if desk.rng.random() >= desk.settings.distortion:
        return []
    drawn = desk.rng.choices(DISTORTIONS, _RARITY, k=desk.rng.randint(1, 5))
    return list(dict.fromkeys(drawn))


def _changed(desk: Desk, teller: Teller, line: Line, made: list[str], kinds: list[str]) -> Line:
    """``line`` reworded, its sense turned if it offers one of ``kinds`` that is still to come."""
    for kind in kinds if desk.rng.random() < 0.85 else ():
        new = distorted(line, kind, teller, desk.settings)
        if new is not None:
            made.append(f"distortion: {kind}")
            kinds.remove(kind)
            return new
    return rewritten(line, teller, desk.settings, desk.phrasing)


def _merged(desk: Desk, lines: list[Line], made: list[str]) -> list[Line]:
    merged: list[Line] = []
    for line in lines:
        last = merged[-1] if merged else None
        joins = last is not None and len(merged) > 1 and _can_join(last, line)
        if last is not None and joins and desk.rng.random() < desk.settings.merge:
            merged[-1] = replace(last, joint=desk.rng.choice((", while ", ", and ", "; ")))
            made.append("merged sentences")
        merged.append(line)
    return merged


def _can_join(left: Line, right: Line) -> bool:
    facts = left.key.startswith("fact") and right.key.startswith("fact")
    facts = facts and not is_split(left.text) and not is_split(right.text)
    return facts and not left.joint and len(left.text) + len(right.text) < 260


def contaminate(desk: Desk, text: Text, other: Text) -> Text:
    """``text`` with a few passages of a second parent, kept as they were or reworded."""
    teller = desk.teller(text.outlet.style, other.root, other.step)
    told = {line.key for line in text.lines}
    fresh = [line for line in other.lines[1:] if line.key not in told]
    taken = fresh[: desk.rng.randint(2, 4)]
    if len(taken) < 2:
        return text
    kind = "rewrite" if text.kind == "rewrite" and desk.rng.random() < 0.6 else "copy"
    lines = list(text.lines)
    at = min(len(lines), desk.rng.randint(3, max(3, len(lines) - 1)))
    while at > 0 and lines[at - 1].joint:
        at -= 1
    for line in taken:
        new = (
            rewritten(line, teller, desk.settings, desk.phrasing)
            if kind == "rewrite"
            else copied(line, desk)
        )
        lines.insert(at, replace(housed(new, teller), opens=True))
        at += 1
    return replace(
        text,
        lines=unhung(lines),
        parents=(*text.parents, Parent(other.id, kind)),
        made=(*text.made, "contamination"),
    )
