# drafter: two commands are enough, `make draft` and `make test`. Both set up what they need by themselves,
# and may be run again and again. Paths are relative: a checkout may lie in "My Documents".

SHELL := /bin/sh
PYTHON ?=
export PYTHON
RUN := .venv/bin/python -m

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help draft test lint format startup reading wraps pages report mining drafting lookup redline checking faults rules schema golden page pictures lock clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /    make \1 	/p' Makefile

draft:  ## learn from the five statements, draft the example meeting: Word, PDF and Markdown in outputs/
	@sh tools/setup.sh run
	@sh tools/draft.sh

test: lint  ## everything that CI runs: lint, types, all tests, coverage
	$(RUN) pytest -n auto --dist loadfile --cov --cov-report=term

lint:  ## ruff and mypy
	@sh tools/setup.sh test
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy

format:  ## put the code in order as ruff does
	@sh tools/setup.sh test
	$(RUN) ruff check --fix
	$(RUN) ruff format

startup:  ## how long `drafter --help` takes, beside `import click`
	@sh tools/setup.sh run
	@.venv/bin/python tests/bench/startup.py

reading:  ## how long reading takes, beside markdown-it-py, and how it grows with length
	@sh tools/setup.sh run
	@.venv/bin/python tests/bench/reading.py

wraps:  ## how hard-wrapped copies are read, with empty lines between paragraphs and without
	@sh tools/setup.sh test
	@PYTHONPATH=. .venv/bin/python tests/bench/wraps.py

pages:  ## Word file and PDF of each statement side by side: pages, line breaks (needs LibreOffice)
	@sh tools/setup.sh test
	@.venv/bin/python tests/bench/pages.py

report:  ## precision and recall of mining and of commitments, rank of `drafter like`, by hand-made marks; what drafting saves (backtest); faults told
	@sh tools/setup.sh run
	@PYTHONPATH=. .venv/bin/python tests/bench/families.py
	@PYTHONPATH=. .venv/bin/python tests/bench/commitments.py
	@PYTHONPATH=. .venv/bin/python tests/bench/backtest.py
	@PYTHONPATH=. .venv/bin/python tests/bench/faults.py

mining:  ## how long mining takes, beside datasketch's MinHash LSH, and what both find (SIZE=100000: of so many sentences)
	@sh tools/setup.sh bench
	@PYTHONPATH=. .venv/bin/python tests/bench/mining.py $(SIZE)

drafting:  ## how long drafting takes, cold and warm, beside docxtpl and WeasyPrint alone (SIZE=25: so many meeting files, not 100)
	@sh tools/setup.sh bench
	@PYTHONPATH=. .venv/bin/python tests/bench/drafting.py $(SIZE)

lookup:  ## how long search, like and a large shelf take, beside SQLite's FTS5 and PyYAML (SIZE=10000: of so many clauses)
	@sh tools/setup.sh run
	@PYTHONPATH=. .venv/bin/python tests/bench/lookup.py $(SIZE)

redline:  ## how long a redline takes, beside python-redlines, and of 2,000 paragraphs
	@sh tools/setup.sh bench
	@PYTHONPATH=. .venv/bin/python tests/bench/redline.py

faults:  ## write the table of docs/reading.md anew, from a run
	@sh tools/setup.sh test
	@PYTHONPATH=. .venv/bin/python tests/reading_faults.py

rules:  ## write docs/rules.md anew, from the docstrings of the rules
	@sh tools/setup.sh test
	@PYTHONPATH=. .venv/bin/python tests/rules_page.py

checking:  ## how long check takes: the archive, and 2,000 statements made from it; the share of each rule
	@sh tools/setup.sh run
	@PYTHONPATH=. .venv/bin/python tests/bench/checking.py $(SIZE)

page:  ## the local page: 20 people at once, what is lost (nothing), page times, growth to 1,000 statements (SIZE=100: so many at most)
	@sh tools/setup.sh test
	@PYTHONPATH=. .venv/bin/python tests/bench/page.py $(SIZE)

pictures:  ## take the pictures of docs/page.md anew, of every screen, wide and narrow (needs chromium)
	@sh tools/setup.sh test
	@PYTHONPATH=.:tests .venv/bin/python tests/web/pictures.py

schema:  ## write templates/meeting-file.schema.json anew, from the model of the meeting file
	@sh tools/setup.sh test
	@UPDATE_GOLDEN=1 $(RUN) pytest -q tests/compose/test_schema.py

golden:  ## write anew what is said of hostile and broken files, and what each rule tells: tests/golden
	@sh tools/setup.sh test
	-@UPDATE_GOLDEN=1 $(RUN) pytest -q tests/compose/test_faults_golden.py tests/check/test_each_rule.py
	@git diff --stat tests/golden

lock:  ## write requirements/*.txt from pyproject.toml (UPGRADE=--upgrade: the newest versions)
	@sh tools/setup.sh run
	@sh tools/lock.sh

clean:  ## remove the virtual environment, caches and what was drafted
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage dist
	find outputs -type f ! -name README.md -delete
