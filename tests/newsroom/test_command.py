"""``retold simulate``: a thin shell over the newsroom."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold.app.cli import main


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["simulate", *arguments])
    return int(str(ended.value.code))


def test_stories_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "news")
    assert run("-o", folder, "--stories", "2", "--seed", "5", "--domains", "flood,bank") == 0
    assert capsys.readouterr().out == f"2 stories in {folder}\n"
    for number in (1, 2):
        story = tmp_path / "news" / f"story_{number:04d}"
        truth = json.loads((story / "truth.json").read_text(encoding="utf-8"))
        assert truth["domain"] in ("flood", "bank")
        for article in truth["articles"]:
            assert (tmp_path / "news" / article["path"]).is_file()


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    run("-o", str(tmp_path), "--stories", "1", "--seed", "1", "--set", "metadata=1")
    run("-o", str(tmp_path), "--stories", "1", "--seed", "2", "--set", "metadata=0")
    names = {path.suffix for path in (tmp_path / "story_0001" / "articles").iterdir()}
    assert names == {".txt"}


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    assert run("-o", str(tmp_path / "taken"), "--stories", "1") == 1
    said = capsys.readouterr().err
    assert "cannot write" in said
    assert "taken" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("--preset", "none"),
        ("--domains", "flood,none"),
        ("--set", "none=1"),
        ("--set", "careless=7"),
        ("--paraphrases", "/nowhere"),
        ("--revisions", "/nowhere"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(
    wrong: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path), *wrong) == 1
    said = capsys.readouterr().err
    assert said.startswith("retold: ")
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())
