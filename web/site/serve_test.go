package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const testProgramName = "/approdi.0123abcd.wasm"

// testTree is a small site on disk, compressed and loaded as a real one is.
func testTree(t *testing.T) *tree {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	dir := t.TempDir()
	long := strings.Repeat("the same words again and again ", 200)
	for name, content := range map[string]string{
		testProgramName: long, "/404.html": "<p>nothing here</p>" + long, "/index.html": "a list of languages",
		"/en/index.html": "English " + long, "/it/index.html": "italiano", "/it/dati/index.html": "dati",
		"/site.css": "p{}", "/icon.svg": "<svg/>", "/icon.png": "png", "/data/figures.csv": "a,b", "/data/places.geojson": "{}",
		"/data/figures.json": "{}", "/page.js": "1", "/site.webmanifest": "{}", "/letters.woff2": "font", "/odd.bin": "?",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	}
	require.NoError(t, newPress(true).pressTree(t.Context(), dir))
	s, err := loadTree(dir)
	require.NoError(t, err)
	return s
}

// ask sends one request with headers given as name, value pairs.
func ask(s *tree, method, path string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, "http://site.example/", nil)
	request.URL.Path = path
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, request)
	return answer
}

func TestServeMediaTypes(t *testing.T) {
	s := testTree(t)
	tests := []struct{ name, path, mediaType string }{
		{"a page is HTML in UTF-8", "/en/", "text/html; charset=utf-8"},
		{"the program is WebAssembly, which browsers insist on", testProgramName, "application/wasm"},
		{"a style sheet is CSS", "/site.css", "text/css; charset=utf-8"},
		{"a script is JavaScript", "/page.js", "text/javascript; charset=utf-8"},
		{"a drawing is SVG", "/icon.svg", "image/svg+xml"},
		{"a picture is PNG", "/icon.png", "image/png"},
		{"a font is WOFF2", "/letters.woff2", "font/woff2"},
		{"a table is CSV in UTF-8", "/data/figures.csv", "text/csv; charset=utf-8"},
		{"a document is JSON", "/data/figures.json", "application/json"},
		{"geography is GeoJSON", "/data/places.geojson", "application/geo+json"},
		{"a manifest is a web app manifest", "/site.webmanifest", "application/manifest+json"},
		{"anything else is plain bytes", "/odd.bin", "application/octet-stream"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := ask(s, http.MethodGet, test.path)
			assert.Equal(t, http.StatusOK, answer.Code)
			assert.Equal(t, test.mediaType, answer.Header().Get("Content-Type"))
		})
	}
}

func TestServeCoding(t *testing.T) {
	s := testTree(t)
	plain := s.files[testProgramName].plain.body
	decoders := map[string]func(io.Reader) (io.Reader, error){
		"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		"":     func(r io.Reader) (io.Reader, error) { return r, nil },
	}
	tests := []struct{ name, accept, coding string }{
		{"a browser gets brotli", "gzip, deflate, br", "br"},
		{"a client without brotli gets gzip", "gzip", "gzip"},
		{"a client without either gets the bytes", "", ""},
	}
	etags := map[string]bool{}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := ask(s, http.MethodGet, testProgramName, "Accept-Encoding", test.accept)
			header := answer.Header()
			assert.Equal(t, test.coding, header.Get("Content-Encoding"))
			assert.Equal(t, "Accept-Encoding", header.Get("Vary"))
			assert.Equal(t, fmt.Sprint(answer.Body.Len()), header.Get("Content-Length"))
			if test.coding != "" {
				assert.Equal(t, fmt.Sprint(len(plain)), header.Get("X-Uncompressed-Length"))
			}
			assert.NotContains(t, etags, header.Get("ETag"), "each form has a validator of its own")
			etags[header.Get("ETag")] = true
			decoded, err := decoders[test.coding](answer.Body)
			require.NoError(t, err)
			body, err := io.ReadAll(decoded)
			require.NoError(t, err)
			assert.Equal(t, plain, body)
		})
	}
	t.Run("HEAD has the same headers and no body", func(t *testing.T) {
		get := ask(s, http.MethodGet, testProgramName, "Accept-Encoding", "br")
		head := ask(s, http.MethodHead, testProgramName, "Accept-Encoding", "br")
		assert.Equal(t, get.Header(), head.Header())
		assert.Empty(t, head.Body.Bytes())
	})
	t.Run("a compressed copy has no address of its own", func(t *testing.T) {
		assert.Equal(t, http.StatusNotFound, ask(s, http.MethodGet, testProgramName+".br").Code)
	})
}

