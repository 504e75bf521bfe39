package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCompare(t *testing.T) {
	step := []Effect{WriteLink{Step: true}, Announce{}}
	for _, c := range []struct {
		name     string
		fragment string
		with     Comparison
		want     Comparison
		effects  []Effect
	}{
		{"a year is compared", "year=2016", Comparison{Year: 2015}, Comparison{Year: 2015}, step},
		{"a country is compared", "year=2016", Comparison{Subject: "greece"}, Comparison{Subject: "greece"}, step},
		{"a route is compared where routes are counted", "indicator=detections", Comparison{Subject: "western-african"}, Comparison{Subject: "western-african"}, step},
		{"a country takes the place of a year", "compare=2015", Comparison{Subject: "malta"}, Comparison{Subject: "malta"}, step},
		{"a year takes the place of a country", "compare=malta", Comparison{Year: 2015}, Comparison{Year: 2015}, step},
		{"nothing ends it", "compare=2015", Comparison{}, Comparison{}, step},
		{"the first and the last year are possible", "", Comparison{Year: 2002}, Comparison{Year: 2002}, step},
		{"the shown year is possible, since the years go on", "year=2016", Comparison{Year: 2016}, Comparison{Year: 2016}, step},

		{"what is compared already changes nothing", "compare=2015", Comparison{Year: 2015}, Comparison{Year: 2015}, nil},
		{"nothing after nothing changes nothing", "", Comparison{}, Comparison{}, nil},
		{"a year before the first changes nothing", "compare=2015", Comparison{Year: 2001}, Comparison{Year: 2015}, nil},
		{"a year after the last changes nothing", "compare=2015", Comparison{Year: 2027}, Comparison{Year: 2015}, nil},
		{"a year that only another indicator has changes nothing", "indicator=dead-and-missing", Comparison{Year: 2010}, Comparison{}, nil},
		{"a route changes nothing where countries are counted", "compare=malta", Comparison{Subject: "central-mediterranean"}, Comparison{Subject: "malta"}, nil},
		{"a place that is not known changes nothing", "", Comparison{Subject: "atlantis"}, Comparison{}, nil},
		{"a subject that is known by its details only changes nothing", "indicator=nationality-shares", Comparison{Subject: "malta"}, Comparison{}, nil},
		{"a year and a country at once change nothing", "", Comparison{Year: 2015, Subject: "malta"}, Comparison{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := opened(t, desktop, c.fragment)
			got, effects := reduce(t, s, Compare{With: c.with})
			assert.Equal(t, c.want, got.Compare)
			assert.Equal(t, c.effects, effects)
			s.Compare = got.Compare
			assert.Equal(t, s, got, "nothing else changes: neither the year, nor the map, nor what is selected")
		})
	}
}

func TestAComparisonAndTheRest(t *testing.T) {
	t.Run("the years play on", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010"), TogglePlay{}, Compare{With: Comparison{Year: 2015}})
		assert.True(t, s.Playing)
		assert.Equal(t, Comparison{Year: 2015}, s.Compare)
	})
	t.Run("it stays while another year, place or route is chosen", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010&compare=2015"), SetYear{Year: 2012, Settled: true}, Select{Feature: lampedusa},
			Select{Feature: central}, Select{})
		assert.Equal(t, Comparison{Year: 2015}, s.Compare)
	})
	for _, c := range []struct {
		name, fragment, indicator string
		want                      Comparison
	}{
		{"a year that the next indicator has is kept", "compare=2015", "detections", Comparison{Year: 2015}},
		{"a year that it has not is no longer compared", "compare=2010", "dead-and-missing", Comparison{}},
		{"a country that it counts too is kept", "compare=malta", "children", Comparison{Subject: "malta"}},
		{"a country that it does not count is no longer compared", "compare=spain", "children", Comparison{}},
		{"a country is not compared with routes", "compare=malta", "detections", Comparison{}},
		{"a route that it counts too is kept", "indicator=detections&compare=western-african", "dead-and-missing", Comparison{Subject: "western-african"}},
		{"nothing stays nothing", "", "detections", Comparison{}},
	} {
		t.Run("with another indicator: "+c.name, func(t *testing.T) {
			assert.Equal(t, c.want, do(t, opened(t, desktop, c.fragment), SetIndicator{ID: c.indicator}).Compare)
		})
	}
}

// TestComparisonsInLinks reads and writes the key of the public contract.
func TestComparisonsInLinks(t *testing.T) {
	a := theAtlas(t)
	for _, c := range []struct{ name, fragment, want string }{
		{"a country", "compare=malta", "compare=malta"},
		{"a part of a country", "compare=canary-islands", "compare=canary-islands"},
		{"a route of an indicator by route", "indicator=detections&compare=western-african", "indicator=detections&compare=western-african"},
		{"a route is nothing to an indicator by country", "compare=western-african", ""},
		{"a landing place has no count of its own there", "compare=lampedusa", ""},
		{"a year must be one that this indicator has", "indicator=dead-and-missing&compare=2010", "indicator=dead-and-missing"},
		{"a year written at length is written shortly again", "compare=%2B2015", "compare=2015"},
		{"the key may stand before the indicator that it needs", "compare=western-african&indicator=detections", "indicator=detections&compare=western-african"},
		{"an empty one is none", "compare=", ""},
		{"none", "compare=0", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, ParseFragment(a, c.fragment).Fragment(a))
		})
	}
}

// TestEveryComparisonHasItsLink goes through all that can be compared.
func TestEveryComparisonHasItsLink(t *testing.T) {
	a := theAtlas(t)
	for k := range a.Data.Indicators {
		i := &a.Data.Indicators[k]
		first, last := i.Years()
		all := []Comparison{{}}
		for year := first; year <= last; year++ {
			all = append(all, Comparison{Year: year})
		}
		for _, s := range Comparable(i) {
			all = append(all, Comparison{Subject: s.Subject})
		}
		base := opened(t, desktop, "indicator="+i.ID)
		for _, with := range all {
			require.Equal(t, with, ParseComparison(i, with.String()))
			require.Equal(t, with == Comparison{}, with.None())
			s := do(t, base, Compare{With: with})
			require.Equal(t, with, s.Compare, "%s: %+v", i.ID, with)
			require.Equal(t, s.Bookmark, ParseFragment(a, s.Fragment(a)))
		}
	}
}
