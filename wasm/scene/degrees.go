package scene

import (
	"math"
	"strconv"

	"approdi/data/i18n"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/graticule"
	"approdi/geo/label"
	"approdi/wasm/app"
)

// Degrees are the names of the meridians and parallels of the map, which stand
// at its edge: "15° E", "35° N".
type Degrees struct{ meridians, parallels degrees }

// degrees are the names from a first degree on, one a degree.
type degrees struct {
	first int
	texts []Text
}

// NewDegrees writes the degrees that the map can show.
func NewDegrees(c *i18n.Catalog) *Degrees {
	northWest, southEast := geo.LonLatFromWorld(app.Frame.Min), geo.LonLatFromWorld(app.Frame.Max)
	return &Degrees{
		meridians: newDegrees("meridian/", northWest.Lon, southEast.Lon, c.Longitude),
		parallels: newDegrees("parallel/", southEast.Lat, northWest.Lat, c.Latitude),
	}
}

func newDegrees(prefix string, from, to float64, name func(deg int) string) degrees {
	d := degrees{first: int(math.Floor(from)) - 1}
	for deg := d.first; deg <= int(math.Ceil(to))+1; deg++ {
		d.texts = append(d.texts, Text{ID: prefix + strconv.Itoa(deg), Content: name(deg), Style: DegreeText, Priority: firstOfAll})
	}
	return d
}

// at is the name of a degree, or nil if the map does not reach there.
func (d *degrees) at(deg int) *Text {
	if i := deg - d.first; i >= 0 && i < len(d.texts) {
		return &d.texts[i]
	}
	return nil
}

const (
	// firstOfAll is the priority of degrees: the edge is theirs, and names end
	// before it rather than run under them.
	firstOfAll = -1
	// edgePx is between a degree and the edge of the map.
	edgePx = 4
	// On a map smaller than this they would clutter it.
	leastWidthPx, leastHeightPx = 600, 420
)

// wantDegrees adds the degrees: the meridians' along the lower edge of what no
// panel covers, above what floats there, and the parallels' along the right.
func (l *Labeler) wantDegrees(d *Degrees, c camera.Camera, v camera.Viewport, f *frame) {
	if d == nil || l.Moving || l.Zooming || f.view.MaxX-f.view.MinX < leastWidthPx || f.view.MaxY-f.view.MinY < leastHeightPx {
		return
	}
	bound := uncoveredBound(c, v)
	l.lines = graticule.Meridians(l.lines[:0], bound, f.zoom)
	for _, m := range l.lines {
		x := f.screen(geo.World{X: m.At}).X
		l.wantDegree(d.meridians.at(m.Deg), m, f, func(w, h float64) geo.Screen {
			return geo.Screen{X: x, Y: f.lowest(x-w/2, x+w/2, h) - h/2}
		})
	}
	l.lines = graticule.Parallels(l.lines[:0], bound, f.zoom)
	for _, p := range l.lines {
		y := f.screen(geo.World{Y: p.At}).Y
		l.wantDegree(d.parallels.at(p.Deg), p, f, func(w, _ float64) geo.Screen {
			return geo.Screen{X: f.view.MaxX - edgePx - w/2, Y: y}
		})
	}
}

func (l *Labeler) wantDegree(t *Text, line graticule.Line, f *frame, at func(w, h float64) geo.Screen) {
	if t == nil || line.Strength < 1 {
		return
	}
	w, h := f.measure(t.Content, t.Style)
	l.add(label.Candidate{
		ID: t.ID, Priority: t.Priority, At: at(w, h), Width: w, Height: h, Sides: centred, Pinned: true,
	}, t, label.Arc{LengthPx: w})
}

// lowest is how far down something between two x and of a height may reach: to
// the lower edge, or to what floats there, one above the other.
func (f *frame) lowest(fromX, toX, heightPx float64) float64 {
	y := f.view.MaxY - edgePx
	for i := 0; i < len(f.obstacles); i++ {
		b := f.obstacles[i]
		if fromX < b.MaxX+edgePx && toX > b.MinX-edgePx && y > b.MinY-edgePx && y-heightPx < b.MaxY {
			y, i = b.MinY-edgePx, -1
		}
	}
	return y
}
