package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

func TestSeriesFor(t *testing.T) {
	w := english(t)
	cases := []struct {
		name, indicator string
		feature         atlas.Feature
		want            string
		related         bool // to the main series
	}{
		{"nothing selected, a count by country: the first", "sea-arrivals", atlas.Feature{}, "italy", false},
		{"nothing selected, deaths: the published total", "dead-and-missing", atlas.Feature{}, "mediterranean", false},
		{"nothing selected, a count by place: the one that is known for most years", "place-arrivals", atlas.Feature{}, "lampedusa", false},
		{"a country has its own", "sea-arrivals", place("malta"), "malta", false},
		{"a landing place has that of its country", "sea-arrivals", place("lampedusa"), "italy", true},
		{"a route has that of the country where it ends", "sea-arrivals", route("eastern-mediterranean"), "greece", false},
		{"a part of a route has that of the whole", "detections", route("tunisia-lampedusa"), "central-mediterranean", true},
		{"a landing place has that of the route that ends there", "detections", place("lesvos"), "eastern-mediterranean", false},
		{"a place of departure has that of its route", "detections", place("nouakchott"), "western-african", false},
		{"a country has that of its main route", "detections", place("greece"), "eastern-mediterranean", false},
		{"a town on the Balkan route has that route", "detections", place("belgrade"), "western-balkans", false},
		{"a crossing between Italy and France is not on the Balkan route", "detections", place("ventimiglia"), indicator(t, w, "detections").Main().Subject, false},
		{"nor is one between Italy and Austria", "detections", place("brennero"), indicator(t, w, "detections").Main().Subject, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			i := indicator(t, w, c.indicator)
			s, related := w.SeriesFor(i, c.feature, 2016)
			assert.Equal(t, c.want, s.Subject)
			assert.Equal(t, s != i.Main() || c.related, related)
		})
	}
}

func indicator(t *testing.T, w Writer, id string) *data.Indicator {
	t.Helper()
	i, ok := w.Atlas.Data.Indicator(id)
	require.True(t, ok, id)
	return i
}
