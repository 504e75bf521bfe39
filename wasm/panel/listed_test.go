package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// TestValuesForOtherPeriodsAreTold checks, for every value that was published
// for a day, some months or a span that is not a year's, that it is said with
// its period and source where that year is opened, and that it is in no chart.
func TestValuesForOtherPeriodsAreTold(t *testing.T) {
	count := 0
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			for j := range i.Series {
				s := &i.Series[j]
				for _, o := range s.Listed {
					count++
					requireListed(t, w, parse(t, w.Provenance(i.Ref(s, o.Year))), i, o)
				}
			}
		}
	}
	assert.Greater(t, count, 20)
}

func requireListed(t *testing.T, w Writer, sheet *element, i *data.Indicator, o data.Observation) {
	t.Helper()
	require.Contains(t, sheet.text(), w.Catalog.Text("provenance.listed"))
	var found *element
	for _, item := range sheet.named("ul", "values") {
		for _, li := range item.named("li", "") {
			period := li.named("span", "period")
			if len(period) == 1 && period[0].text() == w.period(o) && li.named("strong", "")[0].text() == w.Value(i, o) {
				found = li
			}
		}
	}
	require.NotNil(t, found, "%s %s", i.ID, w.counted(i, o))
	require.NotEmpty(t, w.period(o), "the period says why it is not the year's")
	for _, id := range o.Sources {
		source, ok := w.Atlas.Data.Source(id)
		require.True(t, ok)
		require.Contains(t, found.text(), parse(t, w.SourceHTML(source)).text())
	}
	if o.Note != "" {
		require.Contains(t, found.text(), w.Catalog.Text(o.Note))
	}
}

// TestTheFirstMonthsOf2025 is what Frontex had published by then.
func TestTheFirstMonthsOf2025(t *testing.T) {
	ref := data.Ref{Indicator: "detections", Subject: "central-mediterranean", Year: 2025}
	sheet := parse(t, english(t).Provenance(ref)).text()
	assert.Contains(t, sheet, "66,328 crossings detected", "the value of the year")
	assert.Contains(t, sheet, "15,820", "January to April in the file")
	assert.Contains(t, sheet, "Published for other periods")
	without := parse(t, english(t).Provenance(data.Ref{Indicator: "detections", Subject: "central-mediterranean", Year: 2016})).text()
	assert.NotContains(t, without, "Published for other periods")
}

// TestAYearWithOnlyOtherPeriods has no value of its own, and says so first.
func TestAYearWithOnlyOtherPeriods(t *testing.T) {
	w := english(t)
	none := 0
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		for j := range i.Series {
			s := &i.Series[j]
			for _, o := range s.Listed {
				if _, known := s.At(o.Year); known {
					continue
				}
				none++
				sheet := parse(t, w.Provenance(i.Ref(s, o.Year)))
				require.Equal(t, "no data", sheet.named("p", "value")[0].text())
				text := sheet.text()
				require.Less(t, strings.Index(text, "no data"), strings.LastIndex(text, w.Value(i, o)))
			}
		}
	}
	assert.Positive(t, none, "the island of Lampedusa in 2023 is such a case")
}
