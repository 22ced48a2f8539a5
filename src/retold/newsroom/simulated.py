"""A simulated story: what an analysis may see, and what is true."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from retold.model.article import Document
from retold.newsroom.descent import Printed
from retold.newsroom.formats import SUFFIX, document, draw_form, draw_stated, files
from retold.newsroom.page import lay_out
from retold.newsroom.plan import draw_story
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.truth import truth


@dataclass(frozen=True, slots=True)
class SimulatedStory:
    """The documents of one story, as an input would hand them over, and what is true of them.

    truth: ready for JSON, in the words of the report; its form is described in docs/newsroom.md.
    files: what to write for the documents, by path.
    """

    name: str
    documents: tuple[Document, ...]
    truth: dict[str, object]
    files: Mapping[str, str]


def simulate(settings: NewsroomSettings) -> Iterator[SimulatedStory]:
    """The stories of one newsroom, one after the other; the same for the same settings."""
    for number in range(1, settings.stories + 1):
        yield simulate_one(settings, number)


def simulate_one(settings: NewsroomSettings, number: int) -> SimulatedStory:
    """Story ``number`` (from 1) of a newsroom."""
    story = draw_story(settings, number)
    order = list(story.seen)
    story.desk.rng.shuffle(order)
    printed: list[Printed] = []
    for place, text in enumerate(order):
        seed = f"page/{settings.seed}/{number}/{text.id}"
        page = lay_out(text, story.desk.world, story.agencies, settings, seed)
        while any(page.text == other.page.text for other in printed):
            page.put("\n")  # the same text without an address would be the same article
        rng = random.Random(f"form/{seed}")
        form = draw_form(settings, rng)
        path = f"{story.name}/articles/{place:03d}{SUFFIX[form]}"
        stated = draw_stated(text, page, settings, rng)
        printed.append(Printed(text, page, path, form, stated))
    documents = tuple(document(one.path, one.form, one.page, one.stated) for one in printed)
    written: dict[str, str] = {}
    for one in printed:
        written |= files(one.path, one.form, one.page, one.stated)
    return SimulatedStory(story.name, documents, truth(story, printed), written)
