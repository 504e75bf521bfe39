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
	Kind     LineKind
	Origin   geo.World
	Bound    camera.Bound
	Vertices []LineVertex
	Indices  []uint32
}

// LineVertex is one side of a ribbon at one point of a line. Offset is the
// direction to move in, scaled by the miter; Along is the distance from the
// line's start in World.
type LineVertex struct {
	X, Y, OffsetX, OffsetY, Side, Along float32
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
	ribbon, indices := stroke.Ribbon(line)
	l := Line{Kind: kind, Bound: boundOf(line), Indices: indices, Vertices: make([]LineVertex, len(ribbon))}
	l.Origin = l.Bound.Min
	for i, v := range ribbon {
		l.Vertices[i] = LineVertex{
			X: float32(v.Point.X - l.Origin.X), Y: float32(v.Point.Y - l.Origin.Y),
			OffsetX: v.OffsetX, OffsetY: v.OffsetY, Side: v.Side, Along: v.Along,
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
