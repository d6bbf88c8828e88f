# Two commands matter: `make site` and `make test`. Both set up what they need,
# once; a second run is quick.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A C locale would make tools guess at encodings.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site serve check test lint types unit quality bench search-bench format lock clean

site: $(VENV)/site.done
	$(BIN)/papershelf build

serve: $(VENV)/site.done
	$(BIN)/papershelf serve

check: $(VENV)/site.done
	$(BIN)/papershelf check

test: $(VENV)/test.done lint types unit

lint: $(VENV)/test.done
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/test.done
	$(BIN)/mypy
	$(BIN)/node $(VENV)/node/node_modules/typescript/bin/tsc --project tests/search_js

unit: $(VENV)/test.done
	$(BIN)/pytest -n 2 --dist loadgroup

# How good key phrases, related papers and tags are, on judged collections that
# lie outside the project (SHARED); too slow for every test run.
SHARED ?= ../shared
quality: $(VENV)/test.done
	$(BIN)/python benchmarks/keyphrases.py --shared $(SHARED)
	$(BIN)/python benchmarks/related.py --data $(SHARED)/data
	$(BIN)/python benchmarks/seed_tags.py
	$(BIN)/pytest -q tests/quality

# Builds beside other generators', and what grows with the catalogue; takes an
# hour, and fetches the others' packages.
bench: $(VENV)/test.done
	$(BIN)/python benchmarks/building/builds.py --shared $(SHARED)

# The search beside others', in a real browser; takes half an hour, and fetches
# the others' packages.
search-bench: $(VENV)/test.done
	$(BIN)/python benchmarks/search/compare.py --shared $(SHARED)

format: $(VENV)/test.done
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Papershelf needs Python 3.11 or newer. Name one: make site PYTHON=python3.12"; exit 2; }
	@echo "Setting up $(VENV), once; this takes half a minute"
	@sh requirements/venv.sh $(PYTHON) $(VENV)

# What is installed is exactly what the lock names; the project itself is
# installed from this folder, so that a change of it needs no reinstallation.
$(VENV)/site.done: requirements/site.txt pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.done: requirements/test.txt requirements/package-lock.json $(VENV)/site.done
	$(BIN)/pip install --quiet --require-hashes -r requirements/test.txt
	sh requirements/node.sh $(VENV)
	sh tests/web/chromium.sh $(BIN)
	@touch $@

# Needs uv; writes no registry's address.
lock:
	cd requirements && for name in site test; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header $$name.in -o $$name.txt; done
	cd benchmarks/search && uv pip compile --quiet --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header requirements.in -o requirements.txt

clean:
	rm -rf build $(VENV)
