# Every target installs what it needs. Python 3.11 and make are enough to begin with.
PYTHON ?= python3.11
VENV := .venv
# yes or no: whether `make test` may install Chromium with apt-get where there is none. It says so before it does.
SYSTEM_PACKAGES ?= yes
BIN := $(VENV)/bin
# One process a core, each file of tests in one of them: what a file sets up is set up once.
PARALLEL := --numprocesses auto --dist loadfile
LIGHT := $(VENV)/.light
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo model quick test lowest fuzz mutants lint picture page type accuracy bench browser clean audit sbom

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | sort

$(LIGHT): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q checker
	touch $@

$(STAMP): $(LIGHT)
	# torch first and by itself: whatever else asks for it then finds it there.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "torch==2.13.0"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[models,pdf,batch,ray,dev]"
	touch $@

install: $(STAMP)  ## install everything into .venv, for working on the checker

demo: $(LIGHT)  ## check the demo article against the real transcript; writes reports/demo.html
	@mkdir -p reports
	$(BIN)/checker check fixtures/demo.article.txt --source fixtures/kerry-lavrov-2016-03-24.transcript.txt \
		--output html:reports/demo.html; code=$$?; test $$code -le 1

model: $(STAMP)  ## export the standard model again into models/, from its pinned weights
	$(BIN)/checker models export models/all-MiniLM-L6-v2-int8

browser: $(STAMP)  ## install what the browser tests need; SYSTEM_PACKAGES=no: no system package (Chromium) among it
	@SYSTEM_PACKAGES=$(SYSTEM_PACKAGES) sh tests/browser/setup.sh || true

quick: $(STAMP)  ## run the tests but the slow ones: under a minute and a half
	$(BIN)/python -m pytest $(PARALLEL) -m "not slow"

test: install browser  ## install and run all tests; SYSTEM_PACKAGES=no installs no system package for them
	$(BIN)/python -m pytest

lowest:  ## check the demo article with the lowest versions that pyproject.toml allows, in an environment of its own
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)-lowest/bin/uv pip compile --quiet --resolution lowest-direct --output-file $(VENV)-lowest/lowest.txt pyproject.toml
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r $(VENV)-lowest/lowest.txt
	PYTHONPATH=. $(VENV)-lowest/bin/python -m checker check fixtures/demo.article.txt \
		--source fixtures/kerry-lavrov-2016-03-24.transcript.txt >/dev/null; test $$? -le 1

fuzz: $(STAMP)  ## give the checker 100,000 hostile files of every format, and kill it 200 times: minutes
	$(BIN)/python tests/fuzz/run.py 100000
	$(BIN)/python tests/fuzz/kill.py 200
	FUZZ=1 $(BIN)/python -m pytest tests/fuzz/test_patterns_grow_linearly.py tests/fuzz/test_documents_grow_linearly.py

mutants: $(STAMP)  ## weaken each guard against a false accusation in turn: some test must fail
	$(BIN)/python tests/mutants/try_mutants.py

lint: $(STAMP)  ## ruff: style and format; import-linter: which package may know which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

picture: $(STAMP)  ## draw the way of the data, from the imports, into docs/architecture.md
	$(BIN)/python tests/architecture/picture.py

page: $(STAMP) browser  ## draw the README's picture of the page, from reports/sample.html
	$(BIN)/python tests/browser/page_picture.py

type: $(STAMP)  ## mypy, strict
	$(BIN)/mypy

accuracy: install  ## measure accuracy on every set there is; writes reports/accuracy.md
	$(BIN)/python tests/accuracy/run.py

bench: install  ## measure speed and memory, as ratios in one run; writes reports/bench.md
	$(BIN)/python tests/benchmarks/bench.py

audit: $(STAMP)  ## look for known faults of what is installed; asks the network
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip-audit>=2.10"
	$(BIN)/pip-audit --skip-editable

sbom: $(STAMP)  ## write what is installed, as CycloneDX, to reports/sbom.cdx.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "cyclonedx-bom>=7.5"
	$(BIN)/cyclonedx-py environment --output-format JSON --output-file reports/sbom.cdx.json $(BIN)/python

clean:  ## remove what the other targets made
	rm -rf $(VENV) $(VENV)-lowest build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
