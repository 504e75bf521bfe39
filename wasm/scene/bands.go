package scene

import (
	"cmp"
	"image/color"
	"slices"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// routeWidth is how a route is drawn in a year.
type routeWidth struct {
	route *atlas.Route
	px    float64
	known bool // it says a number
}

// routeBands draws the corridors. Wide bands go first, so that narrow ones stay
// visible; what is selected goes last.
func (v *view) routeBands() {
	widths := v.widths[:0]
	for i := range v.Atlas.Routes {
		w := routeWidth{route: &v.Atlas.Routes[i], px: plainBandPx}
		if s, ok := BandSeries(v.indicator, w.route.ID, v.state.Year); ok && v.state.View() == app.FiguresView {
			var value float64
			value, _, w.known = v.amount(s)
			w.px = v.scale.BandPx(value)
		}
		widths = append(widths, w)
	}
	slices.SortStableFunc(widths, func(a, b routeWidth) int { return cmp.Compare(b.px, a.px) })
	v.widths = widths
	if len(v.focused) == 0 {
		v.bandsOf(Plain)
		return
	}
	v.bandsOf(Faded)
	v.bandsOf(Plain)
	v.bandsOf(Selected)
}

// bandsOf draws the corridors of an emphasis.
func (v *view) bandsOf(e Emphasis) {
	for _, w := range v.widths {
		f := atlas.Feature{Kind: atlas.RouteFeature, ID: w.route.ID}
		for c := range w.route.Corridors {
			corridor := &w.route.Corridors[c]
			if v.emphasis(f, v.relatedRoute(w.route, corridor)) != e {
				continue
			}
			v.marks.Bands = append(v.marks.Bands, Band{
				Feature: f, Corridor: corridor, Color: v.bandColor(w.route.Family), WidthPx: w.px, HasValue: w.known, Emphasis: e,
			})
		}
	}
}

func (v *view) bandColor(f atlas.Family) color.NRGBA {
	if v.state.View() == app.FiguresView && v.indicator.Unit == data.UnitDeaths && f != atlas.Land {
		return v.palette.Lives
	}
	return v.palette.Family[f]
}

func order(e Emphasis) int {
	return [...]int{Faded: 0, Plain: 1, Pointed: 2, Selected: 3}[e]
}

// BandSeries is the series that sets the width of a route's band in a year:
// the route's own, or for an indicator of countries the first one named for
// the route that has a value.
func BandSeries(i *data.Indicator, route string, year int) (*data.Series, bool) {
	if i.Subject == data.SubjectRoute {
		return i.SeriesOf(route)
	}
	for _, subject := range i.Bands[route] {
		if s, ok := i.SeriesOf(subject); ok {
			if _, known := s.At(year); known {
				return s, true
			}
		}
	}
	return nil, false
}
