# Go and make are all that is needed; `make test` wants Chromium as well.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build test format vet unit wasm e2e basemap

# Where `make run` serves: host:port. Passed on as it is and checked there.
ADDR ?= 127.0.0.1:8080
export ADDR

# The race detector needs a C compiler.
RACE := $(shell command -v $$(go env CC) >/dev/null 2>&1 && echo -race)

# The site builder is compiled to a temporary folder rather than started by `go run`, which adds a line of its own to
# every error. It is stopped by Ctrl-C, in a process group of its own where there is a terminal, so that make itself is
# not interrupted and ends with the builder's exit code.
SITE = tool=$$(mktemp -d) && trap 'rm -rf "$$tool"' EXIT && trap : INT && go build -o "$$tool/site" ./web/site && "$$tool/site"

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## build the site and serve it at http://127.0.0.1:8080 (ADDR=host:port overrides)
	@if [ -t 0 ] && [ -t 1 ]; then set -m; fi; $(SITE) serve

build: ## build the site into dist/, for any static host
	@$(SITE) build

test: format vet unit wasm e2e ## run every test, the browser's included
	@echo "All tests passed."

format: ## check that the source is formatted
	@echo "Checking the formatting."
	@found=$$(gofmt -l .); if [ -n "$$found" ]; then echo "Not formatted by gofmt:"; echo "$$found"; exit 1; fi

vet: ## look for suspicious code, natively and for the browser
	@echo "Vetting."
	@go vet ./...
	@GOOS=js GOARCH=wasm go vet ./...
	@cd web/e2e && go vet ./...

unit: ## run the unit tests
	@echo "Testing the packages."
	@go test -shuffle=on $(RACE) ./...

wasm: ## compile the program for the browser
	@echo "Compiling the program."
	@GOOS=js GOARCH=wasm CGO_ENABLED=0 go build -o /dev/null ./wasm

e2e: ## test the built site in Chromium (CHROMIUM=path chooses which)
	@echo "Testing the site in a browser."
	@cd web/e2e && go test -count=1 -timeout=12m ./...

basemap: ## make the base map again from its published sources
	@go run ./data/basemap/build
