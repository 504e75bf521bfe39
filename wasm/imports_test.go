package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// These tests hold the rules on who may import whom. They are here, beside the
// wiring of the program, because all rooms meet in it and nothing may import it.

// listed is what `go list -json` says of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Module     *struct{ Path string }
	Imports    []string
	Deps       []string
}

// ours tells whether the package is of this module.
func (p listed) ours() bool { return p.Module != nil && p.Module.Path == module }

const (
	module = "approdi"
	ebiten = "github.com/hajimehoshi/ebiten/v2"
	orb    = "github.com/paulmach/orb"
)

// systems are the two that the module is built for.
var systems = []struct {
	name        string
	environment []string
}{
	{"natively", nil},
	{"for the browser", []string{"GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0"}},
}

// packages lists a pattern with everything it depends on, by import path.
func packages(t *testing.T, environment []string, pattern string) map[string]listed {
	t.Helper()
	command := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Module,Imports,Deps", pattern)
	command.Dir = ".."
	command.Env = append(os.Environ(), environment...)
	out, err := command.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("%v: %s", command, failed.Stderr)
	}
	require.NoError(t, err)
	all := map[string]listed{}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := decoder.Decode(&p)
		if err == io.EOF {
			return all
		}
		require.NoError(t, err)
		all[p.ImportPath] = p
	}
}

// within tells whether an import path is a package or lies below it.
func within(path, parent string) bool {
	return path == parent || strings.HasPrefix(path, parent+"/")
}

func withinAny(path string, parents ...string) bool {
	return slices.ContainsFunc(parents, func(parent string) bool { return within(path, parent) })
}

// faultsOf applies a rule to every package of ours and every import of it.
func faultsOf(all map[string]listed, allowed func(importer, imported listed) bool) []string {
	var faults []string
	for _, p := range all {
		if !p.ours() {
			continue
		}
		for _, path := range p.Imports {
			if imported, ok := all[path]; ok && !allowed(p, imported) {
				faults = append(faults, p.ImportPath+" imports "+path)
			}
		}
	}
	slices.Sort(faults)
	return faults
}

// rules are the arrows of the design, each as what an import must satisfy.
var rules = []struct {
	name    string
	allowed func(importer, imported listed) bool
}{
	{"data imports nothing of ours but data", func(importer, imported listed) bool {
		return !within(importer.ImportPath, "approdi/data") || !imported.ours() || within(imported.ImportPath, "approdi/data")
	}},
	{"geo imports only orb, the standard library and geo", func(importer, imported listed) bool {
		return !within(importer.ImportPath, "approdi/geo") || imported.Standard ||
			within(imported.ImportPath, orb) || within(imported.ImportPath, "approdi/geo")
	}},
	{"only paint and the wiring import Ebitengine", func(importer, imported listed) bool {
		return !within(imported.ImportPath, ebiten) || slices.Contains([]string{"approdi/wasm/paint", "approdi/wasm"}, importer.ImportPath)
	}},
	{"only page and the wiring import syscall/js", func(importer, imported listed) bool {
		return imported.ImportPath != "syscall/js" || importer.ImportPath == "approdi/wasm" || within(importer.ImportPath, "approdi/wasm/page")
	}},
	{"paint and page do not know each other", func(importer, imported listed) bool {
		both := []string{"approdi/wasm/paint", "approdi/wasm/page"}
		return !slices.Contains(both, importer.ImportPath) || !slices.Contains(both, imported.ImportPath)
	}},
	{"only the wiring imports paint and page", func(importer, imported listed) bool {
		return !withinAny(imported.ImportPath, "approdi/wasm/paint", "approdi/wasm/page") ||
			importer.ImportPath == "approdi/wasm" || withinAny(importer.ImportPath, "approdi/wasm/paint", "approdi/wasm/page")
	}},
	{"no room of the program imports the site that is built around it", func(_, imported listed) bool {
		return !within(imported.ImportPath, "approdi/web")
	}},
	{"app stands on atlas, and input, scene and panel stand on app", func(importer, imported listed) bool {
		above := map[string][]string{
			"approdi/wasm/atlas": {"approdi/wasm/app", "approdi/wasm/input", "approdi/wasm/scene", "approdi/wasm/panel"},
			"approdi/wasm/app":   {"approdi/wasm/input", "approdi/wasm/scene", "approdi/wasm/panel"},
			"approdi/wasm/scene": {"approdi/wasm/input", "approdi/wasm/panel"},
		}
		return !slices.Contains(above[importer.ImportPath], imported.ImportPath)
	}},
}

