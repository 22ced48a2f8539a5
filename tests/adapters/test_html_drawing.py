"""The drawing of who took it from whom: time runs on, rows never meet, nothing is invented."""

from __future__ import annotations

from typing import Any

from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.html.stemma import Drawing, Node, draw


def drawn(
    articles: dict[str, str | None],
    ties: list[tuple[str, str, str, float]],
    origins: tuple[str, ...] = (),
) -> Drawing:
    """``articles``: days by id. ``ties``: source, target, kind, coverage."""
    report: dict[str, Any] = {
        "articles": [
            {
                "id": id,
                "path": id,
                "title": id,
                "sentences": [],
                "published": {"at": at, "precision": "day", "basis": "printed"} if at else None,
            }
            for id, at in articles.items()
        ],
        "origins": [
            {"id": id, "kind": "unseen_text", "name": id, "articles": list(articles), "why": ""}
            for id in origins
        ],
        "derivations": [
            {"id": f"d{n}", "source": s, "target": t, "kind": k, "coverage": c, "evidence": []}
            for n, (s, t, k, c) in enumerate(ties)
        ],
    }
    return draw(Desk(report, {}))


def nodes(drawing: Drawing) -> dict[str, Node]:
    return {node.id: node for node in drawing.nodes}


def test_later_stands_further_right() -> None:
    found = nodes(drawn({"a": "2031-03-04", "b": "2031-03-06", "c": "2031-03-05"}, []))
    assert found["a"].x < found["c"].x < found["b"].x


def test_a_day_is_a_bar_not_a_point() -> None:
    drawing = drawn({"a": "2031-03-04", "b": "2031-03-05"}, [])
    left, right = nodes(drawing)["a"].whisker or (0, 0)
    assert left < nodes(drawing)["a"].x < right


def test_what_was_taken_stands_after_its_source_within_its_day() -> None:
    found = nodes(drawn({"a": "2031-03-04", "b": "2031-03-04"}, [("a", "b", "copy", 1.0)]))
    assert found["a"].x < found["b"].x <= (found["b"].whisker or (0, 0))[1]


def test_no_two_texts_share_a_row_and_no_two_unseen_texts_share_a_line() -> None:
    articles: dict[str, str | None] = {f"a{n}": "2031-03-04" for n in range(8)}
    origins = ("o1", "o2", "o3", "o4")
    ties = [(o, a, "shared_text", 0.2) for o in origins for a in list(articles)[:3]]
    drawing = drawn(articles, ties, origins)
    assert len({node.y for node in drawing.nodes}) == len(drawing.nodes)
    assert len({nodes(drawing)[origin].x for origin in origins}) == len(origins)
    assert all(0 < node.x < drawing.width and 0 < node.y < drawing.height for node in drawing.nodes)


def test_texts_without_a_date_have_a_lane_of_their_own() -> None:
    ends = drawn({"a": "2031-03-04", "b": None}, [("a", "b", "copy", 1.0)])
    begins = drawn({"a": "2031-03-04", "b": None}, [("b", "a", "copy", 1.0)])
    assert nodes(ends)["b"].x > nodes(ends)["a"].x, "it takes: its lane is on the right"
    assert nodes(begins)["b"].x < nodes(begins)["a"].x, "it gives: its lane is on the left"
    assert nodes(begins)["b"].whisker is None, "an unknown time is not drawn as a known one"
    assert drawn({"a": "2031-03-04"}, []).undated_from is None


def test_unseen_texts_are_hollow_and_stand_before_the_first_that_has_them() -> None:
    drawing = drawn({"a": "2031-03-04"}, [("o", "a", "shared_text", 0.4)], ("o",))
    assert nodes(drawing)["o"].hollow
    assert not nodes(drawing)["a"].hollow
    assert nodes(drawing)["o"].x < (nodes(drawing)["a"].whisker or (0, 0))[0]


def test_lines_say_how_much_and_how() -> None:
    ties = [
        ("a", "b", "copy", 1.0),
        ("a", "c", "rewrite", 0.5),
        ("a", "d", "shared_statement", 0.1),
        ("a", "e", "edit", 0.0),
    ]
    days: dict[str, str | None] = dict.fromkeys("abcde", "2031-03-04")
    edges = {edge.id: edge for edge in drawn(days, ties).edges}
    assert edges["d0"].width > edges["d1"].width > edges["d2"].width
    styles = [edges[f"d{n}"].style for n in range(4)]
    assert styles == ["solid", "dashed", "dotted", "dotted"]
    assert edges["d0"].href == "#pair/a~b"


def test_a_circle_of_ties_is_still_drawn() -> None:
    ties = [("a", "b", "copy", 0.9), ("b", "a", "copy", 0.9), ("b", "b2", "copy", 0.9)]
    drawing = drawn({"a": None, "b": None, "b2": None}, ties)
    assert len(drawing.nodes) == 3
    assert len(drawing.edges) == 3


def test_nothing_to_draw() -> None:
    assert drawn({}, []).nodes == ()
