package main

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// twoSquares is a topology of two unit squares that share the edge x = 1, on
// a grid of 0.5 with its origin at (0, 40).
const twoSquares = `{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[0,40]},
"arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[0,1]],"properties":{"name":"WEST"}},
{"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"name":"EAST"}}]}}}`

// named returns twoSquares with other names.
func named(west, east string) string {
	return replaceAll(replaceAll(twoSquares, "WEST", west), "EAST", east)
}

func TestDecodeTopology(t *testing.T) {
	topo, err := decodeTopology([]byte(twoSquares))
	require.NoError(t, err)
	require.Len(t, topo.arcs, 3)
	assert.Equal(t, orb.LineString{{1, 40}, {1, 41}}, topo.arcs[0])
	assert.Equal(t, orb.LineString{{1, 41}, {0, 41}, {0, 40}, {1, 40}}, topo.arcs[1])
	assert.Equal(t, []country{{"WEST", [][]int{{0, 1}}}, {"EAST", [][]int{{2, -1}}}}, topo.countries)
	assert.Equal(t, orb.Bound{Min: orb.Point{1, 40}, Max: orb.Point{2, 41}}, topo.ringBound([]int{2, -1}))
}

func TestDecodeTopologyFaults(t *testing.T) {
	for want, text := range map[string]string{
		"unexpected":          `{"arcs":`,
		"arc 0 has 1":         replaceAll(twoSquares, "[[2,0],[0,2]]", "[[2,0]]"),
		"without an arc":      replaceAll(twoSquares, "[[0,1]]", "[[]]"),
		"no arc 7":            replaceAll(twoSquares, "[[0,1]]", "[[7]]"),
		"want Polygon":        replaceAll(twoSquares, `"type":"Polygon"`, `"type":"Point"`),
		"country 0 (WEST)":    replaceAll(twoSquares, "[[0,1]]", `"x"`),
		"country 1 (EAST): j": replaceAll(twoSquares, "[[[2,-1]]]", `"x"`),
	} {
		_, err := decodeTopology([]byte(text))
		assert.ErrorContains(t, err, want)
	}
}

func FuzzDecodeTopology(f *testing.F) {
	f.Add(twoSquares)
	f.Add(`{"arcs":[[]],"objects":{"countries":{"geometries":[{"type":"Polygon","arcs":[[0]]}]}}}`)
	f.Fuzz(func(t *testing.T, text string) {
		topo, err := decodeTopology([]byte(text))
		if err != nil {
			return
		}
		for _, c := range topo.countries {
			for _, ring := range c.rings {
				topo.ringBound(ring)
				for _, ref := range ring {
					if index(ref) >= len(topo.arcs) {
						t.Errorf("accepted a reference to arc %d of %d", ref, len(topo.arcs))
					}
				}
			}
		}
		neutralBorders(topo)
	})
}

