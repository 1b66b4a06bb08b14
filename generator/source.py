"""YAML or JSON text, read into plain strings that know their field path and their place; nothing is typed here.

`3.500` keeps its zeros, `NO` stays a word, a duplicate key is a finding, and so is YAML that a deal file does not use.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as File

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from generator.findings import Finding, Position, Refused
from generator.slips import SLIPS, control, cut, unprintable
from generator.utf8 import decoded

DEPTH = 20
BLANKS = ("", "~", "null", "Null", "NULL")


class Scalar(str):
    """A scalar's text exactly as written; `blank` when nothing was."""

    path: str
    position: Position
    blank: bool

    @classmethod
    def at(cls, text: str, path: str, position: Position, blank: bool = False) -> "Scalar":
        """A scalar with its path and place."""
        made = cls(text)
        made.path, made.position, made.blank = path, position, blank
        return made


class Map(dict[str, "Node"]):
    """A mapping; `keys_at` tells where each key stands, `allowed` what its keys may be, once a model has read it.

    The mapping of a whole file keeps as `findings` the keys that stand twice, to be told with all that is wrong of it.
    """

    def __init__(self, path: str, position: Position) -> None:
        super().__init__()
        self.path, self.position = path, position
        self.keys_at: dict[str, Position] = {}
        self.allowed: list[str] = []
        self.findings: list[Finding] = []


class Seq(list["Node"]):
    """A sequence."""

    def __init__(self, path: str, position: Position) -> None:
        super().__init__()
        self.path, self.position = path, position

    @classmethod
    def of(cls, place: "Node", *items: "Node") -> "Seq":
        """A sequence of `items` that stands where `place` stands."""
        made = cls(place.path, place.position)
        made.extend(items)
        return made


Node = Scalar | Map | Seq


def read(file: File, root: str = "", shown: str | None = None) -> Map:
    """The mapping that `file` holds; `root` is put before every path, `shown` is the name that messages give the file.

    The same content is parsed once a process, and so a mapping is never changed. Raises Refused with every finding
    where the text is not a well-formed mapping; OSError where it cannot be read.
    """
    return _read(file.read_bytes(), shown or str(file), root, file.suffix == ".json")


@lru_cache(maxsize=64)
def _read(raw: bytes, name: str, root: str, json: bool) -> Map:
    return parse(raw, name, root, json)


def parse(raw: bytes, name: str, root: str = "", json: bool = False, line: int = 0) -> Map:
    """The mapping that `raw` holds; `line` counts the lines above it when it is part of a larger file."""
    text = decoded(raw, name, "Y001", line)
    if json:
        text = text.replace("\t", " ")  # between JSON's tokens only; inside its strings a tab is not allowed
    return _Reader(name, root, line).read(text)


