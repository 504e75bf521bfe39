package e2e

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// damaged serves the site with another answer for a file of the program, by a part of its path, and returns its address.
func damaged(t *testing.T, file string, answer http.HandlerFunc) string {
	t.Helper()
	return answering(t, func(r *http.Request) bool { return strings.Contains(r.URL.Path, file) }, answer)
}

// answering serves the site with another answer for some of the requests, and returns its address.
func answering(t *testing.T, some func(*http.Request) bool, answer http.HandlerFunc) string {
	t.Helper()
	address, err := url.Parse(site(t).url)
	require.NoError(t, err)
	rest := httputil.NewSingleHostReverseProxy(address)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if some(r) {
			answer(w, r)
			return
		}
		rest.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// program is the built one.
func program(t *testing.T) []byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(site(t).dist, "*.wasm"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	content, err := os.ReadFile(files[0])
	require.NoError(t, err)
	return content
}

// breakOff promises a file and breaks the connection off in the middle of it.
func breakOff(whole []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Content-Length", strconv.Itoa(len(whole)))
		_, _ = w.Write(whole[:len(whole)/3])
		panic(http.ErrAbortHandler)
	}
}

func sendProgram(content []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		_, _ = w.Write(content)
	}
}

func TestPageWithoutTheMapSaysWhyAndShowsTheFigures(t *testing.T) {
	t.Parallel()
	whole := program(t)
	corrupt := bytes.Clone(whole)
	copy(corrupt[len(corrupt)/2:], bytes.Repeat([]byte{0xff}, 4096))
	const code, words = ".wasm", "/words/"
	tests := []struct {
		name, sentence string
		options        options
		file           string
		answer         http.HandlerFunc
	}{
		{"no WebGL", "load.failed-webgl", options{args: []string{"--disable-3d-apis"}}, "", nil},
		{"no such program", "load.failed-network", options{}, code, http.NotFound},
		{"a connection that breaks off", "load.failed-network", options{}, code, breakOff(whole)},
		{"half a program", "load.failed-wasm", options{}, code, sendProgram(whole[:len(whole)/2])},
		{"a damaged program", "load.failed-wasm", options{}, code, sendProgram(corrupt)},
		{"something that is no program", "load.failed-wasm", options{}, code, sendProgram([]byte("<!doctype html>"))},
		{"no words", "load.failed-network", options{}, words, http.NotFound},
		{"words that break off", "load.failed-network", options{}, words, breakOff([]byte(`{"a":"b"}`))},
		{"half of the words", "load.failed-wasm", options{}, words, sendProgram([]byte(`[{"texts":{"page.title":"Migration","page.lead":"Peo`))},
		{"no scripts", "load.no-script", options{noScript: true}, "", nil},
	}
	for _, test := range tests {
		for _, language := range []string{"en", "it"} {
			if language == "it" && (test.sentence == "load.failed-wasm" || test.file == words) {
				continue // the sentence is the same in several cases; one language is enough for the others
			}
			t.Run(test.name+", "+language, func(t *testing.T) {
				path := "/" + language + "/"
				if test.answer != nil {
					path = damaged(t, test.file, test.answer) + path
				}
				p := open(t, path, test.options)
				p.waitUntil("the page says that the map is not there", func() bool {
					state := p.text("document.documentElement.dataset.state")
					return state == "failed" || test.options.noScript && state == "static"
				})
				w := wordsOf(t, language)
				assert.Contains(t, p.text(`document.body.innerText`), w.text(test.sentence))
				assert.Equal(t, !test.options.noScript, p.has("button", w.text("load.reload")))
				p.assertPlainPage(w)
				for _, line := range p.said() {
					assert.True(t, strings.HasPrefix(line, "warning: ") || strings.Contains(line, "Failed to load resource"), line)
				}
				p.screenshot("failed-" + strings.ReplaceAll(test.name, " ", "-") + "-" + language)
			})
		}
	}
}

func TestPageSaysThatADownloadStalls(t *testing.T) {
	gone := make(chan struct{})
	address := damaged(t, ".wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		_, _ = w.Write([]byte("\x00asm"))
		w.(http.Flusher).Flush()
		select {
		case <-gone:
		case <-r.Context().Done():
		}
	})
	t.Cleanup(func() { close(gone) })
	// Twenty seconds pass in a fifth of one.
	p := open(t, address+"/en/", options{before: `const later = setTimeout; window.setTimeout = (f, ms, ...rest) => later(f, ms / 100, ...rest)`})
	sentence := wordsOf(t, "en").text("load.slow")
	p.waitUntil("the page says that the map is slow", func() bool { return p.text(`document.querySelector("#loading").innerText`) == sentence })
	assert.Equal(t, "loading", p.text("document.documentElement.dataset.state"), "the download may still come")
	assert.True(t, p.is(`document.querySelector("#panel .headline").checkVisibility()`), "the figures are there")
}

// assertPlainPage checks that everything the map would say is there to read: every figure in a table, and a picture.
func (p *page) assertPlainPage(w words) {
	t := p.t
	t.Helper()
	p.waitFor(`document.querySelector("#poster").naturalWidth > 0`)
	assert.Positive(t, p.number(`document.querySelector("#poster").getBoundingClientRect().width`))
	assert.False(t, p.is(`document.querySelector("#map").checkVisibility()`))
	assert.LessOrEqual(t, p.number(`document.documentElement.scrollWidth - innerWidth`), 0.0, "nothing reaches beyond the side")

	var tables map[string]map[string]map[string]string // caption, name, year
	p.eval(`Object.fromEntries([...document.querySelectorAll("#all-figures table")].filter(t => t.checkVisibility()).map(t => {
		const names = [...t.querySelectorAll("thead th")].map(e => e.textContent);
		const out = Object.fromEntries(names.map(n => [n, {}]));
		for (const row of t.querySelectorAll("tbody tr")) {
			const year = row.querySelector("th").textContent;
			row.querySelectorAll("td").forEach((cell, i) => out[names[i]][year] = cell.textContent);
		}
		return [t.caption.textContent, out];
	}))`, &tables)
	require.Len(t, tables, len(mainIndicators))
	figures := downloadedFigures(t)
	for indicator, known := range figures {
		assert.True(t, p.is(`document.querySelector('#all-figures a[href="figures-`+indicator+`.html"]')?.checkVisibility()`), "a way to %s", indicator)
		if !slices.Contains(mainIndicators, indicator) {
			continue
		}
		table := tables[w.text("figures.caption", "indicator", w.text("indicator."+indicator+".name"))]
		require.NotNil(t, table, indicator)
		for of, values := range known {
			for year, value := range values {
				if of.detail != "" {
					continue
				}
				want := w.value(value)
				if value.from != "" {
					want += w.text("figures.part-mark")
				}
				assert.Equal(t, want, table[w.nameOf(of.subject)][strconv.Itoa(year)], "%s, %v, %d", indicator, of, year)
			}
		}
	}
}

// mainIndicators are those that the page of the map has tables of.
var mainIndicators = []string{"sea-arrivals", "dead-and-missing", "detections"}
