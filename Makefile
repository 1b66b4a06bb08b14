# Thin names for what .ci and the tests do; README.md says more.
.PHONY: draft test lint types bench amend-bench diff-bench diff-speed family mutants word-files fuzz goldens reference lock clean

draft:
	@sh .ci/draft

test:
	@sh .ci/test $(ARGS)

lint:
	.venv/bin/ruff check
	.venv/bin/ruff format --check

types:
	.venv/bin/mypy

bench:
	.venv/bin/python -m tests.bench

# Many amendments of a long document: tests/bench/AMENDMENTS.md.
amend-bench:
	.venv/bin/python -m tests.bench.amending

# Comparisons of agreements changed by known edits: tests/bench/DIFF.md and DIFF-WORD.md.
# Of other tools, wdiff and Docxodus are taken where they are installed: apt-get install wdiff;
# .venv/bin/pip install 'python-redlines[docxodus]==2.0.0' (44 MB; a machine without ICU wants
# DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1).
diff-bench:
	.venv/bin/python -m tests.diffbench
	.venv/bin/python -m tests.diffbench.documents

# Time and memory of a comparison, from 1 page to 400: tests/bench/DIFF-SPEED.md.
diff-speed:
	.venv/bin/python -m tests.bench.comparing

# Every agreement of the family in every format, and the report: tests/bench/FAMILY.md.
family:
	.venv/bin/python -m tests.family

# Wrong deals, each with the rule that must catch it: tests/bench/MUTANTS.md.
mutants:
	.venv/bin/python -m tests.mutants

# Every Word file that any test writes, through Microsoft's Open XML SDK: about ten minutes.
word-files:
	.venv/bin/python -m pytest -p tests.open_xml.keeping $(ARGS)

# Broken and hostile files before every command that reads one from outside: tests/fuzz/RUN.md.
fuzz:
	.venv/bin/python -m tests.fuzz $(ARGS)

goldens:
	@sh .ci/test --rewrite-goldens $(ARGS)

# The reference pages and the schema, and README's picture.
reference:
	.venv/bin/python -m generator.manual
	.venv/bin/terms draft citigroup-2003-01-24 --as filing --format pdf --output .venv/picture
	pdftoppm -r 72 -gray -png -singlefile -l 1 .venv/picture/citigroup-2003-01-24-filing.pdf generator/reference/first-page

lock:
	@sh .ci/lock $(ARGS)

clean:
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	find generator tests -name __pycache__ -prune -exec rm -rf {} +