@dataclass
class _Reader:
    """Builds the tree from parser events, iteratively, so that no nesting can exhaust the stack."""

    name: str
    root: str
    line: int
    findings: list[Finding] = field(default_factory=list)
    stack: list[Map | Seq] = field(default_factory=list)
    keys: list[Scalar | None] = field(default_factory=list)
    top: Node | None = None
    documents: int = 0
    lines: list[str] = field(default_factory=list)

    def read(self, text: str) -> Map:
        reader = YAML(typ="safe", pure=True)
        self.lines = text.split("\n")
        try:
            for event in reader.parse(text):
                self.take(event)
                if len(self.stack) > DEPTH:
                    self.tell(event, "Y003", f"expected at most {DEPTH} levels, found more")
                    break
        except MarkedYAMLError as error:
            self.findings.append(self.malformed(error))
        except ReaderError as error:
            self.findings.append(self.unreadable(text, error))
        except ValueError as error:  # an escape such as "\U7fffffff" that is no character, which ruamel lets through
            place = Position(self.name, reader.reader.line + 1 + self.line, reader.reader.column + 1)
            self.findings.append(Finding(place, "Y001", f"expected well-formed YAML, found trouble: {error}"))
        if not self.findings and not isinstance(self.top, Map):
            found = "a list" if isinstance(self.top, Seq) else "nothing" if not self.top else "a single value"
            self.findings.append(Finding(self.start, "D103", f"expected a mapping of fields, found {found}"))
        if not isinstance(self.top, Map) or any(finding.code != "Y002" for finding in self.findings):
            raise Refused(self.findings)
        self.top.findings = self.findings
        return self.top

    @property
    def start(self) -> Position:
        return Position(self.name, 1 + self.line, 1)

    def malformed(self, error: MarkedYAMLError) -> Finding:
        said = ", ".join(part for part in (error.context, error.problem) if part)
        plain = next((words for sign, words in SLIPS.items() if sign in said), "")
        began = "unexpected end of stream" in said  # then it is of use to know where the quotation began
        mark = (error.context_mark if began else error.problem_mark) or error.problem_mark or error.context_mark
        place = self.start if mark is None else Position(self.name, mark.line + 1 + self.line, mark.column + 1)
        return Finding(place, "Y001", plain or f"expected well-formed YAML, found trouble {said}")

    def unreadable(self, text: str, error: ReaderError) -> Finding:
        before = text[: error.position]
        place = Position(self.name, before.count("\n") + 1 + self.line, len(before) - before.rfind("\n"))
        return Finding(place, "Y001", control(chr(error.character)))

    def tell(self, event: events.Event, code: str, message: str) -> None:
        self.findings.append(Finding(self.place(event), code, message))

    def place(self, event: events.Event) -> Position:
        return Position(self.name, event.start_mark.line + 1 + self.line, event.start_mark.column + 1)

    def take(self, event: events.Event) -> None:
        match event:
            case events.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.tell(event, "Y003", "expected one document, found a second one after '---'")
            case events.AliasEvent():
                self.tell(
                    event,
                    "Y003",
                    f"expected a value, found the alias *{event.anchor}; state the value, or {{field.path}}",
                )
                self.put(Scalar.at("", self.path(), self.place(event), blank=True), event)
            case events.ScalarEvent():
                self.refuse_extras(event)
                self.scalar(event)
            case events.MappingStartEvent() | events.SequenceStartEvent():
                self.refuse_extras(event)
                kind = Map if isinstance(event, events.MappingStartEvent) else Seq
                self.open(kind(self.path(), self.place(event)), event)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self.stack.pop()
                self.keys.pop()
            case _:
                pass

    def refuse_extras(self, event: events.ScalarEvent | events.MappingStartEvent | events.SequenceStartEvent) -> None:
        if event.anchor:
            self.tell(event, "Y003", f"expected a value, found the anchor &{event.anchor}")
        if event.tag:
            self.tell(event, "Y003", f"expected a value, found the tag {event.tag}")

    def refuse_cut(self, event: events.ScalarEvent) -> None:
        """YAML ends words at ` #`: tell it where what follows reads on rather than as a comment."""
        end = event.end_mark
        if found := cut(self.lines[end.line][end.column :] if end.line < len(self.lines) else ""):
            place = Position(self.name, end.line + 1 + self.line, end.column + 1 + found.at)
            self.findings.append(Finding(place, "Y004", found.said))

    def path(self) -> str:
        """The field path of the node that comes next."""
        if not self.stack:
            return self.root
        within = self.stack[-1]
        if isinstance(within, Seq):
            return f"{within.path}[{len(within)}]"
        key = self.keys[-1] or ""
        return f"{within.path}.{key}" if within.path else key

    def open(self, node: Map | Seq, event: events.Event) -> None:
        if self.stack and isinstance(self.stack[-1], Map) and self.keys[-1] is None:
            self.tell(event, "D103", "expected a key, found a list or a mapping")
            self.keys[-1] = Scalar.at("", "", self.place(event))
        self.put(node, event)
        self.stack.append(node)
        self.keys.append(None)

    def scalar(self, event: events.ScalarEvent) -> None:
        plain = event.style in (None, "")
        text = event.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # JSON writes pairs
        if "\ufffd" in text and "\ufffd" not in event.value:
            self.tell(event, "Y001", "expected whole characters, found half of a surrogate pair")
        if said := unprintable(text):
            self.tell(event, "Y001", said)
        if plain and " " in text:
            self.refuse_cut(event)
        node = Scalar.at(text, self.path(), self.place(event), blank=plain and text in BLANKS)
        within = self.stack[-1] if self.stack else None
        if plain and not text and isinstance(within, Map) and self.keys[-1] is not None:
            node.position = self.keys[-1].position  # ruamel puts a value that is not there at whatever comes next
        if isinstance(within, Map) and self.keys[-1] is None:
            if node in within.keys_at:
                self.tell(
                    event, "Y002", f"the key {str(node)!r} stands twice; first on line {within.keys_at[node].line}"
                )
            within.keys_at.setdefault(str(node), node.position)
            self.keys[-1] = node
        else:
            self.put(node, event)

    def put(self, node: Node, event: events.Event) -> None:
        if not self.stack:
            self.top = self.top or node
            return
        within = self.stack[-1]
        if isinstance(within, Seq):
            within.append(node)
        elif self.keys[-1] is None:
            self.tell(event, "D103", "expected a key, found an alias")
        else:
            within.setdefault(str(self.keys[-1]), node)
            self.keys[-1] = None
