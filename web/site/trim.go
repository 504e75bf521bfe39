package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// trim leaves out of a module what the map never calls but the linker must keep, and what is done again and again without
// an effect. It does so for the program of the site only: the tests of packages run with the module as it is.
type trim struct {
	module string
	files  map[string][]edit // by path in the module
	// shaders is the file that is replaced by the shaders of the program, or "".
	shaders string
}

// edit rewrites the text of a file. It is an error when the text is not the one that it was made for.
type edit func(text string) (string, error)

// swap replaces a text wherever it stands.
func swap(old, with string) edit {
	return func(text string) (string, error) {
		if !strings.Contains(text, old) {
			return "", fmt.Errorf("has no %q", old)
		}
		return strings.ReplaceAll(text, old, with), nil
	}
}

// cut replaces the text from one place up to another, which stays.
func cut(from, to, with string) edit {
	return func(text string) (string, error) {
		before, rest, begins := strings.Cut(text, from)
		_, after, ends := strings.Cut(rest, to)
		if !begins || !ends {
			return "", fmt.Errorf("has nothing from %q to %q", from, to)
		}
		return before + with + to + after, nil
	}
}

// lines replaces every line that begins with a text, less the space before it.
func lines(beginning, with string) edit {
	return func(text string) (string, error) {
		all, found := strings.Split(text, "\n"), false
		for i, line := range all {
			if strings.HasPrefix(strings.TrimSpace(line), beginning) {
				all[i], found = with, true
			}
		}
		if !found {
			return "", fmt.Errorf("has no line that begins with %q", beginning)
		}
		return strings.Join(all, "\n"), nil
	}
}

// only replaces all of a file.
func only(text string) edit {
	return func(string) (string, error) { return text, nil }
}

// rest leaves out everything from a place on.
func rest(from string) edit {
	return func(text string) (string, error) {
		before, _, begins := strings.Cut(text, from)
		if !begins {
			return "", fmt.Errorf("has no %q", from)
		}
		return before, nil
	}
}

// trimmed copies the modules that are to be trimmed into the user's cache, trims them, and returns the path of a go.mod
// that takes them from there, or "" if the program uses none of them.
func trimmed(ctx context.Context, root, program string) (string, error) {
	folders := map[string]string{}
	for _, t := range trims {
		files, err := t.read(ctx, root, program)
		if err != nil {
			return "", err
		}
		if len(files) == 0 {
			continue
		}
		if files, err = t.apply(ctx, root, program, files); err != nil {
			return "", err
		}
		if folders[t.module], err = keep(files); err != nil {
			return "", err
		}
	}
	if len(folders) == 0 {
		return "", nil
	}
	return replacing(root, folders)
}

// replacing writes a go.mod that takes modules from folders, and returns its path.
func replacing(root string, folders map[string]string) (string, error) {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", err
	}
	for _, module := range slices.Sorted(maps.Keys(folders)) {
		mod = fmt.Appendf(mod, "\nreplace %s => %s\n", module, folders[module])
	}
	dir, err := keep(map[string][]byte{"trimmed.mod": mod, "trimmed.sum": sum})
	return filepath.Join(dir, "trimmed.mod"), err
}

// apply returns the files trimmed.
func (t trim) apply(ctx context.Context, root, program string, files map[string][]byte) (map[string][]byte, error) {
	whole := maps.Clone(files)
	for path, edits := range t.files {
		text := string(files[path])
		for _, e := range edits {
			var err error
			if text, err = e(text); err != nil {
				return nil, fmt.Errorf("%s of %s %v: it is not the release that trims.go was written for.", path, t.module, err)
			}
		}
		files[path] = []byte(text)
	}
	if t.shaders == "" {
		return files, nil
	}
	var err error
	files[t.shaders], err = compiledShaders(ctx, root, program, t.module, whole)
	return files, err
}

// read returns the files of the module that the program is compiled from, by their path in it.
func (t trim) read(ctx context.Context, root, program string) (map[string][]byte, error) {
	const each = "{{with .Module}}{{.Path}}\t{{.Dir}}\t{{$.Dir}}\t{{range $.GoFiles}}{{.}} {{end}}{{range $.EmbedFiles}}{{.}} {{end}}{{end}}"
	command := exec.CommandContext(ctx, "go", "list", "-deps", "-f", each, program)
	command.Dir = root
	command.Env = programEnvironment()
	listed, err := command.Output()
	if err != nil {
		return nil, nil // the compiler will say why
	}
	files := map[string][]byte{}
	for line := range strings.Lines(string(listed)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 4 || fields[0] != t.module {
			continue
		}
		names := append(strings.Fields(fields[3]), mustRelate(fields[2], filepath.Join(fields[1], "go.mod")))
		for _, name := range names {
			path := filepath.Join(fields[2], name)
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			files[filepath.ToSlash(mustRelate(fields[1], path))] = text
		}
	}
	return files, nil
}

func mustRelate(dir, path string) string {
	relative, err := filepath.Rel(dir, path)
	if err != nil {
		panic(err) // both are absolute
	}
	return relative
}

// keep writes files into a folder of the user's cache that is named for their content, if it is not there, and returns
// its path.
func keep(files map[string][]byte) (string, error) {
	var all bytes.Buffer
	for _, path := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&all, "%s\x00%s\x00", path, files[path])
	}
	dir := filepath.Join(cacheDir(), "modules", contentHash(all.Bytes())[:16])
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", err
	}
	stage, err := os.MkdirTemp(filepath.Dir(dir), "new-*")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(stage)
	for path, text := range files {
		target := filepath.Join(stage, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(target, text, 0o644); err != nil {
			return "", err
		}
	}
	if err := os.Rename(stage, dir); err != nil {
		if _, there := os.Stat(dir); there != nil {
			return "", err
		}
	}
	return dir, nil
}
