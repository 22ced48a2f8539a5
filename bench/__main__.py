"""Every benchmark there is data for: ``python -m bench [PATH]``.

PATH is a folder of labelled data as the pages in docs/ name it: ``reuters21578/`` and ``reuse/``,
``polnear/dev/``, ``tempeval3/``, ``extraction/``. Without it, or for what is missing in it, only
the simulated newsroom is measured, which needs no data.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

STORIES, SEED = 24, 9001  # a seed that nothing was tuned on


def jobs(data: Path | None, newsroom: Path) -> Iterator[tuple[str, ...]]:
    """The command lines to run, each without its interpreter."""
    simulate = ("-m", "retold", "simulate", "-o", str(newsroom))
    yield (*simulate, "--stories", str(STORIES), "--seed", str(SEED))
    yield ("-m", "bench.stemma", str(newsroom))
    yield ("-m", "bench.claims", str(newsroom))
    if data is None:
        return
    if (data / "reuters21578").is_dir() and (data / "reuse").is_dir():
        yield ("-m", "bench.links", str(data))
    if (data / "reuse" / "wiki-versions").is_dir():
        yield ("-m", "bench.stemma", "--chains", str(data / "reuse" / "wiki-versions"))
    for name, folder in (("quotations", "polnear/dev"), ("dates", "tempeval3")):
        if (data / folder).is_dir():
            yield ("-m", f"bench.{name}", str(data / folder))
    if (data / "extraction").is_dir():
        yield ("-m", "bench.extraction", str(data / "extraction"))


def main() -> int:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if data is not None and not data.is_dir():
        print(f"bench: {data} is no folder; give one that holds labelled data", file=sys.stderr)
        return 1
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for job in jobs(data, Path(folder)):
            print(f"\n== python {' '.join(job)}", flush=True)
            worst = max(worst, subprocess.run([sys.executable, *job], check=False).returncode)
    return 1 if worst else 0


if __name__ == "__main__":
    sys.exit(main())
