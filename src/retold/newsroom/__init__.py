"""A newsroom in which everything is known: simulated stories with their true stemma.

Stories are written by rules from invented facts, handed on as news is handed on, and come with the
truth: who took what from whom, which origins nobody saw, which figures moved and which sense was
turned.
"""

from __future__ import annotations

from retold.newsroom.domain import domain_names
from retold.newsroom.rewordings import read_paraphrases, read_revisions
from retold.newsroom.settings import PRESETS, NewsroomSettings, changed, preset
from retold.newsroom.simulated import SimulatedStory, simulate, simulate_one
from retold.newsroom.writing import write_stories, write_story

__all__ = [
    "PRESETS",
    "NewsroomSettings",
    "SimulatedStory",
    "changed",
    "domain_names",
    "preset",
    "read_paraphrases",
    "read_revisions",
    "simulate",
    "simulate_one",
    "write_stories",
    "write_story",
]
