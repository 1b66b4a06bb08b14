"""What a word is: characters without a blank among them, case and punctuation kept, print's forms read as ASCII."""

FORMS = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-",
        "\u2014": "--", "\u00a0": " ", "\u202f": " ",
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
        "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u200e": "", "\u200f": "", "\u2060": "", "\ufeff": "",
    }
)  # fmt: skip
"""What print does for looks is undone, and what nobody sees is none; whatever else a format does is a difference."""


def split(text: str) -> list[str]:
    """The words of `text`."""
    return text.translate(FORMS).split()
