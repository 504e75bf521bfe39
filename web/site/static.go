package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
)

// explorerScript is the file that the page of the map runs before it is drawn, and explorerParts what it is made of: each
// file more would wait for a connection of its own, and the words of the page for it.
const explorerScript = "explorer.js"

var explorerParts = []string{"boot.js", "canvas.js", "patch.js", "page.js", "poster.js", "fonts.js"}

// keptFiles are the other static files that browsers may keep forever. The icon is a picture in pixels: Chromium asks for
// it anew at every step of the history, and a drawing then takes the page five milliseconds.
var keptFiles = []string{"style.css", "document.css", "page.js", "tables.js", "icon.png"}

// writeStatic copies the files of a folder into a site. Those that every page needs get the hash of their content into
// their names, so that a second visit does not ask for them; it returns their names by those that they had.
func writeStatic(from, dir string) (map[string]string, error) {
	if err := copyTree(from, dir); err != nil {
		return nil, err
	}
	var all bytes.Buffer
	for _, part := range explorerParts {
		text, err := os.ReadFile(filepath.Join(dir, part))
		if err != nil {
			return nil, err
		}
		all.Write(text)
	}
	if err := os.WriteFile(filepath.Join(dir, explorerScript), all.Bytes(), 0o644); err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, name := range append([]string{explorerScript}, keptFiles...) {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		extension := filepath.Ext(name)
		if names[name], err = writeHashed(dir, strings.TrimSuffix(name, extension), extension, text); err != nil {
			return nil, err
		}
	}
	for _, name := range append(keptFiles, append(explorerParts, explorerScript)...) {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	return names, nil
}

// static is the name of a static file in the built site.
func (a Assets) static(name string) string {
	if kept, ok := a.Static[name]; ok {
		return kept
	}
	return name
}
