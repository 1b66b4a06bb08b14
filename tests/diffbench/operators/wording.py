"""Edits of words: names, terms, negations, operative words, sentences."""

import re
from random import Random

from generator.index import Index, Passage
from generator.tree.document import Text
from tests.diffbench.edits import Blocks, Edited, Gold, kinds, replaced, swapped
from tests.diffbench.operators.figures import anywhere, edit, in_rows, in_text
from tests.diffbench.operators.operator import Operator

PLAIN = ("wording",)
SWAPS = {"may": "shall", "shall": "may", "will": "may", "and": "or", "or": "and", "any": "all", "prior to": "after"}
SENTENCES = (
    "Each Underwriter shall bear its own expenses in connection with the transactions contemplated hereby.",
    "No waiver of any provision of this letter is effective unless it is made in writing.",
    "The obligations of the parties under this letter survive delivery of and payment for the debt.",
    "Time is of the essence of this letter.",
)


def in_firms(passage: Passage) -> bool:
    return passage.role == "firm"


def in_signatures(passage: Passage) -> bool:
    return passage.role == "signatory" and not passage.text.startswith("/s/")


def in_address(passage: Passage) -> bool:
    return passage.role == "address"


def _other_words(match: re.Match[str], chance: Random) -> str:
    return chance.choice(("Harbor", "Meridian", "Whitfield", "Castor"))


def _sentence_added(blocks: Blocks, chance: Random) -> Edited | None:
    long = [one for one in Index(blocks).passages if one.role == "paragraph" and one.text.count(". ") >= 1]
    if not long:
        return None
    passage, sentence = chance.choice(long), chance.choice(SENTENCES)
    spots = [node for node in passage.content if isinstance(node, Text) and re.search(r"[a-z]\. [A-Z]", node.text)]
    if not spots:
        return Edited(
            swapped(blocks, passage.content, (*passage.content, Text(f" {sentence}"))),
            (Gold("substantive", kinds("wording"), "", sentence, frozenset((passage.id,))),),
        )
    node = chance.choice(spots)
    text = re.sub(r"(?<=[a-z]\. )(?=[A-Z])", f"{sentence} ", node.text, count=1)
    content = tuple(Text(text) if one is node else one for one in passage.content)
    return Edited(
        swapped(blocks, passage.content, content),
        (Gold("substantive", kinds("wording"), "", sentence, frozenset((passage.id,))),),
    )


def _sentence_dropped(blocks: Blocks, chance: Random) -> Edited | None:
    found = replaced(blocks, r"(?<=[a-z]\. )[A-Z][^.\"$%]*[a-z]\.(?: |$)", lambda match: "", chance, in_text)
    if found is None:
        return None
    return Edited(
        found[0], (Gold("substantive", kinds("wording", "defined term", "name"), found[1][0].strip(), "", found[2]),)
    )


WORDING = (
    edit("word-replaced", r"\b(agrees|offered|relating|payable|received|registered|forth)\b",
         lambda m, c: "considered", in_text, *PLAIN),
    edit("word-inserted", r"(?<= )(securities|provisions|period|purposes|investments|persons|circumstances)\b",
         lambda m, c: f"certain {m[0]}", in_text, *PLAIN),
    edit("word-dropped", r"\b(initially|further|aggregate|severally|only|directly|best|applicable|special|beneficial) ",
         lambda m, c: "", in_text, *PLAIN),
    edit("negation-added", r"\b(shall|will|may) (?!not)", lambda m, c: f"{m[1]} not ", in_text, *PLAIN),
    edit("negation-dropped", r"\b(shall|will|may|has|have|do|does|is|are) not ",
         lambda m, c: f"{m[1]} ", in_text, *PLAIN),
    edit("operative", r"\b(may|shall|will|and|or|any|prior to)\b", lambda m, c: SWAPS[m[0]], in_text, *PLAIN),
    edit("except", r"\bexcept\b", lambda m, c: "including", in_text, *PLAIN),
    edit("article", r"\b(the|an?) (?=[a-z])", lambda m, c: "such ", in_text, *PLAIN),
    edit("comma-added", r"(?<=[a-z]) (?=(?:on|in|by|to) )", lambda m, c: ", ", in_text, *PLAIN),
    edit("defined-term", r"\bSecurities\b(?! (?:Dealers|Selling|Transactions|LLC|Regulations|Inc))",
         lambda m, c: "Notes", in_text, "defined term", "name"),
    edit("term-swapped", r"\bthe (Company|Underwriters)\b(?!'|\))",
         lambda m, c: "the Underwriters" if m[1] == "Company" else "the Company", in_text, "defined term"),
    edit("term-case", r"\b(Company|Securities|Underwriters|Prospectus)\b(?! (?:Supplement|Act|Dealers|LLC|Inc))",
         lambda m, c: m[0].lower(), in_text, "defined term"),
    edit("firm-word", r"\b(Lehman|Bear|Blaylock|HSBC|SunTrust|Salomon|Merrill|Goldman|Deutsche|Barclays)\b",
         _other_words, in_rows, "name"),
    edit("firm-signs", r"\b(LEHMAN|BEAR|BLAYLOCK|HSBC|SUNTRUST|SALOMON|MERRILL|CITIGROUP|GOLDMAN|DEUTSCHE)\b",
         lambda m, c: _other_words(m, c).upper(), in_firms, "name"),
    edit("signatory", r"^[A-Z][a-z]+", _other_words, in_signatures, "name"),
    edit("addressee", r"\b(Citigroup|Greenwich|Park|Park Avenue|York)\b", _other_words, in_address, "name"),
    edit("person", r"\b(Dye|Skadden|Hamilton|Primerica|Luxembourg|Delaware)\b", _other_words, in_text, "name"),
    edit("frequency", r"\b(Semi-annually|semi-annually|Quarterly|quarterly|Annually)\b",
         lambda m, c: "Monthly" if m[0][0].isupper() else "monthly", anywhere, "amount", "wording", "name", "date"),
    edit("count-word", r"\bsix months\b", lambda m, c: "nine months", in_text, "amount"),
    edit("line-word", r"^(second|third|fifth|sixth|eighth|ninth|fourteenth)$",
         lambda m, c: "first", in_text, "reference"),
    edit("typo", r"\b(?:securities|purchase|provisions|interest|principal)\b",
         lambda m, c: m[0][:3] + m[0][4] + m[0][3] + m[0][5:], in_text, *PLAIN),
    Operator("sentence-added", _sentence_added),
    Operator("sentence-dropped", _sentence_dropped),
)  # fmt: skip
