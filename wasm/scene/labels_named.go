package scene

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

const (
	// namedPx is how far from its letters a label is still pointed at.
	namedPx = 1
	// leastSeen is the opacity from which a label on its way can be pointed at.
	leastSeen = 0.5
)

// Named is the feature whose label is shown at a position, if any. The labels are
// those of the last placing, moved since with the map. That of what is pointed at
// reaches a little further: it moves aside for the ring of its symbol, and must not
// flee from the pointer.
func (l *Labeler) Named(c camera.Camera, v camera.Viewport, at geo.Screen, pointed atlas.Feature) atlas.Feature {
	if len(l.labels) == 0 {
		return atlas.Feature{}
	}
	at = l.sight.ScreenFromWorld(c.WorldFromScreen(v, at))
	for i := len(l.labels) - 1; i >= 0; i-- {
		x := &l.labels[i]
		if x.Feature.Kind == atlas.NoFeature || x.Opacity < leastSeen {
			continue
		}
		reach := float64(namedPx)
		if x.Feature == pointed {
			reach += emphasisPx
		}
		if l.reaches(x, geo.Screen{X: at.X - x.At.X, Y: at.Y - x.At.Y}, reach) {
			return x.Feature
		}
	}
	return atlas.Feature{}
}

// reaches tells whether a label lies within a distance of a position from its
// middle.
func (l *Labeler) reaches(x *Label, at geo.Screen, px float64) bool {
	_, height := l.measure(x.Content, x.Style)
	l.parts = x.Arc.Parts(l.parts[:0], height)
	for _, b := range l.parts {
		if inside(label.Box{MinX: b.MinX - px, MinY: b.MinY - px, MaxX: b.MaxX + px, MaxY: b.MaxY + px}, at) {
			return true
		}
	}
	return false
}
