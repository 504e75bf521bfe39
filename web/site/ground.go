package main

import (
	"os"
	"path/filepath"
	"strings"

	"approdi/data/basemap"
)

// groundDir is where the files of the finer levels of the ground are. The page names each with its content hash.
const groundDir = "map"

// writeGround writes the files that the program asks for when a reader looks closer, and lists their paths.
func writeGround(dir string) (string, error) {
	if err := os.MkdirAll(filepath.Join(dir, groundDir), 0o755); err != nil {
		return "", err
	}
	var paths []string
	for _, file := range basemap.Remote() {
		text, err := basemap.ReadRemote(file)
		if err != nil {
			return "", err
		}
		name, err := writeHashed(filepath.Join(dir, groundDir), basemap.Name(file), ".geojson", text)
		if err != nil {
			return "", err
		}
		paths = append(paths, "../"+groundDir+"/"+name)
	}
	return strings.Join(paths, " "), nil
}
