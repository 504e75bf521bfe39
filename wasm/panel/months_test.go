package panel

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// TestMonthsAreAsPublished compares every table and every bar of months with
// the data.
func TestMonthsAreAsPublished(t *testing.T) {
	w := english(t)
	years := 0
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		for j := range i.Series {
			s := &i.Series[j]
			for n := range s.Months {
				years++
				requireMonths(t, w, i, s, &s.Months[n])
			}
		}
	}
	assert.Greater(t, years, 100)
}

func requireMonths(t *testing.T, w Writer, i *data.Indicator, s *data.Series, months *data.Months) {
	t.Helper()
	var m markup
	w.months(&m, i, s, months.Year)
	written := parse(t, m.String())
	rows := written.named("tbody", "")[0].named("tr", "")
	bars := slices.DeleteFunc(written.named("svg", "month-chart")[0].elements(), func(e *element) bool { return e.has("walls") })
	require.Len(t, rows, 12)
	require.Len(t, bars, 12)
	largest := 1.0
	for _, year := range s.Months {
		for _, value := range year.Values {
			if value != nil {
				largest = max(largest, value.Float())
			}
		}
	}
	if i.AtLeast {
		largest *= minimumRoom
	}
	for n, value := range months.Values {
		cell := rows[n].named("td", "value")[0]
		require.Equal(t, w.Catalog.Text("format.month."+strconv.Itoa(n+1)), rows[n].named("th", "")[0].text())
		if value == nil {
			require.Equal(t, "no data", cell.text(), "%s %d", s.Subject, months.Year)
			require.True(t, cell.has("none"))
			require.Equal(t, "path", bars[n].name, "a month without a value is no bar")
			continue
		}
		require.Equal(t, w.Value(i, data.Observation{Value: *value}), cell.text())
		require.Equal(t, months.Provisional, bars[n].has("provisional"))
		height, err := strconv.ParseFloat(bars[n].attr["height"], 64)
		require.NoError(t, err)
		require.InDelta(t, max(100*value.Float()/largest, 0.6), height, 0.005, "the scale is that of all years")
	}
	for _, id := range months.Sources {
		source, ok := w.Atlas.Data.Source(id)
		require.True(t, ok)
		require.Contains(t, written.named("p", "source")[0].text(), parse(t, w.SourceHTML(source)).text())
	}
	if months.AsOf != "" {
		require.Contains(t, written.named("p", "source")[1].text(), w.Catalog.Date(months.AsOf))
	}
}

func TestMonthsStandWhereTheyAreKnown(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		name, indicator string
		year            int
		subject         string
		want            bool
	}{
		{"a year with months", "sea-arrivals", 2016, "italy", true},
		{"a year without months", "sea-arrivals", 2020, "italy", false},
		{"a country without months", "sea-arrivals", 2016, "cyprus", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			card := parse(t, w.Content(showing(c.indicator, c.year, place(c.subject))))
			sheet := parse(t, w.Provenance(data.Ref{Indicator: c.indicator, Subject: c.subject, Year: c.year}))
			for _, written := range []*element{card, sheet} {
				assert.Equal(t, c.want, len(written.named("svg", "month-chart")) == 1)
				assert.Equal(t, c.want, len(written.named("table", "months")) == 1)
			}
		})
	}
	card := parse(t, w.Content(showing("detections", 2016, route("central-mediterranean"))))
	assert.Len(t, card.named("table", "months"), 1, "only of what the map shows")
}

func TestMonthsOfAMinimumAreMinimums(t *testing.T) {
	w := english(t)
	var m markup
	i := indicator(t, w, "dead-and-missing")
	s, _ := i.SeriesOf("central-mediterranean")
	w.months(&m, i, s, 2016)
	for n, row := range parse(t, m.String()).named("tbody", "")[0].named("tr", "") {
		months, _ := s.MonthsOf(2016)
		if value := months.Values[n]; value != nil && !value.IsZero() {
			assert.Equal(t, "at least "+w.Catalog.Decimal(value.Tenths()), row.named("td", "value")[0].text())
		}
	}
}

func TestWhatIsSaidOfTheMonthsToThoseWhoDoNotSeeThem(t *testing.T) {
	for lang, want := range map[string][2]string{
		"en": {"Italy: By month, 2016. The most in a month: 27,384 (October).", "Drawn to the scale of the largest month of all years: 27,384."},
		"it": {"Italia: Mese per mese, 2016. Il massimo in un mese: 27.384 (ottobre).", "In scala con il mese più alto di tutti gli anni: 27.384."},
	} {
		w := language(t, lang)
		var m markup
		i := indicator(t, w, "sea-arrivals")
		s, _ := i.SeriesOf("italy")
		w.months(&m, i, s, 2016)
		written := parse(t, m.String())
		images := written.all(func(e *element) bool { return e.attr["role"] == "img" })
		assert.Len(t, images, 1)
		assert.Equal(t, want[0], images[0].attr["aria-label"])
		assert.Contains(t, written.named("p", "quiet")[0].text(), want[1])
	}
}
