"""The error tree.

RetoldError
├── NothingUsable      no input could be read as an article     (exit code 2)
├── BadOption          an option has a value that cannot be used (exit code 1)
└── MissingPart        an optional part is not installed         (exit code 1)

Every message is one line and ends with what to do next.
"""

from __future__ import annotations


class RetoldError(Exception):
    """Anything Retold tells a person instead of failing with a traceback."""

    exit_code = 1


class NothingUsable(RetoldError):
    """None of the inputs could be read as an article."""

    exit_code = 2


class BadOption(RetoldError, ValueError):
    """An option has a value that cannot be used."""


class MissingPart(RetoldError, ImportError):
    """An optional part of Retold (an extra, a model) is not installed."""
