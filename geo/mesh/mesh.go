// Package mesh turns polygons with holes into triangles that a graphics
// processor can fill. The method is ear clipping (Eberly 2002, Triangulation by
// Ear Clipping) with the bookkeeping that real coastlines ask for (Held 2001,
// FIST: Fast Industrial-Strength Triangulation of Polygons): only reflex
// corners can spoil an ear, a grid finds those nearby, and a ring that is not
// quite valid is mended a little at a time instead of being refused.
package mesh

import "approdi/geo"

// Mesh is a set of triangles in World space. Every three Indices name the
// corners of one triangle among Vertices. All triangles run the same way round,
// clockwise as seen on a map whose y points south, and none has zero area.
type Mesh struct {
	Vertices []geo.World
	Indices  []uint32
}

// farthest is the coordinate, in widths of the world, beyond which a point is
// taken for a mistake and dropped. It keeps products of coordinates finite.
const farthest = 1e6

// FromPolygon triangulates a polygon whose first ring is its outer boundary and
// whose other rings are holes. Rings may be closed or open and run either way.
//
// The vertices of the result are the points of the rings in their order, less
// repeated ones, followed by the crossing points of edges that had to be
// mended. For a valid polygon, holes touching the outer ring or each other
// included, the triangles cover it exactly once. For an invalid one they cover
// approximately what a reader would call its inside. An outer ring without
// three different points gives an empty mesh, and such a hole is ignored, as
// are points that are not finite or lie more than a million worlds away.
func FromPolygon(rings [][]geo.World) Mesh {
	if len(rings) == 0 {
		return Mesh{}
	}
	size := 0
	for _, ring := range rings {
		size += len(ring)
	}
	c := clipper{
		nodes: make([]node, 0, size+2*len(rings)),
		mesh: Mesh{
			Vertices: make([]geo.World, 0, size),
			Indices:  make([]uint32, 0, 3*(size+2*len(rings))),
		},
	}
	start := c.addRing(rings[0], true)
	if start == none {
		return Mesh{}
	}
	start = c.joinHoles(start, rings[1:])
	c.prepare()
	c.pending = append(c.pending, start)
	for len(c.pending) > 0 {
		next := c.pending[len(c.pending)-1]
		c.pending = c.pending[:len(c.pending)-1]
		c.clipRing(next)
	}
	return c.mesh
}

// Append adds the triangles of another mesh, whose indices are shifted to where
// its vertices come to lie. The other mesh is not changed.
func (m *Mesh) Append(other Mesh) {
	first := uint32(len(m.Vertices))
	m.Vertices = append(m.Vertices, other.Vertices...)
	for _, index := range other.Indices {
		m.Indices = append(m.Indices, first+index)
	}
}

// clipper holds one polygon while it is cut up: its corners, the grid of the
// reflex ones, the loops still to be cut and the triangles made so far.
type clipper struct {
	nodes   []node
	grid    grid
	pending []int32
	loops   int32
	// slackWorld is the distance below which rounding may have moved a point
	// off the edge that it was meant to lie on: a few units in the last place of
	// the largest coordinate.
	slackWorld float64
	mesh       Mesh
}

// prepare files the reflex corners in the grid, once all holes are joined to the
// outer ring.
func (c *clipper) prepare() {
	reflex := 0
	for i := range c.nodes {
		if c.turnAt(int32(i)) <= 0 {
			reflex++
		}
	}
	c.grid.reset(c.nodes, reflex)
	for i := range c.nodes {
		c.classify(int32(i))
	}
}

// classify files a corner among the reflex ones or takes it out, after one of
// its neighbours changed. A straight corner counts as reflex.
func (c *clipper) classify(i int32) {
	reflex := c.turnAt(i) <= 0
	switch {
	case reflex && !c.nodes[i].filed:
		c.grid.insert(c.nodes, i)
	case !reflex && c.nodes[i].filed:
		c.grid.remove(c.nodes, i)
	}
}

// emit adds the triangle of three corners. The caller has found that it turns
// the right way.
func (c *clipper) emit(a, b, d int32) {
	c.mesh.Indices = append(c.mesh.Indices, c.nodes[a].vertex, c.nodes[b].vertex, c.nodes[d].vertex)
}
