package mesh

import (
	"math"

	"approdi/geo"
)

// none stands where no node is.
const none int32 = -1

// node is one corner of a loop. Loops are doubly linked by positions in one
// slice, so that a polygon costs one allocation and not one for each point.
type node struct {
	at         geo.World
	vertex     uint32 // position in Mesh.Vertices
	prev, next int32
	loop       int32 // which loop of the clipper it belongs to
	cell       int32 // grid cell, while filed
	cellPrev   int32
	cellNext   int32
	filed      bool
}

// addRing copies a ring into a new loop and returns one of its nodes, or none
// when fewer than three different points are left. The loop turns like the
// triangles (positive area) or, for a hole, against them.
func (c *clipper) addRing(ring []geo.World, positive bool) int32 {
	first := int32(len(c.nodes))
	firstVertex := len(c.mesh.Vertices)
	for _, p := range ring {
		if !(math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest) {
			continue
		}
		if n := len(c.nodes); n > int(first) && c.nodes[n-1].at == p {
			continue
		}
		c.slackWorld = max(c.slackWorld, 4*0x1p-52*math.Abs(p.X), 4*0x1p-52*math.Abs(p.Y))
		c.nodes = append(c.nodes, node{at: p, vertex: uint32(len(c.mesh.Vertices))})
		c.mesh.Vertices = append(c.mesh.Vertices, p)
	}
	if n := len(c.nodes); n > int(first)+1 && c.nodes[n-1].at == c.nodes[first].at {
		c.nodes = c.nodes[:n-1]
		c.mesh.Vertices = c.mesh.Vertices[:len(c.mesh.Vertices)-1]
	}
	count := int32(len(c.nodes)) - first
	area := twiceArea(c.nodes[first:])
	if count < 3 || (!positive && area == 0) {
		c.nodes = c.nodes[:first]
		c.mesh.Vertices = c.mesh.Vertices[:firstVertex]
		return none
	}
	for i := range count {
		before, after := first+(i+count-1)%count, first+(i+1)%count
		if (area < 0) == positive {
			before, after = after, before
		}
		c.nodes[first+i].prev, c.nodes[first+i].next = before, after
	}
	return first
}

// twiceArea returns twice the signed area of consecutive nodes taken as a ring.
// Coordinates are taken from the first node, so that a small ring far from the
// origin keeps its digits.
func twiceArea(ring []node) float64 {
	sum := 0.0
	for i := 1; i+1 < len(ring); i++ {
		sum += turn(ring[0].at, ring[i].at, ring[i+1].at)
	}
	return sum
}

// turn returns twice the signed area of the triangle a, b, d: positive when the
// corner at b turns from the x axis towards the y axis, negative when it turns
// the other way and zero on a line. The conversions keep compilers from fusing
// a product with the subtraction, which would give other signs elsewhere.
func turn(a, b, d geo.World) float64 {
	return float64((b.X-a.X)*(d.Y-a.Y)) - float64((d.X-a.X)*(b.Y-a.Y))
}

// turnAt returns the turn at a corner, from its neighbour before to the one
// after.
func (c *clipper) turnAt(i int32) float64 {
	n := &c.nodes[i]
	return turn(c.nodes[n.prev].at, n.at, c.nodes[n.next].at)
}

// unlink takes a corner out of its loop and files its neighbours anew.
func (c *clipper) unlink(i int32) {
	n := &c.nodes[i]
	c.nodes[n.prev].next = n.next
	c.nodes[n.next].prev = n.prev
	if n.filed {
		c.grid.remove(c.nodes, i)
	}
	c.classify(n.prev)
	c.classify(n.next)
}

// seesLocally tells whether the direction from corner i to a point runs between
// its two edges, on the inner side or along one of them (the cone test of
// Eberly 2002).
func (c *clipper) seesLocally(i int32, p geo.World) bool {
	n := &c.nodes[i]
	before, after := c.nodes[n.prev].at, c.nodes[n.next].at
	if turn(before, n.at, after) > 0 {
		return turn(n.at, after, p) >= 0 && turn(n.at, p, before) >= 0
	}
	return turn(n.at, after, p) >= 0 || turn(n.at, p, before) >= 0
}
