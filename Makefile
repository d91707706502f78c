# One word each. Everything runs in .venv, which `make setup` makes.

PYTHON ?= python3
BIN = .venv/bin
# Of each fuzzer; with a seed the inputs are the same each time.
SECONDS ?= 60
SEED ?=

.PHONY: all setup test lint types fuzz format clean

all: lint types test

setup: .venv/ready

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable '.[test,lint]'
	touch $@

test: setup
	$(BIN)/pytest -n auto --cov

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

fuzz: .venv/fuzz
	$(BIN)/python -m tests.fuzz all --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

.venv/fuzz: .venv/ready
	$(BIN)/pip install --quiet --editable '.[fuzz]'
	touch $@

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
