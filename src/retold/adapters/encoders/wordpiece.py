"""The tokenizer of uncased BERT (Devlin and others 2019) in plain Python: words, then pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

LONGEST = 256  # tokens, as the model was trained
_LONGEST_WORD = 100  # characters; a longer one is unknown
_CJK = re.compile(r"([㐀-䶿一-鿿豈-﫿\U00020000-\U0002fa1f])")


def read_vocabulary(path: Path) -> dict[str, int]:
    """One piece a line; its number is the line's."""
    return {line: k for k, line in enumerate(path.read_text(encoding="utf-8").splitlines())}


def pieces(text: str, vocabulary: Mapping[str, int], longest: int = LONGEST) -> list[int]:
    """The numbers of the pieces of ``text`` between [CLS] and [SEP], no more than ``longest``."""
    numbers: list[int] = []
    for word in _words(text):
        numbers.extend(_pieces_of(word, vocabulary))
    return [vocabulary["[CLS]"], *numbers[: longest - 2], vocabulary["[SEP]"]]


def _words(text: str) -> list[str]:
    clean = "".join(_cleaned(c) for c in text)
    bare = unicodedata.normalize("NFD", _CJK.sub(r" \1 ", clean).lower())
    bare = "".join(c for c in bare if unicodedata.category(c) != "Mn")
    spaced = "".join(f" {c} " if _is_mark(c) else c for c in bare)
    return spaced.split()


def _cleaned(char: str) -> str:
    if char in "\t\n\r":
        return " "
    if char in "\0�" or unicodedata.category(char).startswith("C"):
        return ""
    return " " if unicodedata.category(char) == "Zs" else char


def _is_mark(char: str) -> bool:
    ascii_mark = char.isascii() and char.isprintable() and not char.isalnum() and char != " "
    return ascii_mark or unicodedata.category(char).startswith("P")


def _pieces_of(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The longest piece that fits, again and again; one unknown where none does."""
    unknown = [vocabulary["[UNK]"]]
    if len(word) > _LONGEST_WORD:
        return unknown
    found: list[int] = []
    start = 0
    while start < len(word):
        prefix = "##" if start else ""
        for end in range(len(word), start, -1):
            number = vocabulary.get(prefix + word[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return unknown
    return found
