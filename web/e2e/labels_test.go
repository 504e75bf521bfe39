package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testPage runs a test program of Go that was built for browsers, and keeps what it says.
const testPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tests</title><link rel="icon" href="data:,">
<script src="wasm_exec.js"></script>
<script>
window.said = "";
const write = console.log;
console.log = (...all) => { said += all.join(" ") + "\n"; write(...all); };
const go = new Go();
go.argv = ["labels.test", "-test.v"];
go.exit = code => { window.code = code; };
WebAssembly.instantiateStreaming(fetch("labels.wasm"), go.importObject).then(x => go.run(x.instance)).catch(e => { said += e; code = -1; });
</script>`

// TestLabelsAreWrittenInEveryScript runs the tests of the labels in the browser, since the browser writes them.
func TestLabelsAreWrittenInEveryScript(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	build := exec.Command("go", "test", "-c", "-o", filepath.Join(dir, "labels.wasm"), "./wasm/page")
	build.Dir = filepath.Join("..", "..")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)

	mux := http.NewServeMux()
	mux.Handle("/labels.wasm", http.FileServer(http.Dir(dir)))
	mux.HandleFunc("/wasm_exec.js", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, testPage)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)

	p := open(t, server.URL+"/", options{})
	p.waitFor(`window.code !== undefined`)
	said := p.text("window.said")
	assert.Zero(t, p.number("window.code"), said)
	assert.Contains(t, said, "--- PASS: TestArabicIsJoined", "the tests have run")
}
