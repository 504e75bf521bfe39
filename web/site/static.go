package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// explorerScript is the file that the page of the map runs before it is drawn.
const explorerScript = "explorer.js"

// made are the static files that are made of others, in this order: each file more would wait for a connection of its own,
// and the words of the page for it.
var made = map[string][]string{
	explorerScript: {"boot.js", "fonts.js", "canvas.js", "patch.js", "page.js", "poster.js"},
	"style.css": {
		"style/colors.css", "style/plain.css", "style/panel.css", "style/numbers.css", "style/chart.css", "style/dialogs.css",
		"style/reading.css", "style/legend.css", "style/display.css", "style/map.css", "style/wide.css", "style/sheet.css",
	},
}

// keptFiles are the static files that browsers may keep forever. The icon is a picture in pixels: Chromium asks for
// it anew at every step of the history, and a drawing then takes the page five milliseconds.
var keptFiles = []string{explorerScript, "style.css", "document.css", "page.js", "tables.js", "icon.png"}

// writeStatic copies the files of a folder into a site. Those that every page needs get the hash of their content into
// their names, so that a second visit does not ask for them; it returns their names by those that they had.
func writeStatic(from, dir string) (map[string]string, error) {
	if err := copyTree(from, dir); err != nil {
		return nil, err
	}
	for name, parts := range made {
		text, err := joined(dir, parts)
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return nil, err
		}
	}
	names := map[string]string{}
	for _, name := range keptFiles {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		extension := filepath.Ext(name)
		if names[name], err = writeHashed(dir, strings.TrimSuffix(name, extension), extension, text); err != nil {
			return nil, err
		}
	}
	for _, name := range append(slices.Concat(slices.Collect(maps.Values(made))...), append(keptFiles, "style")...) {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	return names, nil
}

// joined is the content of files of a folder, one after the other.
func joined(dir string, parts []string) ([]byte, error) {
	var all bytes.Buffer
	for _, part := range parts {
		text, err := os.ReadFile(filepath.Join(dir, part))
		if err != nil {
			return nil, err
		}
		all.Write(text)
	}
	return all.Bytes(), nil
}

// static is the name of a static file in the built site.
func (a Assets) static(name string) string {
	if kept, ok := a.Static[name]; ok {
		return kept
	}
	return name
}
