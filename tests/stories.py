"""The bundled story and short ways to read it in tests."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from retold.adapters.outputs.contract import ReportJson

EXAMPLES = Path(__file__).parent.parent / "examples"
HALLIN = EXAMPLES / "hallin-dam"


@cache
def hallin_report() -> Any:
    """The report of the bundled story; made once for all tests."""
    import retold

    return retold.report([str(HALLIN / "articles")])


@cache
def hallin() -> ReportJson:
    """The same in the wire form, after a round trip through JSON."""
    made: ReportJson = json.loads(hallin_report().to_json())
    return made


def passages(value: Any) -> list[dict[str, Any]]:
    """Every passage anywhere inside a value of the wire form."""
    if isinstance(value, list):
        return [p for item in value for p in passages(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"article", "start", "end", "text"} <= value.keys() else []
    return own + [p for item in value.values() for p in passages(item)]
