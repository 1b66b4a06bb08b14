# Thin names for what .ci and the tests do; README.md says more.
.PHONY: draft test lint types bench goldens lock clean

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

goldens:
	@sh .ci/test --rewrite-goldens $(ARGS)

lock:
	@sh .ci/lock $(ARGS)

clean:
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	find generator tests -name __pycache__ -prune -exec rm -rf {} +
