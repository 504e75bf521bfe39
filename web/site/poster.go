package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// The poster is a picture of the map for pages on which the program does not
// run or has not yet come. Its marks are those that the program would paint.
const (
	posterWidth  = 1200
	posterHeight = 760
)

// posterPen writes the shapes of a poster.
type posterPen struct {
	out      bytes.Buffer
	camera   camera.Camera
	viewport camera.Viewport
}

func drawPoster(a *atlas.Atlas, marks *scene.Marks) ([]byte, error) {
	v := camera.Viewport{Width: posterWidth, Height: posterHeight}
	p := &posterPen{viewport: v, camera: camera.Fit(app.Basin, v)}
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`, posterWidth, posterHeight)
	p.style()
	fmt.Fprintf(&p.out, `<rect class="sea" width="%d" height="%d"/>`, posterWidth, posterHeight)
	if err := p.ground(); err != nil {
		return nil, err
	}
	p.bands(marks)
	p.symbols(marks)
	p.labels(marks)
	p.out.WriteString("</svg>\n")
	return p.out.Bytes(), nil
}

// style gives the classes the colours of the light theme, and of the dark one
// where the reader's system asks for it.
func (p *posterPen) style() {
	p.out.WriteString("<style>")
	p.palette(&scene.LightPalette)
	p.out.WriteString("@media(prefers-color-scheme:dark){")
	p.palette(&scene.DarkPalette)
	p.out.WriteString("}.coast,.border,.band{fill:none;stroke-linecap:round;stroke-linejoin:round}.band{stroke-opacity:.55}.plain{stroke-dasharray:4 5}.figure{fill-opacity:.62;stroke-width:1.5}.none{fill:none;stroke-dasharray:2 3}.open{stroke-dasharray:2 4}text{font:600 13px system-ui,sans-serif;text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round}</style>")
}

func (p *posterPen) palette(c *scene.Palette) {
	fmt.Fprintf(&p.out, ".sea{fill:%s}.land{fill:%s}.coast{stroke:%s}.border{stroke:%s}.dot{fill:%s;stroke:%s}.hollow{fill:%s;stroke:%s}.figure{stroke:%s}.none{stroke:%s}text{fill:%s;stroke:%s}",
		hex(c.Sea), hex(c.Land), hex(c.Coast), hex(c.Border), hex(c.Landing), hex(c.Ring), hex(c.Departure), hex(c.DotRing), hex(c.Ring), hex(c.NoValue), hex(c.Ink), hex(c.Paper))
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// ground draws the coarsest land. Cells meet without a gap because each is
// also stroked in the colour of the land.
func (p *posterPen) ground() error {
	cells, err := basemap.Land(0)
	if err != nil {
		return err
	}
	view := p.camera.Bound(p.viewport).Padded(0.02)
	p.out.WriteString(`<path class="land" fill-rule="evenodd" d="`)
	for _, cell := range cells {
		for _, polygon := range cell.Land {
			for _, ring := range polygon {
				p.line(geo.WorldFromLine(orb.LineString(ring)), view, true)
			}
		}
	}
	p.out.WriteString(`"/><path class="coast" d="`)
	for _, cell := range cells {
		for _, line := range cell.Coast {
			p.line(geo.WorldFromLine(line), view, false)
		}
	}
	p.out.WriteString(`"/>`)
	borders, err := basemap.Borders(0)
	if err != nil {
		return err
	}
	for _, class := range []basemap.BorderClass{basemap.International, basemap.Undetermined} {
		dash := ""
		if class == basemap.Undetermined {
			dash = ` stroke-dasharray="4 3"`
		}
		fmt.Fprintf(&p.out, `<path class="border"%s d="`, dash)
		for _, b := range borders {
			if b.Class == class {
				p.line(geo.WorldFromLine(b.Line), view, false)
			}
		}
		p.out.WriteString(`"/>`)
	}
	return nil
}

// line writes a line as path data, with a tenth of a pixel, if any of it is
// in view.
func (p *posterPen) line(line []geo.World, view camera.Bound, closed bool) {
	if !slices.ContainsFunc(line, func(w geo.World) bool { return view.Intersects(camera.Bound{Min: w, Max: w}) }) {
		return
	}
	command := "M"
	for _, w := range line {
		at := p.camera.ScreenFromWorld(p.viewport, w)
		p.out.WriteString(command + tenth(at.X) + " " + tenth(at.Y))
		command = "L"
	}
	if closed {
		p.out.WriteString("Z")
	}
}

func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

func (p *posterPen) bands(marks *scene.Marks) {
	view := p.camera.Bound(p.viewport)
	for _, b := range marks.Bands {
		if !b.Corridor.Bound.Intersects(view) {
			continue
		}
		class := "band"
		if !b.HasValue {
			class += " plain"
		}
		fmt.Fprintf(&p.out, `<path class="%s" stroke="%s" stroke-width="%s" d="`, class, hex(b.Color), tenth(b.WidthPx))
		p.line(b.Corridor.Line, view.Padded(1), false)
		p.out.WriteString(`"/>`)
	}
}

func (p *posterPen) symbols(marks *scene.Marks) {
	for _, s := range marks.Symbols {
		at := p.camera.ScreenFromWorld(p.viewport, s.At)
		class := map[scene.SymbolKind]string{
			scene.Circle: "figure", scene.PartYear: "figure open", scene.ZeroValue: "none", scene.NoValue: "none",
			scene.LandingDot: "dot", scene.BorderDot: "dot", scene.DepartureDot: "hollow",
		}[s.Kind]
		fill := ""
		if class == "figure" || class == "figure open" {
			fill = ` fill="` + hex(s.Color) + `"`
		}
		fmt.Fprintf(&p.out, `<circle class="%s"%s cx="%s" cy="%s" r="%s"/>`, class, fill, tenth(at.X), tenth(at.Y), tenth(s.RadiusPx))
	}
}

// labels writes the figures, which are what the picture is for.
func (p *posterPen) labels(marks *scene.Marks) {
	var labeler scene.Labeler
	figures := scene.Marks{}
	for _, t := range marks.Texts {
		if t.Style == scene.FigureText {
			figures.Texts = append(figures.Texts, t)
		}
	}
	// The fonts of the reader are not known here; 7.4 px a letter is wide for
	// most of them at this size.
	measure := func(content string, _ scene.TextStyle) (float64, float64) {
		return 7.4 * float64(len([]rune(content))), 16
	}
	for _, l := range labeler.Place(&figures, p.camera, p.viewport, nil, measure) {
		fmt.Fprintf(&p.out, `<text x="%s" y="%s">%s</text>`, tenth(l.At.X), tenth(l.At.Y+4.5), html.EscapeString(l.Content))
	}
}
