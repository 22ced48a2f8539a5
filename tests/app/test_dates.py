"""``retold dates``: one line for each file, values as TIMEX3 writes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold.app.cli import main
from retold.app.cli.dates import parse_reference, read_references
from retold.model.errors import BadOption

TEXT = "Mill burns down\n\nThe old mill in Upper Fenwick burned down on Monday.\n"


def lines(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> list[dict[str, object]]:
    with pytest.raises(SystemExit) as left:
        main(["dates", *arguments, "--json"])
    assert not left.value.code
    return [json.loads(line) for line in capfdbinary.readouterr().out.decode().splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for name in ("a.txt", "b.txt"):  # a reprint: the same words on another day
        (tmp_path / "articles" / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "days.tsv").write_text(
        "file\tdate\na.txt\t2026-02-10\narticles/b.txt\t2026-02-17T08:30\n", encoding="utf-8"
    )
    return tmp_path


def test_one_reference_for_all(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = str(folder / "articles" / "a.txt")
    (line,) = lines(capfdbinary, path, "--reference", "2026-02-10")
    start = TEXT.index("Monday")
    passage = {"start": start, "end": start + 6, "text": "Monday"}
    (date,) = line["dates"]  # type: ignore[misc]
    assert line["path"] == path
    assert date["passage"].items() >= passage.items()
    assert (date["kind"], date["value"], date["precision"]) == ("date", "2026-02-09", "day")


def test_a_reference_for_each_file_and_a_line_for_a_reprint(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    found = lines(capfdbinary, str(folder / "articles"), "--references", str(folder / "days.tsv"))
    assert [(Path(str(f["path"])).name, f["dates"][0]["value"]) for f in found] == [  # type: ignore[index]
        ("a.txt", "2026-02-09"),
        ("b.txt", "2026-02-16"),
    ]


def test_without_a_reference_the_value_is_open(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (line,) = lines(capfdbinary, str(folder / "articles" / "a.txt"))
    assert [d["value"] for d in line["dates"]] == ["XXXX-WXX-1"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-02-10", "2026-02-10"),
        ("2026-02-10T14:35:00", "2026-02-10T14:35"),
        ("2026-02", "2026-02"),
        ("2026", "2026"),
    ],
)
def test_references(text: str, at: str) -> None:
    assert parse_reference(text).at == at


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "10.2.2026"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadOption, match="Write it as"):
        parse_reference(text)


@pytest.mark.parametrize("table", ["", "name\tday\n", "file\tdate\na.txt\tsoon\n"])
def test_a_table_that_cannot_be_used_is_refused(tmp_path: Path, table: str) -> None:
    path = tmp_path / "days.tsv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(BadOption):
        read_references(path)
    with pytest.raises(BadOption, match="cannot read"):
        read_references(tmp_path / "missing.tsv")
