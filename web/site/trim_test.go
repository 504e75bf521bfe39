package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestModulesAreTrimmed(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	require.NoError(t, err)
	path, err := trimmed(t.Context(), root, "./wasm")
	require.NoError(t, err)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	replaced := regexp.MustCompile(`(?m)^replace (\S+) => (\S+)$`).FindAllStringSubmatch(string(text), -1)
	require.Len(t, replaced, len(trims))
	dirs := map[string]string{}
	for _, found := range replaced {
		dirs[found[1]] = found[2]
	}
	for _, trim := range trims {
		for file := range trim.files {
			assert.FileExists(t, filepath.Join(dirs[trim.module], file))
		}
	}
	shaders, err := os.ReadFile(filepath.Join(dirs["github.com/hajimehoshi/ebiten/v2"], "internal", "shaderir", "program.go"))
	require.NoError(t, err)
	sources, err := shaderSources(t.Context(), root, "./wasm")
	require.NoError(t, err)
	assert.Len(t, sources, 3)
	const ofEngine = 3
	assert.Equal(t, len(sources)+ofEngine, strings.Count(string(shaders), "Fragment: \"#version 300 es"), "every shader is compiled for WebGL 2")
	again, err := trimmed(t.Context(), root, "./wasm")
	require.NoError(t, err)
	assert.Equal(t, path, again, "what is kept is used again")

	none, err := trimmed(t.Context(), root, "./web/site/testdata/program")
	require.NoError(t, err)
	assert.Empty(t, none, "a program that uses none of the modules takes all as they are")
}

func TestEditsRefuseATextThatTheyWereNotMadeFor(t *testing.T) {
	for name, e := range map[string]edit{"swap": swap("b", "c"), "cut": cut("b", "d", ""), "cut without an end": cut("a", "d", ""), "a template": writtenOut[0], "lines": lines("b", ""), "rest": rest("b")} {
		_, err := e("a\n")
		assert.Error(t, err, name)
	}
	text, err := cut("from", "to", "with ")("a from b to c")
	require.NoError(t, err)
	assert.Equal(t, "a with to c", text)
	text, err = swap("a", "b")("a a")
	require.NoError(t, err)
	assert.Equal(t, "b b", text)
	text, err = lines("a", "_ = c")("a\n\tab\nb a")
	require.NoError(t, err)
	assert.Equal(t, "_ = c\n_ = c\nb a", text)
	text, err = only("d")("a b c")
	require.NoError(t, err)
	assert.Equal(t, "d", text)
	text, err = rest("b")("a b c")
	require.NoError(t, err)
	assert.Equal(t, "a ", text)
}

func TestShadersAreWrittenOutOfTheirTemplate(t *testing.T) {
	made, err := shadersOf("{{if eq .Filter .FilterLinear}}linear{{end}} {{if eq .Address .AddressRepeat}}repeated{{end}}")
	require.NoError(t, err)
	assert.Equal(t, 9, strings.Count(made, `",`))
	assert.Equal(t, 3, strings.Count(made, "linear"))
	assert.Equal(t, 1, strings.Count(made, `"linear repeated"`))
	_, err = shadersOf("{{if")
	assert.Error(t, err)
}
