package scene

import (
	"fmt"
	"math"
	"strings"
)

// Shape is the form of the mark of an area of work. The nine can be told apart
// at 12 px and without colour. The shader of the symbols draws the same.
type Shape uint8

const (
	NoShape      Shape = iota
	Disc               // people
	TriangleDown       // setting foot on the ground again
	HalfDisc           // speaking
	Square             // a post at a border
	TriangleUp         // growth
	Cross              // health
	RingAndDot         // one among others
	BowTie             // from one place to another
	Diamond            // a closer look
	Shapes             // how many there are, NoShape counted
)

var shapeOfArea = map[string]Shape{
	"vulnerable-groups":           Disc,
	"voluntary-return":            TriangleDown,
	"communication":               HalfDisc,
	"border-management":           Square,
	"migration-and-development":   TriangleUp,
	"migration-and-health":        Cross,
	"migration-and-integration":   RingAndDot,
	"relocation-and-resettlement": BowTie,
	"research":                    Diamond,
}

// AreaShape is the shape of an area of work, NoShape for anything else.
func AreaShape(area string) Shape { return shapeOfArea[area] }

// Measures of the shapes as shares of the radius of their symbol, chosen so
// that all look equally large. The shader has the same.
const (
	discShare     = 0.88
	squareShare   = 0.78 // half a side
	barShare      = 0.34 // half the width of an arm of the cross
	tieShare      = 0.85 // half the height of the bow tie
	waistShare    = 0.12 // and of its waist
	ringShare     = 0.52 // the inner radius of the ring
	dotShare      = 0.26
	triangleShare = 0.62 // from the middle of a triangle to its base
	domeShare     = 0.45 // from the middle of the half disc to its straight side
)

// corners of the shapes that have straight sides, as shares of the radius, y
// down, clockwise from the left.
func (s Shape) corners() [][2]float64 {
	const q, b = squareShare, barShare
	switch s {
	case Square:
		return [][2]float64{{-q, -q}, {q, -q}, {q, q}, {-q, q}}
	case Diamond:
		return [][2]float64{{-1, 0}, {0, -1}, {1, 0}, {0, 1}}
	case TriangleUp:
		return [][2]float64{{-1, triangleShare}, {0, -1}, {1, triangleShare}}
	case TriangleDown:
		return [][2]float64{{-1, -triangleShare}, {1, -triangleShare}, {0, 1}}
	case Cross:
		return [][2]float64{{-1, -b}, {-b, -b}, {-b, -1}, {b, -1}, {b, -b}, {1, -b}, {1, b}, {b, b}, {b, 1}, {-b, 1}, {-b, b}, {-1, b}}
	case BowTie:
		return [][2]float64{{-1, -tieShare}, {0, -waistShare}, {1, -tieShare}, {1, tieShare}, {0, waistShare}, {-1, tieShare}}
	}
	return nil
}

// AreaPath is a shape as SVG path data around the origin, in px for a radius in
// px. Holes go round the other way, so that it looks the same by either fill
// rule. NoShape has an empty path.
func AreaPath(s Shape, radiusPx float64) string {
	r := radiusPx
	switch s {
	case Disc:
		return circlePath(discShare*r, true)
	case RingAndDot:
		return circlePath(discShare*r, true) + circlePath(ringShare*r, false) + circlePath(dotShare*r, true)
	case HalfDisc:
		x, half := -domeShare*r, r
		return fmt.Sprintf("M%s %sA%s %s 0 0 1 %s %sZ", px(x), px(-half), px(half), px(half), px(x), px(half))
	}
	var path strings.Builder
	for i, c := range s.corners() {
		command := "L"
		if i == 0 {
			command = "M"
		}
		path.WriteString(command + px(c[0]*r) + " " + px(c[1]*r))
	}
	if path.Len() > 0 {
		path.WriteString("Z")
	}
	return path.String()
}

// circlePath is a circle in two arcs: one alone cannot go all around.
func circlePath(r float64, clockwise bool) string {
	sweep := "0"
	if clockwise {
		sweep = "1"
	}
	arc := "A" + px(r) + " " + px(r) + " 0 0 " + sweep + " "
	return "M" + px(-r) + " 0" + arc + px(r) + " 0" + arc + px(-r) + " 0Z"
}

// px writes a length with two decimals at most.
func px(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", math.Round(x*100)/100+0), "0"), ".")
}
