"""YAML and JSON are read as the text that stands there, at the place where it stands; and nothing else ever happens."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.findings import Finding, Position, Refused
from generator.source import Map, Node, Scalar, Seq, parse
from generator.utf8 import decoded

Tree = str | list["Tree"] | dict[str, "Tree"]

FILE = "deals/x.yaml"
NASTY = st.text(alphabet="{}[]:,-?!&*#|>%@`'\"\\\n\r\t ab01~=<.\x00\x07\x85\u2028\ufeff\ud7ff\U0001f600é", max_size=60)
WORDS = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Zl", "Zp", "Co", "Cn")), max_size=20)
PLAIN = st.from_regex(r"\A[A-Za-z$(][A-Za-z0-9 $%(),.&/;@'-]{0,20}[A-Za-z0-9%).]\Z")
"""What may stand in a block without quotation marks: it holds no colon or number sign."""
KEYS = st.from_regex(r"\A[a-z][a-z_0-9]{0,8}\Z").filter(lambda key: key != "null")
TREES = st.recursive(
    WORDS | PLAIN,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    max_leaves=12,
)
MAPPINGS = st.dictionaries(KEYS, TREES, min_size=1, max_size=5)


@given(st.binary(max_size=80) | NASTY.map(lambda text: text.encode("utf-8", "surrogatepass")), st.booleans())
@example(b'{"a": "\\ud800"}', True)
@example(b'a: "\\ud800"', False)
@example(b'a: "\\x00"', False)
@example(b'"\\U7fffffff"', False)
@example(b"&a [*a]", False)
@example(b"? *a : *a", False)
@example(b"- &a a\n- !<tag> b\n--- |\n c", False)
@example(b"%YAML 1.1\n---\na: 1:30", False)
@example(b"%YAML 9.9\n---\na: b", False)
@example(b"%YAML x\n---\na: b", False)
@example(b"a: !\xc3\xa9%zz b", False)
@example(b"\xef\xbb\xbfa: b", False)
@example(b"a: |99\n b", False)
@example(b"[" * 3000, False)
@example(b"- " * 3000, False)
@example(b"? " * 3000, False)
@settings(max_examples=500)
def test_nothing_but_a_mapping_or_a_refusal(raw: bytes, as_json: bool) -> None:
    lines = len(raw.splitlines()) + raw.count("\u2028".encode()) + raw.count("\x85".encode()) + 2
    read = parsed(raw, as_json)
    if isinstance(read, list):
        assert read
        assert all(1 <= finding.position.line <= lines and finding.position.column >= 1 for finding in read)


def parsed(raw: bytes, as_json: bool) -> Map | list[Finding]:
    """The mapping that `raw` holds, or why it holds none."""
    try:
        return parse(raw, FILE, json=as_json)
    except Refused as refused:
        return refused.findings


@dataclass(frozen=True)
class Leaf:
    """A scalar as it must be read."""

    path: str
    text: str
    line: int
    column: int


class Page:
    """YAML being written, with the place of each scalar."""

    def __init__(self, quote: str) -> None:
        self.quote = quote
        self.text = ""
        self.leaves: list[Leaf] = []

    def put(self, text: str) -> None:
        """Write on."""
        self.text += text

    def leaf(self, text: str, path: str) -> None:
        """Write a scalar, in quotation marks unless it may do without."""
        line, column = self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n")
        self.leaves.append(Leaf(path, text, line, column))
        self.put(text if self.quote == "" and bare(text) else quoted(text, self.quote or '"'))

    def tree(self, tree: Tree, path: str, indent: str) -> None:
        """Write a node in block style, below and right of what it belongs to."""
        match tree:
            case str():
                self.leaf(tree, path)
            case list():
                for index, inner in enumerate(tree):
                    self.put(f"\n{indent}- ")
                    self.tree(inner, f"{path}[{index}]", indent + "  ")
            case dict():
                for key, inner in tree.items():
                    self.put(f"\n{indent}{key}: ")
                    self.tree(inner, f"{path}.{key}" if path else key, indent + "   ")


def bare(text: str) -> bool:
    """Whether a scalar means itself without quotation marks."""
    if not text.isascii() or set(":#") & set(text) or text in ("null", "Null", "NULL"):
        return False
    return (text[:1].isalpha() or text.startswith(("$", "("))) and not text.endswith(" ")


def quoted(text: str, quote: str) -> str:
    """A scalar in quotation marks of one kind or the other."""
    return "'" + text.replace("'", "''") + "'" if quote == "'" else json.dumps(text, ensure_ascii=False)


def leaves(node: Node) -> Iterator[Scalar]:
    """Every scalar in a node, in order."""
    if isinstance(node, Scalar):
        yield node
    else:
        for inner in node.values() if isinstance(node, Map) else node:
            yield from leaves(inner)


def plain(node: Node) -> Tree:
    """A node without its places."""
    match node:
        case Map():
            return {key: plain(inner) for key, inner in node.items()}
        case Seq():
            return [plain(inner) for inner in node]
        case _:
            return str(node)


@settings(max_examples=50)
@given(MAPPINGS, st.sampled_from(["", "'", '"']), st.sampled_from(["", "\ufeff"]), st.integers(0, 9))
def test_scalars_keep_text_path_and_place(tree: dict[str, Tree], quote: str, mark: str, above: int) -> None:
    page = Page(quote)
    page.tree(tree, "", "")
    read = parse((mark + page.text).encode(), FILE, line=above)
    assert plain(read) == tree
    found = [Leaf(one.path, str(one), one.position.line - above, one.position.column) for one in leaves(read)]
    assert found == page.leaves
    assert not any(one.blank for one in leaves(read) if one)


@settings(max_examples=50)
@given(MAPPINGS, st.sampled_from([None, 1, 4, "\t"]), st.booleans())
def test_json_is_read_as_the_same_text(tree: dict[str, Tree], indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    assert plain(parse(text.encode(), "x.json", json=True)) == tree


@pytest.mark.parametrize(
    "written",
    [
        "3.500",
        "3.500%",
        "$2,000,000,000",
        "NO",
        "1:30",
        "012",
        "0x1F",
        "2003-01-24",
        "1e3",
        ".inf",
        "true",
        "=",
        "1_000",
    ],
)
def test_nothing_is_typed(written: str) -> None:
    value = parse(f"a: {written}".encode(), FILE)["a"]
    assert isinstance(value, Scalar)
    assert (str(value), value.blank) == (written, False)


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_said_is_blank_unless_it_is_quoted(written: str) -> None:
    bare_one, quoted_one = parse(f"a: {written}\nb: '{written}'".encode(), FILE).values()
    assert isinstance(bare_one, Scalar) and bare_one.blank
    assert isinstance(quoted_one, Scalar) and not quoted_one.blank and quoted_one == written


def test_a_value_that_is_not_there_stands_at_its_key() -> None:
    read = parse(b"a:\nb:   # soon\n\nc:\n  - d:\n  -\n  - {e: , f}\n", FILE)
    assert [(one.path, one.position.line) for one in leaves(read)] == [
        ("a", 1), ("b", 2), ("c[0].d", 5), ("c[1]", 6), ("c[2].e", 7), ("c[2].f", 7)
    ]  # fmt: skip
    assert [one.position.column for one in leaves(read)] == [1, 1, 5, 4, 6, 11]
    assert all(one.blank for one in leaves(read))


def test_a_root_is_put_before_every_path() -> None:
    read = parse(b"a: b\nc:\n  - d: e\n", FILE, root="program")
    assert [one.path for one in leaves(read)] == ["program.a", "program.c[0].d"]
    assert read.path == "program"


def test_of_keys_that_stand_twice_the_first_is_kept_and_each_is_told() -> None:
    read = parse(b"a: 1\nb: {c: 2, c: 3, c: 4}\na: 5\n", FILE)
    assert plain(read) == {"a": "1", "b": {"c": "2"}}
    places = [(finding.code, finding.position) for finding in read.findings]
    assert places == [
        ("Y002", Position(FILE, 2, 11)),
        ("Y002", Position(FILE, 2, 17)),
        ("Y002", Position(FILE, 3, 1)),
    ]


@given(st.text(max_size=20), st.sampled_from([b"\xff", b"\xc3(", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80"]), st.text())
def test_the_first_byte_that_is_not_utf8_is_told_at_its_place(before: str, wrong: bytes, after: str) -> None:
    with pytest.raises(Refused) as caught:
        decoded(before.encode() + wrong + after.encode(), FILE, "Y001")
    (finding,) = caught.value.findings
    here = before.removeprefix("\ufeff")
    assert finding.position == Position(FILE, here.count("\n") + 1, len(here) - here.rfind("\n"))
    assert finding.message == f"expected UTF-8 text, found the byte 0x{wrong[0]:02X}"
