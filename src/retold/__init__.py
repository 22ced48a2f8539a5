"""Retold reads the news the way a fact-checker would: who told it first, what changed in the retelling."""

__version__ = "0.1.0"
