"""What is true of a simulated story, in the words of the report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from retold.newsroom.descent import Descent, Printed, descent
from retold.newsroom.lines import Line, Text
from retold.newsroom.plan import Story
from retold.newsroom.truth_claims import claims, not_conflicts
from retold.newsroom.truth_pairs import acceptable_kinds, pairs, verbatim
from retold.newsroom.truth_quotations import quotation_groups, speaker_name
from retold.newsroom.truth_readable import clues, is_required

FORMAT = "retold.newsroom/1"


def truth(story: Story, printed: Sequence[Printed]) -> dict[str, object]:
    """The whole truth about ``story`` as printed, ready for JSON."""
    line_of_descent = descent(story)
    origins = _origins(story, printed, line_of_descent)
    told = claims(story, printed, line_of_descent)
    groups = quotation_groups(story, printed)
    return {
        "format": FORMAT,
        "story": story.name,
        "domain": story.desk.world.domain.name,
        "articles": [_article(one) for one in printed],
        "origins": origins,
        "derivations": _derivations(story, printed, line_of_descent),
        "pairs": pairs(printed, line_of_descent),
        "links": _links(printed, line_of_descent),
        "quotation_groups": groups,
        "claims": told,
        "not_conflicts": not_conflicts(story, printed),
        "harmless": _harmless(printed, line_of_descent),
        "phenomena": _phenomena(printed, told, groups),
    }


def _article(one: Printed) -> dict[str, object]:
    text, page = one.text, one.page
    return {
        "id": one.id,
        "path": one.path,
        "form": one.form,
        "outlet": text.outlet.name,
        "agency": text.outlet.agency,
        "kind": text.kind,
        "root": text.root,
        "published": {"at": text.at.isoformat(timespec="minutes"), "printed": page.date},
        "headline": one.passage(*page.headline),
        "sentences": [
            {"start": start, "end": end, "tells": line.key, "root": line.root}
            for line, start, end in page.lines
        ],
        "furniture": [
            {"passage": one.passage(start, end), "reason": reason}
            for reason, start, end in page.furniture
        ],
        "credits": [
            {"name": name, "kind": kind, "passage": one.passage(start, end)}
            for name, kind, start, end in page.credits
        ],
        "phenomena": sorted({*text.made, *page.made}),
    }


def _origins(story: Story, printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for root in dict.fromkeys(text.root for text in story.texts if not text.seen):
        versions = [text for text in story.texts if text.root == root and not text.seen]
        versions = [text for text in versions if text.outlet.agency]
        ids = {text.id for text in versions}
        below = [one.id for one in printed if ids & down.ancestors(one.text).keys()]
        if below:
            name = f"{versions[0].outlet.short}, {versions[0].at.date().isoformat()}"
            origin = {"id": f"o-{root}", "kind": "unseen_text", "name": name, "articles": below}
            found.append({**origin, "versions": len(versions), "visible": len(below) > 1})
    for speech in story.desk.world.domain.speeches:
        with_it = [one for one in printed if _speeches(one.text, speech.key)]
        if len(with_it) > 1:
            roots = {line.root for one in with_it for line in _speeches(one.text, speech.key)}
            found.append(
                {
                    "id": f"o-{speech.key}",
                    "kind": "statement",
                    "name": f"statement of {speaker_name(story, speech)}",
                    "articles": [one.id for one in with_it],
                    "texts": len(roots),
                }
            )
    return found


def _speeches(text: Text, key: str) -> list[Line]:
    return [line for line in text.lines if line.said and line.said.speech == key]


def _derivations(
    story: Story, printed: Sequence[Printed], down: Descent
) -> list[dict[str, object]]:
    by_text = {one.text.id: one for one in printed}
    found: list[dict[str, object]] = []
    for one in printed:
        for parent in one.text.parents:
            source = down.texts[parent.text]
            of_source, coverage = down.shared(source, one.text)
            if coverage == 0:
                continue
            seen = by_text.get(source.id)
            edge: dict[str, object] = {
                "source": seen.id if seen else f"o-{source.root}",
                "target": one.id,
                "kind": parent.kind if seen else "shared_text",
                "treatment": parent.kind,
                "coverage": coverage,
                "of_source": of_source,
                "direct": seen is not None,
                "main": parent == one.text.parents[0] and one.text.kind != "staff",
                "passages": _taken(one, source, down),
            }
            found.append(edge | _readable(seen, one, parent.kind, printed, down))
    return found


def _readable(
    source: Printed | None, target: Printed, kind: str, printed: Sequence[Printed], down: Descent
) -> dict[str, object]:
    """What of an edge can be read: kinds that fit, clues, whether a reader must see it."""
    if source is None:
        return {"accept": ["shared_text"], "clues": [], "required": False}
    fitting = acceptable_kinds(verbatim(source.text, target.text, down))
    return {
        "accept": list(dict.fromkeys([kind, *fitting])),
        "clues": clues(source, target, printed, down),
        "required": is_required(source, target, printed, down),
    }


def _taken(one: Printed, source: Text, down: Descent) -> list[dict[str, object]]:
    given = {down.first(line) for line in source.lines}
    return [one.passage(s, e) for line, s, e in one.page.lines if down.first(line) in given]


def _links(printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    """Each pair of sentences in two articles that go back to one wording."""
    found: list[dict[str, object]] = []
    for left, right in combinations(printed, 2):
        theirs = {down.first(line): (line, s, e) for line, s, e in right.page.lines}
        for line, start, end in left.page.lines:
            match = theirs.get(down.first(line))
            if match:
                passages = (left.passage(start, end), right.passage(match[1], match[2]))
                same = passages[0]["text"] == passages[1]["text"]
                reworded = "rewritten" in (line.made, match[0].made)
                kind = "verbatim" if same else "paraphrase" if reworded else "near_verbatim"
                found.append({"left": passages[0], "right": passages[1], "kind": kind})
    return found


def _harmless(printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    """Rewordings that leave the sense alone, for counting false alarms."""
    found: list[dict[str, object]] = []
    for one in printed:
        for line, start, end in one.page.lines:
            if line.source is None or line.made != "rewritten" or line.key.startswith("human"):
                continue
            source = down.lines[line.source]
            quoted = line.said and line.said.relation in ("altered", "indirect", "truncated")
            if source.turned == line.turned and not quoted:
                target = one.passage(start, end)
                found.append({"source": source.text, "target": target, "kind": one.text.kind})
    return found


def _phenomena(
    printed: Sequence[Printed],
    told: Sequence[dict[str, object]],
    groups: Sequence[dict[str, object]],
) -> list[str]:
    found = {made for one in printed for made in (*one.text.made, *one.page.made)}
    found |= {f"claim: {claim['verdict']}" for claim in told}
    for group in groups:
        variants = group["variants"]
        assert isinstance(variants, list)
        found |= {f"quotation: {variant['relation']}" for variant in variants}
    return sorted(found)
