"""`make family`: every agreement in every format, then the report."""

import sys

from generator.drafting import draft
from generator.takedown import load
from generator.writers import FORMATS
from tests.family.report import OUTPUT, report
from tests.family.said import deal_file, expected

for name in dict.fromkeys(one.agreement for one in expected()):
    draft(load(deal_file(name)), "draft", FORMATS)
    sys.stdout.write(f"{name}: {', '.join(FORMATS)}\n")
OUTPUT.write_text(report(), "utf-8")
