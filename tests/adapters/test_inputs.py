# ruff: noqa: E501 - the rows of a table are read better unbroken
"""Files, folders, standard input, metadata, encodings: what is read, and what is skipped and why."""

from __future__ import annotations

import codecs
import json
import os
from pathlib import Path

import pytest

from retold.adapters.inputs import InputOptions, read_inputs
from retold.model.article import Declared, Document, Skipped

TEXT = "Storm closes bridge\n\nThe harbour board of Aarn closed the bridge – “for now”, it said.\n"


def only(found: list[Document | Skipped]) -> Document:
    assert len(found) == 1, found
    assert isinstance(found[0], Document), found
    return found[0]


def reason(found: list[Document | Skipped]) -> str:
    assert len(found) == 1, found
    assert isinstance(found[0], Skipped), found
    return found[0].reason


def read(*given: str | Path | Document, **more: object) -> list[Document | Skipped]:
    asked = [one if isinstance(one, Document) else str(one) for one in given]
    return list(read_inputs(asked, **more))  # type: ignore[arg-type]


# --- encodings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16 LE", "UTF-16 BE", "Windows-1252"],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    made = only(read(file))
    assert made.text == TEXT
    assert made.verbatim


@pytest.mark.parametrize(
    "words",
    [
        "Café à la gare, près de l’église: «ça va», naïve, cœur.",
        "Über die Straße zur großen Brücke, sagte er – „jetzt“. 5 € für Öl.",
        "El niño pidió 3½ años más; ¿por qué?, ¡qué sé yo! 20°C",
    ],
)
def test_windows_1252_of_several_languages(tmp_path: Path, words: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(words.encode("cp1252"))
    assert only(read(file)).text == words


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (TEXT.encode("utf-16-le"), "UTF-16 without"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF16_LE + b"a", "broken"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "broken"),
        (b"a\0b" * 40, "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"%PDF-1.4 stuff", "PDF"),
        ("Мост закрыт до утра, сказали в порту.".encode("cp1251"), "cannot be told"),
        ("Γέφυρα κλειστή μέχρι το πρωί.".encode("iso-8859-7"), "cannot be told"),
        ("Zarząd portu zamknął most, żeby go naprawić.".encode("iso-8859-2"), "cannot be told"),
        ("橋は閉鎖された。".encode("shift-jis"), "save it as UTF-8"),
        ("大桥关闭了，没有人受伤。".encode("gb18030"), "save it as UTF-8"),
    ],
)  # fmt: skip
def test_what_cannot_be_decoded_is_a_named_skip(tmp_path: Path, data: bytes, told: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert told in reason(read(file))


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"One.\r\n\r\nTwo.\rThree.\n")
    assert only(read(file)).text == "One.\r\n\r\nTwo.\rThree.\n"


# --- files and folders -------------------------------------------------------------------------


def test_one_broken_file_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    (tmp_path / "b.txt").write_text("The bridge is open.")
    found = read(tmp_path / "missing.txt", tmp_path, "bad\0path")
    assert [type(one) for one in found] == [Skipped, Skipped, Document, Skipped]
    assert "no such file" in found[0].reason  # type: ignore[union-attr]


def test_a_folder_is_read_through_sorted_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.txt", "b/.secret.txt", ".git/x.txt", "b/c/three.md", "note.xyz"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"The bridge is open, says {name}.")
    (tmp_path / "loop").symlink_to(tmp_path)
    paths = [Path(one.path).relative_to(tmp_path).as_posix() for one in read(tmp_path)]
    assert paths == ["a.txt", "b/c/three.md", "b/two.txt"]


def test_an_empty_folder_is_a_named_skip(tmp_path: Path) -> None:
    assert "no articles" in reason(read(tmp_path))


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x" * 101)
    assert "too large" in reason(read(file, options=InputOptions(largest_bytes=100)))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The bridge is open.")
    file.chmod(0)
    assert "permission" in reason(read(file))


def test_an_unknown_suffix_is_read_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.story").write_text("The bridge is open.")
    (tmp_path / "b.data").write_text('{"text": "The bridge is shut."}')
    assert [one.text for one in read(tmp_path / "a.story", tmp_path / "b.data")] == [  # type: ignore[union-attr]
        "The bridge is open.", "The bridge is shut."
    ]  # fmt: skip


