package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"

	"approdi/web/e2e/internal/sitehost"
)

// peer is a page that draws the same map with a library.
type peer struct {
	name      string            // folder, of the sources here and of the page on the server
	libraries map[string]string // files of the library by the name that the page calls them, from node_modules
	data      []string          // names of the data files that the page reads
	head      string            // of the page: what loads the libraries, if not its module
}

const styled = `<link rel="stylesheet" href="{{library.css}}">`

var peers = []peer{
	{
		name: "maplibre",
		libraries: map[string]string{
			"library.js": "maplibre-gl/dist/maplibre-gl.mjs", "worker.js": "maplibre-gl/dist/maplibre-gl-worker.mjs",
			"library.css": "maplibre-gl/dist/maplibre-gl.css",
		},
		head: styled,
		data: []string{"land", "lakes", "borders", "routes", "places", "names", "figures"},
	},
	{
		name:      "leaflet",
		libraries: map[string]string{"library.js": "leaflet/dist/leaflet.js", "library.css": "leaflet/dist/leaflet.css"},
		head:      styled + "\n" + `<script src="{{library.js}}" defer></script>`,
		data:      []string{"land-0", "land-1", "land-2", "land-3", "lakes", "borders", "routes", "places", "names", "figures"},
	},
	{
		name:      "deckgl",
		libraries: map[string]string{"library.js": "@deck.gl/core/dist.min.js", "layers.js": "@deck.gl/layers/dist.min.js"},
		head:      `<script src="{{library.js}}" defer></script>` + "\n" + `<script src="{{layers.js}}" defer></script>`,
		data:      []string{"land", "lakes", "borders", "routes", "places", "names", "figures"},
	},
}

// brotliWindow is the base-two logarithm of Brotli's window in bytes, as the site has it.
const brotliWindow = 24

var errNoNPM = errors.New("The pages to compare with need npm: install Node.js (Debian: apt-get install npm; macOS: brew install " +
	"node) or see https://nodejs.org.")

// install gets the libraries that the lock file of each peer names.
func install(folder string) error {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return errNoNPM
	}
	for _, p := range peers {
		if err := sitehost.Run(filepath.Join(folder, p.name), npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"); err != nil {
			return err
		}
	}
	return nil
}

// write puts the page of the peer into a folder: names that hold a hash of the content, as the site has them, so that a
// second visit finds them in the browser's cache, and compressed copies as good as the site's.
func (p peer) write(sources, dist string, data map[string][]byte) error {
	out := filepath.Join(dist, "peers", p.name)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	names := map[string]string{}
	put := func(name string, content []byte) error {
		for before, after := range names {
			content = bytes.ReplaceAll(content, []byte("{{"+before+"}}"), []byte(after))
		}
		written := name
		if name != "index.html" {
			ending := filepath.Ext(name)
			written = strings.TrimSuffix(name, ending) + "." + hashOf(content)[:8] + ending
			names[name] = written
		}
		return os.WriteFile(filepath.Join(out, written), content, 0o644)
	}
	for _, name := range p.data {
		content, ok := data[name]
		if !ok {
			return fmt.Errorf("the %s page asks for %s, which is not made", p.name, name)
		}
		if err := put(name+".geojson", content); err != nil {
			return err
		}
	}
	for name, path := range p.libraries {
		content, err := os.ReadFile(filepath.Join(sources, p.name, "node_modules", filepath.FromSlash(path)))
		if err != nil {
			return err
		}
		if err := put(name, content); err != nil {
			return err
		}
	}
	// Each may name those before it.
	for _, path := range []string{"page.css", "page.js", p.name + "/map.js", "index.html"} {
		content, err := os.ReadFile(filepath.Join(sources, filepath.FromSlash(path)))
		if err != nil {
			return err
		}
		content = bytes.ReplaceAll(content, []byte("{{head}}"), []byte(p.head))
		content = bytes.ReplaceAll(content, []byte("{{name}}"), []byte(p.name))
		if err := put(filepath.Base(path), content); err != nil {
			return err
		}
	}
	return press(out)
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// press writes a copy of every file of the folder in brotli, at the level and with the window of the site's. Copies are
// remembered in the user's cache, because the best compression takes long.
func press(folder string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	cache = filepath.Join(cache, "approdi", "bench")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		return pressFile(path, cache)
	})
}

func pressFile(path, cache string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	remembered := filepath.Join(cache, hashOf(content)+".br")
	pressed, err := os.ReadFile(remembered)
	if err != nil {
		var out bytes.Buffer
		writer := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: brotliWindow})
		if _, err := writer.Write(content); err != nil {
			return err
		}
		if err := writer.Close(); err != nil {
			return err
		}
		pressed = out.Bytes()
		if err := os.WriteFile(remembered, pressed, 0o644); err != nil {
			return err
		}
	}
	if len(pressed) >= len(content) {
		return nil
	}
	return os.WriteFile(path+".br", pressed, 0o644)
}
