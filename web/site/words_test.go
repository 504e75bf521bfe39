package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// TestNothingSaysWordsThatNoPageUses looks for each key of the catalogs of
// these pages in the source: whole, or as the beginning that a name is added
// to.
func TestNothingSaysWordsThatNoPageUses(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"*.go", "template/*"} {
		paths, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, path := range paths {
			if !strings.HasSuffix(path, "_test.go") {
				source.WriteString(readText(t, path))
			}
		}
	}
	for _, name := range []string{"documents.json", "method.json", "pages.json"} {
		document, err := os.ReadFile(filepath.Join("..", "..", "data", "i18n", "en", name))
		require.NoError(t, err)
		var keys map[string]any
		require.NoError(t, json.Unmarshal(document, &keys))
		for key := range keys {
			used := strings.Contains(source.String(), `"`+key+`"`)
			for at, r := range key {
				used = used || (r == '.' || r == '-') && strings.Contains(source.String(), `"`+key[:at+1]+`"`)
			}
			assert.True(t, used, "%s: nothing uses %s", name, key)
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
