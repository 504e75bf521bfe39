package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// TestNoTextIsUnused looks for each key of the catalogs in the data, and in
// the source: whole, or as the beginning that a name is added to.
func TestNoTextIsUnused(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"*.go", "template/*", "../../wasm/*/*.go", "../../wasm/*.go", "../../data/*.go", "../../data/i18n/*.go"} {
		paths, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, path := range paths {
			if !strings.HasSuffix(path, "_test.go") {
				source.WriteString(readText(t, path))
			}
		}
	}
	says := func(text string) bool { return strings.Contains(source.String(), `"`+text+`"`) }
	ofFacts := map[string]bool{}
	for _, key := range mustSite(t, "en").atlas.Data.Keys() {
		ofFacts[key] = true
	}
	catalogs, err := filepath.Glob(filepath.Join("..", "..", "data", "i18n", "en", "*.json"))
	require.NoError(t, err)
	for _, catalog := range catalogs {
		var keys map[string]any
		require.NoError(t, json.Unmarshal([]byte(readText(t, catalog)), &keys))
		for key := range keys {
			used := ofFacts[key] || says(key)
			for at, r := range key {
				used = used || (r == '.' || r == '-') && says(key[:at+1]) || r == '-' && says(key[:at]) && says(key[at:])
			}
			assert.True(t, used, "%s: nothing uses %s", catalog, key)
		}
	}
}

func TestPeriodsAreSaidAsTheyArePublished(t *testing.T) {
	s := mustSite(t, "en")
	tests := []struct {
		name   string
		period *data.Period
		want   string
	}{
		{"a whole year needs no words", nil, ""},
		{"a single day is one date", &data.Period{From: "2023-09-13", To: "2023-09-13"}, "13 September 2023"},
		{"a single month is one month", &data.Period{From: "2024-10", To: "2024-10"}, "October 2024"},
		{"a span has both ends", &data.Period{From: "2016-01-01", To: "2016-12-19"}, "1 January 2016 – 19 December 2016"},
		{"a span may begin in the year before", &data.Period{From: "2022-11", To: "2023-02"}, "November 2022 – February 2023"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, s.period(test.period)) })
	}
}

func TestUnitsSayWhatSharesAreOf(t *testing.T) {
	s := mustSite(t, "en")
	tests := []struct{ name, indicator, want string }{
		{"a count of people", "sea-arrivals", "people"},
		{"a minimum says so", "dead-and-missing", "people dead or missing; every number is a minimum"},
		{"a share names the whole", "place-shares", "per cent of: Sea arrivals by country"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i, ok := s.atlas.Data.Indicator(test.indicator)
			require.True(t, ok)
			assert.Equal(t, test.want, s.unitName(i))
		})
	}
}
