package paint

import (
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
	"approdi/wasm/pace"
	"approdi/wasm/scene"
)

// ground lines, in CSS px: half their width and the length of a dash.
var groundLines = map[atlas.LineKind]struct{ half, dash float32 }{
	atlas.Coast:              {half: 0.55},
	atlas.Shore:              {half: 0.35},
	atlas.Border:             {half: 0.45},
	atlas.UndeterminedBorder: {half: 0.5, dash: 7},
}

func groundColor(kind atlas.LineKind, p *scene.Palette) color.NRGBA {
	if kind == atlas.Coast || kind == atlas.Shore {
		return p.Coast
	}
	return p.Border
}

// beyond is where the continents go on past the data, roughly: to the south,
// the east and the north. Only the margins around panels ever show it; there
// land looks better cut by a panel than by a sea that does not exist.
var beyond = []camera.Bound{
	camera.BoundFromLonLat(geo.LonLat{Lon: -13.3, Lat: -20}, geo.LonLat{Lon: 90, Lat: 9.01}),
	camera.BoundFromLonLat(geo.LonLat{Lon: 43.99, Lat: -20}, geo.LonLat{Lon: 90, Lat: 70}),
	camera.BoundFromLonLat(geo.LonLat{Lon: -1.5, Lat: 48.99}, geo.LonLat{Lon: 90, Lat: 70}),
}

// ground is the sea and the land.
type ground struct {
	atlas   *atlas.Ground
	sea     *sea
	palette *scene.Palette
	level   *atlas.Level
	ratio   float64 // device pixels per CSS px
}

// stale takes the level of detail for a frame whose picture is drawn at a scale,
// in device pixels per World, and tells whether the picture of the ground must
// be drawn anew.
func (g *ground) stale(f Frame, scale float64) bool {
	zoom := math.Log2(scale / f.Scale / camera.WorldPx)
	if f.Zooming && f.Step >= pace.Coarse {
		zoom--
	}
	level := g.atlas.Level(atlas.LevelAt(zoom, f.Viewport), f.Camera.Bound(f.Viewport))
	stale := g.palette != f.Palette || g.level != level || g.ratio != f.Scale
	g.palette, g.level, g.ratio = f.Palette, level, f.Scale
	return stale
}

// lineReachPx is further than a line is drawn beside where it lies, in CSS px: one
// just outside of a part of the ground reaches into it.
const lineReachPx = 3

// paintGround paints a part of the ground: the sea with the graticule, the land
// and the lakes, the borders and the coast.
func (p *Painter) paintGround(dst *ebiten.Image, t transform, view camera.Bound) {
	g := &p.ground
	view = view.Grown(lineReachPx * g.ratio / t.scale)
	p.paintSea(dst, t)
	b := &p.lines
	b.reset()
	b.reserve(2*handful, 6*handful)
	p.addGraticule(view, t)
	land, water := tintOf(g.palette.Land, 1), tintOf(g.palette.Sea, 1)
	for _, bound := range beyond {
		if bound.Intersects(view) {
			b.addBound(bound, t, land)
		}
	}
	for _, cell := range g.level.Cells {
		if cell.Bound.Intersects(view) {
			b.addFill(cell.Fill(), t, land)
			p.passOn(dst, handful)
		}
	}
	for i := range g.level.Lakes {
		if g.level.Lakes[i].Bound.Intersects(view) {
			b.addFill(&g.level.Lakes[i], t, water)
		}
	}
	p.addGroundLines(dst, g.level.Borders, view, t)
	p.addGroundLines(dst, g.level.Shores, view, t)
	for _, cell := range g.level.Cells {
		if cell.Bound.Intersects(view) {
			p.addGroundLines(dst, cell.Coast(), view, t)
		}
	}
	p.passOn(dst, 0)
}

// handful is how many vertices of the ground are handed to the engine at once,
// or a few more. It keeps room for the most that a picture was ever given, and
// makes one call of all that follow each other.
const handful = 4_000

// passOn hands over what has been collected if it is more than so much.
func (p *Painter) passOn(dst *ebiten.Image, more int) {
	if len(p.lines.vertices) > more {
		p.drawShaded(dst, &p.lines, p.line, nil, ebiten.BlendSourceOver)
		p.lines.reset()
		p.pause()
	}
}

func (p *Painter) addGroundLines(dst *ebiten.Image, lines []atlas.Line, view camera.Bound, t transform) {
	ratio := float32(p.ground.ratio)
	for i := range lines {
		l := &lines[i]
		if !l.Bound.Intersects(view) {
			continue
		}
		style := groundLines[l.Kind]
		p.lines.addLine(l, t, lineStyle{
			tint: tintOf(groundColor(l.Kind, p.ground.palette), 1), half: style.half * ratio, dash: style.dash * ratio,
		})
		p.passOn(dst, handful)
	}
}

// inside is a vertex of an area: for the shader of the lines, the middle of one
// without end.
func (c tint) inside(x, y float32) ebiten.Vertex {
	v := c.vertex(x, y)
	v.Custom1 = 1
	return v
}

func (b *batch) addBound(bound camera.Bound, t transform, c tint) {
	x0, y0 := t.at(bound.Min)
	x1, y1 := t.at(bound.Max)
	b.vertices = append(b.vertices, c.inside(x0, y0), c.inside(x1, y0), c.inside(x0, y1), c.inside(x1, y1))
	b.quad()
}

func (b *batch) addFill(f *atlas.Fill, t transform, c tint) {
	first := uint32(len(b.vertices))
	ox, oy := t.at(f.Origin)
	s := float32(t.scale)
	added := b.more(len(f.Points))
	for i := range f.Points {
		p, v := &f.Points[i], &added[i]
		*v = c.inside(ox+p.X*s, oy+p.Y*s)
	}
	b.join(first, f.Indices)
}
