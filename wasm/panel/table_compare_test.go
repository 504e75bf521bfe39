package panel

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

// TestATableThatComparesYears has differences worked out by hand.
func TestATableThatComparesYears(t *testing.T) {
	overview := parse(t, english(t).Content(comparing("sea-arrivals", 2016, atlas.Feature{}, withYear(2015))))
	table := overview.named("table", "figures")[0]
	head := table.named("thead", "")[0].named("th", "value")
	require.Len(t, head, 3)
	assert.Equal(t, []string{"2016", "2015", "Change"}, []string{head[0].text(), head[1].text(), head[2].text()})
	got := map[string][]string{}
	for _, row := range table.named("tbody", "")[0].named("tr", "") {
		var cells []string
		for _, cell := range row.named("td", "") {
			text := cell.text()
			if small := cell.named("small", ""); len(small) > 0 {
				text = strings.TrimSuffix(text, small[0].text()) + " " + small[0].text()
			}
			cells = append(cells, text)
		}
		got[row.named("th", "")[0].text()] = cells
	}
	assert.Equal(t, map[string][]string{
		"Italy":                                 {"181,436", "153,842", "+27,594"},
		"Greece":                                {"173,450", "856,723", "−683,273"},
		"Spain":                                 {"8,162", "5,312", "+2,850"},
		"of which Canary Islands":               {"663", "870", "−207"},
		"of which Mainland Spain and Balearics": {"no data", "no data", "–"},
		"Malta":                                 {"25", "104", "−79"},
		"Cyprus":                                {"189 to 19 December 2016", "269 to 14 December 2015", "–"},
	}, got)
	assert.Empty(t, table.named("svg", ""), "numbers stand where the bars were")
}

// TestTheChangeInATableIsBetweenItsTwoValues compares every indicator with an
// earlier and a later year.
func TestTheChangeInATableIsBetweenItsTwoValues(t *testing.T) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			first, last := i.Years()
			for year := first; year <= last; year += 2 {
				for _, then := range []int{first + (year-first)/2, last} {
					if then == year {
						continue
					}
					overview := parse(t, w.Content(comparing(i.ID, year, atlas.Feature{}, withYear(then))))
					for _, row := range overview.named("table", "figures")[0].named("tbody", "")[0].named("tr", "") {
						requireChange(t, w, i, row, year, then)
					}
				}
			}
		}
	}
}

func requireChange(t *testing.T, w Writer, i *data.Indicator, row *element, year, then int) {
	t.Helper()
	cells := row.named("td", "value")
	require.Len(t, cells, 3)
	ref := ParseRef(cells[0].named("button", "number")[0].attr["data-figure"])
	s, ok := i.PartOf(ref.Subject, ref.Detail)
	require.True(t, ok)
	var values []data.Observation
	for n, y := range []int{year, then} {
		button := cells[n].named("button", "number")[0]
		require.Equal(t, RefText(i.Ref(s, y)), button.attr["data-figure"])
		o, known := s.At(y)
		if !known {
			require.Equal(t, w.Catalog.Text("figure.no-data"), button.text())
			continue
		}
		require.Equal(t, w.Value(i, o), button.text())
		values = append(values, o)
	}
	want := w.Catalog.Text("compare.none-short")
	if len(values) == 2 && values[0].Period == nil && values[1].Period == nil &&
		values[0].Qualifier == "" && values[1].Qualifier == "" {
		tenths := values[0].Value.Tenths() - values[1].Value.Tenths()
		want = w.Catalog.Decimal(tenths)
		if tenths > 0 {
			want = "+" + want
			if w.Catalog.Dir() == "rtl" {
				want = "\u200e" + want // the sign stands before the number also there
			}
		}
	}
	require.Equal(t, want, cells[2].text(), "%s %d against %d", ref.Subject, year, then)
}

// TestYearByYear checks the table that sets two countries side by side.
func TestYearByYear(t *testing.T) {
	w := english(t)
	for _, f := range []atlas.Feature{{}, place("italy")} {
		compared := parse(t, w.Content(comparing("sea-arrivals", 2016, f, withSubject("greece")))).named("div", "compared")
		require.Len(t, compared, 1)
		rows := compared[0].named("tbody", "")[0].named("tr", "")
		require.Len(t, rows, 25, "2002 to 2026")
		for n, row := range rows {
			year := 2026 - n
			assert.Equal(t, strconv.Itoa(year), row.named("th", "")[0].text(), "the latest first")
			for k, subject := range []string{"italy", "greece"} {
				s, _ := indicator(t, w, "sea-arrivals").SeriesOf(subject)
				want := "no data"
				if o, known := s.At(year); known {
					want = w.Value(indicator(t, w, "sea-arrivals"), o)
				}
				assert.Equal(t, want, row.named("button", "number")[k].text())
			}
		}
	}
	assert.Empty(t, parse(t, w.Content(comparing("sea-arrivals", 2016, place("greece"), withSubject("greece")))).named("div", "compared"))
}
