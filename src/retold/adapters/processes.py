"""A second process for a part of the work, where it costs nothing but its own time.

That is on a system that can copy a process, with a processor to spare, and before anything runs
beside the one thread of this process: a copy has no other threads, and stands still where one of
them holds a lock.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from functools import partial
from io import BufferedReader
from typing import TypeVar

T = TypeVar("T")


def in_child(work: Callable[[], T]) -> Callable[[], T]:
    """Begins ``work`` in a second process. The result, when asked for, is what ``work`` gives.

    It must be picklable. Where there can be no second process, or it fails, this one does the work
    when it is asked for it.
    """
    if not may_split():
        return work
    results, given = os.pipe()
    child = os.fork()
    if not child:
        _hand_over(work, results, given)
    os.close(given)
    return partial(_taken, work, open(results, "rb"), child)


def may_split() -> bool:
    return hasattr(os, "fork") and _processors() > 1 and not _has_threads()


def _hand_over(work: Callable[[], object], results: int, given: int) -> None:
    """In the second process, which ends here whatever happens; the first one says what is wrong."""
    try:
        os.close(results)
        with open(given, "wb") as written:
            pickle.dump(work(), written, pickle.HIGHEST_PROTOCOL)
        os._exit(0)
    finally:
        os._exit(1)


def _taken(work: Callable[[], T], results: BufferedReader, child: int) -> T:
    with results:
        data = results.read()
    _, status = os.waitpid(child, 0)
    if status:
        return work()
    found: T = pickle.loads(data)
    return found


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _has_threads() -> bool:
    """Whether any thread runs beside this one, of Python or of a library."""
    try:
        return len(os.listdir("/proc/self/task")) > 1
    except OSError:
        threading = sys.modules.get("threading")
        beside = threading is not None and threading.active_count() > 1
        return beside or "numpy" in sys.modules
