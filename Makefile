# Go and make are all that is needed; `make test` wants Chromium as well.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build size test format vet unit wasm e2e bench basemap

# Where `make run` serves: host:port. Passed on as it is and checked there.
ADDR ?= 127.0.0.1:8080
export ADDR

# The race detector makes tests take five times as long, and needs a C compiler. Only the site builder does things at once.
RACE := $(shell command -v $$(go env CC) >/dev/null 2>&1 && echo -race)
AT_ONCE := Serve|Coding|Press|Build

# The site builder lies in the user's Go cache, one for each checkout. It is not started by `go run`, which adds a line of
# its own to every error and passes no signal on.
TOOL = $(shell go env GOCACHE)/approdi-site-$(firstword $(shell pwd | cksum))

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## build the site and serve it at http://127.0.0.1:8080 (ADDR=host:port overrides)
	@go build -o "$(TOOL)" ./web/site
# On a terminal the server gets a process group of its own, so that Ctrl-C stops it alone and make ends with its exit code.
	@if [ -t 0 ] && [ -t 1 ]; then set -m; "$(TOOL)" serve; else exec "$(TOOL)" serve; fi

build: ## build the site into dist/, for any static host
	@go build -o "$(TOOL)" ./web/site
	@"$(TOOL)" build

size: ## say what a first visit loads, and fail if that is too much
	@go build -o "$(TOOL)" ./web/site
	@"$(TOOL)" size

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
	@go test -shuffle=on ./...
	@go test $(RACE) -run '$(AT_ONCE)' ./web/site

wasm: ## compile the program for the browser
	@echo "Compiling the program."
	@GOOS=js GOARCH=wasm CGO_ENABLED=0 go build -o /dev/null ./wasm

e2e: ## test the built site in Chromium (CHROMIUM=path chooses which)
	@echo "Testing the site in a browser."
	@cd web/e2e && go test -count=1 -timeout=45m ./...

# What to measure and how, such as BENCH="-quick -cpu 4"; the command lists its options with BENCH=-help.
BENCH ?=

bench: ## measure what the map costs beside MapLibre, Leaflet and deck.gl (needs Chromium and npm; BENCH=-quick is shorter)
	@cd web/e2e && go run ./bench $(BENCH)

basemap: ## make the base map again from its published sources
	@go run ./data/basemap/build