def test_the_same_article_twice_counts_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The bridge is open.")
    found = read(tmp_path)
    assert isinstance(found[1], Skipped)
    assert "a.txt" in found[1].reason


def test_a_document_in_memory() -> None:
    document = Document("memory", "The bridge is open.")
    assert read(document) == [document]


# --- standard input ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"The bridge is open.", ["The bridge is open."]),
        (b"[Aarn] The bridge is open.", ["[Aarn] The bridge is open."]),
        (b'{"text": "One."}', ["One."]),
        (b'[{"text": "One."}, {"text": "Two."}]', ["One.", "Two."]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b'{\n "text": "One."\n}', ["One."]),
        (codecs.BOM_UTF8 + b'{"text": "One."}', ["One."]),
        (b"<p>not a page", ["<p>not a page"]),
    ],
)
def test_standard_input_is_known_by_its_content(data: bytes, texts: list[str]) -> None:
    found = read("-", stdin=data)
    if data.startswith(b"<p>"):
        assert len(found) == 1
        return
    assert [one.text for one in found] == texts  # type: ignore[union-attr]


@pytest.mark.parametrize("data", [None, b"", b"\n"])
def test_nothing_on_standard_input(data: bytes | None) -> None:
    assert "nothing on standard input" in reason(read("-", stdin=data))


# --- metadata ----------------------------------------------------------------------------------


def test_a_sidecar_tells_about_the_text_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.")
    (tmp_path / "a.json").write_text(
        '{"title": "Open", "outlet": "Aarn Today", "url": "https://aarn.example/1", "byline": "Ida Lund",'
        ' "published": "2021-08-10", "language": "en", "source_organization": ["Reuters", "AFP"], "pages": 3}'
    )
    for given in ([tmp_path], [tmp_path / "a.txt", tmp_path / "a.json"]):
        made = only(read(*given))
        assert (made.title, made.outlet, made.published) == ("Open", "Aarn Today", "2021-08-10")
        assert made.declared == (
            Declared("author", "Ida Lund"),
            Declared("source_organization", "Reuters"),
            Declared("source_organization", "AFP"),
        )
        assert made.verbatim


