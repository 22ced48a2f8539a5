"""Putting simulated stories on disk: a folder each, the articles and the truth apart."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from retold.model.errors import BadOption
from retold.newsroom.simulated import SimulatedStory


def write_stories(stories: Iterable[SimulatedStory], folder: Path) -> int:
    """Writes each story under ``folder``; returns how many. Raises BadOption where it cannot.

    ``story_0001/articles/000.txt`` ... are what an analysis may see, ``story_0001/truth.json`` is
    what it is judged by; paths in the truth are relative to ``folder``.
    """
    try:
        written = [write_story(story, folder) for story in stories]
    except OSError as error:
        place = error.filename or folder
        raise BadOption(f"cannot write {place}: {error.strerror}; choose another folder") from error
    return len(written)


def write_story(story: SimulatedStory, folder: Path) -> Path:
    """Writes one story under ``folder`` and returns its own folder. Raises OSError.

    A story of the same name that was written there before is replaced.
    """
    for old in (folder / story.name / "articles").glob("[0-9][0-9][0-9].*"):
        old.unlink()
    for name, content in story.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    truth = json.dumps(story.truth, ensure_ascii=False, indent=1) + "\n"
    (folder / story.name / "truth.json").write_text(truth, encoding="utf-8", newline="")
    return folder / story.name
