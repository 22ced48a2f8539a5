"""Who told it first, who retold it, and what changed in the retelling.

>>> import retold
>>> report = retold.report(["a.txt", "b.html"])  # doctest: +SKIP
>>> report.save("report.html")                   # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from retold.library import Report as Report
    from retold.library import read as read
    from retold.library import report as report
    from retold.model.article import Article as Article
    from retold.model.article import Document as Document
    from retold.model.errors import NothingUsable as NothingUsable
    from retold.model.errors import RetoldError as RetoldError
    from retold.pipeline import Options as Options

__version__ = "0.1.0"

_HOMES = {
    "Article": "retold.model.article",
    "Document": "retold.model.article",
    "NothingUsable": "retold.model.errors",
    "Options": "retold.pipeline",
    "Report": "retold.library",
    "RetoldError": "retold.model.errors",
    "read": "retold.library",
    "report": "retold.library",
}
__all__ = [*sorted(_HOMES), "__version__"]


def __getattr__(name: str) -> Any:
    # Loaded on first use: `retold --help` and `import retold` stay quick.
    if name not in _HOMES:
        raise AttributeError(f"module 'retold' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
