"""``retold check``: the answer as a table and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold.app.cli import main

TEXT = (
    "Ferry sinks off Marl\n\nThe ferry Ola sank off Marl. Twelve people were killed, police said.\n"
)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for name, text in (("a", TEXT), ("b", TEXT.replace("Twelve", "Fifteen"))):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(tmp_path)]


def test_json_has_both_sides_with_support(
    paths: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "Twelve people were killed off Marl.", *paths, "--json"])
    assert not left.value.code
    answer = json.loads(capfdbinary.readouterr().out)
    assert answer["answer"] == "disputed"
    assert [row["says"] for row in answer["against"]] == ["Fifteen"]
    assert answer["support"]["articles"] == 1


def test_the_table_says_not_found(
    paths: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "The mayor of Vesk resigned.", *paths])
    assert not left.value.code
    assert b"not found" in capfdbinary.readouterr().out
