"""Which input reads which kind of file: the built-in ones and those of installed plug-ins.

A plug-in is a class as ``retold.ports.Input`` describes, named in the entry-point group
``retold.inputs`` of its package. A plug-in for a suffix that is read already takes its place.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

from retold.adapters.inputs.html import Html
from retold.adapters.inputs.json_articles import JsonArticles, JsonLines
from retold.adapters.inputs.markdown import Markdown
from retold.adapters.inputs.plain import PlainText

if TYPE_CHECKING:
    from retold.ports import Input

_GROUP = "retold.inputs"
BUILT_IN: tuple[Input, ...] = (PlainText(), Markdown(), Html(), JsonArticles(), JsonLines())


@cache
def inputs() -> tuple[Input, ...]:
    """All inputs, the built-in ones first."""
    if not _may_be_plugged():
        return BUILT_IN
    from importlib.metadata import entry_points

    plugged = tuple(point.load()() for point in entry_points(group=_GROUP))
    return (*BUILT_IN, *plugged)


def _may_be_plugged() -> bool:
    """Whether any installed package may name an input.

    Its metadata is searched for the name of the group: reading all of it as ``importlib.metadata``
    does takes longer than reading a story. What is not a plain folder is not searched.
    """
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")]
    if any(finder is not PathFinder for finder in finders):
        return True
    return any(_names_group(folder) for folder in sys.path)


def _names_group(folder: str) -> bool:
    """Whether a package in one folder of the module search path may name an input."""
    try:
        names = os.listdir(folder or ".")
    except FileNotFoundError:
        return False
    except OSError:  # a zip file, or nothing we may look into
        return True
    for name in names:
        if name.endswith(".egg"):
            return True
        if name.endswith("-info"):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as points:
                    if _GROUP.encode() in points.read():
                        return True
            except OSError:  # most packages name nothing
                continue
    return False


@cache
def by_suffix() -> Mapping[str, Input]:
    """The input for each suffix (lower case, with the dot)."""
    return {suffix: one for one in inputs() for suffix in one.suffixes}


def sniffed(data: bytes) -> Input:
    """The input for bytes that have no name: by what they begin with."""
    head = data[:3].strip(b"\xef\xbb\xbf") + data[3:2000]
    start = head.lstrip()
    lowered = start[:1000].lower()
    if lowered.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) or (
        lowered.startswith(b"<") and b"<p" in lowered
    ):
        return by_suffix()[".html"]
    if start.startswith(b"["):
        return (
            by_suffix()[".json"]
            if start[1:].lstrip().startswith((b"{", b"]"))
            else by_suffix()[".txt"]
        )
    if start.startswith(b"{"):
        lines = [line for line in data.split(b"\n") if line.strip()]
        several = len(lines) > 1 and all(line.strip().startswith(b"{") for line in lines[:2])
        return by_suffix()[".jsonl" if several and lines[0].strip().endswith(b"}") else ".json"]
    return by_suffix()[".txt"]
