package panel

import (
	"slices"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// office is the panel of the work of the Coordination Office: what it is, its
// areas of work as filters, and what the shown areas did.
func (w Writer) office(m *markup, s app.State) {
	m.element("h2", w.Catalog.Text("about.office.heading"))
	m.open("p")
	m.text(w.Catalog.Text("office.about-page") + " ")
	m.element("a", w.Catalog.Text("office.about-link"), "href", AboutPage)
	m.close("p")
	w.areaFilters(m, s)
	areas := s.Areas(w.Atlas)
	alone, terms := len(areas) == 1, w.Terms()
	for _, id := range areas {
		w.area(m, terms, id, alone)
	}
	if len(areas) == len(w.Atlas.Data.Office.Areas) {
		m.element("h3", w.Catalog.Text("office.more"))
		for _, section := range data.OfficeSections() {
			w.section(m, terms, section)
		}
	}
}

// areaFilters are the nine areas, each with its symbol. With none chosen all
// are shown.
func (w Writer) areaFilters(m *markup, s app.State) {
	m.open("fieldset", "class", "filters")
	m.element("legend", w.Catalog.Text("office.filter"))
	for k := range w.Atlas.Data.Office.Areas {
		area := &w.Atlas.Data.Office.Areas[k]
		w.filter(m, s, area.ID, w.Catalog.Text(area.ShortKey()), func() { w.areaSymbol(m, area.ID) })
	}
	m.close("fieldset")
}

// filter is one choice of what is shown, with its mark.
func (w Writer) filter(m *markup, s app.State, id, name string, mark func()) {
	checked := ""
	if slices.Contains(s.Layers, id) {
		checked = "checked"
	}
	m.open("label", "class", "filter")
	m.open("input", "type", "checkbox", "data-layer", id, "id", "layer-"+id, "checked", checked)
	mark()
	m.element("span", name)
	m.close("label")
}

const areaSymbolRadius = 7

// areaSymbol draws the mark of an area as the map does.
func (w Writer) areaSymbol(m *markup, area string) {
	m.open("svg", "class", "area-symbol", "width", "18", "height", "18", "viewBox", "-9 -9 18 18", "aria-hidden", "true", "focusable", "false")
	m.element("path", "", "d", scene.AreaPath(scene.AreaShape(area), areaSymbolRadius))
	m.close("svg")
}

// area tells of one area of work: Italy's programme, then Malta's, then the
// flows that belong to it.
func (w Writer) area(m *markup, terms *Terms, id string, open bool) {
	area, ok := w.Atlas.Data.Area(id)
	if !ok {
		return
	}
	w.unfolding(m, open, func() {
		w.areaSymbol(m, id)
		m.element("span", w.Catalog.Text(area.NameKey()))
	}, func() {
		m.explained(terms, w.Catalog.Text(area.TextKey()))
		m.explained(terms, w.Catalog.Text(area.WorkKey()))
		w.officeFigures(m, terms, id)
		w.flowsOf(m, id)
	})
}

// section tells of a part of the documents that is no area of work.
func (w Writer) section(m *markup, terms *Terms, id string) {
	w.unfolding(m, false, func() { m.element("span", w.Catalog.Text(w.Atlas.Data.SectionKey(id))) }, func() {
		about := id
		if id == data.SectionLiaison {
			about = "office"
		}
		if a, ok := w.Atlas.Data.AboutSection(about); ok {
			m.explained(terms, w.Catalog.Text(a.TextKey()))
		}
		w.officeFigures(m, terms, id)
		w.flowsOf(m, id)
	})
}

func (w Writer) unfolding(m *markup, open bool, summary, content func()) {
	state := ""
	if open {
		state = "open"
	}
	m.open("details", "class", "more area", "open", state)
	m.open("summary")
	summary()
	m.close("summary")
	content()
	m.close("details")
}

// officeFigures lists the figures of a section, by programme.
func (w Writer) officeFigures(m *markup, terms *Terms, section string) {
	figures := w.Atlas.Data.OfficeFiguresOf(section)
	for _, programme := range data.Programmes() {
		var own []*data.OfficeFigure
		for _, f := range figures {
			if f.Programme == programme {
				own = append(own, f)
			}
		}
		if len(own) == 0 {
			continue
		}
		if len(own) < len(figures) || programme == data.ProgrammeMalta {
			m.element("h4", w.Catalog.Text("office.programme."+string(programme)))
		}
		if area, ok := w.Atlas.Data.Area(section); ok && area.Malta && programme == data.ProgrammeMalta {
			m.explained(terms, w.Catalog.Text(area.MaltaKey()))
		}
		w.officeList(m, own)
	}
}

// officeList lists figures with what they count; each value leads to the
// document that it is from.
func (w Writer) officeList(m *markup, figures []*data.OfficeFigure) {
	m.open("dl", "class", "otherwise office-figures")
	for _, f := range figures {
		m.open("dt")
		m.text(w.Catalog.Text(f.LabelKey()))
		if f.Error {
			m.element("small", w.Catalog.Text("office.errs"), "class", "errs")
		}
		m.close("dt")
		m.open("dd")
		w.officeNumber(m, f)
		if years := w.OfficeYears(f); years != "" {
			m.element("small", years)
		}
		m.close("dd")
	}
	m.close("dl")
}

// officeNumber is a value of the office as the way to its document.
func (w Writer) officeNumber(m *markup, f *data.OfficeFigure) {
	text := w.OfficeValue(f)
	if w.Static {
		m.element("a", text, "class", "number", "href", OfficeAddress(f))
		return
	}
	label := w.Catalog.Text("timeline.title", "name", w.Catalog.Text(f.LabelKey()), "indicator", text)
	m.element("button", text, "type", "button", "class", "number", "data-figure", RefText(data.OfficeRef(f.ID)),
		"aria-haspopup", "dialog", "aria-label", label, "aria-describedby", "figure-help")
}

// flowsOf lists the flows of a section.
func (w Writer) flowsOf(m *markup, section string) {
	var flows []atlas.Feature
	for k := range w.Atlas.Data.Office.Flows {
		if f := &w.Atlas.Data.Office.Flows[k]; f.Section == section {
			flows = append(flows, atlas.Feature{Kind: atlas.FlowFeature, ID: f.ID})
		}
	}
	w.choosers(m, w.Catalog.Text("office.flows"), flows)
}

func (w Writer) areaNames(s app.State) []string {
	var names []string
	for _, id := range s.Areas(w.Atlas) {
		if area, ok := w.Atlas.Data.Area(id); ok {
			names = append(names, w.Catalog.Text(area.ShortKey()))
		}
	}
	return names
}

// tipOfWork is what a label at the pointer says of an event, a flow, or in
// the view of the office of a place.
func (w Writer) tipOfWork(s app.State, f atlas.Feature) (detail string, ok bool) {
	switch f.Kind {
	case atlas.EventFeature:
		e, ok := w.Atlas.Data.Event(f.ID)
		if !ok {
			return "", false
		}
		return w.Catalog.Text("events.line", "date", w.Catalog.Date(e.Date), "kind", w.Catalog.Text("event.kind."+string(e.Kind))), true
	case atlas.FlowFeature:
		flow, ok := w.Atlas.Data.Flow(f.ID)
		if !ok {
			return "", false
		}
		figure, ok := w.Atlas.Data.OfficeFigure(flow.Figures[0])
		return w.OfficeValue(figure), ok
	}
	if s.View() != app.OfficeView {
		return "", false
	}
	seen := map[string]bool{}
	var areas []string
	for _, figure := range w.Atlas.Data.OfficeFiguresAt(f.ID) {
		if area, ok := w.Atlas.Data.Area(figure.Section); ok && !seen[area.ID] {
			seen[area.ID] = true
			areas = append(areas, w.Catalog.Text(area.ShortKey()))
		}
	}
	return w.Catalog.List(areas), len(areas) > 0
}
