package panel

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// events is the panel of what happened in a year.
func (w Writer) events(m *markup, s app.State) {
	m.element("h2", w.Catalog.Text("events.heading", "year", strconv.Itoa(s.Year)))
	m.element("p", w.Catalog.Text("events.introduction"), "class", "quiet")
	shown := w.eventsOf(s)
	if len(shown) == 0 {
		m.element("p", w.Catalog.Text("events.none", "year", strconv.Itoa(s.Year)))
	}
	m.open("ol", "class", "events")
	for _, e := range shown {
		m.open("li")
		m.element("span", w.Catalog.Date(e.Date), "class", "date")
		w.chooser(m, atlas.Feature{Kind: atlas.EventFeature, ID: e.ID}, w.Catalog.Text(e.TitleKey()))
		m.close("li")
	}
	m.close("ol")
	w.kindFilters(m, s)
	m.open("p")
	m.element("a", w.Catalog.Text("events.all"), "href", EventsPage)
	m.close("p")
}

// eventsOf are the events of the year and the kinds that are shown, by date.
func (w Writer) eventsOf(s app.State) []*data.Event {
	kinds := s.Kinds()
	var shown []*data.Event
	for k := range w.Atlas.Data.Events {
		if e := &w.Atlas.Data.Events[k]; e.Year() == s.Year && slices.Contains(kinds, string(e.Kind)) {
			shown = append(shown, e)
		}
	}
	return shown
}

// kindFilters are the kinds of event with how many there are in all years.
// With none chosen all are shown.
func (w Writer) kindFilters(m *markup, s app.State) {
	count := map[data.EventKind]int{}
	for k := range w.Atlas.Data.Events {
		count[w.Atlas.Data.Events[k].Kind]++
	}
	m.open("fieldset", "class", "filters")
	m.element("legend", w.Catalog.Text("events.filter"))
	for _, kind := range data.EventKinds() {
		if count[kind] == 0 {
			continue
		}
		name := w.Catalog.Text("events.kind-count", "kind", UpperFirst(w.Catalog.Text("event.kind."+string(kind))), "count", w.Catalog.Number(count[kind]))
		w.filter(m, s, string(kind), name, func() {})
	}
	m.close("fieldset")
}

// eventCard tells of one event.
func (w Writer) eventCard(m *markup, e *data.Event) {
	m.element("p", w.Catalog.Text("events.line", "date", w.Catalog.Date(e.Date), "kind", w.Catalog.Text("event.kind."+string(e.Kind))), "class", "kind")
	if len(e.Figures) > 0 {
		m.open("dl", "class", "otherwise")
		for _, f := range e.Figures {
			m.element("dt", w.eventFigureName(f))
			m.element("dd", w.eventFigureValue(f))
		}
		m.close("dl")
	}
	if e.Note != "" {
		m.explained(w.Terms(), w.Catalog.Text(e.Note))
	}
	if p, ok := w.Atlas.Place(e.Place); ok {
		w.choosers(m, w.Catalog.Text("events.place"), []atlas.Feature{{Kind: atlas.PlaceFeature, ID: p.ID}})
		if e.Point != nil {
			m.element("p", w.Catalog.Text("events.about-here"), "class", "quiet")
		}
	}
	if e.Route != "" {
		w.choosers(m, w.Catalog.Text("events.route"), []atlas.Feature{{Kind: atlas.RouteFeature, ID: e.Route}})
	}
	m.element("h3", w.Catalog.Text("provenance.published"))
	m.open("ul", "class", "values")
	for _, id := range e.Sources {
		if source, ok := w.Atlas.Data.Source(id); ok {
			m.open("li")
			w.sourceLink(m, source)
			m.element("small", w.Licence(source))
			m.close("li")
		}
	}
	m.close("ul")
}

func (w Writer) eventFigureName(f data.EventFigure) string {
	return UpperFirst(w.Catalog.Text("event.figure." + string(f.What)))
}

func (w Writer) eventFigureValue(f data.EventFigure) string {
	value := w.Catalog.Number(f.Value)
	if f.AtLeast {
		value = w.Catalog.Text("figure.at-least", "value", value)
	}
	return value
}

// flowCard tells of one flow of the office.
func (w Writer) flowCard(m *markup, f *data.Flow) {
	m.element("p", UpperFirst(w.Catalog.Text("office.flow-kind."+string(f.Kind))), "class", "kind")
	var figures []*data.OfficeFigure
	for _, id := range f.Figures {
		if figure, ok := w.Atlas.Data.OfficeFigure(id); ok {
			figures = append(figures, figure)
		}
	}
	w.officeList(m, figures)
	m.open("dl", "class", "facts")
	w.fact(m, "office.from", w.Catalog.List(w.placeNames(f.From)))
	to := w.placeNames(f.To)
	if f.Unnamed > 0 {
		to = append(to, w.Catalog.Count("office.unnamed", f.Unnamed))
	}
	w.fact(m, "office.to", w.Catalog.List(to))
	m.close("dl")
	if f.Note != "" {
		m.explained(w.Terms(), w.Catalog.Text(f.Note))
	}
	m.element("p", w.Catalog.Text("office.no-split"), "class", "quiet")
}
