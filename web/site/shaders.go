package main

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// shaderWriter compiles shaders when it is a package of the engine.
//
//go:embed engine/shaders.go
var shaderWriter []byte

// compiledShaders compiles the engine's shaders and the program's own, here rather than in the browser: with the parser
// of Go and numbers of any size, their compiler is a sixth of the program, and takes a seventh of its start. It returns
// the source of the package that has them; the files are those of the engine as it is, by path.
func compiledShaders(ctx context.Context, root, program, module string, files map[string][]byte) ([]byte, error) {
	sources, err := shaderSources(ctx, root, program)
	if err != nil {
		return nil, err
	}
	const writer = "internal/mapshaders"
	files = maps.Clone(files)
	files[writer+"/main.go"] = shaderWriter
	dir, err := keep(files)
	if err != nil {
		return nil, err
	}
	mod, err := replacing(root, map[string]string{module: dir})
	if err != nil {
		return nil, err
	}
	arguments := append([]string{"run", "-tags=engine", "-modfile=" + mod, module + "/" + writer}, sources...)
	command := exec.CommandContext(ctx, "go", arguments...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=", "GOARCH=") // of this machine
	var faults bytes.Buffer
	command.Stderr = &faults
	written, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("The shaders do not compile: %v\n%s", err, faults.String())
	}
	return written, nil
}

// shaderSources are the files with shaders that the packages of the program have embedded.
func shaderSources(ctx context.Context, root, program string) ([]string, error) {
	command := exec.CommandContext(ctx, "go", "list", "-deps", "-f", "{{$dir := .Dir}}{{range .EmbedFiles}}{{$dir}}\t{{.}}\n{{end}}", program)
	command.Dir = root
	command.Env = programEnvironment()
	listed, err := command.Output()
	if err != nil {
		return nil, err
	}
	var sources []string
	for line := range strings.Lines(string(listed)) {
		dir, name, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if filepath.Ext(name) == ".kage" {
			sources = append(sources, filepath.Join(dir, name))
		}
	}
	return sources, nil
}
