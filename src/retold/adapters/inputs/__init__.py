"""Inputs: everything that can hold an article, one file per kind. ``read_inputs`` is the door."""

from retold.adapters.inputs.reader import InputOptions, read_inputs
from retold.adapters.inputs.registry import inputs

__all__ = ["InputOptions", "inputs", "read_inputs"]
