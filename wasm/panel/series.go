package panel

import (
	"approdi/data"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Subject is what a series counts for, with what is needed to speak of it.
type Subject struct {
	Feature atlas.Feature
	Name    string
}

func (w Writer) subject(i *data.Indicator, id string) Subject {
	if i.Subject == data.SubjectRoute {
		return Subject{atlas.Feature{Kind: atlas.RouteFeature, ID: id}, w.Catalog.Text("route." + id + ".name")}
	}
	return Subject{atlas.Feature{Kind: atlas.PlaceFeature, ID: id}, w.Catalog.Text("place." + id + ".name")}
}

// SubjectName is the name of what a series counts for.
func (w Writer) SubjectName(i *data.Indicator, id string) string { return w.subject(i, id).Name }

// SeriesName is the name of a series: of its subject, or of the detail with
// its subject.
func (w Writer) SeriesName(i *data.Indicator, s *data.Series) string {
	name := w.SubjectName(i, s.Subject)
	if s.Detail == "" {
		return name
	}
	return w.Catalog.Text("figure.detail-of", "detail", UpperFirst(w.Catalog.Text(i.DetailKey(s.Detail))), "name", name)
}

// FeatureName is the name of a feature in the language.
func (w Writer) FeatureName(f atlas.Feature) string {
	switch f.Kind {
	case atlas.RouteFeature:
		return w.Catalog.Text("route." + f.ID + ".name")
	case atlas.EventFeature:
		return w.Catalog.Text("event." + f.ID + ".title")
	case atlas.FlowFeature:
		return w.Catalog.Text("office.flow." + f.ID + ".name")
	}
	_, key, _ := w.Atlas.Data.Locate(f.ID)
	return w.Catalog.Text(key)
}

// SeriesFor is the series of an indicator that a selection is about: its own,
// or that of the country a place lies in, or the route that a corridor
// belongs to, as the map draws its band in the year. Without one it is the
// main series, and not related.
func (w Writer) SeriesFor(i *data.Indicator, f atlas.Feature, year int) (s *data.Series, related bool) {
	return w.seriesFor(i, f, func(route string) (*data.Series, bool) { return w.bandOf(i, route, year) })
}

// seriesFor is [Writer.SeriesFor] with a choice among the series that can set
// the width of a route's band.
func (w Writer) seriesFor(i *data.Indicator, f atlas.Feature, band func(route string) (*data.Series, bool)) (s *data.Series, related bool) {
	f = w.standIn(f)
	if s, ok := w.ownSeries(i, f); ok {
		return s, true
	}
	if f.Kind == atlas.RouteFeature {
		if i.Subject == data.SubjectRoute {
			band = i.SeriesOf
			f.ID = w.mainRoute(f.ID)
		}
		if s, ok := band(f.ID); ok {
			return s, true
		}
	}
	if p, ok := w.Atlas.Place(f.ID); ok && f.Kind == atlas.PlaceFeature {
		if s, ok := w.seriesOfPlace(i, p); ok {
			return s, true
		}
	}
	return i.Main(), false
}

// standIn is the place or route that speaks for an event or a flow, which have
// no series: its route or place, and where a flow comes from.
func (w Writer) standIn(f atlas.Feature) atlas.Feature {
	switch f.Kind {
	case atlas.EventFeature:
		if e, ok := w.Atlas.Data.Event(f.ID); ok && e.Route != "" {
			return atlas.Feature{Kind: atlas.RouteFeature, ID: e.Route}
		} else if ok && e.Place != "" {
			return atlas.Feature{Kind: atlas.PlaceFeature, ID: e.Place}
		}
	case atlas.FlowFeature:
		if flow, ok := w.Atlas.Data.Flow(f.ID); ok {
			return atlas.Feature{Kind: atlas.PlaceFeature, ID: flow.From[0]}
		}
	}
	return f
}

// bandOf is the series that sets the width of a route's band in a year, or
// would if it had a value.
func (w Writer) bandOf(i *data.Indicator, route string, year int) (*data.Series, bool) {
	for _, id := range []string{route, w.mainRoute(route)} {
		if s, ok := scene.BandSeries(i, id, year); ok {
			return s, true
		}
	}
	return w.fullestBand(i, route)
}

// fullestBand is, of the series that can set the width of a route's band, the
// one that is known for most years, and of equals the preferred one.
func (w Writer) fullestBand(i *data.Indicator, route string) (fullest *data.Series, ok bool) {
	ids := i.Bands[route]
	if len(ids) == 0 {
		ids = i.Bands[w.mainRoute(route)]
	}
	for _, id := range ids {
		if s, known := i.SeriesOf(id); known && (!ok || len(s.Observations) > len(fullest.Observations)) {
			fullest, ok = s, true
		}
	}
	return fullest, ok
}

func (w Writer) seriesOfPlace(i *data.Indicator, p *atlas.Place) (*data.Series, bool) {
	if i.Subject == data.SubjectRoute {
		return i.SeriesOf(w.routeOfPlace(p))
	}
	if country, ok := w.countryOf(p); ok {
		return i.SeriesOf(country.ID)
	}
	return nil, false
}

// ownSeries is the series of an indicator that is about the feature itself,
// as a whole or, where no whole is known, the first of its details.
func (w Writer) ownSeries(i *data.Indicator, f atlas.Feature) (*data.Series, bool) {
	if f.Kind == atlas.NoFeature || (f.Kind == atlas.RouteFeature) != (i.Subject == data.SubjectRoute) {
		return nil, false
	}
	if s, ok := i.SeriesOf(f.ID); ok {
		return s, true
	}
	for k := range i.Series {
		if i.Series[k].Subject == f.ID {
			return &i.Series[k], true
		}
	}
	return nil, false
}

// largestPart is the part of the same subject with the largest value in a
// year, of those that are known in the other year too if that is not 0.
func largestPart(i *data.Indicator, of *data.Series, year, other int) *data.Series {
	largest := of
	for k := range i.Series {
		s := &i.Series[k]
		_, both := s.At(other)
		if s.Subject == of.Subject && (other == 0 || both) && byValue(s, largest, year) < 0 {
			largest = s
		}
	}
	if _, known := largest.At(year); !known && other != 0 {
		return largestPart(i, of, year, 0)
	}
	return largest
}

// fullestPart is the part of the same subject that is known for most years,
// and of equals the first.
func fullestPart(i *data.Indicator, of *data.Series) *data.Series {
	fullest := of
	for k := range i.Series {
		if s := &i.Series[k]; s.Subject == of.Subject && len(s.Observations) > len(fullest.Observations) {
			fullest = s
		}
	}
	return fullest
}

// largestKnown is the series with the largest value in a year that is not
// already counted in another, if any has a value.
func largestKnown(i *data.Indicator, year int) (largest *data.Series, ok bool) {
	for k := range i.Series {
		s := &i.Series[k]
		if _, known := s.At(year); known && !inWhole(i, s, year) && (!ok || byValue(s, largest, year) < 0) {
			largest, ok = s, true
		}
	}
	return largest, ok
}

// inWhole tells whether a series is part of another whose value is known.
func inWhole(i *data.Indicator, s *data.Series, year int) bool {
	whole := wholeOf(i, s)
	if whole == nil {
		return false
	}
	_, known := whole.At(year)
	return known
}

// mainRoute follows the parents of a route to the one that is counted.
func (w Writer) mainRoute(id string) string {
	for {
		r, ok := w.Atlas.Route(id)
		if !ok || r.Parent == "" {
			return id
		}
		id = r.Parent
	}
}

// routeOfPlace is the route that counts the corridors of the place's family
// which touch it, or where none does, as for most countries, the main route of
// that family.
func (w Writer) routeOfPlace(p *atlas.Place) string {
	main := ""
	for i := range w.Atlas.Routes {
		r := &w.Atlas.Routes[i]
		if r.Family != p.Family || len(r.Corridors) == 0 {
			continue
		}
		for _, c := range r.Corridors {
			if c.From == p.ID || c.To == p.ID {
				return w.mainRoute(r.ID)
			}
		}
		if main == "" && r.Parent == "" {
			main = r.ID
		}
	}
	return main
}

// countryOf is the place that stands for the country of another.
func (w Writer) countryOf(p *atlas.Place) (*atlas.Place, bool) {
	for i := range w.Atlas.Places {
		c := &w.Atlas.Places[i]
		if c.Is(data.RoleCountry) && c.Country == p.Country {
			return c, true
		}
	}
	return nil, false
}
