package main

import (
	"bytes"
	"fmt"
	"strings"
	"text/template"
)

// exportedFrame gives canvas.js its way to a frame, which is an exported function of the module that returns whether there
// was one to draw. The engine would ask the browser for each by a callback of package syscall/js, look ten times a second for
// sound to be paused, and sleep between frames.
var exportedFrame = []edit{
	cut("	var cf js.Func\n", "	f := func()", ""),
	swap("				close(reqStopAudioCh)\n				<-resStopAudioCh\n\n", ""),
	cut("	reqStopAudioCh :=", "	f := func()", ""),
	cut("		switch u.fpsMode {\n		case FPSModeVsyncOn:\n			requestAnimationFrame", "	// Call f asyncly", "	}\n	frame = f\n\n"),
	cut("	// Call f asyncly", "	return <-errCh", ""),
	swap("func (u *UserInterface) loopGame() error {", `// frame draws, once the loop has begun.
var frame func()

//go:wasmexport draw
func draw() int32 {
	if frame == nil {
		return 0
	}
	frame()
	return 1
}

func (u *UserInterface) loopGame() error {`),
}

// unheardEvents leaves the keys, the pointers and dropped files to the page, which gives the program what it needs of them.
// The engine would hand names for 170 keys to the browser whenever the program starts.
var unheardEvents = []edit{
	cut("	// Keyboard\n	v.Call(", "	// Context\n	v.Call(", ""),
	cut("	// Drop\n	v.Call(", "func (u *UserInterface) forceUpdateOnMinimumFPSMode(", "}\n\n"),
	cut("	// Pointer Lock\n", "	return nil\n}\n\nfunc (u *UserInterface) setWindowEventHandlers(", ""),
	lines("\"github.com/hajimehoshi/ebiten/v2/internal/file\"", ""),
}

// unheardInput is the engine's file on input without any.
const unheardInput = `package ui

type touchInClient struct{}

func (u *UserInterface) KeyName(Key) string                    { return "" }
func (u *UserInterface) recoverCursorPosition()                 {}
func (u *UserInterface) saveCursorPosition()                    {}
func (u *UserInterface) updateInputStateForFrame(float64) error { return nil }
`

// askedSizes asks the browser for the sizes of the page and of the canvas when canvas.js says that they may be others.
var askedSizes = []edit{
	swap("func (u *UserInterface) updateScreenSize() {", `// asked are the sizes that the browser has told of; zero is unknown.
var asked struct {
	outsideWidth, outsideHeight float64
	screenWidth, screenHeight   int
}

//go:wasmexport resized
func resized() {
	asked.outsideWidth, asked.screenWidth = 0, 0
}

func (u *UserInterface) updateScreenSize() {
	defer resized()`),
	swap("func (u *UserInterface) outsideSize() (float64, float64) {", `func (u *UserInterface) outsideSize() (float64, float64) {
	if asked.outsideWidth == 0 {
		asked.outsideWidth, asked.outsideHeight = u.askOutsideSize()
	}
	return asked.outsideWidth, asked.outsideHeight
}

func (u *UserInterface) askOutsideSize() (float64, float64) {`),
	swap("		return g.ScreenFramebufferSize()\n", `		if asked.screenWidth == 0 {
			asked.screenWidth, asked.screenHeight = g.ScreenFramebufferSize()
		}
		return asked.screenWidth, asked.screenHeight
`),
}

// keptUniforms remembers for each shader what it was told last, also beyond a frame and while others draw: WebGL does too,
// and to tell it again is half of what a frame calls. The values are copied, as the engine uses their memory again. Whether a
// shader could be compiled is asked when it is first drawn with: the browser compiles beside the program, which goes on with
// its start, where the engine would wait for each in turn.
var keptUniforms = []edit{
	cut("	lastUniforms      map[string][]uint32", "\n	lastActiveTexture", "	lastUniforms      map[string][]uint32\n	allUniforms map[program]map[string][]uint32"),
	swap("	context.ctx.UseProgram(0)\n	clear(s.lastUniforms)\n", "	context.ctx.UseProgram(0)\n	s.lastUniforms, s.allUniforms = nil, map[program]map[string][]uint32{}\n"),
	swap("resetLastUniforms() {\n	clear(s.lastUniforms)\n}", "resetLastUniforms() {}"),
	swap("		clear(g.state.lastUniforms)\n", `		if g.state.allUniforms[program] == nil {
			if g.context.ctx.GetProgrami(uint32(program), gl.LINK_STATUS) == gl.FALSE {
				return fmt.Errorf("opengl: program error: %s", g.context.ctx.GetProgramInfoLog(uint32(program)))
			}
			g.state.allUniforms[program] = map[string][]uint32{}
		}
		g.state.lastUniforms = g.state.allUniforms[program]
`),
	swap("		g.state.lastUniforms[u.name] = u.value\n", "		g.state.lastUniforms[u.name] = append(cached[:0], u.value...)\n"),
	swap("g.context.uniformInt(program, g.textureVariableName(i), ", "g.readFrom(program, g.textureVariableName(i), "),
	swap("func uint32sToFloat32s(", `func (g *Graphics) readFrom(program program, name string, unit int) {
	cached := g.state.lastUniforms[name]
	if len(cached) == 1 && cached[0] == uint32(unit) {
		return
	}
	g.context.uniformInt(program, name, unit)
	g.state.lastUniforms[name] = append(cached[:0], uint32(unit))
}

func uint32sToFloat32s(`),
}

