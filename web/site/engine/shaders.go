//go:build engine

// Command engine writes the package of the engine that knows compiled shaders, for a program that has no others: those
// of the engine itself that the map draws with, and those of the files that it is given, in the terms of WebGL 2. It is
// compiled as a part of the engine, whose compiler nobody else may call.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/legacyshader"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

const head = `// Package shaderir has the shaders of the program, compiled.
package shaderir

import "errors"

// Program is a shader: its uniforms, and what WebGL is given.
type Program struct {
	UniformNames     []string
	Uniforms         []Type
	TextureCount     int
	FragmentSource   []byte
	Vertex, Fragment string

	source  string
	factors []uint32 // 1 for each number of the uniforms that is read, or 0
}

// FilterUniformVariables replaces by 0 what is not read.
func (p *Program) FilterUniformVariables(uniforms []uint32) {
	for i, factor := range p.factors {
		uniforms[i] *= factor
	}
}

// Compiled finds the program that was compiled from a source.
func Compiled(source []byte) (*Program, error) {
	for i := range programs {
		if p := &programs[i]; p.source == string(source) {
			return p, nil
		}
	}
	return nil, errors.New("shaderir: a shader that was not compiled with the program")
}

var programs = []Program{
`

func main() {
	sources := [][]byte{
		builtinshader.ShaderSource(builtinshader.FilterNearest, builtinshader.AddressUnsafe),
		builtinshader.ShaderSource(builtinshader.FilterLinear, builtinshader.AddressUnsafe),
		[]byte(builtinshader.ClearShaderSource),
	}
	for _, path := range os.Args[1:] {
		source, err := os.ReadFile(path)
		if err != nil {
			fail(err)
		}
		sources = append(sources, source)
	}
	fmt.Print(head)
	for _, source := range sources {
		if err := write(source); err != nil {
			fail(err)
		}
	}
	fmt.Println("}")
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// write declares the program of a source.
func write(source []byte) error {
	p, unit, err := legacyshader.CompileShader(source)
	if err != nil {
		return err
	}
	if unit != legacyshader.Pixels {
		return fmt.Errorf("a shader does not count in pixels")
	}
	numbers := 0
	for _, u := range p.Uniforms {
		numbers += u.DwordCount()
	}
	factors := make([]uint32, numbers)
	for i := range factors {
		factors[i] = 1
	}
	p.FilterUniformVariables(factors)
	vertex, fragment := glsl.Compile(p, glsl.GLSLVersionES300)
	here := strings.NewReplacer("shaderir.", "")
	fmt.Printf("\t{\n\t\tUniformNames: %#v,\n\t\tUniforms: %s,\n\t\tTextureCount: %d,\n", p.UniformNames, here.Replace(fmt.Sprintf("%#v", p.Uniforms)), p.TextureCount)
	fmt.Printf("\t\tVertex: %q,\n\t\tFragment: %q,\n\t\tsource: %q,\n\t\tfactors: %#v,\n\t},\n", vertex, fragment, source, factors)
	return nil
}
