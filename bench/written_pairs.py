"""Distortions between sentences that are given: `python -m bench.written_pairs PATH`.

What `find_distortions` finds when nothing before it can fail: the links, the derivations and the
relations of pairs are those of the truth of hand-written stories (docs/written-stories.md).
Whatever is missed here is missed by the comparison itself. Options: --misses, --json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from bench.written import folders, table
from bench.written_board import Board
from bench.written_claims import judge_distortions
from bench.written_truth import Written
from retold import library
from retold.find.credits.credits import credited
from retold.find.derivations.stemma import Stemma
from retold.find.distortions.distortions import find_distortions
from retold.find.quotations.quotations import QuotationOptions, find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.findings import Derivation, Direction, Evidence, Link, Pair, Relation
from retold.model.report import Story
from retold.model.support import Support

# What the words of a truth file are called in a stemma.
_RELATIONS = {
    "abridgement": "rewrite",
    "compilation": "rewrite",
    "translation": "rewrite",
    "versions": "shared_source",
}
_WHY = (Evidence("truth", "the truth of the story says so"),)


def read_given(folder: Path) -> Written:
    """The story in ``folder`` with the distortions found along the links of its truth."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    articles = tuple(credited(a) for a in library.read([folder / "articles"]).articles)
    names = {Path(a.path).name: a for a in articles}
    bare = Written(folder.name, truth, Story(articles), names)
    links, stemma = tuple(_links(bare)), _stemma(bare)
    alone = [q for a in articles for q in find_quotations(a, QuotationOptions())]
    quotations = resolve_speakers(articles, alone)
    claims = find_distortions(articles, links, stemma, quotations, lambda _: Support(2, 2, None))
    return Written(folder.name, truth, Story(articles, links, claims=claims), names)


def _links(written: Written) -> Iterator[Link]:
    """Every pair of sentences that the truth calls linked or a harmless rewording, once."""
    seen: set[tuple[str, str, str, str]] = set()
    for row in (*written.truth.get("links", ()), *written.truth.get("harmless", ())):
        key = (row["left"][:2], row["left_sentence"], row["right"][:2], row["right_sentence"])
        if key in seen:
            continue
        seen.add(key)
        left = written.places(row["left"], row["left_sentence"])
        right = written.places(row["right"], row["right_sentence"])
        if left and right:
            yield Link(f"l{len(seen)}", left[0], right[0], "paraphrase", 0.8)


def _stemma(written: Written) -> Stemma:
    derivations = [
        Derivation(f"d{n}", ends[0].id, ends[1].id, "rewrite", 0.9, 0.9, _WHY)
        for n, row in enumerate(written.truth.get("derivations", ()), 1)
        if (ends := (written.article(row["source"]), written.article(row["target"])))
        and ends[0]
        and ends[1]
    ]
    pairs = [
        Pair(
            left.id,
            right.id,
            cast(Relation, _RELATIONS.get(relation, relation)),
            cast(Direction, direction),
            0.9,
            "",
        )
        for one, other, relation, direction in written.truth.get("pairs", ())
        if (left := written.article(one[:2])) and (right := written.article(other[:2]))
    ]
    return Stemma((), tuple(derivations), tuple(pairs))


def judge(paths: list[Path]) -> Board:
    board = Board()
    for folder in paths:
        written = read_given(folder)
        board.story = written.name
        judge_distortions(written, board)
    return board


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.written_pairs", description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    paths = folders(args.path)
    if not paths:
        parser.error(f"no truth.json under {args.path}")
    board = judge(paths)
    rows: dict[str, Any] = board.rows()
    if args.json:
        print(json.dumps({"stories": len(paths), "scores": rows}))
        return 0
    print(f"{len(paths)} stories\n{table(rows)}")
    for miss in board.misses if args.misses else ():
        if "[all]" in miss.says or "[harmless" in miss.says:
            print(f"{miss.story} {miss.says}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
