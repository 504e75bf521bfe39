package main

import (
	"os"
	"path/filepath"
)

// writePages writes one page that holds the place of the real ones.
func writePages(dist string, assets Assets) error {
	dir := filepath.Join(dist, "en")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "index.html"), []byte("<!doctype html><html lang=en><title>Approdi</title><h1>Approdi</h1>\n"), 0o644)
}

func writeDownloads(dist string) error { return nil }
