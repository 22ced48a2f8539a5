"""A simulated story: what an analysis may see, and what is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.model.article import Document
from retold.newsroom.descent import Printed
from retold.newsroom.page import lay_out
from retold.newsroom.plan import draw_story
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.truth import truth


@dataclass(frozen=True, slots=True)
class SimulatedStory:
    """The documents of one story, as an input would hand them over, and what is true of them.

    truth: ready for JSON, in the words of the report; its form is described in docs/newsroom.md.
    """

    name: str
    documents: tuple[Document, ...]
    truth: dict[str, object]


def simulate(settings: NewsroomSettings) -> Iterator[SimulatedStory]:
    """The stories of one newsroom, one after the other; the same for the same settings."""
    for number in range(1, settings.stories + 1):
        yield simulate_one(settings, number)


def simulate_one(settings: NewsroomSettings, number: int) -> SimulatedStory:
    """Story ``number`` (from 1) of a newsroom."""
    story = draw_story(settings, number)
    order = list(story.seen)
    story.desk.rng.shuffle(order)
    printed = []
    for place, text in enumerate(order):
        seed = f"page/{settings.seed}/{number}/{text.id}"
        page = lay_out(text, story.desk.world, story.agencies, settings, seed)
        printed.append(Printed(text, page, f"{story.name}/articles/{place:03d}.txt"))
    documents = tuple(Document(path=one.path, text=one.page.text) for one in printed)
    return SimulatedStory(story.name, documents, truth(story, printed))
