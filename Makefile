# make demo: the first article from plain text to a website.  make test: every test.
PYTHON ?= python3
VENV := build/venv
BIN := $(VENV)/bin
DEMO := build/demo
MAKEFLAGS += --no-print-directory

.PHONY: demo test check check-style bench soak system system-tests clean
.DEFAULT_GOAL := test

demo: $(VENV)/ready system
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python tools/demo.py $(DEMO)

test: $(VENV)/ready system-tests
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: check-style test

check-style: $(VENV)/ready
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

# The laws, many more examples of each.
soak: $(VENV)/ready system-tests
	@SOAK=50 $(BIN)/python -m pytest -n auto --dist worksteal

bench: $(VENV)/ready
	@$(BIN)/python benchmarks/startup.py && $(BIN)/python benchmarks/build.py
	@$(BIN)/python benchmarks/checks_sets.py --peers && $(BIN)/python benchmarks/checks_seeded.py
	@$(BIN)/python benchmarks/letters_seeded.py
	@$(BIN)/python benchmarks/checks_grid.py
	@$(BIN)/python benchmarks/biomqm.py
	@$(BIN)/python benchmarks/memory.py
	@$(BIN)/python benchmarks/checks_speed.py && $(BIN)/python benchmarks/size.py
	@$(BIN)/python benchmarks/formats.py && $(BIN)/python benchmarks/formats.py --growth
	@$(BIN)/python benchmarks/catalogs.py && $(BIN)/python benchmarks/catalogs_site.py
	@$(BIN)/python benchmarks/flow.py && $(BIN)/python benchmarks/review.py
	@$(BIN)/python benchmarks/exchange.py
	@$(BIN)/python benchmarks/real.py || echo "(it downloads 1 GB, so it is no part of this)"

# Apertium and gettext, by apt where that is possible without asking; else a line that says what is missing.
system: $(VENV)/ready
	@$(BIN)/python tools/system.py

# The same, with what only the tests run: a browser, and Poedit on a display that nobody sees (700 MB).
system-tests: $(VENV)/ready
	@$(BIN)/python tools/system.py --tests

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(PYTHON) tools/system.py python3-venv
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf build dist .translator