func TestServeCaching(t *testing.T) {
	s := testTree(t)
	t.Run("a name with a hash is kept forever", func(t *testing.T) {
		answer := ask(s, http.MethodGet, testProgramName)
		assert.Equal(t, "public, max-age=31536000, immutable", answer.Header().Get("Cache-Control"))
	})
	for _, path := range []string{"/en/", "/site.css", "/data/figures.csv", "/"} {
		t.Run("asked again each time: "+path, func(t *testing.T) {
			assert.Equal(t, "no-cache", ask(s, http.MethodGet, path).Header().Get("Cache-Control"))
		})
	}
	t.Run("what the client has is not sent again", func(t *testing.T) {
		etag := ask(s, http.MethodGet, "/en/", "Accept-Encoding", "br").Header().Get("ETag")
		answer := ask(s, http.MethodGet, "/en/", "Accept-Encoding", "br", "If-None-Match", etag)
		assert.Equal(t, http.StatusNotModified, answer.Code)
		assert.Empty(t, answer.Body.Bytes())
		assert.Equal(t, etag, answer.Header().Get("ETag"))
	})
	t.Run("another form than the client has is sent", func(t *testing.T) {
		etag := ask(s, http.MethodGet, "/en/").Header().Get("ETag")
		assert.Equal(t, http.StatusOK, ask(s, http.MethodGet, "/en/", "Accept-Encoding", "br", "If-None-Match", etag).Code)
	})
	t.Run("a part can be asked for", func(t *testing.T) {
		answer := ask(s, http.MethodGet, "/site.css", "Range", "bytes=1-2")
		assert.Equal(t, http.StatusPartialContent, answer.Code)
		assert.Equal(t, "{}", answer.Body.String())
	})
}

func TestServePaths(t *testing.T) {
	s := testTree(t)
	tests := []struct {
		name, path, acceptLanguage string
		status                     int
		location                   string
	}{
		{"the root leads to the reader's language", "/", "it-IT,it;q=0.9,en;q=0.8", http.StatusFound, "/it/"},
		{"the root leads to English where nothing fits", "/", "fr", http.StatusFound, "/en/"},
		{"a folder has its page", "/it/", "", http.StatusOK, ""},
		{"a folder below a language has its page", "/it/dati/", "", http.StatusOK, ""},
		{"a folder without its slash gets it", "/it", "", http.StatusMovedPermanently, "it/"},
		{"a deeper folder without its slash gets it", "/it/dati", "", http.StatusMovedPermanently, "dati/"},
		{"the list of languages has an address", "/index.html", "", http.StatusOK, ""},
		{"a folder without a page is not listed", "/data/", "", http.StatusNotFound, ""},
		{"an unknown path is not found", "/nowhere", "", http.StatusNotFound, ""},
		{"a path cannot lead upwards", "/../main.go", "", http.StatusNotFound, ""},
		{"a path cannot lead upwards inside", "/en/../../main.go", "", http.StatusNotFound, ""},
		{"a path cannot lead to another host", "//other.example/it", "", http.StatusNotFound, ""},
		{"a backslash is no separator", `/..\main.go`, "", http.StatusNotFound, ""},
		{"an empty path leads to the root", "", "", http.StatusMovedPermanently, "./"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := ask(s, http.MethodGet, test.path, "Accept-Language", test.acceptLanguage)
			assert.Equal(t, test.status, answer.Code)
			assert.Equal(t, test.location, answer.Header().Get("Location"))
		})
	}
	t.Run("the root says that it depends on the language", func(t *testing.T) {
		assert.Equal(t, "Accept-Language", ask(s, http.MethodGet, "/").Header().Get("Vary"))
	})
	t.Run("what is not found has the site's own page", func(t *testing.T) {
		assert.Contains(t, ask(s, http.MethodGet, "/nowhere").Body.String(), "nothing here")
		assert.Empty(t, ask(s, http.MethodHead, "/nowhere").Body.String())
	})
	t.Run("without pages in languages the root is the index", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "index.html"), []byte("alone"), 0o644))
		s, err := loadTree(dir)
		require.NoError(t, err)
		assert.Equal(t, "alone", ask(s, http.MethodGet, "/").Body.String())
		assert.Contains(t, ask(s, http.MethodGet, "/nowhere").Body.String(), "nothing at this address")
	})
	t.Run("nothing can be sent here", func(t *testing.T) {
		answer := ask(s, http.MethodPost, "/en/")
		assert.Equal(t, http.StatusMethodNotAllowed, answer.Code)
		assert.Equal(t, "GET, HEAD", answer.Header().Get("Allow"))
	})
}

