package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheEmbeddedDataAreWithoutFault(t *testing.T) {
	d := mustLoad(t)
	assert.NotEmpty(t, d.Places)
	assert.NotEmpty(t, d.Routes)
	assert.NotEmpty(t, d.Events)
	assert.NotEmpty(t, d.Sources)
}

func TestEverythingIsFoundByItsOwnID(t *testing.T) {
	d := mustLoad(t)
	for i := range d.Places {
		found, ok := d.Place(d.Places[i].ID)
		require.True(t, ok)
		assert.Same(t, &d.Places[i], found)
	}
	for i := range d.Routes {
		found, ok := d.Route(d.Routes[i].ID)
		require.True(t, ok)
		assert.Same(t, &d.Routes[i], found)
	}
	for i := range d.Indicators {
		found, ok := d.Indicator(d.Indicators[i].ID)
		require.True(t, ok)
		assert.Same(t, &d.Indicators[i], found)
	}
	for i := range d.Events {
		found, ok := d.Event(d.Events[i].ID)
		require.True(t, ok)
		assert.Same(t, &d.Events[i], found)
	}
	for i := range d.Sources {
		found, ok := d.Source(d.Sources[i].ID)
		require.True(t, ok)
		assert.Same(t, &d.Sources[i], found)
	}
}

func TestNothingIsFoundByAnUnknownID(t *testing.T) {
	d := mustLoad(t)
	for _, id := range []string{"", "atlantis", "Lampedusa", "lampedusa "} {
		_, place := d.Place(id)
		_, route := d.Route(id)
		_, indicator := d.Indicator(id)
		_, event := d.Event(id)
		_, source := d.Source(id)
		assert.False(t, place || route || indicator || event || source, id)
	}
}

// Addresses of the site, and links to it, contain these ids.
func TestPublicIDsDoNotChange(t *testing.T) {
	d := mustLoad(t)
	for _, id := range []string{"lampedusa", "porto-empedocle", "italy", "malta", "greece", "spain", "cyprus", "canary-islands", "spain-mainland-balearics"} {
		_, ok := d.Place(id)
		assert.True(t, ok, id)
	}
	for _, id := range []string{
		"western-african", "western-mediterranean", "central-mediterranean", "tunisia-lampedusa", "algeria-sardinia", "calabrian",
		"adriatic", "eastern-mediterranean", "libya-crete", "levant-cyprus", "western-balkans", "italy-slovenia", "italy-france",
		"italy-austria-switzerland", "mediterranean", "turkiye-europe-land",
	} {
		_, ok := d.Route(id)
		assert.True(t, ok, id)
	}
	var order []string
	for _, i := range d.Indicators {
		order = append(order, i.ID)
	}
	assert.Equal(t, []string{
		"sea-arrivals", "place-arrivals", "place-shares", "departures", "dead-and-missing", "detections", "detections-by-nationality",
		"nationalities", "nationality-shares", "unaccompanied-children", "children", "demographic-shares",
	}, order)
}

func TestOnlyPublishedGroupsHaveNoCorridor(t *testing.T) {
	var without []string
	for _, r := range mustLoad(t).Routes {
		if len(r.Corridors) == 0 {
			without = append(without, r.ID)
		}
	}
	assert.Equal(t, []string{"mediterranean", "turkiye-europe-land"}, without)
}

func TestNoPlaceIsLeftThatNeitherFiguresNorCorridorsNorRolesNeed(t *testing.T) {
	d := mustLoad(t)
	ends := make(map[string]bool)
	for _, r := range d.Routes {
		for _, c := range r.Corridors {
			ends[c.From], ends[c.To] = true, true
		}
	}
	for _, p := range d.Places {
		if p.Is(RoleWaypoint) {
			assert.True(t, ends[p.ID], "%s is a waypoint of no corridor", p.ID)
		}
		if p.Is(RoleCountry) && !ends[p.ID] {
			series := false
			for i := range d.Indicators {
				_, has := d.Indicators[i].SeriesOf(p.ID)
				series = series || has
			}
			assert.True(t, series, "%s has neither figures nor corridors", p.ID)
		}
	}
}
