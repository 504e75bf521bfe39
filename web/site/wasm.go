package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// compileProgram compiles the program to WebAssembly and returns its bytes. The file itself stays in the user's cache,
// where the go command finds it up to date and need not link it again.
func compileProgram(ctx context.Context, j job) ([]byte, error) {
	root, err := filepath.Abs(j.Root)
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(cacheDir(), "program")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, contentHash([]byte(root + "\x00" + j.Program))[:16]+".wasm")
	flags := compilerFlags()
	modules, err := trimmed(ctx, root, j.Program)
	if err != nil {
		return nil, err
	}
	if modules != "" {
		flags = append(flags, "-modfile="+modules)
	}
	command := exec.CommandContext(ctx, "go", slices.Concat([]string{"build"}, flags, []string{"-o", path, j.Program})...)
	command.Dir = root
	command.Env = programEnvironment()
	command.Stderr = j.Errors
	if err := command.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, errors.New("The go command is not on the PATH; install Go to build the site.")
		}
		return nil, fmt.Errorf("The program in %s does not compile.", j.Program)
	}
	program, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return joinSegments(program)
}

// programEnvironment is that of a go command which compiles for the browser.
func programEnvironment() []string {
	return append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
}

// programLoader returns the JavaScript that comes with the Go release that compiled the program; the two must match.
func programLoader(ctx context.Context, root string) ([]byte, error) {
	command := exec.CommandContext(ctx, "go", "env", "GOROOT")
	command.Dir = root
	goroot, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("The go command does not say where Go is installed: %v.", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
}

// contentHash is the SHA-256 of the bytes in hexadecimal.
func contentHash(content []byte) string {
	sum := sha256.Sum256(content)
	return fmt.Sprintf("%x", sum)
}

// writeHashed writes a file whose name carries the first eight digits of its content hash, so that a browser may keep
// it forever. It returns the name.
func writeHashed(dir, stem, extension string, content []byte) (string, error) {
	name := stem + "." + contentHash(content)[:8] + extension
	return name, os.WriteFile(filepath.Join(dir, name), content, 0o644)
}

// cacheDir is where work is kept between builds: the user's cache, or the system's temporary folder for a user without.
func cacheDir() string {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	return filepath.Join(base, "approdi")
}
