package atlas

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/mesh"
	"approdi/geo/stroke"
)

// LineKind says what a line on the map stands for.
type LineKind uint8

const (
	Coast LineKind = iota
	Shore          // of a lake
	Border
	UndeterminedBorder
	Corridors
)

// Line is a polyline prepared for an anti-aliased ribbon. Positions are
// float32 relative to Origin: at the largest zoom that is finer than a
// hundredth of a pixel, which absolute ones would not be.
type Line struct {
	Kind   LineKind
	Origin geo.World
	Bound  camera.Bound
	Pairs  []LinePair
}

// LinePair are the two vertices of a ribbon at one point of a line. Offset is
// the direction to move in to its right, scaled by the miter, and the other way
// to its left; Along is the distance from the line's start in World.
type LinePair struct {
	X, Y, OffsetX, OffsetY, Along float32
}

// Fill is a triangulated area, relative to Origin like a Line.
type Fill struct {
	Origin  geo.World
	Bound   camera.Bound
	Points  []Point32
	Indices []uint32
}

// Point32 is a position in World relative to an origin.
type Point32 struct{ X, Y float32 }

func newLine(kind LineKind, line []geo.World) Line {
	ribbon := stroke.Ribbon(line)
	l := Line{Kind: kind, Bound: boundOf(line), Pairs: make([]LinePair, len(ribbon))}
	l.Origin = l.Bound.Min
	for i, p := range ribbon {
		l.Pairs[i] = LinePair{
			X: float32(p.Point.X - l.Origin.X), Y: float32(p.Point.Y - l.Origin.Y),
			OffsetX: p.OffsetX, OffsetY: p.OffsetY, Along: p.Along,
		}
	}
	return l
}

func newFill(m mesh.Mesh) Fill {
	f := Fill{Bound: boundOf(m.Vertices), Indices: m.Indices, Points: make([]Point32, len(m.Vertices))}
	f.Origin = f.Bound.Min
	for i, v := range m.Vertices {
		f.Points[i] = Point32{X: float32(v.X - f.Origin.X), Y: float32(v.Y - f.Origin.Y)}
	}
	return f
}

func boundOf(points []geo.World) camera.Bound {
	if len(points) == 0 {
		return camera.Bound{}
	}
	b := camera.Bound{Min: points[0], Max: points[0]}
	for _, p := range points[1:] {
		b.Min.X, b.Min.Y = min(b.Min.X, p.X), min(b.Min.Y, p.Y)
		b.Max.X, b.Max.Y = max(b.Max.X, p.X), max(b.Max.Y, p.Y)
	}
	return b
}
