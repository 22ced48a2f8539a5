"""A part of the work in a second process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from retold.adapters import processes
from retold.library import report
from retold.model.article import Document

TEXTS = (
    "Harbour gate closed\n\nThe harbour gate of Brandvik was closed on Monday after 14 boats hit "
    "it, the port said. “It will open again,” its chair Ida Lund said.\n",
    "Gate shut\n\nThe harbour gate of Brandvik was closed on Monday after 40 boats hit it, the "
    "port said. “It will open again soon,” its chair Ida Lund said.\n",
)


def in_a_fresh_process(code: str) -> str:
    """What a process prints that has one thread."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
        "OPENBLAS_NUM_THREADS": "1",
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be copied here")


@needs_fork
def test_the_result_of_the_second_process_comes_back() -> None:
    assert (
        in_a_fresh_process(
            "import os\n"
            "from retold.adapters import processes\n"
            "processes._processors = lambda: 2\n"
            "pid, found = processes.in_child(lambda: (os.getpid(), 'x' * 200_000))()\n"
            "print(len(found), pid != os.getpid() or not processes.may_split())\n"
        )
        == "200000 True\n"
    )


@needs_fork
@pytest.mark.parametrize("wrong", ["raise ValueError('broken')", "return lambda: 1"])
def test_what_fails_there_is_done_here(wrong: str) -> None:
    said = in_a_fresh_process(
        "import os\n"
        "from retold.adapters import processes\n"
        "processes._processors = lambda: 2\n"
        "first = os.getpid()\n"
        "def work():\n"
        f"    if os.getpid() != first: {wrong}\n"
        "    return 'done'\n"
        "print(processes.in_child(work)())\n"
    )
    assert said == "done\n"


def test_work_is_done_here_where_it_cannot_be_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "may_split", lambda: False)
    assert processes.in_child(os.getpid)() == os.getpid()


@needs_fork
def test_a_report_is_the_same_in_one_process_and_in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [Document(f"{n}.txt", text) for n, text in enumerate(TEXTS)]
    monkeypatch.setattr(processes, "may_split", lambda: False)
    alone = report(sources).story
    said = in_a_fresh_process(
        "from retold.adapters import processes\n"
        "processes._processors = lambda: 2\n"
        "from tests.adapters.test_processes import TEXTS\n"
        "from retold import Document, report\n"
        "story = report([Document(f'{n}.txt', t) for n, t in enumerate(TEXTS)]).story\n"
        "print(ascii(story))\n"
    )
    assert said == ascii(alone) + "\n"
    assert alone.claims
