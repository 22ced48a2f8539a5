"""How well claims are judged, on simulated stories whose truth is known.

    retold simulate -o FOLDER --stories 40 --seed 7
    python -m bench.claims FOLDER [--json] [--misses N]

Prints precision and recall of contested verdicts (update, conflict, internal inconsistency), how
often an update was told from a conflict, distortions by kind, false alarms on harmless rewording,
and figures that look alike but are about different things put together by mistake.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.tally import Scores, Tally
from retold import library
from retold.model.findings import Claim
from retold.model.report import Story
from retold.model.span import Passage, Span
from retold.pipeline import analyse

CONTESTED = ("update", "conflict", "internal_inconsistency")
Truth = Mapping[str, Any]


def main(argv: Sequence[str] | None = None) -> int:
    """Reads the stories under PATH and prints the scores."""
    parser = argparse.ArgumentParser(prog="python -m bench.claims", description=__doc__)
    parser.add_argument("path", type=Path, help="folder of simulated stories")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--misses", type=int, default=0, help="also print so many errors")
    options = parser.parse_args(argv)
    scores = Scores()
    for folder in stories(options.path):
        judge(folder, scores)
    report = summary(scores)
    print(json.dumps(report, indent=2) if options.json else table(report))
    for miss in scores.misses[: options.misses]:
        print(miss)
    return 0


def stories(path: Path) -> list[Path]:
    """The folders of simulated stories under ``path``."""
    return sorted(file.parent for file in path.rglob("truth.json"))


def judge(folder: Path, scores: Scores) -> None:
    """Analyses one story and adds to ``scores``."""
    truth: Truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    reading = library.read([folder / "articles"])
    began = time.process_time()
    story = analyse(reading.articles)
    scores.seconds += time.process_time() - began
    scores.articles += len(story.articles)
    names = {Path(a.path).name: a.id for a in story.articles}
    ids = {one["id"]: names.get(Path(one["path"]).name, "") for one in truth["articles"]}
    figures(story, truth, ids, scores, folder.name)
    distortions(story, truth, ids, scores, folder.name)
    confusions(story, truth, ids, scores)


# --- figures -----------------------------------------------------------------------------------


def figures(story: Story, truth: Truth, ids: Mapping[str, str], scores: Scores, name: str) -> None:
    """Contested verdicts against the truth: a claim is found where two of its values are."""
    real = [c for c in truth["claims"] if c["kind"] == "figure" and _to_be_seen(c)]
    ours = [c for c in story.claims if c.kind == "figure" and c.verdict != "distortion"]
    slips = list(_slips(truth, ids))
    used: set[str] = set()
    for claim in (c for c in real if c["verdict"] in CONTESTED):
        hit = next(
            (
                c
                for c in ours
                if c.id not in used and c.verdict == claim["verdict"] and _meets(c, claim, ids)
            ),
            None,
        )
        tally = scores.contested[claim["verdict"]]
        if hit:
            used.add(hit.id)
            tally.right += 1
        else:
            tally.missed += 1
            instead = [
                (c.verdict, [v.says for v in c.values]) for c in ours if _touches(c, claim, ids)
            ]
            told = sorted({f"{v['says']} ({v['as_of']})" for v in claim["values"]})
            scores.misses.append(
                f"{name} missed {claim['verdict']} {claim['key']} {told}: {instead}"
            )
        _tell_apart(claim, ours, ids, scores)
    for ours_claim in ours:
        if ours_claim.verdict in CONTESTED and ours_claim.id not in used:
            if any(_same_verdict(ours_claim, c, ids) for c in real) or _is_slip(ours_claim, slips):
                continue
            scores.contested[ours_claim.verdict].wrong += 1
            said = [(v.says, v.place and _sentence(story, v.passage)) for v in ours_claim.values]
            scores.misses.append(f"{name} invented {ours_claim.verdict} {ours_claim.topic}: {said}")


def _to_be_seen(claim: Truth) -> bool:
    """Whether the values of a contested claim differ in print at all."""
    if claim["verdict"] == "distortion":
        return False
    printed = {v["says"].lower() for v in claim["values"]}
    return claim["verdict"] not in CONTESTED or len(printed) > 1


def _same_verdict(ours: Claim, real: Truth, ids: Mapping[str, str]) -> bool:
    """A second claim about a thing that is truly contested, with the right verdict."""
    return bool(real["verdict"] == ours.verdict and _meets(ours, real, ids))


def _tell_apart(real: Truth, ours: Sequence[Claim], ids: Mapping[str, str], scores: Scores) -> None:
    """Of the updates and conflicts that were seen as either, how many as the right one."""
    if real["verdict"] not in ("update", "conflict"):
        return
    said = [c.verdict for c in ours if c.verdict in ("update", "conflict") and _meets(c, real, ids)]
    if said:
        scores.told_apart[
            "right" if real["verdict"] in said else f"{real['verdict']} as {said[0]}"
        ] += 1


def _meets(ours: Claim, real: Truth, ids: Mapping[str, str]) -> bool:
    """Whether ours holds two values of the true claim that differ from each other."""
    held = {
        v["low"] if v["low"] is not None else v["high"]
        for v in real["values"]
        for o in ours.values
        if _same_place(o.article, o.place, v, ids)
    }
    return len(held) >= 2


def _touches(ours: Claim, real: Truth, ids: Mapping[str, str]) -> bool:
    return any(_same_place(o.article, o.place, v, ids) for v in real["values"] for o in ours.values)


def _same_place(article: str, place: Span | None, value: Truth, ids: Mapping[str, str]) -> bool:
    if place is None or ids[value["article"]] != article:
        return False
    start, end = value["place"]
    return bool(place.start < end and start < place.end)


def _slips(truth: Truth, ids: Mapping[str, str]) -> Iterator[Passage]:
    """Sentences whose number was turned by a rewrite: distortions, not figures in conflict."""
    for claim in truth["claims"]:
        if claim["verdict"] == "distortion" and claim["change"]["kind"] in ("quantity", "operator"):
            for value in claim["values"]:
                if value["turned"]:
                    yield _passage(value["passage"], ids)


def _is_slip(ours: Claim, slips: Sequence[Passage]) -> bool:
    return any(
        v.passage.article == s.article and v.passage.span.overlaps(s.span)
        for v in ours.values
        for s in slips
    )


def confusions(story: Story, truth: Truth, ids: Mapping[str, str], scores: Scores) -> None:
    """Look-alikes of the truth that stand in one of our claims."""
    for pair in truth["not_conflicts"]:
        scores.look_alikes["all"] += 1
        for claim in story.claims:
            if claim.kind == "figure" and all(
                any(_same_place(v.article, v.place, pair[side], ids) for v in claim.values)
                for side in ("left", "right")
            ):
                scores.look_alikes["put together"] += 1
                break


# --- distortions -------------------------------------------------------------------------------


def distortions(
    story: Story, truth: Truth, ids: Mapping[str, str], scores: Scores, name: str
) -> None:
    """Distortions by kind: found where a turned sentence is in a claim of that kind."""
    real = [c for c in truth["claims"] if c["verdict"] == "distortion"]
    ours = [c for c in story.claims if c.verdict == "distortion"]
    good: set[str] = set()
    for claim in real:
        kind = claim["change"]["kind"]
        turned = [_passage(v["passage"], ids) for v in claim["values"] if v["turned"]]
        near = [c for c in ours if _carries(c, turned)]
        hits = [c for c in near if c.change and _alike(c.change.kind, kind)]
        good |= {c.id for c in near}
        if hits:
            scores.kinds[kind].right += 1
        else:
            scores.kinds[kind].missed += 1
            seen = [c.change and c.change.kind for c in near]
            pairs = [v["passage"]["text"] for v in claim["values"] if not v["turned"]][:1]
            scores.misses.append(
                f"{name} missed distortion {claim['change']} {seen}\n    {pairs}\n    "
                f"{[v['passage']['text'] for v in claim['values'] if v['turned']][:1]}"
            )
    quoted = list(_altered(truth, ids))
    harmless = [_passage(h["target"], ids) for h in truth["harmless"]]
    scores.harmless["all"] += len(harmless)
    for distortion in ours:
        if distortion.id in good or distortion.change is None or _carries(distortion, quoted):
            continue
        scores.kinds[distortion.change.kind].wrong += 1
        if _carries(distortion, harmless):
            scores.harmless["flagged"] += 1
        said = [_sentence(story, v.passage) for v in distortion.values]
        scores.misses.append(f"{name} invented {distortion.change}: {said}")


def _altered(truth: Truth, ids: Mapping[str, str]) -> Iterator[Passage]:
    """Quotations that were altered: what turned in them is no false alarm, nor asked for here."""
    for group in truth["quotation_groups"]:
        for variant in group["variants"]:
            if variant["relation"] in ("altered", "indirect", "unmarked") and "passage" in variant:
                yield _passage(variant["passage"], ids)


def _alike(ours: str, real: str) -> bool:
    """Kinds that name one change: "in a year" for "in a month" is a matter of view."""
    return (
        ours == real
        or {ours, real} <= {"scope", "quantity"}
        or {ours, real} <= {"tense", "modality"}
    )


def _carries(claim: Claim, places: Sequence[Passage]) -> bool:
    return any(
        v.passage.article == p.article and v.passage.span.overlaps(p.span)
        for v in claim.values
        for p in places
    )


def _passage(raw: Truth, ids: Mapping[str, str]) -> Passage:
    return Passage(ids[raw["article"]], Span(raw["start"], raw["end"]))


def _sentence(story: Story, passage: Passage) -> str:
    return " ".join(story.article(passage.article).words(passage).split())


# --- printing ----------------------------------------------------------------------------------


def summary(scores: Scores) -> dict[str, Any]:
    """The scores as plain data, precision and recall rounded."""
    contested, kinds = Tally(), Tally()
    for tally in scores.contested.values():
        contested.add(tally)
    for tally in scores.kinds.values():
        kinds.add(tally)
    apart = sum(scores.told_apart.values())
    return {
        "articles": scores.articles,
        "seconds": round(scores.seconds, 1),
        "contested": _row(contested),
        "contested by verdict": {k: _row(t) for k, t in sorted(scores.contested.items())},
        "update told from conflict": round(scores.told_apart["right"] / apart, 3)
        if apart
        else None,
        "told apart": dict(scores.told_apart),
        "distortions": _row(kinds),
        "distortions by kind": {k: _row(t) for k, t in sorted(scores.kinds.items())},
        "harmless rewordings": {k: scores.harmless[k] for k in ("all", "flagged")},
        "look-alikes": {k: scores.look_alikes[k] for k in ("all", "put together")},
    }


def _row(tally: Tally) -> dict[str, float | None]:
    precision, recall = tally.precision, tally.recall
    return {
        "precision": None if precision is None else round(precision, 3),
        "recall": None if recall is None else round(recall, 3),
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
    }


def table(report: Mapping[str, Any]) -> str:
    """The scores as lines of text."""
    lines: list[str] = []
    for name, value in report.items():
        if isinstance(value, dict) and value and all(isinstance(v, dict) for v in value.values()):
            lines.append(f"{name}:")
            lines += [f"  {kind:24} {_flat(row)}" for kind, row in value.items()]
        else:
            lines.append(f"{name:26} {_flat(value) if isinstance(value, dict) else value}")
    return "\n".join(lines)


def _flat(row: Mapping[str, Any]) -> str:
    return "  ".join(f"{k} {v}" for k, v in row.items())


if __name__ == "__main__":
    raise SystemExit(main())
