"""A redline in Word: accepting all gives the later version and rejecting all the earlier one, exactly."""

from collections import Counter
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.amendments.base.folded import fold
from generator.filing.show.moves import notes
from generator.tree.changes import accepted, rejected
from generator.tree.document import Added, Document, Paragraph, Text
from generator.writers import docx, html, text
from tests.every_node import every_node
from tests.filing.show.ten import ten

from .amended import documents
from .resolver import W, resolved
from .trees import redlines, sampled
from .word_processor import accepted_and_rejected

VERSIONS = (("accepted", accepted), ("rejected", rejected))


@given(redlines())
@settings(max_examples=150)
def test_all_accepted_is_the_later_version_and_all_rejected_the_earlier(redline: Document) -> None:
    written = docx.write(redline)
    assert resolved(written, "accepted") == _lines(redline, accepted(redline.blocks))
    assert resolved(written, "rejected") == _lines(redline, rejected(redline.blocks))


def _lines(redline: Document, blocks: tuple[object, ...]) -> list[str]:
    return resolved(docx.write(replace(redline, blocks=blocks)), "accepted")  # type: ignore[arg-type]


def test_a_word_processor_agrees() -> None:
    made = sampled()
    amended = [one for one, _ in documents().values()]
    made += [ten().document, *(one.redline for one in amended)]
    plain = [docx.write(replace(one, blocks=version(one.blocks))) for one in made for _, version in VERSIONS]
    redlined = accepted_and_rejected([docx.write(one, notes(ten().comparison)) for one in made])
    versions = accepted_and_rejected(plain)
    for number, found in enumerate(redlined):
        for at, (verdict, _) in enumerate(VERSIONS):
            assert found[verdict] == versions[2 * number + at]["accepted"], (number, verdict)
    for one, found in zip(amended, redlined[-len(amended) :], strict=True):
        original = [" ".join(line.split()) for line in one.resolution.base.text.split("\n")]
        assert [fold(line).text for line in found["rejected"]] == [fold(line).text for line in original]


@given(redlines())
@settings(max_examples=30)
def test_ids_are_unique_and_every_change_has_its_author_and_day(redline: Document) -> None:
    with ZipFile(BytesIO(docx.write(redline))) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    changes = [element for element in body.iter() if element.tag in (f"{W}ins", f"{W}del")]
    ids = [element.get(f"{W}id") for element in (*changes, *body.iter(f"{W}bookmarkStart"))]
    assert max(Counter(ids).values(), default=1) == 1
    assert {element.get(f"{W}author") for element in changes} <= {redline.author}
    assert {str(element.get(f"{W}date"))[:10] for element in changes} <= {"2003-01-24"}
    assert not [element for element in body.iter(f"{W}del") if list(element.iter(f"{W}t"))]
    assert not [element for element in body.iter(f"{W}ins") if list(element.iter(f"{W}delText"))]


@given(st.sampled_from(("text", "html")))
def test_other_formats_show_what_changed(name: str) -> None:
    content = (Text("at "), Added((Text("99.478%"),), id="first"), Text(" of it"))
    document = replace(every_node(), blocks=(Paragraph(id="price", content=content),))
    if name == "text":
        assert "at {+99.478%+} of it" in text.write(document).decode()
    else:
        page = html.write(document).decode()
        assert 'at <ins class="added" id="first">99.478%</ins> of it' in page
        assert "ins.added" in page
