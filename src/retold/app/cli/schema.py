"""``retold schema``: the JSON Schema of a report."""

from __future__ import annotations

import json

from retold.app.cli.common import write_out


def command() -> None:
    """Print the JSON Schema that every JSON report keeps to."""
    from retold.adapters.outputs.contract import schema

    write_out(json.dumps(schema(), indent=2) + "\n")
