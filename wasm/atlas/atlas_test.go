package atlas

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
)

func TestFamilies(t *testing.T) {
	a := newAtlas(t)
	routes := map[string]Family{
		"western-mediterranean": Western, "central-mediterranean": Central, "eastern-mediterranean": Eastern, "western-african": Atlantic,
		// Parts have the colour of the route that counts them.
		"tunisia-lampedusa": Central, "algeria-sardinia": Central, "calabrian": Central, "adriatic": Central,
		"libya-crete": Eastern, "levant-cyprus": Eastern,
		"western-balkans": Land, "turkiye-europe-land": Land, "italy-slovenia": Land,
		// The whole sea is a sum and has no colour.
		"mediterranean": NoFamily,
	}
	for id, want := range routes {
		r, ok := a.Route(id)
		require.True(t, ok, id)
		assert.Equal(t, want, r.Family, id)
	}
	places := map[string]Family{
		"italy": Central, "malta": Central, "greece": Eastern, "cyprus": Eastern, "spain-mainland-balearics": Western, "canary-islands": Atlantic,
		"lampedusa": Central, "zuwara": Central, "valletta": Central, "augusta": Central,
		"lesvos": Eastern, "gavdos": Eastern, "cape-greco": Eastern, "ayvacik": Eastern,
		"almeria": Western, "nador": Western, "la-restinga": Atlantic, "nouakchott": Atlantic,
		"belgrade": Land, "ventimiglia": Land,
		// A coast that no corridor touches goes with its neighbours.
		"palermo": Central, "messina": Central, "sicily": Central, "los-cristianos": Atlantic, "el-hierro": Atlantic, "ibiza": Western,
		"crete-and-gavdos": Eastern,
	}
	for id, want := range places {
		p, ok := a.Place(id)
		require.True(t, ok, id)
		assert.Equal(t, want, p.Family, id)
	}
}

func TestEveryFamilyIsUsedAndEverySeaRouteHasOne(t *testing.T) {
	a, used := newAtlas(t), map[Family]bool{}
	for _, r := range a.Routes {
		used[r.Family] = true
		if len(r.Corridors) > 0 {
			assert.NotEqual(t, NoFamily, r.Family, r.ID)
		}
		if r.Kind == data.RouteLand {
			assert.Equal(t, Land, r.Family, r.ID)
		}
	}
	assert.Len(t, used, int(Families))
}

func TestTheAtlasHoldsAllFactsInTheirOrder(t *testing.T) {
	a := newAtlas(t)
	require.Len(t, a.Places, len(a.Data.Places))
	for i := range a.Places {
		p := &a.Places[i]
		assert.Same(t, &a.Data.Places[i], p.Place)
		found, ok := a.Place(p.ID)
		assert.True(t, ok)
		assert.Same(t, p, found)
		assert.Equal(t, geo.WorldFromPoint(p.Point), p.At, p.ID)
	}
	require.Len(t, a.Routes, len(a.Data.Routes))
	for i := range a.Routes {
		r := &a.Routes[i]
		assert.Same(t, &a.Data.Routes[i], r.Route)
		found, ok := a.Route(r.ID)
		assert.True(t, ok)
		assert.Same(t, r, found)
		assert.Len(t, r.Corridors, len(r.Route.Corridors), r.ID)
	}
	_, ok := a.Place("atlantis")
	assert.False(t, ok)
	_, ok = a.Route("atlantis")
	assert.False(t, ok)
	assert.NotEmpty(t, a.Names)
}

func TestIsArea(t *testing.T) {
	a := newAtlas(t)
	for id, want := range map[string]bool{"italy": true, "canary-islands": true, "lampedusa": false, "zuwara": false, "brennero": false} {
		p, ok := a.Place(id)
		require.True(t, ok, id)
		assert.Equal(t, want, p.IsArea(), id)
	}
}
