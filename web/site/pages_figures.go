package main

import (
	"path/filepath"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// indexPage lists the indicators by topic.
type indexPage struct {
	frame
	Introduction string
	Topics       []topic
	Marks        []mark
}

type topic struct {
	Name       string
	Indicators []indicatorLink
}

// indicatorLink leads to the page of an indicator and says what is on it.
type indicatorLink struct {
	ID, Path, Name, Definition, Extent string
}

// figuresPage is the page of one indicator.
type figuresPage struct {
	frame
	ID, Name           string
	Definition, Caveat string
	Unit, Extent       string
	Publishers         []sourceLink
	ManyPublishers     string // how many there are, where that is too many to list at once
	Matrices           []matrix
	Marks              []mark
	Months             []monthTable
	ProvenanceCaption  string
	SubjectHeading     string
	Origins            []origin
	Citation           citation
	Others             []indicatorLink
}

// mostNamed is how many publishers stand above the tables without being asked
// for.
const mostNamed = 8

// writeFigures writes the index of all indicators and a page for each.
func (s site) writeFigures(w panel.Writer) error {
	index := indexPage{
		frame:  s.frame("figures.html", "figures.html", s.catalog.Text("tables.heading"), s.catalog.Text("tables.description")),
		Topics: s.topics(), Marks: s.marks(),
	}
	index.Introduction = s.catalog.Text("tables.introduction", "values", s.catalog.Number(countValues(s.allIndicators()...)), "indicators", s.catalog.Number(len(s.atlas.Data.Indicators)))
	if err := s.render("figures.html", filepath.Join(s.catalog.Lang(), "figures.html"), index); err != nil {
		return err
	}
	for _, i := range s.allIndicators() {
		if err := s.render("indicator.html", filepath.Join(s.catalog.Lang(), panel.FiguresPage(i.ID)), s.figuresPage(w, i)); err != nil {
			return err
		}
	}
	return nil
}

func (s site) figuresPage(w panel.Writer, i *data.Indicator) figuresPage {
	definition := s.catalog.Text("indicator." + i.ID + ".definition")
	page := figuresPage{
		frame: s.frame(panel.FiguresPage(i.ID), "figures.html", s.indicatorName(i), definition),
		ID:    i.ID, Name: s.indicatorName(i), Definition: definition, Caveat: s.catalog.Text("indicator." + i.ID + ".caveat"),
		Unit: panel.UpperFirst(s.unitName(i)), Extent: s.extent(i), Publishers: publishersOf(s.sourcesOf(i)),
		Matrices: s.matrices(i), Marks: s.usedMarks(i), Months: s.monthTables(w, i),
		ProvenanceCaption: s.catalog.Text("tables.provenance-caption", "indicator", s.indicatorName(i)),
		SubjectHeading:    s.catalog.Text("tables.subject-" + string(i.Subject)),
		Origins:           s.origins(w, i), Citation: s.citation(w, i),
	}
	page.Sortable = true
	if n := len(page.Publishers); n > mostNamed {
		page.ManyPublishers = s.catalog.Count("tables.publisher-count", n)
	}
	for _, other := range s.allIndicators() {
		if other.ID != i.ID {
			page.Others = append(page.Others, s.indicatorLink(other))
		}
	}
	return page
}

// topics are the indicators in the order of display, under their headings.
func (s site) topics() []topic {
	var topics []topic
	for _, t := range data.Topics() {
		one := topic{Name: s.catalog.Text("topic." + string(t))}
		for _, i := range s.allIndicators() {
			if i.Topic == t {
				one.Indicators = append(one.Indicators, s.indicatorLink(i))
			}
		}
		if len(one.Indicators) > 0 {
			topics = append(topics, one)
		}
	}
	return topics
}

func (s site) indicatorLink(i *data.Indicator) indicatorLink {
	return indicatorLink{i.ID, panel.FiguresPage(i.ID), s.indicatorName(i), s.catalog.Text("indicator." + i.ID + ".definition"), panel.UpperFirst(s.extent(i))}
}

// extent says from when to when an indicator has values, and how many.
func (s site) extent(i *data.Indicator) string {
	first, last := i.Years()
	return s.catalog.Text("tables.span", "first", strconv.Itoa(first), "last", strconv.Itoa(last), "values", s.catalog.Count("tables.values", countValues(i)))
}

func (s site) allIndicators() []*data.Indicator {
	var all []*data.Indicator
	for k := range s.atlas.Data.Indicators {
		all = append(all, &s.atlas.Data.Indicators[k])
	}
	return all
}

// countValues is how many values by year the indicators have.
func countValues(indicators ...*data.Indicator) int {
	n := 0
	for _, i := range indicators {
		for k := range i.Series {
			n += len(i.Series[k].Observations)
		}
	}
	return n
}
