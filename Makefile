# Desk Officer. `make demo` and `make test` need nothing but this checkout, Debian and Python 3.11: they set up the rest.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint format docs benchmark benchmark-reading rehearsal wheel clean

help:  ## say what can be made
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

# The stamp is newer than all that says what to install, so a second run installs nothing.
$(READY): pyproject.toml constraints.txt tools/set_up.sh tools/missing_libraries.py
	@tools/set_up.sh $(VENV)
	@touch $@

demo: $(READY)  ## crawl the example press and leave an edition in demo/editions/
	@$(BIN)/deskofficer demo --anew demo

lint: $(READY)  ## style, types and import rules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo

test: lint  ## lint, then every test
	$(BIN)/pytest

format: $(READY)  ## put the code into the project's style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(READY)  ## write docs/command-line.md from the commands themselves
	$(BIN)/python tools/command_line_reference.py

benchmark: $(READY)  ## the figures of docs/benchmarks.md
	@mkdir -p benchmarks/out
	@set -e; for script in $(sort $(wildcard benchmarks/[a-z]*.py)); do echo "== $$script"; $(BIN)/python $$script; done

benchmark-reading: $(VENV)/.benchmark  ## our reader beside trafilatura: what each reads, and how fast
	@$(BIN)/python benchmarks/reading.py

# Where nothing can be installed, the benchmark says what it lacks.
$(VENV)/.benchmark: $(READY)
	-@$(BIN)/python -m pip install -qq --constraint constraints.txt --no-build-isolation --editable '.[benchmark]' && touch $@

rehearsal: $(READY)  ## a day of the example institute in 24 minutes: mail, a revision, a backup, a kill
	$(BIN)/python -m tests.rehearsal --speed 60

wheel: $(READY)  ## dist/deskofficer-VERSION-py3-none-any.whl
	@rm -rf dist
	@$(BIN)/hatchling build -t wheel

clean:  ## remove everything that make made
	rm -rf $(VENV) demo dist build benchmarks/out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
