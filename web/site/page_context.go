package main

import (
	"html/template"
	"path/filepath"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// contextPage tells of migration in the two countries of the office, and of
// the year of the pandemic.
type contextPage struct {
	frame
	Sections []contextSection
	Others   []link
}

type contextSection struct {
	ID, Name string
	Text     template.HTML
	Groups   []officeGroup
	Chart    *announcedChart
}

// announcedChart are the values of a chart of which a document has only the
// title.
type announcedChart struct {
	ID, Name string
	Bars     []chartBar
}

// chartBar is a year of a chart.
type chartBar struct {
	Year, Value, Path string // Path is that of the value, with all that is known of it
	Number            string // the value as a number
	Percent           string // of the largest value, 0 to 100
	Sources           []sourceLink
}

func (s site) writeContext(w panel.Writer) error {
	return s.render("context.html", filepath.Join(s.catalog.Lang(), panel.ContextPage), s.contextPage(w))
}

func (s site) contextPage(w panel.Writer) contextPage {
	terms := w.Terms()
	page := contextPage{
		frame:  s.frame(panel.ContextPage, panel.OfficePage, s.catalog.Text("context-page.heading"), s.catalog.Text("context-page.description")),
		Others: s.otherOfficePages(panel.ContextPage),
	}
	for _, id := range []string{data.SectionContextItaly, data.SectionContextMalta, data.SectionCovid} {
		section := contextSection{ID: id, Name: s.catalog.Text(s.atlas.Data.SectionKey(id))}
		if about, ok := s.atlas.Data.AboutSection(id); ok {
			section.Text = linked(terms, s.catalog.Text(about.TextKey()))
		}
		section.Groups = s.officeGroups(w, terms, id)
		for _, f := range s.atlas.Data.OfficeFiguresOf(id) {
			if f.Series != nil {
				section.Chart = s.announcedChart(w, f)
			}
		}
		page.Sections = append(page.Sections, section)
	}
	return page
}

// announcedChart fills a chart with the values of the map, or is nil where
// the map has none.
func (s site) announcedChart(w panel.Writer, f *data.OfficeFigure) *announcedChart {
	i, series, ok := s.atlas.Data.Lookup(data.Ref{Indicator: f.Series.Indicator, Subject: f.Series.Subject, Year: f.To})
	if !ok {
		return nil
	}
	chart := &announcedChart{ID: chartID, Name: s.catalog.Text("context-page.chart",
		"indicator", s.indicatorName(i), "name", s.seriesName(i, series), "first", strconv.Itoa(f.Year), "last", strconv.Itoa(f.To))}
	largest := 1.0
	for year := f.Year; year <= f.To; year++ {
		if o, known := series.At(year); known {
			largest = max(largest, o.Value.Float())
		}
	}
	for year := f.Year; year <= f.To; year++ {
		bar := chartBar{Year: strconv.Itoa(year), Value: s.catalog.Text("figures.no-data"), Path: panel.FigureAddress(series, i.Ref(series, year))}
		if o, known := series.At(year); known {
			bar.Value, bar.Number, bar.Sources = w.Value(i, o), o.Value.String(), s.sourceLinks(w, o.Sources)
			bar.Percent = strconv.FormatFloat(100*o.Value.Float()/largest, 'f', 1, 64)
		}
		chart.Bars = append(chart.Bars, bar)
	}
	return chart
}
