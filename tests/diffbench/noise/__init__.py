"""Noise: what differs between two texts of one agreement and is no difference, a kind at a time and stacked."""

import re
from random import Random

from tests.diffbench.edits import Blocks, mapped
from tests.diffbench.noise import blocks as shapes
from tests.diffbench.noise.words import Noise, sometimes, spelled


def _curly(text: str) -> str:
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(])'", r"\1‘", text).replace("'", "’")


NOISE: dict[str, Noise] = {
    "quotes": spelled(_curly),
    "angled-quotes": spelled(lambda text: re.sub(r'"([^"]*)"', r"«\1»", text)),
    "two-apostrophes": spelled(lambda text: re.sub(r'"([^"]*)"', r"``\1''", text)),
    "em-dash": spelled(lambda text: text.replace(" -- ", "—")),
    "en-dash": spelled(lambda text: text.replace(" -- ", " – ").replace("-", "‑")),
    "pem-dash": spelled(lambda text: text.replace("--", "- -")),
    "no-break-space": sometimes(" ", "\u00a0"),
    "thin-space": sometimes(r"(?<=\d) | (?=\d)", "\u2009"),
    "double-space": sometimes(r"(?<=[.;:,]) ", "  "),
    "justified": sometimes(" ", "   ", 0.2),
    "zero-width": sometimes(r"(?<=[a-z])(?=[a-z])", "\u200b", 0.05),
    "soft-hyphen": sometimes(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", 0.2),
    "word-joiner": sometimes(r"(?<=\d)(?=[%(,])", "\u2060"),
    "ligatures": spelled(lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
    "space-in-percent": sometimes(r"(?<=\d)%", " %"),
    "space-after-sign": sometimes(r"\$(?=\d)", "$ "),
    "space-in-section": sometimes(r"(?<=Section )(\d+)\((\w)\)", r"\1 (\2)"),
    "space-before-stop": sometimes(r"(?<=[a-z])([;:])", r" \1"),
    "space-in-brackets": sometimes(r"\((?=[a-z]{3})", "( "),
    "conformed-slashes": spelled(lambda text: text.replace("/s/", "/ s /")),
    "accents": spelled(lambda text: text.replace("offentliche", "öffentliche").replace("Dusseldorf", "Düsseldorf")),
    "combining": spelled(lambda text: text.replace("offentliche", "o\u0308ffentliche")),
    "placeholders": spelled(lambda text: text.replace("[●]", "______")),
    "trade-mark": spelled(lambda text: text.replace("™", "(TM)").replace("®", "(R)").replace("℠", "(SM)")),
    "date-order": spelled(lambda text: re.sub(r"([A-Z][a-z]{2,}) (\d{1,2}), (\d{4})", r"\2 \1 \3", text)),
    "date-comma": spelled(lambda text: re.sub(r"([A-Z][a-z]{2,} \d{1,2}), (\d{4})", r"\1 \2", text)),
    "capitals": shapes.capitals,
    "labels-without-colon": lambda blocks, chance: mapped(blocks, shapes.uncoloned),
    "labels-with-leader": lambda blocks, chance: mapped(blocks, shapes.leadered),
    "paragraphs-split": shapes.split,
    "paragraphs-cut-by-page": shapes.cut_by_page,
    "lists-cut-by-page": shapes.lists_cut,
    "sections-gone": shapes.sections_gone,
    "headings-as-paragraphs": shapes.headings_as_paragraphs,
    "addresses-as-paragraphs": shapes.addresses_as_paragraphs,
    "addresses-as-one": shapes.addresses_as_one,
    "firms-wrapped": shapes.firms_wrapped,
    "every-amount-signed": shapes.every_amount_signed,
    "label-style": shapes.labels_bare,
    "ids-gone": shapes.ids_gone,
    "captioned": shapes.captioned,
}


def stacked(blocks: Blocks, chance: Random) -> Blocks:
    """The tree with several kinds of noise, one upon another."""
    for name in chance.sample(sorted(NOISE), chance.randrange(3, 12)):
        blocks = NOISE[name](blocks, chance)
    return blocks
