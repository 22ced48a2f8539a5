# ruff: noqa: E501 - the rows of a table are read better unbroken
"""What every input keeps, built in or plugged in: it never raises and never reads silently wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.adapters.inputs.registry import BUILT_IN, by_suffix, inputs
from retold.model.article import Document, Skipped
from retold.ports import Input

BROKEN = [
    b"", b" \n", b"\0\1\2\3" * 50, b"\xff\xfe\x00", b"%PDF-1.7 ...", b"PK\x03\x04rest", b"{", b"[1,", b"[]", b"{}",
    b'{"text": 3}', b'{"text": "a", "title": []}', b"<", b"<html>", b"<html><body></body></html>", b"\x81\x8d\x8f",
    "мост закрыт".encode("cp1251") * 20, "橋".encode("shift-jis") * 40, b"---\na: b\n---\n", b"[" * 100_000,
]  # fmt: skip


@pytest.fixture(params=BUILT_IN, ids=lambda one: one.name)
def reader(request: pytest.FixtureRequest) -> Input:
    one: Input = request.param
    return one


def test_suffixes_are_lower_case_with_the_dot(reader: Input) -> None:
    assert reader.name
    assert reader.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)
    assert all(by_suffix()[suffix] in inputs() for suffix in reader.suffixes)


@pytest.mark.parametrize("data", BROKEN, ids=lambda data: repr(data[:12]))
def test_broken_content_never_raises(reader: Input, data: bytes) -> None:
    for found in reader.read("x/name", data):
        assert isinstance(found, (Document, Skipped))
        assert found.path.startswith("x/name")
        if isinstance(found, Skipped):
            assert 10 < len(found.reason) < 200
            assert "\n" not in found.reason
            assert any(mark in found.reason for mark in (";", " it must ")), "no next step"
        else:
            assert found.text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    for one in BUILT_IN:
        if one.name != "html":  # its library is slow to fail; the rows above stand for it
            list(one.read("name", data))


def test_reading_twice_gives_the_same(reader: Input) -> None:
    data = b'{"text": "The bridge is open."}'
    assert list(reader.read("n", data)) == list(reader.read("n", data))
