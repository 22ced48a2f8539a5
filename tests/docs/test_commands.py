"""What the pages say can be done can be done, and what they name is there."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.stories import HALLIN

from retold.app.cli import main
from retold.app.cli.commands import asked_for, command_line

ROOT = Path(__file__).parents[2]
PAGES = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/*.md")})
README = ROOT / "README.md"

FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
MODULE = re.compile(r"python -m (bench(?:\.\w+)?)([^`\n]*)")
SOURCE = re.compile(r"`([\w/]+\.(?:py|toml|j2|css|js))`")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def code(page: Path) -> Iterator[str]:
    """Every line inside a fence without its comment, and everything between two backticks."""
    text = text_of(page)
    for _, block in FENCED.findall(text):
        yield from (line.split(" #")[0].strip() for line in block.splitlines())
    yield from CODE.findall(FENCED.sub("", text))


def commands(page: Path) -> list[str]:
    return [line for line in code(page) if line.startswith("retold ")]


def blocks(page: Path, language: str) -> list[str]:
    return [block for name, block in FENCED.findall(text_of(page)) if name == language]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the README supposes it: articles in a folder and three by name."""
    shutil.copytree(HALLIN / "articles", tmp_path / "articles")
    articles = sorted((tmp_path / "articles").iterdir())
    for name, suffix in (("a.txt", ".txt"), ("b.html", ".html"), ("c.json", "times.json")):
        first = next(path for path in articles if path.name.endswith(suffix))
        shutil.copy(first, tmp_path / name)
        if (sidecar := first.with_suffix(".json")) != first and sidecar.exists():
            shutil.copy(sidecar, (tmp_path / name).with_suffix(".json"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


README_COMMANDS = [
    line.split(" #")[0].strip()
    for block in blocks(README, "sh")
    for line in block.splitlines()
    if line.startswith("retold ")
]


def test_the_readme_shows_how_to_use_it() -> None:
    assert len(README_COMMANDS) >= 6


@pytest.mark.parametrize("command", README_COMMANDS)
def test_commands_of_the_readme_run(
    command: str, desk: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command)[1:])
    out, err = capfdbinary.readouterr()
    assert not left.value.code, err.decode()
    assert not err, "a warning on the bundled story"
    words = shlex.split(command)
    written = [words[words.index(o) + 1] for o in ("-o",) if o in words]
    written += [word for word in words if word.endswith(".json") and word != "c.json"]
    assert out or written
    assert all((desk / name).exists() for name in written)


def test_the_library_block_of_the_readme_runs(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = blocks(README, "python")
    exec(compile(block, "README.md", "exec"), {})
    assert (desk / "report.html").stat().st_size > 10_000
    assert "left_to_right" in capsys.readouterr().out


def options_of(words: list[str]) -> set[str]:
    """All options that a command line's command has. Fails on an unknown command."""
    command: Any = typer.main.get_command(command_line(asked_for(words)))
    for word in words:
        if not hasattr(command, "commands"):
            break
        assert word in command.commands, f"no command {word!r}"
        command = command.commands[word]
    return {"--help", *(name for param in command.params for name in param.opts)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_and_options_on_a_page_exist(page: Path) -> None:
    for line in commands(page):
        words = line.replace("[", " ").replace("]", " ").replace("|", " ").split()[1:]
        known = options_of(words)
        named = {word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)}
        assert named <= known, line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_to_a_file(page: Path) -> None:
    targets = [t.split("#")[0] for t in LINK.findall(FENCED.sub("", text_of(page)))]
    here = [t for t in targets if t and not re.match(r"[a-z]+:", t)]
    assert not [t for t in here if not (page.parent / t).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_benchmarks_on_a_page_exist(page: Path) -> None:
    for module, rest in MODULE.findall(text_of(page)):
        parts = module.split(".")
        file = ROOT.joinpath(*parts).with_suffix(".py")
        if len(parts) == 1:
            file = ROOT / "bench" / "__main__.py"
        elif parts[1] == "NAME":
            continue
        assert file.is_file(), module
        source = text_of(file)
        for option in re.findall(r"--[a-z-]+", rest):
            assert f'"{option}"' in source, f"{module} {option}"


FILES = [
    "/" + path.relative_to(ROOT).as_posix()
    for top in ("src", "tests", "bench")
    for path in (ROOT / top).rglob("*.*")
]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_source_files_on_a_page_exist(page: Path) -> None:
    named = [n for n in SOURCE.findall(text_of(page)) if not re.search(r"NAME|XX|LANGUAGE|LL", n)]
    assert not [n for n in named if not any(path.endswith("/" + n) for path in FILES)]


def test_numbers_of_the_readme_stand_on_their_page() -> None:
    table = [line for line in text_of(README).splitlines() if line.startswith("| [")]
    assert table
    for line in table:
        (page,) = LINK.findall(line)
        measured = re.findall(r"[\d.]*\.\d+", "|".join(line.split("|")[3:]))
        assert measured
        assert not [n for n in measured if n not in text_of(ROOT / page)], page


def test_every_page_is_in_the_index() -> None:
    listed = set(LINK.findall(text_of(ROOT / "docs" / "README.md")))
    pages = {p.relative_to(ROOT / "docs").as_posix() for p in ROOT.glob("docs/**/*.md")}
    assert pages - listed == {"README.md"}


OPTIONS = {
    "DerivationOptions": "retold.find.derivations.edges",
    "InputOptions": "retold.adapters.inputs.reader",
    "LinkOptions": "retold.find.links.links",
    "NewsroomSettings": "retold.newsroom",
    "QuotationOptions": "retold.find.quotations.quotations",
}


def fields_of(name: str) -> dict[str, Any]:
    made = getattr(import_module(OPTIONS[name]), name)()
    return {field: getattr(made, field) for field in type(made).__dataclass_fields__}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_options_given_on_a_page_are_fields(page: Path) -> None:
    for name, given in re.findall(r"(\w+(?:Options|Settings))\(([^()]*)\)", text_of(page)):
        named = set(re.findall(r"(\w+)=", given))
        assert not named or named <= set(fields_of(name)), name


def rows(page: str, header: str) -> list[list[str]]:
    """The cells of the table whose header row begins so."""
    lines = text_of(ROOT / "docs" / page).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(header)) + 2
    end = next((n for n in range(start, len(lines)) if not lines[n].startswith("|")), len(lines))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:end]]


def test_the_table_of_derivation_options_is_the_code() -> None:
    told = {row[0].strip("`"): float(row[1]) for row in rows("derivations.md", "| option |")}
    assert told == {name: float(value) for name, value in fields_of("DerivationOptions").items()}


@pytest.mark.parametrize(
    ("page", "header", "words"),
    [
        ("claims.md", "| verdict |", "Verdict"),
        ("distortions.md", "| kind |", "ChangeKind"),
        ("derivations.md", "| kind |", "DerivationKind"),
    ],
)
def test_words_of_the_format_in_tables_are_those_of_the_code(
    page: str, header: str, words: str
) -> None:
    known = set(getattr(import_module("retold.model.findings"), words).__args__)
    told = {row[0].strip("`") for row in rows(page, header)}
    elsewhere = {
        "Verdict": {"distortion"},  # its own page
        "ChangeKind": set(),
        "DerivationKind": {"shared_text", "shared_statement"},  # of unseen texts and statements
    }
    assert told == known - elsewhere[words]
