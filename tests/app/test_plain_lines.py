"""What is run without typer, read by two processes, and left at once: all as without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from retold.adapters import reading
from retold.app.cli import main, plain
from retold.model.article import Article, Document, Skipped
from retold.text.reading import read_article


@pytest.mark.parametrize(
    ("line", "is_plain", "why"),
    [
        ("links a b", True, "paths alone"),
        ("links --json a", True, "the option may stand first"),
        ("links a --json b", True, "or between"),
        ("links -", True, "standard input is a path"),
        ("links", False, "the missing argument has to be explained"),
        ("links --json", False, "so here"),
        ("links --help", False, "help is typer's"),
        ("links a --encoder minilm", False, "a value has to be checked"),
        ("links a --jsn", False, "a wrong option has to be explained"),
        ("links -- a", False, "typer knows what follows --"),
        ("quotes a b", True, "paths alone"),
        ("quotes --json a", True, "the option may stand first"),
        ("quotes a --csv", False, "another form"),
        ("quotes", False, "the missing argument has to be explained"),
        ("dates a --json", False, "another command"),
        ("--json links a", False, "no option of the program"),
        ("", False, "nothing"),
    ],
)
def test_which_lines_are_plain(line: str, is_plain: bool, why: str) -> None:
    assert (plain(line.split()) is not None) == is_plain, why


def test_a_plain_line_prints_what_the_explained_one_does(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = "The ferry to Ostrel ran aground on a sandbank off Brandvik before dawn on Sunday. "
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"{words}\n\nThe crew of {name} is safe.\n", "utf-8")
    said = []
    for line in (["links", "--json"], ["links", "--json", "--encoder", "none"]):
        with pytest.raises(SystemExit):
            main([*line, str(tmp_path)])
        said.append(capfdbinary.readouterr().out)
    assert said[0] == said[1]
    assert b"verbatim" in said[0]


def test_plain_quotes_print_what_the_explained_ones_do(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.txt").write_text("“The ferry is late again today,” said Ida Lund.\n", "utf-8")
    said = []
    for line in (["quotes", "--json"], ["quotes", "--json", "--"]):
        with pytest.raises(SystemExit):
            main([*line, str(tmp_path)])
        said.append(capfdbinary.readouterr().out)
    assert said[0] == said[1]
    assert b"Ida Lund" in said[0]


def documents(count: int) -> list[Document | Skipped]:
    """Articles with all that reading finds, and now and then one that is none."""
    found: list[Document | Skipped] = []
    for number in range(count):
        text = (
            "The Brandvik Post\n\n"
            f"Harbour gate {number} closed\n\nBy Ida Lund\n\n10 August 2021\n\n"
            f"BRANDVIK (Reuters) - Gate {number} of the harbour was closed on Monday, it said. "
            "“It will open again,” its chair said.\n\nShare this article\n"
        )
        found.append(Document(f"{number}.txt", text, url=f"https://example.org/{number}"))
        if number % 7 == 0:
            found.append(Skipped(f"{number}.pdf", "a PDF file; export its text first"))
            found.append(Document(f"{number}.empty.txt", " \n"))
    return found


def in_a_fresh_process(code: str) -> str:
    """What a process prints in which no library has started threads."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be copied here")
@pytest.mark.parametrize("failing", [False, True])
def test_two_processes_read_what_one_reads(failing: bool) -> None:
    said = in_a_fresh_process(
        "import os\n"
        "from retold.adapters import reading\n"
        "from retold.text.reading import read_article\n"
        "from retold.model.article import Skipped\n"
        "from tests.app.test_plain_lines import documents\n"
        "reading._worth_it = lambda found: True\n"
        "first = os.getpid()\n"
        "def read(one):\n"
        f"    if {failing} and os.getpid() != first: raise ValueError('broken')\n"
        "    return one if isinstance(one, Skipped) else read_article(one)\n"
        "reading._read = read\n"
        "found = documents(60)\n"
        "called = []\n"
        "read_both = reading.read_articles(found, lambda: called.append(1))\n"
        "print(read_both == [read(one) for one in found], called)\n"
    )
    assert said == "True [1]\n"


def test_an_article_comes_back_whole() -> None:
    for one in documents(3):
        made = reading._read(one)
        assert reading._unpacked(one, reading._packed(made)) == made
        if isinstance(one, Document) and one.text.strip():
            assert isinstance(made, Article)
            assert made.published
            assert made.byline
            assert made.outlet
            assert made.furniture
            assert made == read_article(one)


def test_few_articles_are_read_by_one_process() -> None:
    assert not reading._worth_it(documents(2))


@pytest.mark.parametrize(
    ("arguments", "code", "out", "err"),
    [
        (("--version",), 0, "retold ", ""),
        (("links", "no-such-file"), 2, "", "no such file"),
        (("links", "--bad"), 1, "", "No such option"),
        (("schema",), 0, "$schema", ""),
    ],
)
def test_the_program_leaves_with_its_code_and_all_it_said(
    arguments: tuple[str, ...], code: int, out: str, err: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "retold", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert out in done.stdout
    assert err in done.stderr
