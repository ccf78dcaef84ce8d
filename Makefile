# Each target sets up what it needs: an environment in .venv with exactly the packages of requirements.lock.
# With uv if there is one, with Python's own venv and pip if not. Packages come from the index your pip or uv is set up for.
VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(shell command -v python3.12 || command -v python3)
RAW ?= raw
WAREHOUSE ?= warehouse

PAGE := pipeline/explorer/page

.PHONY: dataset test explore page screenshots ui check bench clean lock

dataset: $(VENV)/.ready page ## build the dataset from raw/ and show it
	$(BIN)/onrecord build $(RAW) --warehouse $(WAREHOUSE)
	$(BIN)/onrecord verify --warehouse $(WAREHOUSE)
	$(BIN)/onrecord sql --warehouse $(WAREHOUSE) "SELECT speaker, cue, statement[:70] AS statement, outlet, published_day FROM who_said_what ORDER BY published_day, statement_id LIMIT 12"
	@echo "onrecord: to look at it in the browser: make explore; to have onrecord as a command: source $(BIN)/activate"

test: $(VENV)/.ready page ## run every test
	$(BIN)/python -m pytest -n auto

explore: $(VENV)/.ready page ## look at the dataset in the browser
	$(BIN)/onrecord explore --warehouse $(WAREHOUSE)

page: $(PAGE)/dist/index.html ## build the explorer's page, if there is Node

ui: $(VENV)/.ready ## open the Dagster UI on http://localhost:3000
	@home=$(CURDIR)/.dagster ; \
	if ! test -w $$home ; then \
	  home=$$(mktemp -d) ; cp .dagster/dagster.yaml $$home ; \
	  echo "onrecord: .dagster cannot be written to, so the history of runs is kept in $$home (the data is the same)" ; \
	fi ; \
	echo "onrecord: the UI will be on http://localhost:3000; Ctrl+C ends it" ; \
	PYTHONWARNINGS='ignore:Parameter `backfill_policy`,ignore:Function `dev_command`' DAGSTER_HOME=$$home $(BIN)/dagster dev -m pipeline.definitions

check: $(VENV)/.ready ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

screenshots: $(VENV)/.ready page ## the pictures in the README, of the latest release and of the Dagster UI
	$(BIN)/python -m tests.screenshots $(WAREHOUSE)

bench: $(VENV)/.ready ## what a build costs, beside its goals; FULL=1 takes some 25 minutes
	FULL=$(FULL) $(BIN)/python -m tests.bench

# Everything works without the page: it is left out, and said so, where there is no Node or no package can be had.
$(PAGE)/dist/index.html: $(PAGE)/package-lock.json $(PAGE)/build.mjs $(wildcard $(PAGE)/src/* $(PAGE)/src/views/*)
	@if ! node --eval 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2> /dev/null || ! command -v npm > /dev/null; then \
	  echo "onrecord: no Node 20 or later here, so the explorer's page is not built (the dataset needs none)" ; \
	elif echo "onrecord: building the explorer's page, once" ; ! npm ci --prefix $(PAGE) --silent --no-audit --no-fund --ignore-scripts ; then \
	  echo "onrecord: the explorer's page is not built, as its packages cannot be installed (the dataset needs none)" ; \
	else \
	  npm run build --prefix $(PAGE) --silent ; \
	fi

clean: ## remove everything that can be made again, releases excepted
	rm -rf $(VENV) $(PAGE)/node_modules $(PAGE)/dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find .dagster -mindepth 1 ! -name dagster.yaml -delete

lock: ## pin the newest versions that pyproject.toml allows
	uv pip compile -q pyproject.toml --group dev --universal --python-version 3.12 --generate-hashes --no-emit-index-url -o requirements.lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@echo "onrecord: setting up $(VENV), once: about 1.9 GB, which takes some minutes"
	@if command -v uv > /dev/null; then \
	  uv venv --quiet --allow-existing --python 3.12 $(VENV) && \
	  uv pip install --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock && \
	  uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . ; \
	else \
	  "$(PYTHON)" -m venv $(VENV) && \
	  $(BIN)/python -m pip install --disable-pip-version-check --no-deps --require-hashes -r requirements.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ; \
	fi
	@touch $@
