package scene

import (
	"image/color"
	"slices"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

func (v *view) bands() {
	for i := range v.Atlas.Routes {
		r := &v.Atlas.Routes[i]
		f := atlas.Feature{Kind: atlas.RouteFeature, ID: r.ID}
		width, known := float64(plainBandPx), false
		if s, ok := BandSeries(v.indicator, r.ID, v.state.Year); ok && v.state.View() == app.FiguresView {
			var value float64
			value, _, known = v.amount(s)
			width = v.scale.BandPx(value)
		}
		for c := range r.Corridors {
			corridor := &r.Corridors[c]
			v.marks.Bands = append(v.marks.Bands, Band{
				Feature: f, Corridor: corridor, Color: v.bandColor(r.Family), WidthPx: width, HasValue: known,
				Emphasis: v.emphasis(f, v.relatedRoute(r, corridor)),
			})
		}
	}
	// Wide bands first, so that narrow ones stay visible; what is selected or
	// pointed at last.
	slices.SortStableFunc(v.marks.Bands, func(x, y Band) int {
		if a, b := order(x.Emphasis), order(y.Emphasis); a != b {
			return a - b
		}
		switch {
		case x.WidthPx > y.WidthPx:
			return -1
		case x.WidthPx < y.WidthPx:
			return 1
		}
		return 0
	})
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
