"""Pages as pictures: what is painted over, drawn on top or moved shows, whatever the file says that its words are."""

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw

from generator.signing.placed import Placed

SCALE = 1.0
"""Pixels a point."""

DARKER = 48
"""By how much of 255 a pixel may differ: a change of a hundredth of a point in a rule is none."""

SPECK = 3
"""So many pixels that differ are none that a reader would see."""


def differing(data: bytes, ours: bytes, signed: Sequence[Placed]) -> Iterator[str]:
    """A line for each page of two PDFs that shows something else, where on the page in points from the lower left.

    Where a field of `signed` lies nothing is compared: there the signer draws what he likes.
    """
    with pdfium.PdfDocument(data) as there, pdfium.PdfDocument(ours) as here:
        for document in (there, here):
            document.init_forms()
        for number, (one, other) in enumerate(zip(there, here, strict=False), 1):
            if one.get_size() != other.get_size():
                yield f"page {number}: expected paper of {_size(other)}, found {_size(one)}"
                continue
            rects = [field.rect for field in signed if field.page == number]
            if found := _differs(_picture(one, rects), _picture(other, rects)):
                yield f"page {number}: shows something else than the agreement's, {_place(found, one.get_size()[1])}"


def _picture(page: Any, hidden: Sequence[tuple[float, float, float, float]]) -> Image.Image:
    image: Image.Image = page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    height = page.get_size()[1]
    pen = ImageDraw.Draw(image)
    for left, bottom, right, top in hidden:
        pen.rectangle([(left, height - top), (right, height - bottom - 1)], fill=255)
    return image


def _differs(one: Image.Image, other: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around what differs; None where nothing does."""
    apart = ImageChops.difference(one, other).point(lambda value: 255 if value > DARKER else 0)
    return apart.getbbox() if apart.histogram()[255] > SPECK else None


def _place(box: tuple[int, int, int, int], height: float) -> str:
    left, top, right, bottom = (value / SCALE for value in box)
    return f"from {left:.0f} to {right:.0f} points across and {height - bottom:.0f} to {height - top:.0f} up"


def _size(page: Any) -> str:
    width, height = page.get_size()
    return f"{width:g} by {height:g} points"
