"""Hand-written stories with a known truth: `python -m bench.written PATH`.

PATH holds folders with articles/ and truth.json (docs/written-stories.md says what is in them and
how each number is counted). Options: --json, --each (scores of every story too), --misses N (so
many of each area), --area NAME (only these misses, all of them), --validate (only looks whether
everything the truth quotes is found in the articles), --encoder NAME.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.written_board import Board, Miss
from bench.written_claims import judge_claims, judge_dates, judge_distortions
from bench.written_links import judge_links, judge_pages
from bench.written_speech import judge_speech
from bench.written_stemma import judge_stemma
from bench.written_truth import Written, problems, read_story
from retold.adapters.encoders import open_encoder

_JUDGES: tuple[Callable[[Written, Board], None], ...] = (
    judge_links,
    judge_stemma,
    judge_speech,
    judge_claims,
    judge_distortions,
    judge_dates,
    judge_pages,
)


def judge(stories: Sequence[Written]) -> Board:
    """The counts of all ``stories`` together."""
    board = Board()
    for written in stories:
        board.story = written.name
        for one in _JUDGES:
            one(written, board)
    return board


def folders(path: Path) -> list[Path]:
    """The folders of stories at or under ``path``."""
    return sorted(file.parent for file in path.rglob("truth.json"))


def table(rows: dict[str, Any]) -> str:
    """The rows of a board, one measure a line."""
    lines = [f"{'':28}{'right':>6}{'wrong':>6}{'missed':>7}{'P':>7}{'R':>7}{'F1':>7}"]
    for area, measures in rows.items():
        lines.append(area)
        for name, row in measures.items():
            if name == "confused":
                continue
            shown = [_number(row[key]) for key in ("precision", "recall", "F1")]
            if not row["missed"]:
                shown[1:] = ["", ""]  # an accuracy: there was nothing to miss
            counts = f"{row['right']:>6}{row['wrong']:>6}{row['missed']:>7}"
            lines.append(f"  {name:26}{counts}" + "".join(f"{s:>7}" for s in shown))
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _shown(misses: Sequence[Miss], many: int, area: str | None) -> list[str]:
    chosen = [m for m in misses if area in (None, m.area)]
    lines: list[str] = []
    for name, group in groupby(sorted(chosen, key=lambda m: m.area), key=lambda m: m.area):
        kept = list(group)
        lines.append(f"\n--- {name}: {len(kept)}")
        lines += [f"  {m.story} {m.says}" for m in (kept if area else kept[:many])]
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.written", description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    parser.add_argument("--area")
    parser.add_argument("--validate", action="store_true")
    parser.add_argument("--encoder", default="none")
    args = parser.parse_args()
    encoder = open_encoder(args.encoder)
    stories = [read_story(folder, encoder) for folder in folders(args.path)]
    if not stories:
        parser.error(f"no truth.json under {args.path}")
    faults = [f"{w.name}: {fault}" for w in stories for fault in problems(w)]
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    if args.validate:
        return 1 if faults else 0
    board = judge(stories)
    if args.json:
        each = {w.name: judge([w]).rows() for w in stories} if args.each else {}
        print(json.dumps({"stories": len(stories), "scores": board.rows(), "each": each}))
        return 0
    for written in stories if args.each else ():
        print(f"\n{written.name}\n{table(judge([written]).rows())}")
    print(f"\n{len(stories)} stories\n{table(board.rows())}")
    print(
        "\n".join(_shown(board.misses, args.misses, args.area) if args.misses or args.area else [])
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
