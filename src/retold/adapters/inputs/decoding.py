"""Bytes to text: UTF-8 with or without a mark, UTF-16 with one, Windows-1252; else why not."""

from __future__ import annotations

import codecs
import re

_NEXT = "save it as UTF-8 and try again"
_SIGNATURES = {
    b"%PDF": "a PDF file; export its text first",
    b"PK\x03\x04": "a zip or office file; export its text first",
    b"\xd0\xcf\x11\xe0": "an old office file; export its text first",
    b"\x89PNG": "a picture; give the text of the article",
    b"\xff\xd8\xff": "a picture; give the text of the article",
    b"GIF8": "a picture; give the text of the article",
    b"\x1f\x8b": "a compressed file; unpack it first",
    b"{\\rtf": "an RTF file; save it as plain text first",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# In Western European prose the letters outside ASCII stand alone between plain ones; four in a row
# mean another alphabet. Signs such as "³" or "¿" inside a word mean another code page.
_FOREIGN = re.compile(r"[À-ÿŒœŠšŽžŸƒˆ˜]{4,}")
_MISREAD = re.compile(r"[A-Za-zÀ-ÿ][¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹»¼½¾¿×÷][a-zà-ÿ]")


class Undecodable(Exception):
    """The bytes are not text in an encoding that can be told. The message is the reason."""


def decode(data: bytes) -> str:
    """The text in ``data``, without its byte-order mark, line ends untouched.

    Raises Undecodable with what to do next.
    """
    if not data.strip():
        raise Undecodable("empty; give a file that holds an article")
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise Undecodable(f"not text but {kind}")
    text = _marked(data)
    if text is None:
        text = _unmarked(data)
    if not text.strip():
        raise Undecodable("empty; give a file that holds an article")
    controls = len(_CONTROL.findall(text[:100_000]))
    if "\0" in text or controls > max(3, len(text[:100_000]) // 500):
        raise Undecodable("not text (binary data); give the text of the article")
    return text


def _marked(data: bytes) -> str | None:
    """Decoded by its byte-order mark, None where it has none."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise Undecodable(f"in UTF-32, which is not read; {_NEXT}")
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name)
            except UnicodeDecodeError:
                label = name.removesuffix("-le").removesuffix("-be").upper()
                raise Undecodable(f"marked as {label} but broken; {_NEXT}") from None
    return None


def _unmarked(data: bytes) -> str:
    head = data[:4000]
    if b"\0" in data:
        if head[1::2].count(0) * 3 > len(head) or head[0::2].count(0) * 3 > len(head):
            raise Undecodable(f"seems to be UTF-16 without a byte-order mark; {_NEXT}")
        raise Undecodable("not text (binary data); give the text of the article")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Undecodable(f"neither UTF-8 nor UTF-16 nor Windows-1252; {_NEXT}") from None
    outside = sum(letter > "\x7f" for letter in text)
    dense = outside > 8 and outside * 10 > 3 * len(text)
    if dense or _MISREAD.search(text) or len(_FOREIGN.findall(text)) * 20 > outside:
        raise Undecodable(f"in an encoding that cannot be told; {_NEXT}")
    return text
