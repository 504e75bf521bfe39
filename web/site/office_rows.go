package main

import (
	"html/template"
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// officeGroup are the figures of one programme in one section.
type officeGroup struct {
	ID, Name, Caption string
	Text              template.HTML // what else was done, or ""
	Rows              []officeRow
}

// officeRow is a figure of the documents with all that is known of it.
type officeRow struct {
	ID       string // address inside the page
	Name     string // of the row, for whoever hears it
	Label    template.HTML
	Year     string // "" where the document gives none
	Value    string
	Document []sourceLink
	Places   []link
	Errs     bool // the document itself errs
	Note     template.HTML
	Evidence []sourceLink
	OnMap    []link // the number that the map shows for the same
	Chart    string // id of the values that the document only announces, or ""
	Event    []link
}

// shownOnMap are the values of the map that count the same as a figure, for
// readers to compare.
var shownOnMap = map[string]data.Ref{
	"italy-sea-arrivals":         {Indicator: "sea-arrivals", Subject: "italy", Year: 2020},
	"central-mediterranean-dead": {Indicator: "dead-and-missing", Subject: "central-mediterranean", Year: 2020},
	"malta-sea-arrivals":         {Indicator: "sea-arrivals", Subject: "malta", Year: 2020},
	"malta-sea-arrivals-2019":    {Indicator: "sea-arrivals", Subject: "malta", Year: 2019},
}

// chartID is where the values stand of a chart that a document only announces.
const chartID = "chart"

// officeGroups lists the figures of a section by programme, in the order of
// the documents.
func (s site) officeGroups(w panel.Writer, terms *panel.Terms, section string) []officeGroup {
	var groups []officeGroup
	for _, programme := range data.Programmes() {
		name := s.catalog.Text("office.programme." + string(programme))
		group := officeGroup{
			ID: section + "-" + string(programme), Name: name,
			Caption: s.catalog.Text("office-page.caption", "section", s.catalog.Text(s.atlas.Data.SectionKey(section)), "programme", name),
		}
		if area, ok := s.atlas.Data.Area(section); ok && area.Malta && programme == data.ProgrammeMalta {
			group.Text = linked(terms, s.catalog.Text(area.MaltaKey()))
		}
		for _, f := range s.atlas.Data.OfficeFiguresOf(section) {
			if f.Programme == programme {
				group.Rows = append(group.Rows, s.officeRow(w, terms, f))
			}
		}
		if len(group.Rows) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

func (s site) officeRow(w panel.Writer, terms *panel.Terms, f *data.OfficeFigure) officeRow {
	row := officeRow{
		ID: panel.OfficeAnchor(f.ID), Year: s.officeYear(f), Value: w.OfficeValue(f), Document: s.sourceLinks(w, []string{f.Source}),
		Errs: f.Error, Evidence: s.sourceLinks(w, f.Evidence),
	}
	label := s.catalog.Text(f.LabelKey())
	row.Name = s.catalog.Text("tables.short-address", "name", label, "year", row.Year)
	if row.Year == "" {
		row.Name = s.catalog.Text("tables.short-address", "name", label, "year", s.catalog.Text("office-page.no-year"))
	}
	row.Label = linked(terms, label)
	if !slices.Equal(f.At, []string{string(f.Programme)}) || len(f.Routes) > 0 { // the country goes without saying
		row.Places = s.whereabouts(f.At, f.Routes)
	}
	if f.Note != "" {
		row.Note = linked(terms, s.catalog.Text(f.Note))
	}
	if i, series, ok := s.atlas.Data.Lookup(shownOnMap[f.ID]); ok {
		if o, known := series.At(shownOnMap[f.ID].Year); known {
			row.OnMap = []link{{panel.FigureAddress(series, shownOnMap[f.ID]), w.Value(i, o)}}
		}
	}
	if f.Series != nil {
		row.Chart = chartID
	}
	if event, ok := s.atlas.Data.Event(f.Event); ok {
		row.Event = []link{{eventAddress(event.ID), s.catalog.Text(event.TitleKey())}}
	}
	return row
}

// officeYear says which year or years a figure is about, or "".
func (s site) officeYear(f *data.OfficeFigure) string {
	switch {
	case f.Year == 0:
		return ""
	case f.To != 0:
		return s.catalog.Text("figure.between", "from", strconv.Itoa(f.Year), "to", strconv.Itoa(f.To))
	}
	return strconv.Itoa(f.Year)
}
