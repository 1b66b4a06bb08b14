"""The commands that read a file from outside; each is fed the same broken files. One more is one more line."""

from dataclasses import dataclass
from pathlib import Path

from tests.amendments.cases import deal_with
from tests.redlines.amended import BASE
from tests.sources import MODEL

WORDS = "TERMS AGREEMENT\n\nWe offer to buy the Securities for $2,000,000.\n"
AMENDMENT = "amendments:\n  - {at: {section: 3}, replace_with: [3. Notices. They are sent.]}\n"


@dataclass(frozen=True)
class Target:
    """A command line, the broken file for `{file}` in it, and what such a file may be called after; any where none is.

    `weight` says how many files it gets of those that a run makes, against the other targets.
    """

    name: str
    command: tuple[str, ...]
    suffixes: tuple[str, ...] = (".txt", ".htm", ".html", ".docx", ".pdf")
    weight: int = 1

    def arguments(self, file: Path) -> list[str]:
        """The arguments after `terms`."""
        return [word.replace("{file}", str(file)) for word in self.command]


TARGETS = (
    Target("diff, as the older", ("diff", "{file}", "words.txt"), weight=4),
    Target("diff, as the newer", ("diff", "words.txt", "{file}", "--tracked", "original"), weight=4),
    Target(
        "diff, as a redline", ("diff", "words.txt", "{file}", "--format", "html,docx", "--output", "output"), weight=2
    ),
    Target("amend --base", ("amend", "deal.yaml", "--base", "{file}", "--format", "txt"), (".txt", ".htm", ".docx")),
    Target("verify", ("verify", "{file}", "--deal", "model.yaml"), (".pdf",)),
    Target("packet --collect", ("packet", "model.yaml", "--collect", "."), (".pdf",)),
    Target("amend --from", ("amend", "deal.yaml", "--base", "base.txt", "--from", "{file}"), (".txt", ".htm", ".docx")),
)


def furnish(folder: Path) -> None:
    """Puts beside the broken file what the commands name."""
    (folder / "words.txt").write_text(WORDS, "utf-8")
    (folder / "base.txt").write_text(BASE, "utf-8")
    (folder / "model.yaml").write_text(MODEL.read_text("utf-8"), "utf-8")
    deal_with(AMENDMENT, folder).rename(folder / "deal.yaml")
