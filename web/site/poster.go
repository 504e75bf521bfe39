package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/scene"
)

// The poster is a picture of the map for pages on which the program does not
// run or has not yet come. Its marks are those that the program would paint.
// A page without the map shows the part that is posterWidth by posterHeight
// and fits the basin. Until the map is there, all of the picture lies where
// the map will be, so it reaches as far as the map does.
const (
	posterWidth  = 1200
	posterHeight = 760
)

// posterInsets are what lies around the part that fits the basin: as much as
// the map reaches beyond it.
var posterInsets = camera.Insets{Left: 355, Right: 164, Bottom: 488}

// posterView is all of the picture, and posterCamera shows the basin in its
// part of it.
var (
	posterView = camera.Viewport{
		Width:  posterInsets.Left + posterWidth + posterInsets.Right,
		Height: posterInsets.Top + posterHeight + posterInsets.Bottom,
	}
	posterCamera = aroundBasin()
)

func aroundBasin() camera.Camera {
	covered := posterView
	covered.Insets = posterInsets
	c := camera.Fit(app.Basin, covered)
	c.Centre = c.WorldFromScreen(covered, posterView.Focus())
	return c
}

// placing is what a page needs to know to lay the poster where the map will
// be: what the picture shows, what the map opens on and how far it reaches,
// each as west, north, east and south in parts of the world.
type placing struct{ Picture, Basin, Frame string }

func newPlacing() placing {
	words := func(b camera.Bound) string {
		return fmt.Sprintf("%.9f %.9f %.9f %.9f", b.Min.X, b.Min.Y, b.Max.X, b.Max.Y)
	}
	return placing{Picture: words(posterCamera.Bound(posterView)), Basin: words(app.Basin), Frame: words(app.Frame)}
}

// posterPen writes the shapes of a poster.
type posterPen struct {
	out      bytes.Buffer
	camera   camera.Camera
	viewport camera.Viewport
	palette  *scene.Palette
	paints   map[string]bool // the patterns and gradients that are written
}

// drawPoster writes the picture in the colours of a palette. It carries its
// colours in attributes: a style sheet inside it would be refused by the
// content security policy where the picture is opened by itself.
func drawPoster(marks *scene.Marks, palette *scene.Palette) ([]byte, error) {
	v := posterView
	p := &posterPen{viewport: v, camera: posterCamera, palette: palette, paints: map[string]bool{}}
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %v %v">`, v.Width, v.Height)
	fmt.Fprintf(&p.out, `<rect width="%v" height="%v" fill="%s"/>`, v.Width, v.Height, hex(palette.Sea))
	p.graticule()
	if err := p.ground(); err != nil {
		return nil, err
	}
	shown := marks.In(p.camera, v)
	p.bands(shown)
	p.symbols(shown)
	p.labels(shown)
	p.out.WriteString("</svg>\n")
	return p.out.Bytes(), nil
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// ground draws the coarsest land with its coast and borders. All land is one
// path, so that no gap shows between its cells.
func (p *posterPen) ground() error {
	cells, err := basemap.Land(0)
	if err != nil {
		return err
	}
	view := p.camera.Bound(p.viewport).Padded(0.02)
	fmt.Fprintf(&p.out, `<path fill="%s" fill-rule="evenodd" d="`, hex(p.palette.Land))
	for _, cell := range cells {
		for _, polygon := range cell.Land {
			for _, ring := range polygon {
				p.line(geo.WorldFromLine(orb.LineString(ring)), view, true)
			}
		}
	}
	fmt.Fprintf(&p.out, `"/><path fill="none" stroke="%s" d="`, hex(p.palette.Coast))
	for _, cell := range cells {
		for _, line := range cell.Coast() {
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
		fmt.Fprintf(&p.out, `<path fill="none" stroke="%s"%s d="`, hex(p.palette.Border), dash)
		for _, b := range borders {
			if b.Class == class {
				p.line(geo.WorldFromLine(b.Line), view, false)
			}
		}
		p.out.WriteString(`"/>`)
	}
	return nil
}

// strayPx is how far a line of the poster may be from where it is. The coarsest
// coast has several points to a pixel, and what is not seen costs a reader time
// all the same: on the line, and when the picture is drawn.
const strayPx = 0.35

// line writes a line as path data, with a tenth of a pixel, if any of it is
// in view. Each point is written by how far it is from the one before, which
// takes half the bytes of its position.
func (p *posterPen) line(line []geo.World, view camera.Bound, closed bool) {
	if !slices.ContainsFunc(line, func(w geo.World) bool { return view.Intersects(camera.Bound{Min: w, Max: w}) }) {
		return
	}
	points := make(orb.LineString, len(line))
	for i, w := range line {
		at := p.camera.ScreenFromWorld(p.viewport, w)
		points[i] = orb.Point{at.X, at.Y}
	}
	lastX, lastY, written := 0, 0, 0
	for _, at := range simplify.DouglasPeucker(strayPx).LineString(points) {
		x, y := int(math.Round(10*at[0])), int(math.Round(10*at[1]))
		along, down := tenths(x-lastX), separated(tenths(y-lastY))
		switch {
		case written == 0:
			along = "M" + along
		case x == lastX && y == lastY:
			continue
		case written == 1:
			along = "l" + along
		default:
			along = separated(along)
		}
		p.out.WriteString(along + down)
		lastX, lastY = x, y
		written++
	}
	if closed {
		p.out.WriteString("Z")
	}
}

// tenths writes a number of tenths of a pixel as pixels, as short as it can be.
func tenths(n int) string {
	text := strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
	if n > -10 && n < 10 {
		return strings.Replace(text, "0.", ".", 1)
	}
	return text
}

// separated is a number as it follows another.
func separated(number string) string {
	if number[0] == '-' {
		return number
	}
	return " " + number
}

func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

func hundredth(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

func (p *posterPen) bands(marks *scene.Drawn) {
	view := p.camera.Bound(p.viewport)
	for _, b := range marks.Bands {
		if !b.Corridor.Bound.Intersects(view) {
			continue
		}
		dash := ""
		if !b.HasValue {
			dash = ` stroke-dasharray="4 5"`
		}
		fmt.Fprintf(&p.out, `<path fill="none" stroke="%s" stroke-opacity=".6" stroke-linecap="round" stroke-width="%s"%s d="`,
			hex(b.Color), tenth(b.WidthPx), dash)
		p.line(b.Corridor.Line, view.Padded(1), false)
		p.out.WriteString(`"/>`)
	}
}

// labels writes the figures, which are what the picture is for.
func (p *posterPen) labels(marks *scene.Drawn) {
	var labeler scene.Labeler
	figures := scene.Drawn{}
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
	fmt.Fprintf(&p.out, `<g font-family="system-ui,sans-serif" font-size="13" font-weight="600" text-anchor="middle" paint-order="stroke" stroke-width="3" stroke-linejoin="round" fill="%s" stroke="%s">`,
		hex(p.palette.Ink), hex(p.palette.Paper))
	for _, l := range labeler.Place(&figures, p.camera, p.viewport, nil, measure) {
		fmt.Fprintf(&p.out, `<text x="%s" y="%s">%s</text>`, tenth(l.At.X), tenth(l.At.Y+4.5), html.EscapeString(l.Content))
	}
	p.out.WriteString("</g>")
}
