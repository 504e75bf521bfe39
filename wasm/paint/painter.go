// Package paint draws the ground and the marks with Ebitengine. It is the
// only place that knows device pixels.
package paint

import (
	_ "embed"
	"fmt"
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/graticule"
	"approdi/wasm/atlas"
	"approdi/wasm/pace"
	"approdi/wasm/scene"
)

var (
	//go:embed shader/line.kage
	lineSource []byte
	//go:embed shader/band.kage
	bandSource []byte
	//go:embed shader/symbol.kage
	symbolSource []byte
)

// Stats counts the work of the last frame that was drawn, and all frames.
type Stats struct{ Frames, DrawCalls, Vertices int }

// Painter draws frames. It keeps its storage and its pictures between them.
type Painter struct {
	line, band, symbol     *ebiten.Shader
	white                  *ebiten.Image
	ground                 ground
	bands                  bands
	sheet                  *sheet
	fills, lines, triangle batch
	degrees                []graticule.Line
	marks, along           uniforms // of the symbols, and of the bands
	stats                  Stats
}

// New compiles the shaders. The rasteriser writes the labels.
func New(below *atlas.Ground, r scene.Rasteriser) (*Painter, error) {
	p := &Painter{sheet: newSheet(r), marks: newMarkUniforms(), along: newBandUniforms()}
	for _, s := range []struct {
		shader **ebiten.Shader
		name   string
		source []byte
	}{{&p.line, "line", lineSource}, {&p.band, "band", bandSource}, {&p.symbol, "symbol", symbolSource}} {
		compiled, err := ebiten.NewShader(s.source)
		if err != nil {
			return nil, fmt.Errorf("paint: shader %s: %w", s.name, err)
		}
		*s.shader = compiled
	}
	// Three by three, and the middle pixel used, so that no filter reaches
	// past the edge.
	white := ebiten.NewImage(3, 3)
	white.Fill(color.White)
	p.white = white.SubImage(image.Rect(0, 0, 3, 3)).(*ebiten.Image)
	tinted, err := newSea()
	if err != nil {
		return nil, err
	}
	p.ground = ground{atlas: below, sea: tinted, layer: layer{paint: p.paintGround}}
	p.bands = bands{layer: layer{paint: p.paintBands}}
	return p, nil
}

// Frame is all that one picture depends on.
type Frame struct {
	Camera   camera.Camera
	Viewport camera.Viewport
	Scale    float64 // device pixels per CSS px
	Palette  *scene.Palette
	Marks    *scene.Marks
	Labels   []scene.Label
	// Zooming tells that the zoom is about to change again, so that a picture
	// that is a little too small will do for this frame.
	Zooming bool
	Drift   Drift
	// Step tells how much of what moves must be left out.
	Step pace.Step
}

// Drift is the movement along the corridors: how strong it is, from 0 to 1, and
// how far it has come, in CSS px.
type Drift struct{ Strength, AlongPx float64 }

// transform maps World to device pixels: pixel = world·scale + offset. Both
// stay float64 until the origin of a mesh has been taken off.
type transform struct{ scale, dx, dy float64 }

func (f Frame) transform() transform {
	s := f.Camera.ScalePx() * f.Scale
	at := f.Viewport.Focus()
	return transform{scale: s, dx: at.X*f.Scale - f.Camera.Centre.X*s, dy: at.Y*f.Scale - f.Camera.Centre.Y*s}
}

// at is the pixel of a position.
func (t transform) at(w geo.World) (x, y float32) {
	return float32(w.X*t.scale + t.dx), float32(w.Y*t.scale + t.dy)
}

// Draw paints a frame over the whole screen.
func (p *Painter) Draw(screen *ebiten.Image, f Frame) {
	p.stats.Frames++
	p.stats.DrawCalls, p.stats.Vertices = 0, 0
	t := f.transform()
	p.drawGround(screen, f, t)
	p.drawBands(screen, f, t)
	p.drawSymbols(screen, f)
	p.drawLabels(screen, f)
}

// Sharp tells whether the last frame was drawn for its own zoom in every part,
// rather than with parts drawn for another.
func (p *Painter) Sharp() bool { return p.ground.isSharp && p.bands.isSharp }

// Stats tells what the last frame cost.
func (p *Painter) Stats() Stats { return p.stats }

// drawLayer lays a layer over the screen.
func (p *Painter) drawLayer(screen *ebiten.Image, l *layer, t transform, blend ebiten.Blend) {
	filter := ebiten.FilterLinear
	if l.sharp(t) {
		filter = ebiten.FilterNearest
	}
	b := l.lay(t)
	screen.DrawTriangles32(b.vertices, b.indices, l.image, &ebiten.DrawTrianglesOptions{
		ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha, Filter: filter, Blend: blend,
	})
	p.count(b)
}

func (p *Painter) drawTriangles(dst *ebiten.Image, b *batch, src *ebiten.Image, filter ebiten.Filter) {
	if b.empty() {
		return
	}
	dst.DrawTriangles32(b.vertices, b.indices, src, &ebiten.DrawTrianglesOptions{
		ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha, Filter: filter,
	})
	p.count(b)
}

func (p *Painter) drawShaded(dst *ebiten.Image, b *batch, shader *ebiten.Shader, u *uniforms, blend ebiten.Blend) {
	if b.empty() {
		return
	}
	dst.DrawTrianglesShader32(b.vertices, b.indices, shader, &ebiten.DrawTrianglesShaderOptions{
		Uniforms: u.all, Blend: blend,
	})
	p.count(b)
}

func (p *Painter) count(b *batch) {
	p.stats.DrawCalls++
	p.stats.Vertices += len(b.vertices)
}
