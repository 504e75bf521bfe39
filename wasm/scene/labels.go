package scene

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/graticule"
	"approdi/geo/label"
)

// Measure tells the size of a text in CSS px, its halo left out.
type Measure func(content string, style TextStyle) (width, height float64)

// Label is a text that has found its place.
type Label struct {
	*Text
	// At is its middle, in Screen.
	At geo.Screen
	// Arc is the line that it is written along; that of a level text is level.
	Arc label.Arc
	// Opacity is above 0 and up to 1.
	Opacity float64
}

// Labeler finds room for texts and remembers where they stood, so that they
// stay put while the map moves. Its zero value is ready.
type Labeler struct {
	// Still makes labels come and go at once.
	Still bool
	// Zooming tells that the zoom changes or has just changed. What goes then
	// stays away, or it would come and go with every step; when the zoom rests,
	// all may have the room there is. Room is looked for in some frames only,
	// and labels stay beside what they name in the others.
	Zooming bool
	// Moving tells that the map is being moved below its edges. The degrees,
	// which belong there, come back when it rests, as they do after a zoom.
	Moving bool

	placer     label.Placer
	fresh      label.Placer // that remembers nothing
	candidates []label.Candidate
	texts      []*Text     // of every candidate; nil where it has none
	arcs       []label.Arc // of every candidate
	parts      []label.Box // of slanted texts
	lines      []graticule.Line
	badges     []string // their names as candidates
	shown      fades
	labels     []Label
	// rested is the zoom at which labels that went were last reconsidered, and
	// restless tells that the zoom has changed since.
	rested   float64
	restless bool
	followed int // frames in a row in which labels only followed the map

	// sight and measure are those of the last placing.
	sight   camera.Sight
	measure Measure
}

// Settled tells whether the last placing was one for a zoom that rests.
func (l *Labeler) Settled() bool { return !l.restless }

// mostFollowed is how many frames of a zoom pass until labels look for room anew:
// fewer than anyone sees them touch in.
const mostFollowed = 3

// outsidePx is how far outside of the view a text may stand whose label reaches
// into it.
const outsidePx = 80

// frame is what labels need to know of a camera over a map.
type frame struct {
	sight     camera.Sight
	scalePx   float64
	zoom      float64
	view      label.Box // that no panel covers
	obstacles []label.Box
	measure   Measure
}

func newFrame(c camera.Camera, v camera.Viewport, obstacles []label.Box, measure Measure) frame {
	return frame{
		sight: c.Over(v), scalePx: c.ScalePx(), zoom: c.Zoom, view: uncovered(v), obstacles: obstacles, measure: measure,
	}
}

// screen is where a position is shown.
func (f *frame) screen(w geo.World) geo.Screen { return f.sight.ScreenFromWorld(w) }

// of is where a text belongs on the screen.
func (f *frame) of(t *Text) geo.Screen {
	at := f.screen(t.At)
	return geo.Screen{X: at.X + t.ShiftPx.X, Y: at.Y + t.ShiftPx.Y}
}

// near tells whether a label at a position may reach into the view.
func (f *frame) near(at geo.Screen) bool {
	return at.X >= f.view.MinX-outsidePx && at.X <= f.view.MaxX+outsidePx &&
		at.Y >= f.view.MinY-outsidePx && at.Y <= f.view.MaxY+outsidePx
}

// Place chooses which texts are shown for a camera and where. Obstacles are boxes
// on screen that hide what lies under them. Texts that went are among the result
// until they have faded. It is valid until the next call.
func (l *Labeler) Place(m *Drawn, c camera.Camera, v camera.Viewport, obstacles []label.Box, measure Measure) []Label {
	f := newFrame(c, v, obstacles, measure)
	l.sight, l.measure = f.sight, measure
	if l.Zooming && l.restless && l.followed < mostFollowed {
		l.followed++
		l.labels = l.shown.follow(l.labels[:0], l.Still, &f)
		return l.labels
	}
	l.followed = 0
	l.candidates, l.texts, l.arcs, l.parts = l.candidates[:0], l.texts[:0], l.arcs[:0], l.parts[:0]
	rests := !l.Zooming && (l.restless || c.Zoom != l.rested)
	if rests {
		l.placer.Reconsider()
		l.rested = c.Zoom
	}
	l.placer.KeepAway, l.restless = l.Zooming, l.Zooming
	for i := range m.Texts {
		l.want(&m.Texts[i], &f)
	}
	l.wantDegrees(m.Degrees, c, v, &f)
	l.wantBadges(m, f.sight)
	l.shown.begin()
	placed := l.placer.Place(f.view, obstacles, l.candidates)
	if rests {
		placed = l.orAfresh(placed, &f)
	}
	for _, p := range placed {
		if t := l.texts[p.Index]; t != nil {
			l.shown.show(t, p, l.arcs[p.Index], &f)
		}
	}
	l.labels = l.shown.end(l.labels[:0], l.Still, &f)
	return l.labels
}

// orAfresh is what a map that opens here would show if that has more figures than
// what has kept its sides from another zoom: a number is worth more than a label
// that stays where it is.
func (l *Labeler) orAfresh(placed []label.Placed, f *frame) []label.Placed {
	l.fresh.Forget()
	afresh := l.fresh.Place(f.view, f.obstacles, l.candidates)
	if l.figures(afresh) <= l.figures(placed) {
		return placed
	}
	l.placer, l.fresh = l.fresh, l.placer
	return afresh
}

func (l *Labeler) figures(placed []label.Placed) (count int) {
	for _, p := range placed {
		if t := l.texts[p.Index]; t != nil && t.Style == FigureText {
			count++
		}
	}
	return count
}

// add makes a candidate of a text, or of nothing that is written.
func (l *Labeler) add(c label.Candidate, t *Text, arc label.Arc) {
	l.candidates, l.texts, l.arcs = append(l.candidates, c), append(l.texts, t), append(l.arcs, arc)
}

// want adds a text, if it may be in view.
func (l *Labeler) want(t *Text, f *frame) {
	if f.zoom < t.MinZoom {
		return
	}
	if t.Toward != 0 {
		l.wantLeaving(t, f)
		return
	}
	if t.Along != nil {
		l.wantAlong(t, f)
		return
	}
	at := f.of(t)
	if !f.near(at) {
		return
	}
	w, h := f.measure(t.Content, t.Style)
	arc := label.Arc{AngleDeg: t.AngleDeg, BendDeg: t.BendDeg, LengthPx: w}
	switch {
	case t.Block != (Block{}):
		l.wantBesideBlock(t, at, arc, h)
	case arc.AngleDeg != 0 || arc.BendDeg != 0:
		l.wantSlanted(t, at, arc, h)
	default:
		l.add(candidate(t, at, w, h), t, arc)
	}
}

// wantSlanted adds a text along an arc whose middle stands at a position.
func (l *Labeler) wantSlanted(t *Text, at geo.Screen, arc label.Arc, heightPx float64) {
	first := len(l.parts)
	l.parts = arc.Parts(l.parts, heightPx)
	parts := l.parts[first:len(l.parts):len(l.parts)]
	c := label.Candidate{ID: t.ID, Priority: t.Priority, At: at, Sides: centred, Parts: parts, OffDiscs: true}
	if t.Along != nil {
		c.Words, c.ApartPx = t.Content, alongApartPx
	}
	for _, b := range parts {
		c.Width = max(c.Width, 2*b.MaxX, -2*b.MinX)
		c.Height = max(c.Height, 2*b.MaxY, -2*b.MinY)
	}
	l.add(c, t, arc)
}
