"""Floors on quality, on stories that the project writes itself. They only rise.

The stories come from a seed that nothing is tuned on; their digest says that they are still the
ones the floors were set on. When the newsroom writes other stories, measure anew, then set both.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from bench import claims, stemma

from retold.app.cli import main

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom")
    asked = FLOORS["newsroom"]
    with pytest.raises(SystemExit) as left:
        main(["simulate", "-o", str(folder), *(f"--{k}={asked[k]}" for k in ("stories", "seed"))])
    assert not left.value.code
    return folder


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def measured(question: str, folder: Path) -> Any:
    """What the bench command prints about ``folder``."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        {"stemma": stemma.main, "claims": claims.main}[question]([str(folder), "--json"])
    return json.loads(printed.getvalue())


def found(scores: object, path: str) -> float:
    for key in path.split("/"):
        scores = scores[key]  # type: ignore[index]
    assert isinstance(scores, int | float)
    return float(scores)


def test_the_stories_are_the_ones_the_floors_were_set_on(newsroom: Path) -> None:
    assert digest(newsroom) == FLOORS["newsroom"]["sha256"]


@pytest.mark.parametrize("question", ["stemma", "claims"])
def test_no_number_falls(question: str, newsroom: Path) -> None:
    scores = measured(question, newsroom)
    low = {
        path: (found(scores, path), floor)
        for path, floor in FLOORS[question]["at_least"].items()
        if found(scores, path) < floor
    }
    high = {
        path: (found(scores, path), ceiling)
        for path, ceiling in FLOORS[question]["at_most"].items()
        if found(scores, path) > ceiling
    }
    assert not low
    assert not high
