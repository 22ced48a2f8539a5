# The one entry. Each command works in a fresh clone with nothing done before.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
STORY = examples/hallin-dam/articles
PATH_OF_DATA ?=

.PHONY: demo test lint check bench serve format clean

demo: $(VENV)/.core          ## read the bundled story, end with the path of a report to open
	@mkdir -p demo
	@$(BIN)/retold report $(STORY) -o demo/report.html --json demo/report.json

test: $(VENV)/.dev           ## every test; the browser tests run where a Chromium is found
	@$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.dev           ## format, lint, types, layers
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint test             ## what has to be green before a commit

format: $(VENV)/.dev         ## mend what can be mended without thinking
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/.dev          ## quality and speed; PATH_OF_DATA=folder for labelled data of your own
	@$(BIN)/python -m bench $(PATH_OF_DATA)

serve:                       ## the web application
	@echo "The web application comes in a later release. 'make demo' writes a report that opens from a file."

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.core: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.core

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
