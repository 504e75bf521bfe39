// Package paint draws the ground and the marks with Ebitengine, in device pixels.
package paint

import (
	_ "embed"
	"fmt"
	"image"
	"math"

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
	//go:embed shader/mark.kage
	markSource []byte
)

// Stats counts the work of the last frame that was drawn or rehearsed, and the frames
// that were drawn.
type Stats struct{ Frames, DrawCalls, Vertices int }

// Shaders are what the painter draws with.
type Shaders struct{ line, band, mark *ebiten.Shader }

// NewShaders has the browser compile the shaders, which takes longer than most of
// the start and goes on beside it.
func NewShaders() (*Shaders, error) {
	s := &Shaders{}
	for _, of := range []struct {
		shader **ebiten.Shader
		name   string
		source []byte
	}{{&s.line, "line", lineSource}, {&s.band, "band", bandSource}, {&s.mark, "mark", markSource}} {
		compiled, err := ebiten.NewShader(of.source)
		if err != nil {
			return nil, fmt.Errorf("paint: shader %s: %w", of.name, err)
		}
		*of.shader = compiled
	}
	return s, nil
}

// Painter draws frames. It keeps its storage and its pictures between them.
type Painter struct {
	*Shaders
	ground       ground
	bands        bands
	layer        layer
	sheet        *sheet
	lines, frame batch // of the layer, and of what is shown of it with the marks
	degrees      []graticule.Line
	marks        markUniforms
	along        bandUniforms
	options      ebiten.DrawTrianglesShaderOptions
	drawn        transform // of the last frame
	marginPx     int
	stats        Stats
	pause        func() // between two parts of a frame
}

// New decodes the tint of the sea. The rasteriser writes the labels.
func New(shaders *Shaders, below *atlas.Ground, r scene.Rasteriser) (*Painter, error) {
	p := &Painter{Shaders: shaders, sheet: newSheet(r), marks: newMarkUniforms(), along: newBandUniforms()}
	tinted, err := newSea()
	if err != nil {
		return nil, err
	}
	p.ground = ground{atlas: below, sea: tinted}
	return p, nil
}

// Frame is all that one picture depends on.
type Frame struct {
	Camera   camera.Camera
	Viewport camera.Viewport
	Scale    float64 // device pixels per CSS px
	Palette  *scene.Palette
	Marks    *scene.Drawn
	Labels   []scene.Label
	// Zooming tells that the zoom changes or has just changed, so that a picture
	// that is a little too small will do for this frame.
	Zooming bool
	Drift   Drift
	// Step tells how much of what moves must be left out.
	Step pace.Step

	// In device pixels: how far the screen goes on beyond the viewport on each
	// side, and what of it is drawn.
	marginPx int
	area     image.Rectangle
}

// fill lays the viewport in the middle of a screen. A picture that changes by
// itself is not moved about, so it needs no margin.
func (f *Frame) fill(screen image.Rectangle) {
	f.marginPx = max((screen.Dx()-int(f.Viewport.Width*f.Scale))/2, 0)
	f.area = screen
	if f.Zooming || f.Drift.Strength > 0 {
		f.area = screen.Inset(f.marginPx)
	}
}

// transform maps World to device pixels: pixel = world·scale + offset. Both
// stay float64 until the origin of a mesh has been taken off.
type transform struct{ scale, dx, dy float64 }

func (f Frame) transform() transform {
	s := f.Camera.ScalePx() * f.Scale
	at, m := f.Viewport.Focus(), float64(f.marginPx)
	return transform{scale: s, dx: at.X*f.Scale + m - f.Camera.Centre.X*s, dy: at.Y*f.Scale + m - f.Camera.Centre.Y*s}
}

// at is the pixel of a position.
func (t transform) at(w geo.World) (x, y float32) {
	return float32(w.X*t.scale + t.dx), float32(w.Y*t.scale + t.dy)
}

// Screen is what the pictures are painted on in the end: the canvas itself, or an
// image.
type Screen interface {
	Bounds() image.Rectangle
	DrawTrianglesShader32(vertices []ebiten.Vertex, indices []uint32, shader *ebiten.Shader, options *ebiten.DrawTrianglesShaderOptions)
}

// Draw paints a frame over the whole screen, in one call unless the pictures of
// the ground and of the corridors need more.
func (p *Painter) Draw(screen Screen, f Frame) {
	p.stats.Frames++
	p.draw(screen, f, mostWritten, nothing)
}

func nothing() {}

// draw is Draw, with pauses between its parts, for at most so many labels that are not
// written yet.
func (p *Painter) draw(screen Screen, f Frame, mostLabels int, pause func()) {
	p.stats.DrawCalls, p.stats.Vertices = 0, 0
	p.pause = pause
	f.fill(screen.Bounds())
	p.marginPx = f.marginPx - f.area.Min.X
	t := f.transform()
	p.layer.fit(screen.Bounds().Size(), tilePx*int(math.Ceil(f.Scale)))
	scale := scaleFor(p.layer.scale, t.scale, f)
	old := stale{ground: p.ground.stale(f, scale), bands: p.bands.stale(f)}
	p.layer.update(f.area, t, scale, old, p.paintGround, p.paintBands)
	p.pause()
	p.sheet.prepare(&f, mostLabels, p.pause)
	p.frame.reset()
	p.frame.addLayer(&p.layer, t, f.area)
	p.frame.addSymbols(&f)
	p.frame.addLabels(&f, p.sheet)
	p.marks.set(f.Palette, f.Scale)
	p.drawShaded(screen, &p.frame, p.mark, p.marks.uniforms, ebiten.BlendSourceOver, p.layer.ground, p.layer.bands, p.sheet.image)
	p.drawn = t
}

// Done tells whether the last frame shows all its labels, and was drawn for its
// own zoom, rather than shown larger than it was drawn.
func (p *Painter) Done() bool { return p.layer.sharp(p.drawn) && !p.sheet.behind }

// MarginPx is how far the last frame goes on beyond the viewport on each side, in
// device pixels.
func (p *Painter) MarginPx() int { return p.marginPx }

// Stats tells what the last frame cost.
func (p *Painter) Stats() Stats { return p.stats }

func (p *Painter) drawShaded(dst Screen, b *batch, shader *ebiten.Shader, u uniforms, blend ebiten.Blend, sources ...*ebiten.Image) {
	if b.empty() {
		return
	}
	p.options = ebiten.DrawTrianglesShaderOptions{Uniforms: u, Blend: blend}
	copy(p.options.Images[:], sources)
	dst.DrawTrianglesShader32(b.vertices, b.indices, shader, &p.options)
	p.count(b)
}

func (p *Painter) count(b *batch) {
	p.stats.DrawCalls++
	p.stats.Vertices += len(b.vertices)
}
