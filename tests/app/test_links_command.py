"""``retold links`` and ``retold encoder``, as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold.app.cli import main

LEFT = (
    "Ferry runs aground off Brandvik\n\n"
    "The night ferry to Ostrel ran aground on a sandbank shortly before dawn. "
    "Lifeboats brought all 83 passengers to the fishing harbour of Brandvik.\n"
)
RIGHT = LEFT.replace("brought", "ferried").replace("Ferry runs aground", "83 saved from wreck")


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    (tmp_path / "a.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "c.txt").write_text("Tariff\n\nVoters rejected the water tariff.\n", "utf-8")
    return [str(p) for p in sorted(tmp_path.iterdir())]


def run(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


def test_json_is_one_line_per_pair_that_shares_text(
    paths: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["links", *paths, "--json"]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert len(lines) == 1
    row = json.loads(lines[0])
    assert row["paths"] == paths[:2]
    assert set(row) == {"paths", "links", "runs"}
    assert [k["kind"] for k in row["links"]] == ["verbatim", "near_verbatim"]
    edit = row["links"][1]["edits"][0]
    assert (edit["from"], edit["to"], edit["kind"]) == ("brought", "ferried", "substitution")
    for side, text in (("left", LEFT), ("right", RIGHT)):
        for one in [*row["links"], *row["runs"]]:
            place = one[side]
            assert text[place["start"] : place["end"]] == place["text"]
    assert row["runs"][0]["links"] == [k["id"] for k in row["links"]]


def test_the_table_marks_the_changed_words(
    paths: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["links", *paths]) == 0
    shown = capsys.readouterr().out
    assert "[-brought-]" in shown
    assert "{+ferried+}" in shown
    assert "2 links in 1 passage" in shown


def test_nothing_shared_is_said(paths: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["links", paths[0], paths[2]]) == 0
    assert "No two of these articles share text." in capsys.readouterr().out


def test_an_absent_encoder_is_one_line(
    paths: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("RETOLD_MINILM", str(tmp_path / "nowhere"))
    assert run(["links", *paths, "--encoder", "minilm-numpy"]) == 1
    assert "retold encoder add minilm" in capsys.readouterr().err


def test_an_unknown_encoder_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["encoder", "add", "bert"]) == 1
    assert "no encoder is called 'bert': there is minilm" in capsys.readouterr().err
