package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/atlas"
)

func TestViewsOfALink(t *testing.T) {
	for _, c := range []struct {
		fragment string
		want     View
	}{
		{"", FiguresView},
		{"layers=names", FiguresView},
		{"layers=office", OfficeView},
		{"layers=office,research", OfficeView},
		{"layers=events&year=2013", EventsView},
		{"event=lampedusa-2013", EventsView},
		{"flow=relocation-from-italy", OfficeView},
		{"event=nothing", FiguresView},
	} {
		assert.Equal(t, c.want, ParseFragment(theAtlas(t), c.fragment).View(), c.fragment)
	}
}

func TestALinkToAnEventOpensItsYear(t *testing.T) {
	a := theAtlas(t)
	assert.Equal(t, 2013, ParseFragment(a, "event=lampedusa-2013").Year)
	assert.Equal(t, 2016, ParseFragment(a, "event=lampedusa-2013&year=2016").Year, "unless it names another")
	b := ParseFragment(a, "event=lampedusa-2013&year="+"2024")
	assert.Equal(t, b, ParseFragment(a, b.Fragment(a)), "a year that is left out elsewhere is not left out here")
}

func TestAreasThatAreShown(t *testing.T) {
	a := theAtlas(t)
	all := Bookmark{Layers: []string{"office"}}.Areas(a)
	assert.Len(t, all, 9, "none chosen is all")
	assert.Equal(t, []string{"research"}, Bookmark{Layers: []string{"office", "research", "rain"}}.Areas(a))
	s := do(t, opened(t, desktop, "layers=office"), ToggleLayer{ID: "research"})
	assert.Equal(t, []string{"research"}, s.Areas(a))
	s = do(t, s, ToggleLayer{ID: "communication"})
	assert.Equal(t, []string{"communication", "research"}, s.Areas(a), "in the order of the data")
	s = do(t, s, ToggleLayer{ID: "research"})
	s = do(t, s, ToggleLayer{ID: "communication"})
	assert.Equal(t, all, s.Areas(a))
	assert.Equal(t, s, do(t, s, ToggleLayer{ID: "shipwreck"}), "a kind of event is no area")
}

func TestAnEventSetsItsYearAndItsView(t *testing.T) {
	event := atlas.Feature{Kind: atlas.EventFeature, ID: "lampedusa-2013"}
	s := rest(t, do(t, opened(t, desktop, ""), Select{Feature: event, Fly: true}))
	assert.Equal(t, event, s.Selected())
	assert.Equal(t, EventsView, s.View())
	assert.Equal(t, 2013, s.Year)
	at, ok := theAtlas(t).EventAt(event.ID)
	assert.True(t, ok)
	assertUncovered(t, s, at)

	before := do(t, opened(t, desktop, "indicator=dead-and-missing"), Select{Feature: event})
	assert.Equal(t, "sea-arrivals", before.Indicator, "deaths are counted from 2014")
	assert.Equal(t, 2013, before.Year)

	left := do(t, s, SetView{View: FiguresView})
	assert.Equal(t, atlas.Feature{}, left.Selected(), "an event is closed with its view")
}

func TestOneAreaFromTheSearch(t *testing.T) {
	s := do(t, opened(t, desktop, "place=lampedusa"), ShowArea{ID: "research"})
	assert.Equal(t, OfficeView, s.View())
	assert.Equal(t, []string{"research"}, s.Areas(theAtlas(t)))
	assert.Equal(t, atlas.Feature{}, s.Selected())
	assert.Equal(t, s, do(t, s, ShowArea{ID: "rain"}))
}

func TestTheWorkOfTheOfficeIsThatOfOneYear(t *testing.T) {
	s := do(t, opened(t, desktop, "year=2016"), TogglePlay{})
	require.True(t, s.Playing)
	s = do(t, s, SetView{View: OfficeView})
	assert.False(t, s.Playing, "the years stand still")
	for _, i := range []Intent{StepYear{By: 1}, TogglePlay{}} {
		got, effects := reduce(t, s, i)
		assert.Equal(t, s, got, "%T", i)
		assert.Empty(t, effects, "%T", i)
	}
	assert.Equal(t, 2016, do(t, s, SetView{View: FiguresView}).Year, "the figures are those of the year as before")
	playing := do(t, opened(t, desktop, "year=2016"), TogglePlay{})
	assert.False(t, do(t, playing, Select{Feature: atlas.Feature{Kind: atlas.FlowFeature, ID: "relocation-from-italy"}}).Playing, "nor do they beside a flow")
}
