package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

func TestInspect(t *testing.T) {
	italy2016 := data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2016}
	eritrea := data.Ref{Indicator: "nationalities", Subject: "italy", Detail: "ER", Year: 2014}
	for _, c := range []struct {
		name         string
		before, with data.Ref
		want         data.Ref
	}{
		{"a value opens its sources", data.Ref{}, italy2016, italy2016},
		{"a detail of another indicator too", data.Ref{}, eritrea, eritrea},
		{"another value takes its place", italy2016, eritrea, eritrea},
		{"nothing closes them", italy2016, data.Ref{}, data.Ref{}},
		{"a year without a value has something to say as well", data.Ref{},
			data.Ref{Indicator: "sea-arrivals", Subject: "greece", Year: 2025}, data.Ref{Indicator: "sea-arrivals", Subject: "greece", Year: 2025}},
		{"an indicator that is not known changes nothing", italy2016, data.Ref{Indicator: "rain", Subject: "italy", Year: 2016}, italy2016},
		{"a subject that is not known changes nothing", italy2016, data.Ref{Indicator: "sea-arrivals", Subject: "atlantis", Year: 2016}, italy2016},
		{"a detail that is not known changes nothing", italy2016, data.Ref{Indicator: "nationalities", Subject: "italy", Detail: "XX", Year: 2016}, italy2016},
		{"a year alone changes nothing", data.Ref{}, data.Ref{Year: 2016}, data.Ref{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(t, opened(t, desktop, "year=2016"), Inspect{Ref: c.before})
			got, effects := reduce(t, s, Inspect{Ref: c.with})
			assert.Equal(t, c.want, got.Inspected)
			assert.Empty(t, effects, "sources are neither linked nor announced: the page opens a dialog")
			s.Inspected = c.want
			assert.Equal(t, s, got)
		})
	}
	t.Run("the years stand still while sources are read", func(t *testing.T) {
		playing := do(t, opened(t, desktop, "year=2010"), TogglePlay{})
		require.True(t, playing.Playing)
		assert.False(t, do(t, playing, Inspect{Ref: italy2016}).Playing)
		assert.True(t, do(t, playing, Inspect{Ref: data.Ref{Indicator: "rain"}}).Playing, "what is not known does not stop them")
		assert.True(t, do(t, playing, Inspect{}).Playing, "nor does closing what is not open")
	})
	t.Run("a link closes them", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2016"), Inspect{Ref: italy2016})
		assert.Zero(t, do(t, s, Open{Bookmark: s.Bookmark}).Inspected)
	})
	t.Run("a link does not carry them", func(t *testing.T) {
		s := opened(t, desktop, "year=2016")
		assert.Equal(t, s.Fragment(theAtlas(t)), do(t, s, Inspect{Ref: italy2016}).Fragment(theAtlas(t)))
	})
	t.Run("a selection leaves them open", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2016"), Inspect{Ref: italy2016}, Select{Feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: "malta"}})
		assert.Equal(t, italy2016, s.Inspected)
	})
}
