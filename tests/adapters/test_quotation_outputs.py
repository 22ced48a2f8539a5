"""Quotations as a table and as a TEI apparatus."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET

from tests.find.quoting import article

from retold.adapters.outputs.quotations_csv import COLUMNS, render_csv
from retold.adapters.outputs.tei import render_tei
from retold.app.quotes import found
from retold.find.quotations.quotations import QuotationOptions
from retold.model.article import Article

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"


def story() -> list[Article]:
    return [
        article("“We will stop the work at once,” Mayor Ann Bell said.", "one.txt"),
        article("“We will halt the work at once,” Bell said. It snowed.", "two.txt"),
        article("=Bell said that nothing else was planned.", "three.txt"),
    ]


def test_a_row_per_quotation_with_the_variants_of_one_utterance_together() -> None:
    articles = story()
    rows = list(csv.DictReader(io.StringIO(render_csv(articles, *found(articles, OPTIONS)))))
    assert list(rows[0]) == list(COLUMNS)
    assert [(r["group"], r["relation"], r["path"]) for r in rows] == [
        ("g1", "base", "one.txt"),
        ("g1", "altered", "two.txt"),
        ("", "", "three.txt"),
    ]
    assert rows[1]["edits"] == "[stop] > [halt]"
    assert rows[1]["speaker"] == "Ann Bell"
    one = articles[0]
    assert one.text[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["words"]


def test_no_cell_is_a_formula() -> None:
    made = article("“=1+1 is what we paid for it,” Mayor Ann Bell said.", "=evil.txt")
    rows = list(csv.reader(io.StringIO(render_csv([made], *found([made], OPTIONS)))))
    assert not any(cell.startswith(("=", "+", "@")) for cell in rows[1])


OPTIONS = QuotationOptions()


def test_the_apparatus_names_witnesses_and_keeps_every_reading() -> None:
    articles = story()
    root = ET.fromstring(render_tei(articles, *found(articles, OPTIONS)))
    witnesses = {w.get(f"{XML}id") for w in root.iter(f"{TEI}witness")}
    assert witnesses == {"a1", "a2", "a3"}
    entry = next(root.iter(f"{TEI}app"))
    readings = {r.text: r.get("wit") for r in entry}
    assert readings == {"stop": "#a1", "halt": "#a2"}
    assert entry[0].tag == f"{TEI}lem"
    said = " ".join("".join(next(root.iter(f"{TEI}p")).itertext()).split())
    assert said


def test_an_apparatus_without_variants_and_with_bad_characters_is_still_xml() -> None:
    made = article("“It is \x0b safe & <sound>,” Mayor Ann Bell\ufffe said.", "a\x01.txt")
    ET.fromstring(render_tei([made], *found([made], OPTIONS)))
