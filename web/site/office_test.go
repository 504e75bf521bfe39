package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/panel"
)

// officeLanguage are the pages about the office in one language.
type officeLanguage struct {
	lang    string
	catalog *i18n.Catalog
	pages   map[string]*node
}

// eachLanguage calls a test with the pages about the office in every language.
func eachLanguage(t *testing.T, test func(t *testing.T, o officeLanguage, facts *data.Data)) {
	dir, facts := writtenPages(t)
	for _, lang := range i18n.Languages() {
		c, err := i18n.Load(lang)
		require.NoError(t, err)
		o := officeLanguage{lang, c, map[string]*node{}}
		for _, p := range officePages {
			o.pages[p.path] = parsePage(t, readText(t, dir, lang, p.path))
		}
		t.Run(lang, func(t *testing.T) { test(t, o, facts) })
	}
}

// withID finds the element with an id, or nil.
func (n *node) withID(id string) *node {
	for _, e := range n.all() {
		if e.attr["id"] == id {
			return e
		}
	}
	return nil
}

// leadsTo tells whether there is a link to an address in a node.
func (n *node) leadsTo(address string) bool {
	return slices.ContainsFunc(n.all("a"), func(a *node) bool { return a.attr["href"] == address })
}

// checkedNumbers is the table of every number of the documents that was
// written out apart from the data.
func checkedNumbers(t *testing.T) [][]string {
	t.Helper()
	table, err := os.ReadFile(filepath.Join("..", "..", "data", "checks", "office.csv"))
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(string(table))).ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

func TestEveryNumberOfTheDocumentsIsOnOnePageWithAllThatIsKnownOfIt(t *testing.T) {
	rows := checkedNumbers(t)
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		require.Len(t, facts.Office.Figures, len(rows), "the table and the figures are in one order")
		for k, row := range rows {
			f := &facts.Office.Figures[k]
			name, value, document := row[0]+" "+f.ID, row[2], row[6]
			var entry *node
			for path, page := range o.pages {
				if n := page.withID(panel.OfficeAnchor(f.ID)); n != nil {
					require.Nil(t, entry, "%s stands once", name)
					require.Equal(t, panel.OfficeAddress(f), path+"#"+panel.OfficeAnchor(f.ID))
					entry = n
				}
			}
			require.NotNil(t, entry, "%s is nowhere", name)
			shown := entry.all("td")[1].content()
			if amount, err := data.ParseAmount(value); err == nil && !f.Words {
				if f.IsYear() {
					assert.Equal(t, value, shown, name)
				} else {
					// A form for one or two may say the number by itself.
					assert.Contains(t, shown, o.catalog.CountTenths(f.UnitKey(), amount.Tenths(), "value", o.catalog.Decimal(amount.Tenths())), name)
				}
			} else {
				assert.Equal(t, o.catalog.Text(f.WordsKey()), shown, name)
			}
			if f.Qualifier != "" {
				before, _, _ := strings.Cut(o.catalog.Text("qualifier."+string(f.Qualifier)), "{value}")
				assert.Contains(t, shown, before, name)
			}
			assert.Equal(t, o.catalog.Text(f.LabelKey()), entry.all("th")[0].content())
			if f.Year != 0 {
				assert.Contains(t, entry.all("td")[0].content(), strconv.Itoa(f.Year), name)
			}
			assert.True(t, entry.leadsTo("sources.html#source-"+document), "%s leads to its document", name)
			assertSourced(t, entry, f.Sources())
			assert.Equal(t, f.Error, strings.Contains(entry.content(), o.catalog.Text("office.errs")), "%s: the document errs", name)
			if f.Note != "" {
				assert.Contains(t, entry.content(), o.catalog.Text(f.Note), name)
			}
			if ref, ok := shownOnMap[f.ID]; ok {
				_, series, ok := facts.Lookup(ref)
				require.True(t, ok, name)
				assert.True(t, entry.leadsTo(panel.FigureAddress(series, ref)), "%s leads to what the map shows", name)
			}
			if f.Event != "" {
				assert.True(t, entry.leadsTo(eventAddress(f.Event)), "%s leads to its event", name)
			}
		}
	})
}

func TestFiguresStandUnderTheirSectionAndProgramme(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		for path, page := range o.pages {
			under := ""
			for _, n := range page.all("h2", "h3", "tr") {
				id := n.attr["id"]
				if n.name != "tr" {
					under = id
					continue
				}
				if f, ok := facts.OfficeFigure(strings.TrimPrefix(id, "o-")); ok && path != panel.AboutPage {
					assert.Equal(t, f.Section+"-"+string(f.Programme), under, f.ID)
				}
			}
		}
		for k := range facts.Office.Areas {
			area := &facts.Office.Areas[k]
			heading := o.pages[panel.OfficePage].withID(area.ID)
			require.NotNil(t, heading)
			assert.Contains(t, heading.content(), o.catalog.Text(area.NameKey()))
			assert.Len(t, heading.all("path"), 1, "%s has its mark", area.ID)
			for _, key := range []string{area.TextKey(), area.WorkKey()} {
				assert.Contains(t, o.pages[panel.OfficePage].content(), o.catalog.Text(key))
			}
			if area.Malta {
				assert.Contains(t, o.pages[panel.OfficePage].content(), o.catalog.Text(area.MaltaKey()))
			}
		}
	})
}

