package panel

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

// names writes the series of rows as subject or subject/detail.
func names(series []*data.Series) []string {
	var all []string
	for _, s := range series {
		name := s.Subject
		if s.Detail != "" {
			name += "/" + s.Detail
		}
		all = append(all, name)
	}
	return all
}

func TestRowsOfKnownYears(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		name, indicator string
		year            int
		first           []string // how the rows begin
	}{
		{"nationalities follow the count of all, the largest first", "detections-by-nationality", 2016, []string{
			"central-mediterranean", "central-mediterranean/NG", "central-mediterranean/ER", "central-mediterranean/GN",
			"central-mediterranean/CI", "central-mediterranean/GM"}},
		{"a count of all nationalities is not listed in a year for which it is not known", "nationalities", 2014, []string{
			"italy/SY", "italy/ER", "italy/ML", "italy/NG", "italy/GM", "italy/PS", "italy/SO"}},
		{"shares without a whole stand by country, the largest first", "nationality-shares", 2023, []string{
			"italy/GN", "italy/TN", "italy/CI", "italy/BD", "italy/EG", "malta/BD", "malta/SY"}},
		{"a route with one kind of border is not divided, one with two is", "detections", 2016, []string{
			"central-mediterranean", "western-mediterranean", "western-mediterranean/sea", "western-mediterranean/land",
			"eastern-mediterranean", "eastern-mediterranean/sea", "eastern-mediterranean/land"}},
		{"the routes after one that is not divided are not either", "detections", 2018, []string{
			"central-mediterranean", "western-mediterranean", "western-mediterranean/sea", "western-mediterranean/land",
			"eastern-mediterranean", "eastern-mediterranean/sea", "eastern-mediterranean/land",
			"western-balkans", "western-balkans/land", "western-balkans/sea", "western-african"}},
		{"groups keep the order of the data", "demographic-shares", 2021, []string{
			"italy/men", "italy/women", "italy/unaccompanied-children", "italy/accompanied-children", "malta/men"}},
		{"places are listed by size", "place-arrivals", 2018, []string{
			"pozzallo", "lampedusa", "catania", "augusta", "messina", "trapani", "crotone", "palermo", "porto-empedocle"}},
		{"countries are listed in the order of the data, also without a value", "sea-arrivals", 2025, []string{
			"italy", "greece", "spain", "canary-islands", "spain-mainland-balearics", "malta", "cyprus"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := names(rows(indicator(t, w, c.indicator), c.year))
			require.GreaterOrEqual(t, len(got), len(c.first))
			assert.Equal(t, c.first, got[:len(c.first)])
		})
	}
}

func TestRowsOfEveryYear(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year++ {
			for _, then := range []int{0, first, last} {
				requireRows(t, i, year, then)
			}
		}
	}
}

// requireRows checks what holds for the rows of any two years.
func requireRows(t *testing.T, i *data.Indicator, year, then int) {
	t.Helper()
	known := func(s *data.Series) bool {
		_, now := s.At(year)
		_, before := s.At(then)
		return now || before
	}
	listed := rows(i, year, then)
	for n, s := range listed {
		require.False(t, slices.Contains(listed[:n], s), "%s %s is listed twice", s.Subject, s.Detail)
		if i.Detail == data.DetailBorder && s.Detail != "" {
			require.Len(t, slices.DeleteFunc(slices.Clone(listed), func(x *data.Series) bool {
				return x.Subject != s.Subject || x.Detail == ""
			}), 2, "sea and land are told apart only where both are known")
		}
		if s.Detail != "" || i.Subject == data.SubjectPlace {
			require.True(t, known(s), "%s %s %d: listed without a value", s.Subject, s.Detail, year)
		}
		if s.Detail == "" || n == 0 {
			continue
		}
		before := listed[n-1]
		if whole, ok := i.SeriesOf(s.Subject); ok && known(whole) {
			require.Equal(t, s.Subject, before.Subject, "details follow their whole")
			require.Contains(t, listed[:n], whole)
		}
		if i.Detail != data.DetailGroup && before.Detail != "" && before.Subject == s.Subject && hasWhole(i, s) {
			require.LessOrEqual(t, byValue(before, s, year), 0, "%s %s before %s in %d", s.Subject, before.Detail, s.Detail, year)
		}
	}
	for k := range i.Series {
		s := &i.Series[k]
		if s.Detail == "" && i.Subject != data.SubjectPlace && !listsParts(i) || known(s) && i.Detail != data.DetailBorder {
			require.Contains(t, listed, s, "%s %s %d is left out", s.Subject, s.Detail, year)
		}
	}
}

func hasWhole(i *data.Indicator, s *data.Series) bool {
	_, ok := i.SeriesOf(s.Subject)
	return ok
}

func TestTheLargerValueComesFirstAndNoneLast(t *testing.T) {
	series := func(value int) *data.Series {
		return &data.Series{Observations: []data.Observation{{Year: 2016, Value: data.Count(value)}}}
	}
	none := &data.Series{}
	assert.Negative(t, byValue(series(3), series(2), 2016))
	assert.Positive(t, byValue(series(2), series(3), 2016))
	assert.Zero(t, byValue(series(2), series(2), 2016))
	assert.Negative(t, byValue(series(0), none, 2016), "none counted is more than nothing known")
	assert.Positive(t, byValue(none, series(0), 2016))
	assert.Zero(t, byValue(none, none, 2016))
	assert.Zero(t, byValue(series(2), series(3), 2017), "of another year neither is known")
}

// TestTheBarsOfATableCompareItsRows measures the bars of one year.
func TestTheBarsOfATableCompareItsRows(t *testing.T) {
	w := english(t)
	overview := parse(t, w.Content(showing("sea-arrivals", 2015, atlas.Feature{})))
	widths := map[string]string{}
	for _, row := range overview.named("tbody", "")[0].named("tr", "") {
		for _, bar := range row.named("rect", "") {
			widths[ParseRef(row.named("button", "number")[0].attr["data-figure"]).Subject] = bar.attr["width"]
		}
	}
	assert.Equal(t, map[string]string{
		"greece": "100", "italy": "17.96", "spain": "0.62", "canary-islands": "0.6", "malta": "0.6", "cyprus": "0.6",
	}, widths, "lengths in percent of the largest, 856,723, and never too short to be seen")
}
