"""Tables of words, one TOML file each, read once per process and parsed once per change.

Parsing TOML takes longer than reading many a story. So a table is kept as a module is: compiled,
in ``__pycache__``, by the machinery of Python itself and wherever that may write.
"""

from __future__ import annotations

from glob import glob
from importlib import import_module
from importlib.machinery import SourceFileLoader
from types import CodeType
from typing import Any


class _Tables(SourceFileLoader):
    """Loads a TOML file as a module that holds one value, ``table``."""

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        import tomllib

        content = tomllib.loads(bytes(data).decode("utf-8"))
        return compile(f"table = {content!r}", path, "exec", dont_inherit=True)


def read_table(package: str, name: str) -> dict[str, Any]:
    """What ``name``.toml in the folder of ``package`` holds: text, numbers, lists and tables.

    No module of the same name may stand beside it: they would share a file of compiled code.
    Raises FileNotFoundError.
    """
    folder = import_module(package).__path__[0]
    held: dict[str, Any] = {}
    try:
        code = _Tables(name, f"{folder}/{name}.toml").get_code(name)
    except NotADirectoryError:  # inside a zip file
        import tomllib
        from importlib.resources import files

        return tomllib.loads((files(package) / f"{name}.toml").read_text("utf-8"))
    assert code is not None
    exec(code, held)
    table: dict[str, Any] = held["table"]
    return table


def table_names(package: str) -> list[str]:
    """The names of all tables in the folder of ``package``, sorted."""
    found = glob("*.toml", root_dir=import_module(package).__path__[0])
    if not found:  # inside a zip file
        from importlib.resources import files

        found = [e.name for e in files(package).iterdir() if e.name.endswith(".toml")]
    return sorted(name.removesuffix(".toml") for name in found)
