"""A newsroom in which everything is known: simulated stories with their true stemma.

Stories are written by rules from invented facts, handed on as news is handed on, and come with the
truth: who took what from whom, which origins nobody saw, which figures moved and which sense was
turned. ``simulate`` is deterministic for the same settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.model.article import Document
from retold.newsroom.descent import Printed
from retold.newsroom.page import lay_out
from retold.newsroom.plan import draw_story
from retold.newsroom.settings import PRESETS, NewsroomSettings, preset
from retold.newsroom.truth import truth

__all__ = ["PRESETS", "NewsroomSettings", "SimulatedStory", "preset", "simulate"]


@dataclass(frozen=True, slots=True)
class SimulatedStory:
    """The documents of one story, as an input would hand them over, and what is true of them."""

    name: str
    documents: tuple[Document, ...]
    truth: dict[str, object]


def simulate(settings: NewsroomSettings) -> Iterator[SimulatedStory]:
    """The stories of one newsroom, one after the other."""
    for number in range(1, settings.stories + 1):
        yield _simulated(settings, number)


def _simulated(settings: NewsroomSettings, number: int) -> SimulatedStory:
    story = draw_story(settings, number)
    order = list(story.seen)
    story.desk.rng.shuffle(order)
    printed = []
    for place, text in enumerate(order):
        seed = f"page/{settings.seed}/{number}/{text.id}"
        world = story.desk.world
        page = lay_out(text, world, story.agencies, settings, seed)
        printed.append(Printed(text, page, f"{story.name}/{place:03d}.txt"))
    documents = tuple(Document(path=one.path, text=one.page.text) for one in printed)
    return SimulatedStory(story.name, documents, truth(story, printed))
