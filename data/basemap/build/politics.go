package main

import (
	"sort"

	"github.com/paulmach/orb"
)

// The two classes of border. International ones are drawn solid; the others,
// which are not settled or not agreed by all parties, dashed.
const (
	international = "intl"
	undetermined  = "undetermined"
)

// partOf says which features of Natural Earth are shown as part of another,
// after the practice of United Nations maps: Cyprus as one country, Somalia
// within its borders of 1960. Lines inside the whole are not drawn.
var partOf = map[string]string{
	"N. Cyprus":               "Cyprus",
	"Cyprus U.N. Buffer Zone": "Cyprus",
	"Akrotiri":                "Cyprus",
	"Dhekelia":                "Cyprus",
	"Somaliland":              "Somalia",
}

// dashed holds the pairs, in alphabetical order, whose border is of class
// undetermined wherever it runs.
var dashed = map[[2]string]bool{
	{"Egypt", "Sudan"}:      true, // the Halayeb area; the parallel of 22°N
	{"Israel", "Palestine"}: true, // the armistice lines of 1949
	{"Israel", "Syria"}:     true, // the eastern line of the Golan Heights
	{"Kosovo", "Serbia"}:    true, // see Security Council resolution 1244 (1999)
	{"S. Sudan", "Sudan"}:   true, // Abyei and other parts not settled
}

// omitted holds the pairs whose line is not drawn. The line between Morocco
// and Western Sahara in Natural Earth is the sand wall between the armed
// forces; saharaLine takes its place. That of Gibraltar lies 1.5 km too far
// south, across the Rock; gibraltarLine takes its place.
var omitted = map[[2]string]bool{
	{"Gibraltar", "Spain"}:   true,
	{"Morocco", "W. Sahara"}: true,
}

// gibraltarLine runs north of the airfield; it starts and ends at sea and is
// cut at the coast.
var gibraltarLine = orb.LineString{{-5.358, 36.1552}, {-5.336, 36.1552}}

// crimea bounds the ring that Natural Earth counts as Russia and General
// Assembly resolution 68/262 (2014) as Ukraine.
var crimea = orb.Bound{Min: orb.Point{32, 44}, Max: orb.Point{36.8, 46.4}}

// saharaLine is the northern border of the non-self-governing territory of
// Western Sahara at 27°40'N, from the Atlantic, where it starts at sea and is
// cut at the coast, to the point where it meets Algeria.
var saharaLine = orb.LineString{{-13.3, 27.6667}, {-8.681, 27.661}}

// golanLine is the western line of the Golan Heights, from the border of
// Lebanon to that of Jordan. Natural Earth has only the eastern one. It was
// set by hand at the accuracy of a map at 1:1,000,000.
var golanLine = orb.LineString{
	{35.62, 33.25}, {35.655, 33.245}, {35.66, 33.18}, {35.645, 33.12}, {35.64, 33.06}, {35.625, 33.01},
	{35.63, 32.95}, {35.645, 32.90}, {35.655, 32.85}, {35.665, 32.80}, {35.648, 32.74}, {35.65, 32.69},
}

// border is a line between two countries.
type border struct {
	class string
	line  orb.LineString // degrees
	// free tells for the first and the last point that no other border meets
	// it there: it ends at a coast, or at the edge of the data.
	free [2]bool
}

// neutralBorders returns the borders between the countries of the topology
// under the rules above, with the lines that it lacks.
func neutralBorders(t topology) []border {
	sides := make([][]string, len(t.arcs))
	for _, c := range t.countries {
		for _, ring := range c.rings {
			name := shownAs(c.name, t.ringBound(ring))
			for _, ref := range ring {
				sides[index(ref)] = append(sides[index(ref)], name)
			}
		}
	}
	var borders []border
	for i, names := range sides {
		if len(names) != 2 || names[0] == names[1] {
			continue
		}
		sort.Strings(names)
		pair := [2]string{names[0], names[1]}
		if omitted[pair] {
			continue
		}
		class := international
		if dashed[pair] {
			class = undetermined
		}
		borders = append(borders, border{class: class, line: t.arcs[i].Clone()})
	}
	borders = append(borders, border{class: international, line: gibraltarLine})
	borders = attach(borders, saharaLine, 1)
	return attach(borders, golanLine, 0, len(golanLine)-1)
}

// shownAs returns the country that a ring with this bound is shown as.
func shownAs(name string, bound orb.Bound) string {
	if name == "Russia" && crimea.Contains(bound.Min) && crimea.Contains(bound.Max) {
		return "Ukraine"
	}
	if whole, ok := partOf[name]; ok {
		return whole
	}
	return name
}
