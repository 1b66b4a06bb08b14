"""What every node that was read has: an id of its own, and where it stands in its file."""

from dataclasses import dataclass
from typing import TypedDict


class Fields(TypedDict):
    """The fields of a node."""

    id: str
    at: str


@dataclass
class Source:
    """The file of one reading; ids are counted, since nothing in a file tells a block from another for certain."""

    file: str
    count: int = 0

    def node(self, kind: str, at: int) -> Fields:
        """The fields of the next node of a kind, which stands `at` a line, paragraph or page of the file."""
        self.count += 1
        return {"id": f"{kind}-{self.count}", "at": f"{self.file}:{at}"}
