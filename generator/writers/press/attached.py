"""The facts of the deal as a file within the PDF, where that was asked for: what the agreement was drafted from."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import pydyf

from generator.tree.document import Document
from generator.writers.press.engine import fetcher, weasyprint

NAME = "facts.yaml"
"""The name of the file."""

TYPE = "/text#2fyaml"
"""Its media type; left to itself WeasyPrint asks the machine's tables."""

_NO_DAY = date(1980, 1, 1)
"""For WeasyPrint, which would take the clock's; it is taken out of the file again."""


def attachments(document: Document) -> list[Any]:
    """What WeasyPrint is to attach: the facts that `document` carries, of the agreement's date; as a rule nothing."""
    if not document.facts:
        return []
    day = datetime.combine(document.date or _NO_DAY, time())
    made = weasyprint().Attachment(
        file_obj=BytesIO(document.facts),
        url_fetcher=fetcher(),
        name=NAME,
        description="The facts that this agreement was drafted from",
        created=day,
        modified=day,
        relationship="Source",
    )
    return [made]


def mend_attachments(pdf: Any, document: Document) -> None:
    """Each attachment named once by the file, of the right type, and without a date where the agreement has none."""
    if "AF" not in pdf.catalog:
        return
    pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/EmbeddedFile":
            item.extra["Subtype"] = TYPE
            if document.date is None:
                del item.extra["Params"]["CreationDate"], item.extra["Params"]["ModDate"]
