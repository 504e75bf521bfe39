package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// job says what to build and where.
type job struct {
	Root    string    // top folder of the checkout
	Dist    string    // folder to write, cleared first
	Program string    // package of the program, as the go command takes it from Root
	Quick   bool      // compress quickly rather than well
	Pseudo  bool      // add pages in the pseudo-languages, for tests
	Errors  io.Writer // where the compiler says what it found
}

// Assets names the generated files that pages refer to, relative to the top of dist.
type Assets struct {
	WasmName string            // the program, with its content hash: "approdi.0123abcd.wasm"
	ExecName string            // Go's loader of the program, with its content hash: "wasm_exec.0123abcd.js"
	Files    string            // what the program may ask for later, with content hashes, from a page's folder, separated by spaces
	Static   map[string]string // names of static files with their content hash, by those without
	Words    string            // the program's words in the language of the page, with their content hash: "words/en.0123abcd.json"
}

// build writes the whole of dist. Everything is made in a temporary folder first, so that a mistake in the source, or a
// build that is stopped, leaves the last good build alone.
func build(ctx context.Context, j job, out io.Writer) error {
	began := time.Now()
	stage, err := os.MkdirTemp("", "approdi-build-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(stage)
	if err := fill(ctx, j, stage, out); err != nil {
		return err
	}
	size, err := treeSize(stage)
	if err != nil {
		return err
	}
	if err := clearDist(j.Dist); err != nil {
		return err
	}
	if err := copyTree(stage, j.Dist); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s is ready: %s after %s.\n", j.Dist, size, time.Since(began).Round(100*time.Millisecond))
	return nil
}

// fill writes a whole site into an empty folder.
func fill(ctx context.Context, j job, dir string, out io.Writer) error {
	fmt.Fprintln(out, "Compiling the program.")
	program, err := compileProgram(ctx, j)
	if err != nil {
		return err
	}
	loader, err := programLoader(ctx, j.Root)
	if err != nil {
		return err
	}
	var assets Assets
	if assets.Static, err = writeStatic(filepath.Join(j.Root, "web", "static"), dir); err != nil {
		return err
	}
	if assets.WasmName, err = writeHashed(dir, "approdi", ".wasm", program); err != nil {
		return err
	}
	if assets.ExecName, err = writeHashed(dir, "wasm_exec", ".js", loader); err != nil {
		return err
	}
	if assets.Files, err = writeGround(dir); err != nil {
		return err
	}
	if err := writeDownloads(dir); err != nil {
		return err
	}
	if err := writePages(dir, assets, j.Pseudo); err != nil {
		return err
	}
	fmt.Fprintln(out, "Compressing.")
	if err := newPress(j.Quick).pressTree(ctx, dir); err != nil {
		return err
	}
	return writeRecord(dir)
}

// recordName is a file that lists what a build wrote. It also marks a folder as ours to clear.
const recordName = "build.json"

// clearDist empties the folder, or makes it. A folder with other people's files in it is refused: a mistyped -dist
// must not cost anyone their work.
func clearDist(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(dir, recordName)); err != nil {
			return fmt.Errorf("%s holds files that were not built here (there is no %s); empty it or choose another folder.", dir, recordName)
		}
	}
	for _, entry := range entries {
		if err := os.RemoveAll(filepath.Join(dir, entry.Name())); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	// The mark comes first, so that a copy cut short can be cleared by the next build.
	return os.WriteFile(filepath.Join(dir, recordName), []byte("{}\n"), 0o644)
}

// record is the content of build.json.
type record struct {
	Files []recordedFile `json:"files"` // in the order of their paths, without compressed copies
}

type recordedFile struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"` // hexadecimal, of the uncompressed content
}

// writeRecord lists every file of the build with size and hash.
func writeRecord(dir string) error {
	built, err := loadTree(dir)
	if err != nil {
		return err
	}
	content := record{Files: []recordedFile{}}
	for _, path := range built.paths() {
		if path == "/"+recordName {
			continue
		}
		body := built.files[path].plain.body
		content.Files = append(content.Files, recordedFile{Path: path[1:], Bytes: len(body), SHA256: contentHash(body)})
	}
	text, err := json.MarshalIndent(content, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, recordName), append(text, '\n'), 0o644)
}

// treeSize describes a built folder in words.
func treeSize(dir string) (string, error) {
	built, err := loadTree(dir)
	if err != nil {
		return "", err
	}
	plain, sent := 0, 0
	for _, file := range built.files {
		plain += len(file.plain.body)
		sent += len(file.variantFor("br, gzip").body)
	}
	return fmt.Sprintf("%d files, %.1f MB (%.1f MB compressed)", len(built.files), float64(plain)/1e6, float64(sent)/1e6), nil
}