// keptTextures and boundTextures remember which texture each unit has, whatever draws, so that a frame binds only what has
// changed.
var (
	keptTextures = []edit{
		cut("	lastTexture ", "\n", "	unit int\n	lastTextures [8]textureNative"),
		swap("	if c.lastTexture == t {\n		return\n", "	if c.lastTextures[c.unit] == t {\n		return\n"),
		swap("	c.lastTexture = t\n", "	c.lastTextures[c.unit] = t\n"),
		swap("	if c.lastTexture == t {\n		c.lastTexture = 0\n	}\n",
			"	for unit, last := range c.lastTextures {\n		if last == t {\n			c.lastTextures[unit] = 0\n		}\n	}\n"),
		swap("	c.lastTexture = 0\n", "	c.unit, c.lastTextures = 0, [8]textureNative{}\n"),
	}
	boundTextures = []edit{
		swap("		g.state.lastActiveTexture = 0\n		g.context.ctx.ActiveTexture(gl.TEXTURE0)\n", ""),
		cut("		if g.state.lastActiveTexture != idx {", "		idx++", `		if g.context.lastTextures[idx] != t.native {
			if g.context.unit != idx {
				g.context.ctx.ActiveTexture(uint32(gl.TEXTURE0 + idx))
				g.context.unit = idx
			}
			g.context.bindTexture(t.native)
		}

`),
		lines("g.context.lastTexture = 0", ""),
	}
)

// roomyQueue gives the queue of commands room for all that the first picture needs in a window of 1440 by 900. The engine
// lets it grow from nothing, which takes three times as much memory on the way, and a program's memory never shrinks.
var roomyQueue = swap("return &commandQueue{}, nil", `return &commandQueue{
			vertices: make([]float32, 0, 36_000*graphics.VertexFloatCount),
			indices:  make([]uint32, 0, 120_000),
		}, nil`)

// drawnAtOnce puts what is drawn between two frames into the queue as it comes, from the first frame on. The engine would
// copy it all, to do in the next frame what there is time for before.
var drawnAtOnce = []edit{
	swap("	if !inFrame {\n		vs :=", "	if !inFrame && !inited.Load() {\n		vs :="),
	swap("	if !inFrame {\n		copied :=", "	if !inFrame && !inited.Load() {\n		copied :="),
}

// writtenOut replaces the template of shaders by what it makes.
var writtenOut = []edit{
	func(text string) (string, error) {
		_, rest, begins := strings.Cut(text, "Parse(`")
		source, _, ends := strings.Cut(rest, "`))")
		if !begins || !ends {
			return "", fmt.Errorf("has no template")
		}
		made, err := shadersOf(source)
		if err != nil {
			return "", fmt.Errorf("has a template that makes no shaders: %v", err)
		}
		return cut("var tmpl = ", "// ShaderSource returns", made)(text)
	},
	cut("	var buf bytes.Buffer", "	shaders[filter][address] = b", "	b := []byte(sources[filter][address])\n"),
	cut("import (", "type Filter", "import \"sync\"\n\n"),
}

// shadersOf declares the shaders that a template makes, by their filter and by what is read beside the picture.
func shadersOf(source string) (string, error) {
	t, err := template.New("").Parse(source)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	out.WriteString("var sources = [FilterCount][AddressCount]string{\n")
	for filter := range 3 {
		out.WriteString("\t{\n")
		for address := range 3 {
			var made bytes.Buffer
			if err := t.Execute(&made, map[string]int{
				"Filter": filter, "FilterNearest": 0, "FilterLinear": 1, "FilterPixelated": 2,
				"Address": address, "AddressUnsafe": 0, "AddressClampToZero": 1, "AddressRepeat": 2,
			}); err != nil {
				return "", err
			}
			fmt.Fprintf(&out, "\t\t%q,\n", made.String())
		}
		out.WriteString("\t},\n")
	}
	out.WriteString("}\n\n")
	return out.String(), nil
}
