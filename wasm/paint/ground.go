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

// ground is the layer of the sea and the land.
type ground struct {
	layer
	atlas   *atlas.Ground
	sea     *sea
	palette *scene.Palette
	level   *atlas.Level
	ratio   float64 // device pixels per CSS px
	isSharp bool
}

// drawGround lays the sea, the land, the lakes, the coast and the borders over
// the whole screen, at the level of detail of the zoom.
func (p *Painter) drawGround(screen *ebiten.Image, f Frame, t transform) {
	g := &p.ground
	zoom := math.Log2(scaleFor(g.scale, t.scale, f) / f.Scale / camera.WorldPx)
	if f.Zooming && f.Step >= pace.Coarse {
		zoom--
	}
	level := g.atlas.Level(atlas.LevelAt(zoom, f.Viewport), f.Camera.Bound(f.Viewport))
	stale := g.palette != f.Palette || g.level != level || g.ratio != f.Scale
	g.palette, g.level, g.ratio = f.Palette, level, f.Scale
	g.update(f, t, stale)
	g.isSharp = g.sharp(t)
	p.drawLayer(screen, &g.layer, t, ebiten.BlendCopy)
}

// paintGround paints a part of the ground.
func (p *Painter) paintGround(dst *ebiten.Image, t transform, view camera.Bound) {
	g := &p.ground
	p.paintSea(dst, t)
	p.lines.reset()
	p.addGraticule(&p.lines, view, math.Log2(t.scale/g.ratio/camera.WorldPx), g.ratio, t, g.palette)
	p.drawShaded(dst, &p.lines, p.line, &noUniforms, ebiten.BlendSourceOver)
	p.fills.reset()
	p.lines.reset()
	land, water := tintOf(g.palette.Land, 1), tintOf(g.palette.Sea, 1)
	for _, b := range beyond {
		if b.Intersects(view) {
			p.fills.addBound(b, t, land)
		}
	}
	for _, cell := range g.level.Cells {
		if cell.Bound.Intersects(view) {
			p.fills.addFill(cell.Fill(), t, land)
		}
	}
	for i := range g.level.Lakes {
		if g.level.Lakes[i].Bound.Intersects(view) {
			p.fills.addFill(&g.level.Lakes[i], t, water)
		}
	}
	p.drawTriangles(dst, &p.fills, p.white, ebiten.FilterNearest)

	p.addGroundLines(g.level.Borders, view, t)
	p.addGroundLines(g.level.Shores, view, t)
	for _, cell := range g.level.Cells {
		if cell.Bound.Intersects(view) {
			p.addGroundLines(cell.Coast(), view, t)
		}
	}
	p.drawShaded(dst, &p.lines, p.line, &noUniforms, ebiten.BlendSourceOver)
}

func (p *Painter) addGroundLines(lines []atlas.Line, view camera.Bound, t transform) {
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
	}
}

func (b *batch) addBound(bound camera.Bound, t transform, c tint) {
	x0, y0 := t.at(bound.Min)
	x1, y1 := t.at(bound.Max)
	b.vertices = append(b.vertices, c.vertex(x0, y0), c.vertex(x1, y0), c.vertex(x0, y1), c.vertex(x1, y1))
	b.quad()
}

func (b *batch) addFill(f *atlas.Fill, t transform, c tint) {
	first := uint32(len(b.vertices))
	ox, oy := t.at(f.Origin)
	s := float32(t.scale)
	added := b.more(len(f.Points))
	for i := range f.Points {
		p, v := &f.Points[i], &added[i]
		*v = c.vertex(ox+p.X*s, oy+p.Y*s)
	}
	b.join(first, f.Indices)
}
