"""Tables of words: what is kept compiled is what the TOML file says."""

from __future__ import annotations

import sys
import tomllib
from importlib import invalidate_caches
from importlib.resources import files
from pathlib import Path

import pytest

from retold.text.tables import read_table, table_names

TABLES = [("retold.text.languages", name) for name in table_names("retold.text.languages")]
TABLES += [("retold", "data/agencies"), ("retold", "data/publishers")]


@pytest.mark.parametrize(("package", "name"), TABLES, ids=[name for _, name in TABLES])
def test_a_table_is_what_its_file_says(package: str, name: str) -> None:
    wanted = tomllib.loads((files(package) / f"{name}.toml").read_text("utf-8"))
    assert read_table(package, name) == wanted
    assert read_table(package, name) is not read_table(package, name)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "harbour_words"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    invalidate_caches()
    return folder


def test_a_changed_file_is_read_anew(package: Path) -> None:
    table = package / "quays.toml"
    table.write_text('names = ["north"]\n', "utf-8")
    assert read_table("harbour_words", "quays") == {"names": ["north"]}
    table.write_text('names = ["north", "søndre"]\n', "utf-8")
    assert read_table("harbour_words", "quays") == {"names": ["north", "søndre"]}


def test_a_missing_table_is_said(package: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_table("harbour_words", "none")