def test_a_json_article_beside_a_text_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.")
    (tmp_path / "a.json").write_text('{"text": "The bridge is shut.", "title": "Shut"}')
    found = read(tmp_path)
    assert [type(one) for one in found] == [Document, Document]
    assert found[1].title is None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sidecar", "told"), [("{broken", "sidecar a.json"), ('{"outlet": 3}', "a number")]
)
def test_a_broken_sidecar_is_a_named_skip(tmp_path: Path, sidecar: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.")
    (tmp_path / "a.json").write_text(sidecar)
    assert told in reason(read(tmp_path / "a.txt"))


def test_front_matter_gives_metadata_and_offsets_stay(tmp_path: Path) -> None:
    text = '---\ntitle: "Open"\noutlet: Aarn Today\npublished: 2021-08-10\nbyline: Ida Lund\n---\n\nThe bridge is open.\n'
    (tmp_path / "a.txt").write_text(text)
    made = only(read(tmp_path / "a.txt"))
    assert made.text == text
    assert (made.title, made.outlet, made.published) == ("Open", "Aarn Today", "2021-08-10")
    assert made.declared == (Declared("author", "Ida Lund"),)


# --- the kinds ---------------------------------------------------------------------------------


def test_json_lines_skip_a_broken_line_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "One."}\n{broken\n\n{"title": "x"}\n{"text": "Two.\\ud800"}\n')
    found = read(file)
    assert [one.path.rsplit(":")[-1] for one in found] == ["1", "2", "4", "5"]
    assert "line 2" in found[1].reason  # type: ignore[union-attr]
    assert '"text"' in found[2].reason  # type: ignore[union-attr]
    assert found[3].text == "Two.\ufffd"  # type: ignore[union-attr]


def test_a_json_article(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(
        json.dumps(
            {"text": " The bridge is open.", "title": "Open", "outlet": None, "byline": "Ida Lund"}
        )
    )
    made = only(read(file))
    assert made.text == " The bridge is open."
    assert not made.verbatim
    assert made.declared == (Declared("author", "Ida Lund"),)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"title": "x"}', '"text"'),
        ('"words"', "object"),
        ('{"text": 5}', "a number"),
        ('{"text": "a", "url": ["x"]}', "a list"),
        ("{", "broken JSON in line 1"),
        ("[]", "empty list"),
        ('{"text": "  "}', '"text"'),
    ],
)
def test_json_that_is_no_article(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(content)
    assert told in reason(read(file))


def test_markdown(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        "---\noutlet: Aarn Today\n---\n# Storm *closes* bridge\n\nThe [board](https://x.example) closed\nthe bridge.\n\n"
        "> “For now,” it said.\n\n- One pier\n- Two piers\n\n![The bridge](b.png)\n\n## Ferries\n\nThey run.\n"
    )
    made = only(read(file))
    assert made.title == "Storm closes bridge"
    assert made.outlet == "Aarn Today"
    assert made.text.split("\n\n") == [
        "Storm closes bridge", "The board closed the bridge.", "“For now,” it said.", "One pier", "Two piers",
        "Photo: The bridge", "Ferries", "They run.",
    ]  # fmt: skip


PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="{charset}"><title>Bridge – Aarn Today</title>
<meta property="og:site_name" content="Aarn Today"><meta property="og:url" content="https://aarn.example/bridge">
<link rel="canonical" href="https://nordwire.example/1">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "Storm closes bridge", "datePublished": "2021-08-10T14:30:00+02:00",
"author": [{{"@type": "Person", "name": "Ida Lund"}}], "publisher": {{"@type": "Organization", "name": "Aarn Media"}},
"sourceOrganization": {{"name": "Nordwire"}}, "isBasedOn": "https://nordwire.example/1"}}]}}</script></head><body>
<nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Storm closes bridge</h1>
<p>The harbour board of Aarn closed the long bridge on Monday after a storm tore two of its cables, it said.</p>
<p>“Nobody was warned in time,” Mayor Ida Lund said at a news conference. “That must not happen again, café.”</p>
<p>Repairs will take three weeks and cost 2.5 million crowns, according to the board’s chief engineer.</p></article>
<footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_html(tmp_path: Path, charset: str) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(
        PAGE.format(charset=charset).encode("utf-8" if charset == "utf-8" else "cp1252")
    )
    made = only(read(file))
    assert "“That must not happen again, café.”" in made.text
    assert "Home" not in made.text
    assert not made.verbatim
    assert (made.title, made.outlet, made.language) == (
        "Storm closes bridge",
        "Aarn Today",
        "en-GB",
    )
    assert (made.url, made.published) == (
        "https://aarn.example/bridge",
        "2021-08-10T14:30:00+02:00",
    )
    assert made.declared == (
        Declared("author", "Ida Lund"),
        Declared("publisher", "Aarn Media"),
        Declared("source_organization", "Nordwire"),
        Declared("based_on", "https://nordwire.example/1"),
        Declared("canonical", "https://nordwire.example/1"),
    )


def test_html_without_an_article(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    assert "no article text" in reason(read(file))


def test_html_with_broken_linked_data(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(PAGE.format(charset="utf-8").replace('"@graph": [', '"@graph": [[[,'))
    assert only(read(file)).title == "Storm closes bridge"


MARKED = [
    (
        '<time class="entry-date published" datetime="2019-11-13T08:39:36+00:00">x</time>',
        "2019-11-13",
    ),
    ('<span itemprop="datePublished" content="2019-11-13"></span>', "2019-11-13"),
    (
        '<time datetime="2019-11-13">x</time><time datetime="2019-11-13T09:00">y</time>',
        "2019-11-13",
    ),
    ('<time datetime="2019-11-13">x</time><time datetime="2020-01-02">y</time>', None),
]


@pytest.mark.parametrize(("marks", "day"), MARKED)
def test_a_page_s_own_marks_date_it(tmp_path: Path, marks: str, day: str | None) -> None:
    """A mark called published, or the only day there is; two days settle nothing."""
    page = tmp_path / "a.html"
    words = "The harbour board closed the bridge after a storm tore two of its cables. " * 4
    title = "<title>Bridge closed after storm | Hale Compass</title>"
    page.write_text(
        f"<html><head>{title}</head><body><h1>Bridge closed after storm</h1>{marks}"
        f"<article><p>{words}</p></article></body></html>"
    )
    (made,) = read_inputs([page])
    assert isinstance(made, Document)
    assert (made.published or "")[:10] == (day or "")
    assert made.outlet == "Hale Compass", "the name behind the headline in the window's title"
