package panel

import (
	"strconv"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Writer writes for one language. A Static one writes for a page on which no
// program answers: names are then not buttons.
type Writer struct {
	Atlas   *atlas.Atlas
	Catalog *i18n.Catalog
	Static  bool
}

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

// FeatureName is the name of a feature in the language.
func (w Writer) FeatureName(f atlas.Feature) string {
	if f.Kind == atlas.RouteFeature {
		return w.Catalog.Text("route." + f.ID + ".name")
	}
	return w.Catalog.Text("place." + f.ID + ".name")
}

// MainSeries is the series that speaks for an indicator while nothing is
// selected: a published total if there is one, and the first one otherwise.
func MainSeries(i *data.Indicator) *data.Series {
	for k := range i.Series {
		if i.Series[k].Total {
			return &i.Series[k]
		}
	}
	return &i.Series[0]
}

// SeriesFor is the series of an indicator that a selection is about: its own,
// or that of the country a place lies in, or the route that a corridor
// belongs to. Without one it is the main series, and not related.
func (w Writer) SeriesFor(i *data.Indicator, f atlas.Feature) (s *data.Series, related bool) {
	if s, ok := w.ownSeries(i, f); ok {
		return s, true
	}
	if f.Kind == atlas.RouteFeature && i.Subject == data.SubjectCountry {
		for _, id := range i.Bands[w.mainRoute(f.ID)] {
			if s, ok := i.SeriesOf(id); ok {
				return s, true
			}
		}
	}
	if f.Kind == atlas.RouteFeature && i.Subject == data.SubjectRoute {
		if s, ok := i.SeriesOf(w.mainRoute(f.ID)); ok {
			return s, true
		}
	}
	if p, ok := w.Atlas.Place(f.ID); ok && f.Kind == atlas.PlaceFeature {
		if country, ok := w.countryOf(p); ok && i.Subject == data.SubjectCountry {
			if s, ok := i.SeriesOf(country.ID); ok {
				return s, true
			}
		}
		if i.Subject == data.SubjectRoute {
			if s, ok := i.SeriesOf(w.routeOfPlace(p)); ok {
				return s, true
			}
		}
	}
	return MainSeries(i), false
}

// ownSeries is the series of an indicator that is about the feature itself.
func (w Writer) ownSeries(i *data.Indicator, f atlas.Feature) (*data.Series, bool) {
	if (f.Kind == atlas.RouteFeature) != (i.Subject == data.SubjectRoute) {
		return nil, false
	}
	return i.SeriesOf(f.ID)
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

// Value says an observation in words, without its period: "189", "at least
// 4,574". A minimum of 0 only says that none was recorded, so it stands alone.
func (w Writer) Value(i *data.Indicator, o data.Observation) string {
	return w.qualified(i, o, w.amount(i, o.Value))
}

// amount writes a value as the unit of its indicator wants: "4,574", "65.2%".
func (w Writer) amount(i *data.Indicator, a data.Amount) string {
	value := w.Catalog.Decimal(a.Tenths())
	if i.Unit == data.UnitPercent {
		return w.Catalog.Text("figure.percent", "value", value)
	}
	return value
}

// qualified puts what a reader must know of a value before it: "at least",
// "about", "over".
func (w Writer) qualified(i *data.Indicator, o data.Observation, value string) string {
	if o.Qualifier != "" {
		value = w.Catalog.Text("qualifier."+string(o.Qualifier), "value", value)
	}
	if i.AtLeast && !o.Value.IsZero() {
		value = w.Catalog.Text("figure.at-least", "value", value)
	}
	return value
}

// value is what is known for a year, or that nothing is.
func (w Writer) value(i *data.Indicator, s *data.Series, year int) string {
	o, ok := s.At(year)
	if !ok {
		return w.Catalog.Text("figure.no-data")
	}
	return w.Value(i, o)
}

// period says which part of the year an observation covers, or "".
func (w Writer) period(o data.Observation) string {
	if o.Period == nil {
		return ""
	}
	if o.Period.From == strconv.Itoa(o.Year)+"-01-01" {
		key := "figure.until"
		if len(o.Period.To) == len("2026-08") {
			key = "figure.until-month"
		}
		return w.Catalog.Text(key, "date", w.Catalog.Date(o.Period.To))
	}
	return w.Catalog.Text("figure.between", "from", w.Catalog.Date(o.Period.From), "to", w.Catalog.Date(o.Period.To))
}

// state of the words that a part of the panel is about.
type subjectInYear struct {
	indicator *data.Indicator
	series    *data.Series
	related   bool // to what is selected
	Subject
}

func (w Writer) current(s app.State) subjectInYear {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	series, related := w.SeriesFor(i, s.Selected())
	return subjectInYear{indicator: i, series: series, related: related, Subject: w.subject(i, series.Subject)}
}

// Announcement says in one sentence what the map now shows.
func (w Writer) Announcement(s app.State) string {
	c := w.current(s)
	year := strconv.Itoa(s.Year)
	text := w.Catalog.Text("announce.year", "year", year, "name", c.Name, "value", w.ValueWithUnit(c.indicator, c.series, s.Year))
	f := s.Selected()
	if f.Kind == atlas.NoFeature || f == c.Feature {
		return text
	}
	if !c.related {
		text = year + ". " + w.Catalog.Text("card.no-series")
	}
	return w.FeatureName(f) + ". " + text
}

// ValueWithUnit is a value with the name of what is counted.
func (w Writer) ValueWithUnit(i *data.Indicator, s *data.Series, year int) string {
	o, ok := s.At(year)
	if !ok {
		return w.Catalog.Text("figure.no-data")
	}
	text := w.qualified(i, o, w.amount(i, o.Value)+" "+w.Catalog.Count("indicator."+i.ID+".unit", o.Value.Rounded()))
	if p := w.period(o); p != "" {
		text += " (" + p + ")"
	}
	return text
}

// Tip is what a label at the pointer says of a feature.
func (w Writer) Tip(s app.State, f atlas.Feature) (name, detail string) {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	name = w.FeatureName(f)
	if series, ok := w.ownSeries(i, f); ok {
		return name, strconv.Itoa(s.Year) + ": " + w.ValueWithUnit(i, series, s.Year)
	}
	if p, ok := w.Atlas.Place(f.ID); ok && f.Kind == atlas.PlaceFeature {
		return name, upperFirst(w.kind(p))
	}
	if series, ok := scene.BandSeries(i, f.ID, s.Year); ok {
		return name, w.Catalog.Text("card.band", "name", w.SubjectName(i, series.Subject)) + " " +
			strconv.Itoa(s.Year) + ": " + w.ValueWithUnit(i, series, s.Year)
	}
	return name, w.Catalog.Text("card.no-series")
}

// kind says what a place is and in which country.
func (w Writer) kind(p *atlas.Place) string {
	var roles []string
	for _, r := range p.Roles {
		roles = append(roles, w.Catalog.Text("role."+string(r)))
	}
	kind := w.Catalog.List(roles)
	if country := w.Catalog.Text("country." + p.Country); !p.Is(data.RoleCountry) {
		return w.Catalog.Text("card.kind", "kind", kind, "country", country)
	}
	return kind
}
