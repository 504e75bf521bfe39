package panel

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
		name  string
		state app.State
		text  string // what is read
		want  string
	}{
		{"a count", showing("sea-arrivals", 2016, atlas.Feature{}), "173,450", "Greece, 2016: 173,450"},
		{"a count with its unit", showing("sea-arrivals", 2016, place("italy")), "181,436 people arrived by sea", "Italy, 2016: 181,436 people arrived by sea"},
		{"a year that is read is not said twice", showing("sea-arrivals", 2016, place("lampedusa")), "2016: 181,436 people arrived by sea",
			"Italy, 2016: 181,436 people arrived by sea"},
		{"the qualifier above a large number belongs to it", showing("dead-and-missing", 2016, atlas.Feature{}), "5,136",
			"Mediterranean, three sea routes together, 2016: at least 5,136"},
		{"no data", showing("sea-arrivals", 2013, atlas.Feature{}), "no data", "Greece, 2013: no data"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var labels []string
			for _, number := range parse(t, w.Content(c.state)).named("button", "number") {
				if number.text() == c.text {
					labels = append(labels, number.attr["aria-label"])
				}
			}
			assert.Contains(t, labels, c.want)
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
