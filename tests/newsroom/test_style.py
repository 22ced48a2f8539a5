"""House style, distances between wordings, and rewordings read from outside."""

from __future__ import annotations

import os
import re
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from retold.newsroom.distance import containment, gram_cosine, kept, words
from retold.newsroom.grammar import Piece
from retold.newsroom.lines import sentence
from retold.newsroom.rewordings import read_paraphrases, read_revisions
from retold.newsroom.style import Style, day_month, in_words, number, spell

AMERICAN = Style(american=True, month_first=True, short_months=True)


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (7, Style(), "seven"),
        (10, Style(), "10"),
        (12, Style(words_below=13), "twelve"),
        (1250, Style(), "1,250"),
        (4.5, Style(), "4.5"),
    ],
)
def test_numbers(value: float, style: Style, expected: str) -> None:
    assert number(value, style) == expected


def test_numbers_in_words() -> None:
    assert [in_words(n) for n in (0, 19, 20, 45, 99)] == [
        "zero",
        "nineteen",
        "twenty",
        "forty-five",
        "ninety-nine",
    ]


def test_days() -> None:
    assert day_month(date(2023, 8, 31), Style()) == "31 August"
    assert day_month(date(2023, 8, 31), AMERICAN) == "Aug. 31"


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("the Labour Inspectorate", "the Labor Inspectorate"),
        ("two kilometres from the centre", "two kilometers from the center"),
        ("trains were cancelled", "trains were canceled"),
        ("organisers criticised the defence", "organizers criticized the defense"),
    ],
)
def test_spelling_there_and_back(british: str, american: str) -> None:
    assert spell(british, AMERICAN) == american
    assert spell(american, Style()) == british


def test_spelling_leaves_other_words_alone() -> None:
    assert spell("a laboratory and a program", Style()) == "a laboratory and a program"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["the river rose"], "The river rose."),
        (["a ", "old dam held"], "An old dam held."),
        (["an ", "union spoke"], "A union spoke."),
        (["up 4 ", "%", " in a year"], "Up 4% in a year."),
        (["the cook, who was there,", ", said"], "The cook, who was there, said."),
        (["every four years ", ""], "Every four years."),
    ],
)
def test_sentences(pieces: list[str], expected: str) -> None:
    assert "".join(p.text for p in sentence([Piece(text) for text in pieces])) == expected


def test_distances() -> None:
    assert words("It’s 4.5 per cent, up.") == ["it’s", "4.5", "per", "cent", "up"]
    assert gram_cosine("the dam broke", "the dam broke") == pytest.approx(1)
    assert gram_cosine("abcdef", "uvwxyz") == 0
    assert containment("one two three four five six", "two three four five six seven") == 0.5
    assert containment("one two", "one two") == 0
    assert kept("one two three four", "four five") == 0.5


def test_paraphrases_are_read(tmp_path: Path) -> None:
    rows = ["label\tid1\tid2\tsentence1\tsentence2", '1\t1\t2\tA "b" c.\tC b a.', "0\t3\t4\tX.\tY."]
    (tmp_path / "pairs.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert read_paraphrases(tmp_path) == [('A "b" c.', "C b a.")]
    (tmp_path / "bad.tsv").write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(ValueError, match="sentence1"):
        read_paraphrases(tmp_path / "bad.tsv")
    with pytest.raises(FileNotFoundError):
        read_paraphrases(tmp_path / "none")


def test_changed_sentences_of_revisions_are_read(tmp_path: Path) -> None:
    old = "The mill stood by the river for two hundred years before it burned.\nIt had a red roof."
    new = (
        "The mill stood beside the river for two hundred years until it burned.\nIt had a red roof."
    )
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(new, encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text(old, encoding="utf-8")
    rows = "file\tchain\torder\na.txt\tc1\t1\nb.txt\tc1\t0\n"
    (tmp_path / "labels.tsv").write_text(rows, encoding="utf-8")
    assert read_revisions(tmp_path) == [(old.split("\n")[0], new.split("\n")[0])]


@pytest.mark.skipif("RETOLD_DATA" not in os.environ, reason="RETOLD_DATA names no folder of data")
def test_story_files_hold_no_sentence_of_the_data() -> None:
    runs: set[str] = set()
    folder = resources.files("retold.newsroom") / "stories"
    for file in folder.iterdir():
        tokens = re.findall(r"[a-z']+", file.read_text(encoding="utf-8").lower())
        runs |= {" ".join(tokens[at : at + 8]) for at in range(len(tokens) - 7)}
    for path in Path(os.environ["RETOLD_DATA"]).rglob("seeds/*.txt"):
        tokens = re.findall(r"[a-z']+", path.read_text(encoding="utf-8").lower())
        assert not runs & {" ".join(tokens[at : at + 8]) for at in range(len(tokens) - 7)}
