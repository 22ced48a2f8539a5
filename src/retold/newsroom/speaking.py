"""Giving an utterance: in full, cut, as a fragment, in other words, without its marks, altered."""

from __future__ import annotations

from retold.newsroom.domain import Speech
from retold.newsroom.grammar import Piece, Writer, write
from retold.newsroom.lines import Line, Said, sentence
from retold.newsroom.style import spell
from retold.newsroom.telling import Teller

# Occasions on which somebody may as well have spoken to one reporter alone.
_ALONE = ("told reporters", "by telephone", "in hospital", "at the hospital")


def tell_speech(teller: Teller, speech: Speech, relation: str, form: int) -> Line:
    """A line that gives ``speech`` as ``relation`` says, in one of the quoting forms (0 to 3)."""
    if relation in ("fragment", "indirect"):
        relation = "truncated" if f"{relation}:{speech.key}" in teller.taken else relation
        teller.taken.add(f"{relation}:{speech.key}")
    said = Said(speech.key, relation)
    sentences = [teller.expand(words) for words in speech.sentences]
    if relation == "fragment":
        pieces = _with_fragment(teller, speech)
    elif relation == "indirect":
        pieces = _phrase(teller, speech)
    else:
        if relation == "truncated":
            sentences = sentences[:1] if form % 2 == 0 else sentences[-1:]
        if relation == "altered":
            sentences, said = _altered(teller, speech, sentences)
        if relation == "punctuation":
            sentences, said = _repointed(teller, speech, sentences)
        pieces = _quoted(teller, speech, sentences, form, relation != "unmarked")
    return Line(
        teller.ids.next(),
        f"speech:{speech.key}",
        tuple(Piece(spell(p.text, teller.style), p.mark) for p in sentence(pieces)),
        teller.root,
        form,
        said=said,
        attributed=speech.speaker,
    )


def _altered(teller: Teller, speech: Speech, sentences: list[str]) -> tuple[list[str], Said]:
    before, after = teller.rng.choice(speech.alterations)
    before, after = teller.expand(before), teller.expand(after)
    changed = [words.replace(before, after) for words in sentences]
    return changed, Said(speech.key, "altered", ((before, after),))


def _repointed(teller: Teller, speech: Speech, sentences: list[str]) -> tuple[list[str], Said]:
    """The same words with a comma turned into a dash or a semicolon; as they were without one."""
    mark = teller.rng.choice((" – ", "; ", " — "))
    if not any(", " in words for words in sentences):
        return sentences, Said(speech.key, "verbatim")
    changed = [words.replace(", ", mark, 1) for words in sentences]
    return changed, Said(speech.key, "punctuation", ((",", mark.strip()),))


def _quoted(
    teller: Teller, speech: Speech, sentences: list[str], form: int, marks: bool
) -> list[Piece]:
    left, right = teller.style.marks if marks else ("", "")
    mark = f"quote:{speech.key}"
    speaker = "".join(piece.text for piece in teller.fill(speech.speaker))
    cue = _cue(teller, speech, short=form % 4 == 3)
    quoted = [Piece(words, mark) for words in sentences]
    last = Piece(quoted[-1].text.removesuffix("."), mark)
    if form % 4 == 1 and marks:
        body = [piece for one in quoted[:-1] for piece in (one, Piece(" ", mark))]
        return [Piece(f"{speaker} "), *cue, Piece(f": {left}"), *body, last, Piece(f".{right}")]
    if form % 4 == 2 and len(quoted) > 1:
        first = Piece(quoted[0].text.removesuffix("."), mark)
        rest = [piece for one in quoted[1:-1] for piece in (one, Piece(" ", mark))]
        middle = [Piece(f",{right} {speaker} "), *cue, Piece(f". {left}")]
        return [Piece(left), first, *middle, *rest, last, Piece(f".{right}")]
    body = [piece for one in quoted[:-1] for piece in (one, Piece(" ", mark))]
    return [Piece(left), *body, last, Piece(f",{right} {speaker} "), *cue]


def _cue(teller: Teller, speech: Speech, short: bool) -> list[Piece]:
    """The words of saying: "said at a rally", "told reporters", "told AFP"."""
    occasion = teller.expand(speech.occasion)
    verb = teller.rng.choice(("said", "said", "said", "stated", "noted"))
    if teller.told_to and occasion in _ALONE and teller.rng.random() < 0.7:
        return [Piece("told "), Piece(teller.told_to, f"told:{speech.key}")]
    if short:
        return [Piece(verb)]
    return [Piece(occasion if occasion.startswith("told") else f"{verb} {occasion}")]


def _with_fragment(teller: Teller, speech: Speech) -> list[Piece]:
    pieces, _ = write(speech.fragment, Writer(teller.rng, teller.fill), {})
    left, right = teller.style.marks
    found: list[Piece] = []
    inside = False
    for piece in pieces:
        for number_, words in enumerate(piece.text.split('"')):
            if number_:
                found.append(Piece(right if inside else left))
                inside = not inside
            found.append(Piece(words, f"quote:{speech.key}" if inside else piece.mark))
    return found


def _phrase(teller: Teller, speech: Speech) -> list[Piece]:
    pieces, _ = write(speech.indirect, Writer(teller.rng, teller.fill), {})
    return pieces