func TestNeutralBorders(t *testing.T) {
	cases := []struct {
		name, west, east string
		want             []string // classes of the lines at x = 1
	}{
		{"two countries have an international border", "Spain", "Portugal", []string{international}},
		{"Serbia and Kosovo have an undetermined one", "Serbia", "Kosovo", []string{undetermined}},
		{"in either order", "Kosovo", "Serbia", []string{undetermined}},
		{"Cyprus is one country", "Cyprus", "N. Cyprus", nil},
		{"with its buffer zone and base areas", "Cyprus U.N. Buffer Zone", "Dhekelia", nil},
		{"Somaliland is part of Somalia", "Somaliland", "Somalia", nil},
		{"the sand wall is not drawn", "Morocco", "W. Sahara", nil},
		{"Gibraltar's line is replaced", "Gibraltar", "Spain", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			topo, err := decodeTopology([]byte(named(c.west, c.east)))
			require.NoError(t, err)
			var got []string
			for _, b := range neutralBorders(topo) {
				if b.line[0][0] == 1 && b.line[len(b.line)-1][0] == 1 {
					got = append(got, b.class)
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestCrimeaIsShownAsUkraine(t *testing.T) {
	peninsula := orb.Bound{Min: orb.Point{32.5, 44.4}, Max: orb.Point{36.6, 46.1}}
	mainland := orb.Bound{Min: orb.Point{27, 41}, Max: orb.Point{180, 77}}
	assert.Equal(t, "Ukraine", shownAs("Russia", peninsula))
	assert.Equal(t, "Russia", shownAs("Russia", mainland))
	assert.Equal(t, "Romania", shownAs("Romania", peninsula))
}

func TestAttachSplitsTheLineThatIsMet(t *testing.T) {
	long := border{class: international, line: orb.LineString{{0, 0}, {1, 0}, {2, 0}}}
	got := attach([]border{long}, orb.LineString{{1.01, 0.02}, {1, 5}}, 0, 1)
	require.Len(t, got, 3)
	assert.Equal(t, orb.LineString{{0, 0}, {1, 0}}, got[0].line)
	assert.Equal(t, orb.LineString{{1, 0}, {2, 0}}, got[1].line)
	assert.Equal(t, border{class: undetermined, line: orb.LineString{{1, 0}, {1, 5}}}, got[2], "the end that meets nothing stays")
	assert.Len(t, long.line, 3, "the input is not modified")
}

func TestJoin(t *testing.T) {
	a := border{class: international, line: orb.LineString{{0, 0}, {1, 0}}}
	b := border{class: international, line: orb.LineString{{2, 0}, {1, 0}}}
	c := border{class: international, line: orb.LineString{{1, 0}, {1, 1}}}
	d := border{class: undetermined, line: orb.LineString{{1, 0}, {2, 0}}}

	got := join([]border{a, b})
	require.Len(t, got, 1)
	assert.Len(t, got[0].line, 3, "two lines become one, whichever way they run")
	assert.Equal(t, [2]bool{true, true}, got[0].free)

	got = join([]border{a, b, c})
	assert.Len(t, got, 3, "three lines that meet stay apart")
	assert.Equal(t, [2]bool{true, false}, got[0].free)

	assert.Len(t, join([]border{a, d}), 2, "different classes stay apart")
}

func TestFreeEndsAreCutAtTheCoast(t *testing.T) {
	land := []orb.Ring{{{0, 40}, {1, 40}, {1, 41}, {0, 41}, {0, 40}}}
	end := func(b border) orb.Point {
		line := toCoast(b, land, 3)
		return line[len(line)-1]
	}
	over := border{line: orb.LineString{{0.5, 40.5}, {0.9, 40.5}, {1.01, 40.5}}, free: [2]bool{false, true}}
	assert.InDelta(t, 1, end(over)[0], 1e-9, "a line into the sea is cut")
	short := border{line: orb.LineString{{0.5, 40.5}, {0.99, 40.5}}, free: [2]bool{false, true}}
	assert.InDelta(t, 1, end(short)[0], 1e-6, "a line that ends 1 km inland is carried on")
	inland := border{line: orb.LineString{{0.2, 40.5}, {0.5, 40.5}}, free: [2]bool{false, true}}
	assert.Equal(t, orb.Point{0.5, 40.5}, end(inland), "a line that ends far inland stays")
	met := border{line: over.line}
	assert.Equal(t, orb.Point{1.01, 40.5}, end(met), "an end where borders meet stays")

	// The border of an enclave on a cape starts and ends at sea.
	cape := border{line: orb.LineString{{0.95, 41.02}, {0.95, 40.97}, {1.02, 40.95}}, free: [2]bool{true, true}}
	line := toCoast(cape, land, 3)
	assert.InDelta(t, 41, line[0][1], 1e-6)
	assert.InDelta(t, 1, line[len(line)-1][0], 1e-6)
	assert.Contains(t, line, orb.Point{0.95, 40.97})
	assert.Len(t, line, 3)
}
