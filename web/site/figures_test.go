package main

import (
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

// written is the page of one indicator in one language.
type written struct {
	lang, name string
	catalog    *i18n.Catalog
	indicator  *data.Indicator
	page       *node
	rows       map[string]*node // rows of a table with an id, by the id
}

// eachFiguresPage calls a test for the page of every indicator in two
// languages, one of them written from the right: the others differ in their
// words alone.
func eachFiguresPage(t *testing.T, test func(t *testing.T, w written)) {
	dir, facts := writtenPages(t)
	for _, lang := range []string{"en", "ar"} {
		c, err := i18n.Load(lang)
		require.NoError(t, err)
		for k := range facts.Indicators {
			i := &facts.Indicators[k]
			w := written{lang: lang, name: lang + " " + i.ID, catalog: c, indicator: i, rows: map[string]*node{}}
			w.page = parsePage(t, readText(t, dir, lang, panel.FiguresPage(i.ID)))
			for _, row := range w.page.all("tr") {
				if id, ok := row.attr["id"]; ok {
					w.rows[id] = row
				}
			}
			t.Run(w.name, func(t *testing.T) { test(t, w) })
		}
	}
}

// numberCells are the cells of the tables by year that hold a number.
func (w written) numberCells() []*node {
	var cells []*node
	for _, table := range w.page.all("table") {
		class := strings.Fields(table.attr["class"])
		if !slices.Contains(class, "values") || slices.Contains(class, "months") {
			continue
		}
		for _, cell := range table.all("td") {
			if _, ok := cell.attr["data-value"]; ok {
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

func TestEveryNumberOfATableLeadsToTheRowThatSaysWhereItComesFrom(t *testing.T) {
	eachFiguresPage(t, func(t *testing.T, w written) {
		linked := map[string]string{}
		for _, cell := range w.numberCells() {
			links := cell.all("a")
			require.Len(t, links, 1, cell.content())
			id := strings.TrimPrefix(links[0].attr["href"], "#")
			row := w.rows[id]
			require.NotNil(t, row, id)
			assert.Equal(t, cell.attr["data-value"], row.all("td")[1].attr["data-value"], id)
			linked[id] = cell.attr["data-value"]
		}
		all := 0
		for k := range w.indicator.Series {
			series := &w.indicator.Series[k]
			for _, o := range series.Observations {
				all++
				assert.Equal(t, o.Value.String(), linked[panel.FigureAnchor(w.indicator.Ref(series, o.Year))], "%s %s %d", series.Subject, series.Detail, o.Year)
			}
		}
		assert.Len(t, linked, all, "nothing else is in the tables")
	})
}

func TestARowSaysAllThatIsKnownOfItsNumber(t *testing.T) {
	eachFiguresPage(t, func(t *testing.T, w written) {
		c := w.catalog
		for k := range w.indicator.Series {
			series := &w.indicator.Series[k]
			for _, o := range series.Observations {
				row := w.rows[panel.FigureAnchor(w.indicator.Ref(series, o.Year))]
				require.NotNil(t, row)
				text := row.content()
				assert.Contains(t, text, panel.UpperFirst(c.Text("status."+string(o.Status))))
				assertSourced(t, row, o.Sources)
				assertSays(t, c, text, o)
				if o.Chosen != "" {
					assert.Contains(t, text, c.Text("chosen."+string(o.Chosen)))
				}
				assert.Equal(t, o.Provisional, strings.Contains(text, c.Text("status.provisional")))
				assert.Equal(t, o.Revised, strings.Contains(text, c.Text("status.revised")))
			}
			for _, others := range [][]data.Observation{series.Competing, series.Listed} {
				for _, o := range others {
					row := w.rows[panel.FigureAnchor(w.indicator.Ref(series, o.Year))]
					require.NotNil(t, row, "%s %d", series.Subject, o.Year)
					assertSourced(t, row, o.Sources)
					assertSays(t, c, row.content(), o)
				}
			}
			for _, g := range series.Gaps {
				assert.Contains(t, w.rows[panel.FigureAnchor(w.indicator.Ref(series, g.Year))].content(), c.Text(g.Note))
			}
		}
	})
}

// assertSays checks what a row says of a value that is shown and of any other.
func assertSays(t *testing.T, c *i18n.Catalog, text string, o data.Observation) {
	t.Helper()
	assert.Contains(t, text, c.Decimal(o.Value.Tenths()))
	if o.Qualifier != "" {
		before, _, _ := strings.Cut(c.Text("qualifier."+string(o.Qualifier)), "{value}")
		assert.Contains(t, text, before)
	}
	if o.Period != nil {
		assert.Contains(t, text, c.Date(o.Period.From))
		assert.Contains(t, text, c.Date(o.Period.To))
	}
	if o.AsOf != "" {
		assert.Contains(t, text, c.Date(o.AsOf))
	}
	if o.Note != "" {
		assert.Contains(t, text, c.Text(o.Note))
	}
}

func assertSourced(t *testing.T, row *node, sources []string) {
	t.Helper()
	links := map[string]bool{}
	for _, a := range row.all("a") {
		links[a.attr["href"]] = true
	}
	for _, id := range sources {
		assert.True(t, links["sources.html#source-"+id], id)
	}
}

func TestMonthsStandInTheirTablesAndSayWhereTheyComeFrom(t *testing.T) {
	eachFiguresPage(t, func(t *testing.T, w written) {
		origins := map[string]*node{}
		for _, li := range w.page.all("li") {
			origins[li.attr["id"]] = li
		}
		found := 0
		for k := range w.indicator.Series {
			series := &w.indicator.Series[k]
			for _, m := range series.Months {
				row := w.rows["m-"+panel.SeriesAnchor(series.Subject, series.Detail)+"-"+strconv.Itoa(m.Year)]
				require.NotNil(t, row, "%s %s %d", series.Subject, series.Detail, m.Year)
				found++
				cells := row.all("td")
				require.Len(t, cells, len(m.Values))
				for month, value := range m.Values {
					shown, ok := cells[month].attr["data-value"]
					require.Equal(t, value != nil, ok, "no data is no number: %s %d, month %d", series.Subject, m.Year, month+1)
					if value != nil {
						require.Equal(t, value.String(), shown)
						require.Contains(t, cells[month].content(), w.catalog.Decimal(value.Tenths()))
					}
				}
				origin := origins[strings.TrimPrefix(row.all("a")[0].attr["href"], "#")]
				require.NotNil(t, origin)
				assertSourced(t, origin, m.Sources)
				if m.Note != "" {
					assert.Contains(t, origin.content(), w.catalog.Text(m.Note))
				}
			}
		}
		rows := 0
		for id := range w.rows {
			if strings.HasPrefix(id, "m-") {
				rows++
			}
		}
		assert.Equal(t, found, rows)
	})
}

func TestAPageSaysWhatIsCountedAndHowToCiteIt(t *testing.T) {
	eachFiguresPage(t, func(t *testing.T, w written) {
		text := w.page.content()
		for _, part := range []string{"name", "definition", "caveat"} {
			assert.Contains(t, text, w.catalog.Text("indicator."+w.indicator.ID+"."+part))
		}
		quotes := w.page.all("blockquote")
		require.Len(t, quotes, 2)
		for _, quote := range quotes {
			assert.Contains(t, quote.content(), w.catalog.Text("indicator."+w.indicator.ID+".name"))
		}
		link := quotes[1].all("a")[0].attr["href"]
		path, id, _ := strings.Cut(link, "#")
		assert.Equal(t, panel.FiguresPage(w.indicator.ID), path)
		require.NotNil(t, w.rows[id])
		assert.Contains(t, quotes[1].content(), w.rows[id].all("td")[1].content(), "the number that is cited is that of its row")
	})
}

func TestMarksStandAfterTheValuesThatNeedThem(t *testing.T) {
	whole := data.Observation{Year: 2020, Status: data.StatusVerified}
	tests := []struct {
		name   string
		change func(*data.Observation, *data.Series)
		want   []int
	}{
		{"a plain value has none", func(*data.Observation, *data.Series) {}, nil},
		{"a part of the year", func(o *data.Observation, _ *data.Series) { o.Period = &data.Period{} }, []int{markPart}},
		{"a value that may change", func(o *data.Observation, _ *data.Series) { o.Provisional = true }, []int{markProvisional}},
		{"a value that has changed", func(o *data.Observation, _ *data.Series) { o.Revised = true }, []int{markRevised}},
		{"a value that was worked out", func(o *data.Observation, _ *data.Series) { o.Status = data.StatusDerived }, []int{markDerived}},
		{"a value beside which others were published", func(_ *data.Observation, s *data.Series) { s.Competing = []data.Observation{{Year: 2020}} }, []int{markOthers}},
		{"others of another year do not matter", func(_ *data.Observation, s *data.Series) { s.Competing = []data.Observation{{Year: 2019}} }, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o, series := whole, data.Series{}
			test.change(&o, &series)
			assert.Equal(t, test.want, marksAfter(&series, o))
		})
	}
}

func TestManySeriesStandBelowOneAnother(t *testing.T) {
	s := mustSite(t, "en")
	for _, i := range s.allIndicators() {
		for _, m := range s.matrices(i) {
			if m.Corner == s.catalog.Text("tables.year") {
				assert.LessOrEqual(t, len(m.Columns), mostColumns, m.Caption)
			} else {
				assert.Greater(t, len(m.Rows), mostColumns, m.Caption)
			}
		}
	}
}