func TestServeSafety(t *testing.T) {
	s := testTree(t)
	for _, path := range []string{"/", "/en/", "/it", testProgramName, "/nowhere"} {
		t.Run("every answer is guarded: "+path, func(t *testing.T) {
			header := ask(s, http.MethodGet, path).Header()
			assert.Equal(t, contentPolicy, header.Get("Content-Security-Policy"))
			assert.Equal(t, "nosniff", header.Get("X-Content-Type-Options"))
			assert.Equal(t, "no-referrer", header.Get("Referrer-Policy"))
			assert.NotEmpty(t, header.Get("Permissions-Policy"))
		})
	}
	t.Run("no script may be written into a page", func(t *testing.T) {
		assert.NotContains(t, contentPolicy, "unsafe-inline")
		assert.NotContains(t, contentPolicy, "'unsafe-eval'")
		assert.Contains(t, contentPolicy, "default-src 'none'")
	})
}

func TestServeUntil(t *testing.T) {
	t.Run("an open request is finished after the signal to stop", func(t *testing.T) {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		ctx, stop := context.WithCancel(t.Context())
		handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			stop()
			time.Sleep(50 * time.Millisecond)
			fmt.Fprint(w, "whole")
		})
		ended := make(chan error, 1)
		go func() { ended <- serveUntil(ctx, listener, handler) }()
		answer, err := http.Get(siteURL(listener.Addr()))
		require.NoError(t, err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		assert.Equal(t, "whole", string(body))
		assert.NoError(t, <-ended)
	})
	t.Run("a listener that fails is an error", func(t *testing.T) {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		require.NoError(t, listener.Close())
		assert.ErrorContains(t, serveUntil(t.Context(), listener, nil), "The server has stopped")
	})
}

func TestRun(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer taken.Close()
	tests := []struct {
		name    string
		args    []string
		address string
		code    int
		errs    string
	}{
		{"a taken port is one sentence", []string{"serve"}, taken.Addr().String(), 1, "is already in use; choose another, for example: make run ADDR=127.0.0.1:8081\n"},
		{"a mistyped address is one sentence", []string{"serve"}, "8080", 1, "ADDR=8080 is not of the form host:port, for example ADDR=127.0.0.1:8080.\n"},
		{"no command explains the commands", nil, "", 2, usage},
		{"an unknown command explains the commands", []string{"sing"}, "", 2, usage},
		{"a word too many explains the commands", []string{"build", "now"}, "", 2, usage},
		{"an unknown flag is named", []string{"build", "-loud"}, "", 2, "flag provided but not defined: -loud\n" + usage},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			assert.Equal(t, test.code, run(t.Context(), test.args, test.address, &out, &errs))
			assert.Empty(t, out.String())
			assert.True(t, strings.HasSuffix(errs.String(), test.errs), errs.String())
			if test.code == 1 {
				assert.Equal(t, 1, strings.Count(errs.String(), "\n"))
			}
		})
	}
	t.Run("a server that is stopped ends well", func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		stop()
		var out, errs bytes.Buffer
		dist := t.TempDir()
		assert.Equal(t, 0, run(ctx, []string{"serve", "-built", "-dist", dist}, "127.0.0.1:0", &out, &errs))
		assert.Empty(t, errs.String())
		assert.Contains(t, out.String(), "Approdi is at http://127.0.0.1:")
	})
}
