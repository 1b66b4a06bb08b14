"""One comparison of two files in a process that is warm: `python -m tests.bench.comparing.one OLD NEW RUNS`."""

import json
import sys
from dataclasses import astuple
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from generator.filing.compare import Comparison, compare
from generator.filing.sides import sides
from tests.bench.timing import warm


def compared(old: Path, new: Path) -> Comparison:
    """Two files, read beside each other and compared."""
    here, there = sides(old, new)
    return compare(here.version, there.version)


if __name__ == "__main__":
    old, new, runs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    series = warm(lambda: compared(old, new), runs, before=1)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    found = compared(old, new)
    told = found.counts["substantive"] + found.counts["moved"]
    json.dump({"runs": [astuple(run) for run in series.runs], "peak": peak, "told": told}, sys.stdout)
