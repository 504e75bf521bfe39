package panel

import (
	"approdi/data"
	"approdi/wasm/atlas"
)

// arrivals is the indicator that says most simply what happened.
const arrivals = "sea-arrivals"

// besides are the indicators that are put side by side for a route: what
// arrived, who died and what was detected, each by its own publisher.
var besides = []string{arrivals, "dead-and-missing", "detections"}

// sideBySide puts the counts of a route beside each other, each with who
// counted it, and says why they differ. They are listed and never added. The
// indicator that is shown above is left out, and so is one that has the same
// count in other parts.
func (w Writer) sideBySide(m *markup, c subjectInYear, year int) {
	route := w.routeOf(c)
	if route == "" {
		return
	}
	m.element("h2", w.Catalog.Text("overview.otherwise", "name", w.Catalog.Text("route."+route+".name")), "class", "minor")
	m.open("dl", "class", "otherwise")
	for _, id := range besides {
		i, ok := w.Atlas.Data.Indicator(id)
		if !ok || i == c.indicator {
			continue
		}
		if s, related := w.SeriesFor(i, atlas.Feature{Kind: atlas.RouteFeature, ID: route}, year); related && !w.sameCount(i, s, c, year) {
			w.beside(m, i, s, year)
		}
	}
	m.close("dl")
	m.open("p", "class", "quiet")
	m.text(w.Catalog.Text("overview.otherwise-why") + " ")
	m.element("a", w.Catalog.Text("overview.method"), "href", "method.html#differ")
	m.close("p")
}

// sameCount tells whether a value is also that of what is shown, or of its
// whole: the same number of the same publisher, which would seem to be a
// second count.
func (w Writer) sameCount(i *data.Indicator, s *data.Series, c subjectInYear, year int) bool {
	shown := c.series
	if whole := wholeOf(c.indicator, shown); shown.Detail != "" && whole != nil {
		shown = whole
	}
	a, known := s.At(year)
	b, knownToo := shown.At(year)
	return known && knownToo && i.Unit == c.indicator.Unit && a.Value == b.Value && w.sharePublisher(a, b)
}

func (w Writer) beside(m *markup, i *data.Indicator, s *data.Series, year int) {
	o, known := s.At(year)
	m.open("dt")
	name := w.Catalog.Text("indicator." + i.ID + ".short")
	title := w.Catalog.Text("timeline.title", "name", w.SubjectName(i, s.Subject), "indicator", name)
	if i.Subject == data.SubjectCountry {
		name = title
	}
	m.text(name)
	if known {
		if source, ok := w.Atlas.Data.Source(o.Sources[0]); ok {
			m.element("small", source.Publisher)
		}
	}
	m.close("dt")
	m.open("dd")
	if !known {
		w.namedSource(m, i.Ref(s, year), title, w.Catalog.Text("figure.no-data"), "none")
		m.close("dd")
		return
	}
	w.namedSource(m, i.Ref(s, year), title, w.Value(i, o), "")
	m.element("small", w.Catalog.Count("unit."+string(i.Unit), o.Value.Rounded()))
	if p := w.period(o); p != "" {
		m.element("small", p)
	}
	m.close("dd")
}

// routeOf is the counted route that a series is about, or "" for a total over
// several.
func (w Writer) routeOf(c subjectInYear) string {
	if c.series.Total {
		return ""
	}
	if c.indicator.Subject == data.SubjectRoute {
		return c.series.Subject
	}
	p, ok := w.Atlas.Place(c.series.Subject)
	if !ok {
		return ""
	}
	return w.routeOfPlace(p)
}
