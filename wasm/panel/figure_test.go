package panel

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// TestANumberIsToldFromOthersByItsName checks that the name of a number says
// its year and contains what is read, so that it can be spoken, and that a
// name which leads to its values stays as it is.
func TestANumberIsToldFromOthersByItsName(t *testing.T) {
	for _, w := range writers(t) {
		everyState(w, func(s app.State) {
			if s.Year%4 != 0 {
				return
			}
			for _, number := range parse(t, w.Content(s)+w.Timeline(s).TitleHTML).named("button", "number") {
				label := number.attr["aria-label"]
				if number.has("choose") || number.has("of-chart") {
					require.Empty(t, label)
					continue
				}
				ref := ParseRef(number.attr["data-figure"])
				i, series, ok := w.Atlas.Data.Lookup(ref)
				require.True(t, ok)
				require.Contains(t, label, number.text())
				require.Contains(t, label, w.SubjectName(i, series.Subject))
				require.Contains(t, label, strconv.Itoa(ref.Year))
			}
		})
	}
}

func TestNamesOfNumbers(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		name string
		ref  data.Ref
		text string
		want string
	}{
		{"a count", data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2016}, "181,436", "Italy, 2016: 181,436"},
		{"a count with its unit", data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2016}, "181,436 people arrived by sea", "Italy, 2016: 181,436 people arrived by sea"},
		{"a year that is read is not said twice", data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2016}, "2016: 181,436 people", "Italy, 2016: 181,436 people"},
		{"the qualifier above a large number belongs to it", data.Ref{Indicator: "dead-and-missing", Subject: "central-mediterranean", Year: 2016}, "4,574", "Central Mediterranean route, 2016: at least 4,574"},
		{"no data", data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2003}, "no data", "Italy, 2003: no data"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i, s, ok := w.Atlas.Data.Lookup(c.ref)
			require.True(t, ok)
			assert.Equal(t, c.want, w.numberName(w.SeriesName(i, s), c.ref, c.text))
		})
	}
}

func TestNumbersSideBySideSayWhatTheyCount(t *testing.T) {
	content := parse(t, english(t).Content(showing("sea-arrivals", 2016, atlas.Feature{})))
	names := map[string]bool{}
	numbers := content.named("dl", "otherwise")[0].named("button", "number")
	for _, number := range numbers {
		names[number.attr["aria-label"]] = true
	}
	assert.Len(t, names, len(numbers))
	assert.Contains(t, names, "Central Mediterranean route: Dead and missing, 2016: at least 4,574")
}
