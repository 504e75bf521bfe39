package main

import (
	"encoding/json"
	"fmt"

	"github.com/paulmach/orb"
)

// topology is a TopoJSON file (specification 1.0) with its arcs decoded to
// degrees. Countries that share a border refer to the same arc.
type topology struct {
	arcs      []orb.LineString
	countries []country
}

// country is one feature: the name that Natural Earth gives it and its rings
// as lists of arcs. A reference below 0 is the arc ^ref walked backwards.
type country struct {
	name  string
	rings [][]int
}

// decodeTopology reads the object "countries" and all arcs of a quantised
// TopoJSON file.
func decodeTopology(data []byte) (topology, error) {
	var file struct {
		Transform struct{ Scale, Translate [2]float64 }
		Arcs      [][][2]float64
		Objects   struct {
			Countries struct {
				Geometries []struct {
					Type       string
					Arcs       json.RawMessage
					Properties struct{ Name string }
				}
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return topology{}, err
	}
	var t topology
	for i, deltas := range file.Arcs {
		if len(deltas) < 2 {
			return topology{}, fmt.Errorf("arc %d has %d points, at least 2 are wanted", i, len(deltas))
		}
		t.arcs = append(t.arcs, undelta(deltas, file.Transform.Scale, file.Transform.Translate))
	}
	for i, g := range file.Objects.Countries.Geometries {
		rings, err := ringsOf(g.Type, g.Arcs)
		if err != nil {
			return topology{}, fmt.Errorf("country %d (%s): %w", i, g.Properties.Name, err)
		}
		for _, ring := range rings {
			if len(ring) == 0 {
				return topology{}, fmt.Errorf("country %d (%s): ring without an arc", i, g.Properties.Name)
			}
			for _, ref := range ring {
				if index(ref) >= len(t.arcs) {
					return topology{}, fmt.Errorf("country %d (%s): no arc %d", i, g.Properties.Name, ref)
				}
			}
		}
		t.countries = append(t.countries, country{g.Properties.Name, rings})
	}
	return t, nil
}

// undelta turns the steps of a quantised arc into degrees.
func undelta(deltas [][2]float64, scale, translate [2]float64) orb.LineString {
	line := make(orb.LineString, len(deltas))
	var x, y float64
	for i, d := range deltas {
		x, y = x+d[0], y+d[1]
		line[i] = orb.Point{x*scale[0] + translate[0], y*scale[1] + translate[1]}
	}
	return line
}

// ringsOf decodes the arc references of a polygon or multipolygon.
func ringsOf(kind string, raw json.RawMessage) ([][]int, error) {
	switch kind {
	case "Polygon":
		var rings [][]int
		err := json.Unmarshal(raw, &rings)
		return rings, err
	case "MultiPolygon":
		var polygons [][][]int
		if err := json.Unmarshal(raw, &polygons); err != nil {
			return nil, err
		}
		var rings [][]int
		for _, p := range polygons {
			rings = append(rings, p...)
		}
		return rings, nil
	}
	return nil, fmt.Errorf("geometry is a %q, want Polygon or MultiPolygon", kind)
}

// index returns the number of the arc that a reference means.
func index(ref int) int {
	if ref < 0 {
		return ^ref
	}
	return ref
}

// ringBound returns the bound of a ring given by references.
func (t topology) ringBound(ring []int) orb.Bound {
	b := t.arcs[index(ring[0])].Bound()
	for _, ref := range ring[1:] {
		b = b.Union(t.arcs[index(ref)].Bound())
	}
	return b
}
