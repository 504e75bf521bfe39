package basemap

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	cellHead  = `{"type":"Feature","properties":{"cell":[0,10,5,15]},"geometry":{"type":"MultiPolygon","coordinates":`
	goodLand  = `[[[[1,11],[2,11],[2,12],[1,11]]]]}}`
	openLand  = `[[[[1,11],[2,11],[2,12],[1,12]]]]}}`
	strayLand = `[[[[1,11],[9,11],[2,12],[1,11]]]]}}`
)

func TestDecodeNamesFileFeatureAndReason(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string // parts of the error
	}{
		{"a ring that is not closed", all(cellHead + openLand), []string{"basemap/x.geojson: feature 0: polygon 0: ring 0 is not closed"}},
		{"a point outside its cell", all(cellHead + strayLand), []string{"feature 0: polygon 0: ring 0: point 1"}},
		{"a ring of three points", all(cellHead + `[[[[1,11],[2,11],[1,11]]]]}}`), []string{"at least 4"}},
		{"a polygon without a ring", all(cellHead + `[[]]}}`), []string{"without a ring"}},
		{
			"all faults together, not only the first",
			all(cellHead+openLand, cellHead+goodLand, cellHead+strayLand),
			[]string{"feature 0: polygon 0: ring 0 is not closed", "feature 2: polygon 0: ring 0: point 1"},
		},
		{"a geometry of another type", all(`{"type":"Feature","properties":{"cell":[0,10,5,15]},"geometry":{"type":"Polygon","coordinates":[]}}`), []string{`feature 0: geometry is "Polygon", want MultiPolygon`}},
		{"a feature that is none", all(`{"type":"Thing","properties":{"cell":[0,10,5,15]},"geometry":{"type":"MultiPolygon","coordinates":[]}}`), []string{`type is "Thing"`}},
		{"an empty cell", all(`{"type":"Feature","properties":{"cell":[5,10,5,15]},"geometry":{"type":"MultiPolygon","coordinates":[]}}`), []string{"feature 0: cell"}},
		{"an unknown key", all(`{"type":"Feature","properties":{"cell":[0,10,5,15],"colour":1},"geometry":{"type":"MultiPolygon","coordinates":[]}}`), []string{"basemap/x.geojson", "colour"}},
		{"a collection of another type", `{"type":"Topology","features":[]}`, []string{`type is "Topology"`}},
		{"text after the collection", all(cellHead+goodLand) + "{}", []string{"more than one JSON value"}},
		{"a number where a list belongs", all(cellHead + `7}}`), []string{"basemap/x.geojson"}},
		{"nothing at all", "", []string{"basemap/x.geojson"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := decode("x.geojson", []byte(c.text), "MultiPolygon", cellFrom)
			require.Error(t, err)
			for _, part := range c.want {
				assert.ErrorContains(t, err, part)
			}
		})
	}
}

func TestDecodeReadsAGoodFile(t *testing.T) {
	cells, err := decode("x.geojson", []byte(all(cellHead+goodLand)+"\n"), "MultiPolygon", cellFrom)
	require.NoError(t, err)
	ring := orb.Ring{{1, 11}, {2, 11}, {2, 12}, {1, 11}}
	assert.Equal(t, []Cell{{
		Bound: orb.Bound{Min: orb.Point{0, 10}, Max: orb.Point{5, 15}},
		Land:  orb.MultiPolygon{{ring}},
	}}, cells)
	assert.Equal(t, []orb.LineString{orb.LineString(ring)}, cells[0].Coast())
}

func TestBorderAndLabelFaults(t *testing.T) {
	_, err := borderFrom(borderProperties{Class: "wall"}, orb.LineString{{1, 11}, {2, 12}})
	assert.ErrorContains(t, err, `unknown class "wall"`)
	_, err = borderFrom(borderProperties{Class: "intl"}, orb.LineString{{1, 11}})
	assert.ErrorContains(t, err, "at least 2")
	_, err = borderFrom(borderProperties{Class: "intl"}, orb.LineString{{1, 11}, {2, 80}})
	assert.ErrorContains(t, err, "outside")

	good := labelProperties{Kind: "sea", ID: "red-sea", Rank: 1, MinZoom: 3, Angle: 57}
	at := orb.Point{38, 20}
	_, err = labelFrom(good, at)
	assert.NoError(t, err)
	for want, spoil := range map[string]func(*labelProperties){
		"unknown kind": func(p *labelProperties) { p.Kind = "river" },
		"no id":        func(p *labelProperties) { p.ID = "" },
		"rank":         func(p *labelProperties) { p.Rank = 5 },
		"minZoom":      func(p *labelProperties) { p.MinZoom = -1 },
		"angle":        func(p *labelProperties) { p.Angle = 120 },
		"bend":         func(p *labelProperties) { p.Bend = -61 },
	} {
		bad := good
		spoil(&bad)
		_, err := labelFrom(bad, at)
		assert.ErrorContains(t, err, want)
	}
	_, err = labelFrom(good, orb.Point{100, 20})
	assert.ErrorContains(t, err, "outside")
}

// all wraps features in a collection.
func all(features ...string) string {
	text := `{"type":"FeatureCollection","features":[`
	for i, f := range features {
		if i > 0 {
			text += ","
		}
		text += f
	}
	return text + "]}"
}

// FuzzDecode checks that no input makes a decoder panic, and that whatever
// land it accepts keeps the promises of Cell.
func FuzzDecode(f *testing.F) {
	f.Add(all(cellHead + goodLand))
	f.Add(all(cellHead+openLand, cellHead+strayLand))
	f.Add(all(`{"type":"Feature","properties":{"class":"intl"},"geometry":{"type":"LineString","coordinates":[[1,11],[2,12]]}}`))
	f.Add(all(`{"type":"Feature","properties":{"kind":"sea","id":"x","rank":1,"minZoom":3},"geometry":{"type":"Point","coordinates":[1,11]}}`))
	f.Add(`{"type":"FeatureCollection","features":[{}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		cells, err := decode("x", []byte(text), "MultiPolygon", cellFrom)
		if err == nil {
			for _, c := range cells {
				for _, p := range c.Land {
					for _, r := range p {
						if len(r) < 4 || r[0] != r[len(r)-1] || !PaddedFrame.Contains(r[0]) {
							t.Errorf("accepted the ring %v", r)
						}
					}
				}
			}
		}
		_, _ = decode("x", []byte(text), "LineString", borderFrom)
		_, _ = decode("x", []byte(text), "Point", labelFrom)
		_, _ = decode("x", []byte(text), "Polygon", lakeFrom)
	})
}
