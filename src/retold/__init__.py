"""Who told it first, who retold it, and what changed in the retelling."""

__version__ = "0.1.0"
