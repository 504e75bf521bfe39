package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// options are the values of the options that something is compared with, and
// those that are selected.
func options(t *testing.T, w Writer, s app.State) (values, selected []string) {
	t.Helper()
	for _, option := range parse(t, w.Comparisons(s)).named("option", "") {
		require.NotEmpty(t, option.text())
		value, ok := option.attr["value"]
		require.True(t, ok, "an option without a value would send its text")
		values = append(values, value)
		if _, ok := option.attr["selected"]; ok {
			selected = append(selected, value)
		}
	}
	return values, selected
}

func TestTheChoicesOfComparison(t *testing.T) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			first, last := i.Years()
			s := showing(i.ID, last, atlas.Feature{})
			values, selected := options(t, w, s)
			require.Equal(t, "", values[0], "nothing comes first")
			require.Equal(t, w.Catalog.Text("compare.none"), parse(t, w.Comparisons(s)).named("option", "")[0].text())
			require.Equal(t, []string{""}, selected, "and is selected while nothing is compared")
			seen := map[string]bool{}
			for _, value := range values {
				require.False(t, seen[value], "%s: %q twice", i.ID, value)
				seen[value] = true
				with := app.ParseComparison(i, value)
				require.Equal(t, value, with.String(), "%s: every choice is one that a link can carry", i.ID)
				_, selected := options(t, w, comparing(i.ID, last, atlas.Feature{}, with))
				require.Equal(t, []string{value}, selected, "%s: the choice is selected, and it alone", i.ID)
			}
			years := 0
			for year := first; year <= last; year++ {
				if seen[app.Comparison{Year: year}.String()] {
					years++
				}
			}
			require.Equal(t, last-first+1, years, "%s: every year can be compared with", i.ID)
		}
	}
}

func TestTheGroupsOfChoices(t *testing.T) {
	w := english(t)
	groups := func(indicator string) (labels []string) {
		for _, group := range parse(t, w.Comparisons(showing(indicator, 2016, atlas.Feature{}))).named("optgroup", "") {
			labels = append(labels, group.attr["label"])
		}
		return labels
	}
	assert.Equal(t, []string{"Years", "Countries"}, groups("sea-arrivals"))
	assert.Equal(t, []string{"Years", "Routes"}, groups("detections"))
	assert.Equal(t, []string{"Years", "Places"}, groups("place-arrivals"))
	assert.Equal(t, []string{"Years"}, groups("unaccompanied-children"), "one country has none to be compared with")
	values, _ := options(t, w, showing("dead-and-missing", 2016, atlas.Feature{}))
	assert.NotContains(t, values, "mediterranean", "a total is not set against its parts")
	assert.Contains(t, values, "eastern-mediterranean")
}
