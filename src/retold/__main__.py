"""``python -m retold`` is the command ``retold``."""

from retold.app.cli import entry

if __name__ == "__main__":
    entry()
