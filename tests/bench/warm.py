"""One way, timed in a process that is warm: `python -m tests.bench.warm WAY ROOM RUNS` prints its runs as JSON."""

import json
import sys
from dataclasses import astuple
from pathlib import Path

from tests.bench.timing import warm
from tests.bench.ways import Room, warm_way

if __name__ == "__main__":
    name, room, runs = sys.argv[1:]
    series = warm(warm_way(name, Room(Path(room))), int(runs))
    json.dump([astuple(run) for run in series.runs], sys.stdout)
