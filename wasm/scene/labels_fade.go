package scene

import (
	"time"

	"approdi/geo"
	"approdi/geo/label"
)

// fadeTime is how long a label takes to come or to go.
const fadeTime = 150 * time.Millisecond

// fade is a label on its way in or out, or shown in full. It keeps its own text,
// since marks are made anew while it goes.
type fade struct {
	text    Text
	at      geo.Screen
	shift   geo.Screen // from where the text belongs on the map
	side    label.Side
	arc     label.Arc
	opacity float64
	placed  bool // by the last placing
}

// fades are the labels that are seen, those that came first in front.
type fades struct {
	byID    map[string]*fade
	order   []*fade
	spare   []*fade
	started bool
	fading  bool
}

// begin takes all labels as gone until they are shown again.
func (s *fades) begin() {
	if s.byID == nil {
		s.byID = map[string]*fade{}
	}
	for _, f := range s.order {
		f.placed = false
	}
}

// show keeps a label that has found its place, or adds it. One that has turned to
// another side goes where it was and comes where it is.
func (s *fades) show(t *Text, p label.Placed, arc label.Arc, f *frame) {
	at := p.Box.Middle()
	x, known := s.byID[t.ID]
	if !known || x.side != p.Side {
		if n := len(s.spare); n > 0 {
			x, s.spare = s.spare[n-1], s.spare[:n-1]
		} else {
			x = &fade{}
		}
		*x = fade{}
		s.byID[t.ID] = x
		s.order = append(s.order, x)
	}
	home := f.of(t)
	x.text, x.at, x.side, x.arc, x.placed = *t, at, p.Side, arc, true
	x.shift = geo.Screen{X: at.X - home.X, Y: at.Y - home.Y}
}

// follow appends the labels that are seen where the map has taken them.
func (s *fades) follow(into []Label, still bool, f *frame) []Label {
	for _, x := range s.order {
		if x.placed {
			x.follow(f)
		}
	}
	return s.end(into, still, f)
}

// follow keeps a label where it stood beside what it names. What belongs to the
// edge of the view stays there.
func (x *fade) follow(f *frame) {
	if !x.text.atEdge() {
		home := f.of(&x.text)
		x.at = geo.Screen{X: home.X + x.shift.X, Y: home.Y + x.shift.Y}
	}
}

// end appends the labels that are seen, those that go before those that stay.
// On the first picture, or if nothing may move, they are there or gone at once.
func (s *fades) end(into []Label, still bool, f *frame) []Label {
	still = still || !s.started
	s.started, s.fading = true, false
	kept := s.order[:0]
	for _, x := range s.order {
		switch {
		case x.placed && still:
			x.opacity = 1
		case !x.placed && (still || x.opacity <= 0):
			if s.byID[x.text.ID] == x {
				delete(s.byID, x.text.ID)
			}
			s.spare = append(s.spare, x)
			continue
		case !x.placed:
			x.follow(f)
			into = append(into, Label{Text: &x.text, At: x.at, Arc: x.arc, Opacity: x.opacity})
		}
		s.fading = s.fading || !x.placed || x.opacity < 1
		kept = append(kept, x)
	}
	clear(s.order[len(kept):])
	s.order = kept
	for _, x := range s.order {
		if x.placed && x.opacity > 0 {
			into = append(into, Label{Text: &x.text, At: x.at, Arc: x.arc, Opacity: x.opacity})
		}
	}
	return into
}

// Fading tells whether labels are on their way in or out, so that the picture
// changes with time alone.
func (l *Labeler) Fading() bool { return l.shown.fading }

// Advance lets time pass for labels on their way.
func (l *Labeler) Advance(elapsed time.Duration) {
	step := elapsed.Seconds() / fadeTime.Seconds()
	for _, x := range l.shown.order {
		if x.placed {
			x.opacity = min(x.opacity+step, 1)
		} else {
			x.opacity = max(x.opacity-step, 0)
		}
	}
}
