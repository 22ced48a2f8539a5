"""The command line, used as a newcomer and as a script would."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from tests.stories import HALLIN

from retold.app.cli import main
from retold.app.cli.commands import COMMANDS

ARTICLES = str(HALLIN / "articles")
PLAIN = str(HALLIN / "articles" / "01-brennick-courier.txt")
TEXT = "Mill burns down\n\nThe old mill in Upper Fenwick burned down on Monday, its owner said.\n"


class Ran:
    """What a command left behind."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Run = Callable[..., Ran]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        out, err = capfdbinary.readouterr()
        return Ran(int(left.value.code or 0), out.decode("utf-8"), err.decode("utf-8"))

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_names_every_command(run: Run) -> None:
    said = run("--help")
    assert said.code == 0
    for command in ("report", "quotes", "links", "dates", "check", "simulate", "encoder", "schema"):
        assert command in said.out


@pytest.mark.parametrize(
    "command", ["report", "quotes", "links", "dates", "check", "simulate", "encoder", "schema"]
)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert "Usage" in said.out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_says_what_the_command_itself_says(run: Run, command: str) -> None:
    said = " ".join(run(command, "--help").out.split())
    assert COMMANDS[command] in said


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (("--help",), ("numpy", "retold.text", "retold.find", "retold.newsroom")),
        (("links", ARTICLES, "--json"), ("rich", "retold.pipeline", "retold.find.claims")),
        (("dates", PLAIN, "--json"), ("rich", "numpy", "retold.pipeline", "retold.find.links")),
        (("quotes", ARTICLES, "--json"), ("rich", "retold.pipeline", "retold.find.claims")),
        (("schema",), ("rich", "numpy", "retold.pipeline", "retold.find")),
    ],
)
def test_a_command_loads_what_it_needs(
    arguments: tuple[str, ...], unneeded: tuple[str, ...]
) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "retold", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": ":".join(p for p in sys.path if p)},
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert not loaded & set(unneeded)


def test_a_report_keeps_to_the_schema_that_is_printed(run: Run, tmp_path: Path) -> None:
    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    target = tmp_path / "report.json"
    assert run("report", ARTICLES, "--json", str(target)).code == 0
    jsonschema.validate(json.loads(target.read_text(encoding="utf-8")), schema)


def test_json_goes_to_standard_output_alone(run: Run) -> None:
    said = run("report", ARTICLES, "--json", "-")
    assert json.loads(said.out)["format"] == "retold.report/1"


def test_all_three_forms_at_once(run: Run, article: Path, tmp_path: Path) -> None:
    page, data, brief = (tmp_path / n for n in ("r.html", "r.json", "r.md"))
    said = run(
        "report", str(article), "-o", str(page), "--json", str(data), "--markdown", str(brief)
    )
    assert said.code == 0
    assert str(page) in said.out
    assert all(p.stat().st_size > 500 for p in (page, data, brief))


def test_nothing_usable_is_exit_code_2_and_one_line(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    said = run("report", str(empty), str(tmp_path / "missing.txt"))
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert "empty.txt" in said.err
    assert "missing.txt" in said.err


def test_one_broken_file_stops_nothing_and_is_listed(
    run: Run, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    said = run("report", str(tmp_path), "--json", "-")
    made = json.loads(said.out)
    assert said.code == 0
    assert [Path(a["path"]).name for a in made["articles"]] == ["mill.txt"]
    assert [Path(s["path"]).name for s in made["skipped"]] == ["broken.json"]
    assert "broken.json" in said.err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("report",), "no path"),
        (("report", "--no-such-option", "x"), "unknown option"),
        (("no-such-command",), "unknown command"),
        (("report", ARTICLES, "--json", "-", "--markdown", "-"), "two forms on one stream"),
        (("report", ARTICLES, "-o", "/dev/null/x.html"), "a place that cannot be written"),
        (("report", ARTICLES, "--corrections", "no-such-file.json"), "a file that is not there"),
    ],
)
def test_anything_else_is_exit_code_1_and_one_line(
    run: Run, arguments: tuple[str, ...], why: str
) -> None:
    said = run(*arguments)
    assert said.code == 1, why
    assert "Traceback" not in said.err
    assert said.err.startswith("retold: ")
    assert said.err.count("\n") == 1


def test_an_unforeseen_error_shows_its_trace_with_debug_only(
    run: Run,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a planted fault")

    monkeypatch.setattr("retold.pipeline.analyse", broken)
    said = run("report", str(article))
    assert said.code == 1
    assert "--debug" in said.err
    assert "Traceback" not in said.err
    with pytest.raises(ZeroDivisionError):
        main(["report", str(article), "--debug"])


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    said = run("report", "-", "--json", "-")
    assert said.code == 0
    assert json.loads(said.out)["articles"][0]["title"] == "Mill burns down"


def test_quotes_prints_one_object_per_article_and_line(run: Run) -> None:
    lines = run("quotes", ARTICLES, "--json").out.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [Path(r["path"]).name[:2] for r in rows] == ["01", "02", "03", "04", "05", "06", "07"]
    assert all(r["quotations"] for r in rows)


def test_as_a_process_with_a_locale_that_knows_no_curly_marks(article: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "retold", "report", ARTICLES, "--markdown", "-"],
        capture_output=True,
        env={"PYTHONPATH": ":".join(p for p in sys.path if p), "LC_ALL": "C", "PATH": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "“" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["quotes", "--each", "nowhere.txt"], 2, "nowhere.txt: no such file"),
        (["check", " ", ARTICLES], 1, "give the claim as a sentence"),
        (["report", ARTICLES, "-o", "page.pdf"], 1, "name it .html"),
        (["report", "--bogus", ARTICLES], 1, "--bogus. See 'retold --help'"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    run: Run, arguments: list[str], code: int, said: str
) -> None:
    told = run(*arguments)
    assert told.code == code
    assert said in told.err
    assert told.err.count("\n") == 1


def test_each_names_what_it_skips(run: Run, article: Path) -> None:
    told = run("quotes", "--each", str(article), "nowhere.txt")
    assert told.code == 0
    assert "skipped nowhere.txt" in told.err


def test_a_terminal_without_curly_marks_gets_the_rest() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, "-m", "retold", "check", "Eleven people were injured", ARTICLES],
        env=env,
        capture_output=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert b"Eleven" in told.stdout