func TestImportsRunOneWay(t *testing.T) {
	for _, system := range systems {
		all := packages(t, system.environment, "./...")
		require.Contains(t, all, "approdi/wasm/scene")
		for _, rule := range rules {
			t.Run(rule.name+", "+system.name, func(t *testing.T) {
				assert.Empty(t, faultsOf(all, rule.allowed))
			})
		}
	}
}

// TestTheRulesCatch shows that each rule is able to fail.
func TestTheRulesCatch(t *testing.T) {
	forbidden := [][2]string{
		{"approdi/data", "approdi/geo"}, {"approdi/geo/mesh", "approdi/data"}, {"approdi/wasm/scene", ebiten},
		{"approdi/wasm/app", "syscall/js"}, {"approdi/wasm/paint", "approdi/wasm/page"}, {"approdi/web/site", "approdi/wasm/paint"},
		{"approdi/wasm/panel", "approdi/web/site"}, {"approdi/wasm/atlas", "approdi/wasm/app"},
	}
	for k, pair := range forbidden {
		all := map[string]listed{
			pair[0]: {ImportPath: pair[0], Imports: pair[1:]},
			pair[1]: {ImportPath: pair[1], Standard: pair[1] == "syscall/js"},
		}
		for path, p := range all {
			if within(path, module) {
				p.Module = &struct{ Path string }{module}
				all[path] = p
			}
		}
		assert.Len(t, faultsOf(all, rules[k].allowed), 1, rules[k].name)
	}
	assert.Len(t, rules, len(forbidden))
}

// TestPureRoomsNeedNoScreenAndNoBrowser looks at everything that a package
// depends on, however indirectly.
func TestPureRoomsNeedNoScreenAndNoBrowser(t *testing.T) {
	pure := []string{
		"approdi/data", "approdi/geo", "approdi/wasm/atlas", "approdi/wasm/app", "approdi/wasm/input",
		"approdi/wasm/scene", "approdi/wasm/panel", "approdi/wasm/patch", "approdi/wasm/search", "approdi/web/site",
	}
	for _, system := range systems {
		t.Run(system.name, func(t *testing.T) {
			all, found := packages(t, system.environment, "./..."), 0
			for path, p := range all {
				if !p.ours() || !withinAny(path, pure...) {
					continue
				}
				found++
				for _, d := range append(p.Deps, path) {
					// Go's own packages for files and time are built on
					// syscall/js in the browser. Others have no need of it.
					if within(d, ebiten) || !all[d].Standard && slices.Contains(all[d].Imports, "syscall/js") {
						t.Errorf("%s depends on %s", path, d)
					}
				}
			}
			assert.GreaterOrEqual(t, found, len(pure))
		})
	}
}

// TestTheProgramLeavesHeavyPackagesOut keeps down what a reader must load.
func TestTheProgramLeavesHeavyPackagesOut(t *testing.T) {
	program := packages(t, systems[1].environment, "./wasm")
	require.Contains(t, program, ebiten, "this is the program for the browser")
	heavy := []string{"text/template", "html/template", "net/http", orb + "/geojson", "encoding/json"}
	assert.Empty(t, faultsOf(program, func(_, imported listed) bool {
		return !slices.Contains(heavy, imported.ImportPath)
	}))
	for _, path := range []string{"html/template", "net/http", orb + "/geojson"} {
		assert.NotContains(t, program, path, "nor does anything that it imports need it")
	}
}
