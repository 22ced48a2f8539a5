"""All signs on a page for the names that may be its own outlet's."""

from __future__ import annotations

from dataclasses import replace

from retold.text.naming.foot_signs import foot_signs
from retold.text.naming.head_signs import head_signs
from retold.text.naming.page import Page, Sign
from retold.text.naming.support import filled_out, support_for

_TRAIL = 25  # short lines below the headline from which on the place of one says little
# Signs by the place of a line: they say little where a whole page was copied.
_PLACES = frozenset(
    {
        "first line",
        "line above",
        "line below",
        "opens line",
        "in line",
        "foot line",
        "credited",
        "house on top",
        "dated below",
        "with date",
        "with writer",
        "with motto",
        "capitals",
        "site",
    }
)


def signs_of(page: Page) -> list[Sign]:
    """All signs for all names of a page, in reading order."""
    found = filled_out(page, [*head_signs(page), *foot_signs(page)])
    trail = sum(not one.full_stop for one in page.parts[page.first :])
    placed = [_weakened(page, sign, trail) for sign in found]
    return [*placed, *support_for(page, placed)]


def _weakened(page: Page, sign: Sign, trail: int) -> Sign:
    crowd = page.crowded or (sign.block >= page.first and trail > _TRAIL)
    return replace(sign, kind="in crowd") if crowd and sign.kind in _PLACES else sign
