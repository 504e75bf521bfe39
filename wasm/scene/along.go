package scene

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/label"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

const (
	// longestAlong is how many letters the name of a route may have to be written
	// in full along its corridor; a longer one gives way to the short name.
	longestAlong = 32
	// fullestAlong is the largest share of a corridor that its name may take.
	fullestAlong = 0.7
	// fewTimes is how many times as long as the name a corridor must be for the
	// name to stand on a second one of the same route, and manyTimes for it to
	// stand on one corridor again.
	fewTimes, manyTimes = 12, 16
	// shortestPx is shorter than any name: what has no room even for it need not
	// be measured.
	shortestPx = 24
	// alongApartPx is between two of the same name: corridors that lie side by
	// side are named once.
	alongApartPx = 320
	// alongGapPx is between a corridor and its name.
	alongGapPx = 3
)

// routeWords are the names of a route, which stay the same.
type routeWords struct {
	name      string
	corridors []*atlas.Corridor // the longest first
	ids       [][len(alongShares)]string
}

// alongShares are where on a corridor its name stands, in parts of its points.
var alongShares = [...]float64{0.5, 0.25, 0.75}

// routeNames writes the names of the routes at sea along their corridors. What
// has a figure of its own on the map is named there, and what has faded is not
// named.
func (v *view) routeNames() {
	if v.routes == nil {
		v.routes = v.wordsOfRoutes()
	}
	for _, w := range v.widths {
		r := w.route
		f := atlas.Feature{Kind: atlas.RouteFeature, ID: r.ID}
		isOf := func(s Symbol) bool { return s.Feature == f }
		if r.Kind != data.RouteSea || slices.ContainsFunc(v.front.Symbols, isOf) {
			continue
		}
		words := v.routes[r]
		text := Text{
			Feature: f, Content: words.name, Style: RouteText, Ink: v.bandColor(r.Family), Priority: v.raise(f, routeName),
		}
		if v.state.View() == app.EventsView && text.Priority == routeName {
			text.MinZoom = placesZoom + quieterBy
		}
		for rank, c := range words.corridors {
			if v.emphasis(f, v.relatedRoute(r, c)) == Faded {
				continue
			}
			text.Along, text.RadiusPx = c, w.px/2
			for part, share := range alongShares {
				text.ID, text.Share, text.Times = words.ids[rank][part], share, 1/fullestAlong
				text.At = c.Line[label.PointAt(c.Line, share)]
				if rank > 0 {
					text.Times = fewTimes
				}
				if part > 0 {
					text.Times = manyTimes
				}
				v.marks.Texts = append(v.marks.Texts, text)
			}
		}
	}
}

// mostAlong is how many corridors a route may be named on: the longest ones.
const mostAlong = 16

// wordsOfRoutes are the names of all routes.
func (v *view) wordsOfRoutes() map[*atlas.Route]routeWords {
	all := map[*atlas.Route]routeWords{}
	for i := range v.Atlas.Routes {
		r := &v.Atlas.Routes[i]
		words := routeWords{name: v.nameAlong(r.ID), corridors: byLength(r.Corridors)}
		words.corridors = words.corridors[:min(len(words.corridors), mostAlong)]
		for _, c := range words.corridors {
			id := "along/" + c.ID
			words.ids = append(words.ids, [...]string{id, id + "/first", id + "/last"})
		}
		all[r] = words
	}
	return all
}

// routeName is the rank of the names of routes: after the first places and the
// widest seas, before other seas and countries.
const routeName = 33

// placesZoom is the zoom from which most places are named.
const placesZoom = 3.7

// nameAlong is what a route is called along its corridors.
func (v *view) nameAlong(id string) string {
	if name := v.Catalog.Text("route." + id + ".name"); utf8.RuneCountInString(name) <= longestAlong {
		return name
	}
	return v.Catalog.Text("route." + id + ".short")
}

// byLength are the corridors of a route, the longest first.
func byLength(corridors []atlas.Corridor) []*atlas.Corridor {
	sorted := make([]*atlas.Corridor, len(corridors))
	for i := range corridors {
		sorted[i] = &corridors[i]
	}
	slices.SortStableFunc(sorted, func(a, b *atlas.Corridor) int { return cmp.Compare(b.Length, a.Length) })
	return sorted
}

// wantAlong adds a text above its corridor, if that is long enough for it and
// nearly straight there.
func (l *Labeler) wantAlong(t *Text, f *frame) {
	lengthPx, at := t.Along.Length*f.scalePx, f.screen(t.At)
	if lengthPx < t.Times*shortestPx || !f.near(at) {
		return
	}
	w, h := f.measure(t.Content, t.Style)
	if lengthPx < w*t.Times {
		return
	}
	arc, ok := label.Along(t.Along.Line, t.Share, w, f.scalePx)
	if !ok {
		return
	}
	away := max(t.RadiusPx, broadWorld*f.scalePx/2) + alongGapPx + h/2
	x, y := arc.Up()
	l.wantSlanted(t, geo.Screen{X: at.X + x*away, Y: at.Y + y*away}, arc, h)
}
