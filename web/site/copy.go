package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// copyTree copies the regular files below a folder, leaving out names that begin with a dot. A folder that does not
// exist has no files.
func copyTree(from, to string) error {
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := path != from && strings.HasPrefix(entry.Name(), ".")
		switch {
		case hidden && entry.IsDir():
			return filepath.SkipDir
		case hidden || !entry.Type().IsRegular():
			return nil
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, relative)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, content, 0o644)
	})
	if errors.Is(err, fs.ErrNotExist) {
		if _, missing := os.Stat(from); missing != nil {
			return nil
		}
	}
	return err
}