func TestFlowsNameTheirEndsAndInventNoShares(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		for k := range facts.Office.Flows {
			f := &facts.Office.Flows[k]
			entry := o.pages[panel.OfficePage].withID("flow-" + f.ID)
			require.NotNil(t, entry, f.ID)
			text := entry.content()
			for _, id := range slices.Concat(f.From, f.To) {
				_, key, ok := facts.Locate(id)
				require.True(t, ok)
				assert.Contains(t, text, o.catalog.Text(key), f.ID)
			}
			for _, id := range f.Figures {
				figure, ok := facts.OfficeFigure(id)
				require.True(t, ok)
				assert.True(t, entry.leadsTo(panel.OfficeAddress(figure)), id)
			}
			if f.Unnamed > 0 {
				assert.Contains(t, text, o.catalog.Count("office.unnamed", f.Unnamed))
			}
			if f.Note != "" {
				assert.Contains(t, text, o.catalog.Text(f.Note))
			}
			several := len(f.From)+len(f.To)+f.Unnamed > 2
			assert.Equal(t, several, strings.Contains(text, o.catalog.Text("office-page.no-split")), f.ID)
		}
	})
}

func TestTheAnnouncedChartHasTheValuesOfTheMap(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		figure, ok := facts.OfficeFigure("malta-arrivals-chart")
		require.True(t, ok)
		i, series, ok := facts.Lookup(data.Ref{Indicator: figure.Series.Indicator, Subject: figure.Series.Subject})
		require.True(t, ok)
		page := o.pages[panel.ContextPage]
		require.NotNil(t, page.withID(chartID))
		assert.True(t, page.withID(panel.OfficeAnchor(figure.ID)).leadsTo("#"+chartID))
		var bars *node
		for _, table := range page.all("table") {
			if table.attr["class"] == "bars" {
				bars = table
			}
		}
		require.NotNil(t, bars)
		rows := bars.all("tbody")[0].all("tr")
		require.Len(t, rows, 8)
		for k, row := range rows {
			year := 2013 + k
			value, known := series.At(year)
			require.True(t, known, year)
			assert.Equal(t, strconv.Itoa(year), row.all("th")[0].content())
			assert.Equal(t, value.Value.String(), row.all("td")[0].attr["data-value"])
			assert.True(t, row.leadsTo(panel.FigureAddress(series, i.Ref(series, year))))
			assertSourced(t, row, value.Sources)
			percent, err := strconv.ParseFloat(row.all("rect")[0].attr["width"], 64)
			require.NoError(t, err)
			assert.InDelta(t, 100*value.Value.Float()/3405, percent, 0.1, "bars are as long as their share of 2019, the largest")
		}
	})
}

func TestEveryPartOfTheTextAboutTheOfficeIsToldOnOnePage(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		var order []string
		for _, h := range o.pages[panel.AboutPage].all("h2") {
			order = append(order, h.attr["id"])
		}
		last := -1
		for k := range facts.Office.About {
			about := &facts.Office.About[k]
			told := 0
			for _, page := range o.pages {
				if strings.Contains(page.content(), o.catalog.Text(about.TextKey())) {
					told++
				}
			}
			assert.Equal(t, 1, told, about.ID)
			if at := slices.Index(order, about.ID); at >= 0 {
				assert.Greater(t, at, last, "%s stands in its order", about.ID)
				last = at
			}
		}
		for _, id := range []string{"independence", "iom", "priorities", "coordination", "mission-2011", "psychosocial", "ukraine", "reception-centres", "media"} {
			assert.Contains(t, order, id)
		}
	})
}

func TestEveryPlaceWhereTheDocumentsErrOrDifferIsListed(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		text := o.pages[panel.AboutPage].content()
		for _, note := range []string{"italy-2020", "malta-2020", "dead-2020", "member-states", "five-hundred-fifty", "february-2021", "a-third"} {
			assert.Contains(t, text, o.catalog.Text("note.office."+note), note)
		}
		for k := range facts.Office.Figures {
			if f := &facts.Office.Figures[k]; f.Error {
				assert.Contains(t, text, o.catalog.Text(f.Note), f.ID)
			}
		}
	})
}
