package e2e

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/web/e2e/internal/sitehost"
)

// languages are the folders of the built site that hold a page in one language.
func languages(t testing.TB) []string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(site(t).dist, "*", "index.html"))
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	var out []string
	for _, page := range pages {
		if language := filepath.Base(filepath.Dir(page)); !strings.Contains(language, "-") { // pseudo-languages have a region
			out = append(out, language)
		}
	}
	return out
}

// sampled are two languages for what takes long: English, and the one that is written from the right.
func sampled(t testing.TB) []string {
	t.Helper()
	if !slices.Contains(languages(t), "ar") {
		return []string{"en", "it"}
	}
	return []string{"en", "ar"}
}

// fetch asks the server directly, without following redirections.
func fetch(t *testing.T, path string, headers ...string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, site(t).url+path, nil)
	require.NoError(t, err)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(request)
	require.NoError(t, err)
	t.Cleanup(func() { answer.Body.Close() })
	return answer
}

func TestEveryFileIsServed(t *testing.T) {
	t.Parallel()
	dist := site(t).dist
	err := filepath.WalkDir(dist, func(path string, entry os.DirEntry, err error) error {
		require.NoError(t, err)
		extension := filepath.Ext(path)
		if entry.IsDir() || extension == ".br" || extension == ".gz" {
			return nil
		}
		relative, err := filepath.Rel(dist, path)
		require.NoError(t, err)
		t.Run(filepath.ToSlash(relative), func(t *testing.T) {
			content, err := os.ReadFile(path)
			require.NoError(t, err)
			answer := fetch(t, "/"+filepath.ToSlash(relative), "Accept-Encoding", "identity")
			body, err := io.ReadAll(answer.Body)
			require.NoError(t, err)
			assert.Equal(t, http.StatusOK, answer.StatusCode)
			assert.True(t, bytes.Equal(content, body))
			assert.NotEqual(t, "application/octet-stream", answer.Header.Get("Content-Type"))
			assert.Contains(t, answer.Header.Get("Content-Security-Policy"), "default-src 'none'")
		})
		return nil
	})
	require.NoError(t, err)
}

func TestBrowserIsLedToItsLanguage(t *testing.T) {
	tests := []struct{ name, languages, want string }{
		{"an English reader", "en-GB,en", "/en/"},
		{"an Italian reader", "it-IT,it,en", "/it/"},
		{"a reader of a language the site does not have", "nn-NO", "/en/"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, "/#year=2016", options{languages: test.languages, noScript: true})
			assert.Equal(t, site(t).url+test.want+"#year=2016", p.address(), "with the fragment kept")
			assert.Equal(t, strings.Trim(test.want, "/"), p.text("document.documentElement.lang"))
		})
	}
}

// The list of languages is what a static host shows, which cannot read what the browser prefers.
func TestListOfLanguagesLeadsToEachWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "/index.html", options{noScript: true})
	var links []string
	p.eval(`[...document.links].map(a => a.href)`, &links)
	for _, language := range languages(t) {
		found := false
		for _, link := range links {
			found = found || strings.HasPrefix(link, site(t).url+"/"+language+"/")
		}
		assert.True(t, found, "a link to %s among %v", language, links)
	}
}

func TestPagesWorkUnderAnyPath(t *testing.T) {
	t.Parallel()
	// The built files behind a plain file server, below a folder, as on a static host.
	files := http.StripPrefix("/somewhere/below", http.FileServer(http.Dir(site(t).dist)))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	server := &http.Server{Handler: files}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { server.Close() })

	p := open(t, "http://"+listener.Addr().String()+"/somewhere/below/en/", options{width: 600, height: 400})
	p.waitReady()
	for _, r := range p.asked() {
		if strings.HasPrefix(r.url, "http") {
			assert.Contains(t, r.url, "/somewhere/below/")
		}
	}
	assert.Empty(t, p.failed())
	assert.Empty(t, p.said())
}

func TestPolicyForbidsWrittenInScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/", options{noScript: false, width: 400, height: 300})
	p.eval(`(()=>{const s=document.createElement("script");s.textContent="window.broken=1";document.head.append(s)})()`, nil)
	assert.False(t, p.is("window.broken"))
	p.waitUntil("the browser says why", func() bool { return strings.Contains(strings.Join(p.said(), "\n"), "Content Security Policy") })
}

func TestServerExplainsItself(t *testing.T) {
	s := site(t)
	tests := []struct{ name, address, want string }{
		{"a taken port", strings.TrimPrefix(s.url, "http://"), "is already in use; choose another"},
		{"an address that is none", "here", "ADDR=here is not of the form host:port"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			command := exec.Command(s.binary, "serve", "-dist", filepath.Join(t.TempDir(), "dist"))
			command.Env = append(os.Environ(), "ADDR="+test.address)
			command.Stdout, command.Stderr = &out, &errs
			var exit *exec.ExitError
			require.ErrorAs(t, command.Run(), &exit)
			assert.Equal(t, 1, exit.ExitCode())
			assert.Empty(t, out.String())
			assert.Contains(t, errs.String(), test.want)
			assert.Equal(t, 1, strings.Count(errs.String(), "\n"), "one line")
		})
	}
}

func TestServerEndsWellWhenInterrupted(t *testing.T) {
	command := exec.Command(site(t).binary, "serve", "-built", "-dist", site(t).dist)
	command.Env = append(os.Environ(), "ADDR=127.0.0.1:0")
	out, err := command.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, command.Start())
	line := make([]byte, 200)
	n, err := out.Read(line)
	require.NoError(t, err)
	assert.Contains(t, string(line[:n]), "Approdi is at http://127.0.0.1:")
	assert.NoError(t, sitehost.EndPolitely(command))
}
