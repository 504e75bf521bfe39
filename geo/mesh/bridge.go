package mesh

import (
	"cmp"
	"math"
	"slices"

	"approdi/geo"
)

// joinHoles links every hole to the outer loop by a bridge of two coincident
// edges, so that one loop without holes is left (Eberly 2002). It
// returns a node of that loop. Holes are taken from the one that reaches
// furthest right, so that each looks only at holes already joined.
func (c *clipper) joinHoles(outer int32, holes [][]geo.World) int32 {
	if len(holes) == 0 {
		return outer
	}
	rightmost := make([]int32, 0, len(holes))
	for _, hole := range holes {
		if start := c.addRing(hole, false); start != none {
			rightmost = append(rightmost, c.rightmost(start))
		}
	}
	slices.SortFunc(rightmost, func(a, b int32) int {
		p, q := c.nodes[a].at, c.nodes[b].at
		return cmp.Or(cmp.Compare(q.X, p.X), cmp.Compare(p.Y, q.Y), cmp.Compare(a, b))
	})
	for _, tip := range rightmost {
		if anchor := c.visibleFrom(outer, tip); anchor != none {
			c.bridge(anchor, tip)
		}
	}
	return outer
}

// rightmost returns the corner of a loop with the largest x, the northern one
// of several.
func (c *clipper) rightmost(start int32) int32 {
	best := start
	for i := c.nodes[start].next; i != start; i = c.nodes[i].next {
		p, q := c.nodes[i].at, c.nodes[best].at
		if p.X > q.X || (p.X == q.X && p.Y < q.Y) {
			best = i
		}
	}
	return best
}

// visibleFrom returns the corner of the outer loop that the tip of a hole can be
// joined to without crossing an edge, or none when the hole lies outside. A ray
// to the right finds the nearest edge; the corner seen at the smallest angle
// to the ray inside the triangle of tip, hit and edge end is visible. When the
// nearest edge shows the ray its outer side, so does the whole loop.
func (c *clipper) visibleFrom(outer, tip int32) int32 {
	m := c.nodes[tip].at
	hit := geo.World{X: math.Inf(1), Y: m.Y}
	edge, nearestOuterSide := none, math.Inf(1)
	for i, first := outer, true; first || i != outer; i, first = c.nodes[i].next, false {
		p, q := c.nodes[i].at, c.nodes[c.nodes[i].next].at
		if p == m && c.seesLocally(i, c.nodes[c.nodes[tip].next].at) && c.seesLocally(i, c.nodes[c.nodes[tip].prev].at) {
			return i
		}
		if min(p.Y, q.Y) > m.Y || max(p.Y, q.Y) < m.Y || p.Y == q.Y {
			continue
		}
		x := p.X + float64((m.Y-p.Y)/(q.Y-p.Y)*(q.X-p.X))
		x = min(max(x, min(p.X, q.X)), max(p.X, q.X))
		switch {
		case x < m.X-c.slackWorld:
		case p.Y > q.Y:
			nearestOuterSide = min(nearestOuterSide, x)
		case x < hit.X:
			hit.X, edge = x, i
		}
	}
	if edge == none || nearestOuterSide < hit.X-c.slackWorld {
		return none
	}
	end := edge
	if after := c.nodes[edge].next; c.nodes[after].at.X > c.nodes[edge].at.X {
		end = after
	}
	return c.smallestAngle(outer, m, hit, end)
}

// smallestAngle chooses, among the corners of the outer loop that lie in the
// triangle m, hit, end, the one whose direction from m is nearest to the ray
// through hit, the nearer one of several. Of coincident corners, which bridges
// leave behind, only the one that faces m is taken.
func (c *clipper) smallestAngle(outer int32, m, hit geo.World, end int32) int32 {
	corner := c.nodes[end].at
	low, high := min(m.Y, corner.Y), max(m.Y, corner.Y)
	best, bestSlope, bestDX := end, math.Inf(1), math.Inf(1)
	for i, first := outer, true; first || i != outer; i, first = c.nodes[i].next, false {
		p := c.nodes[i].at
		dx := p.X - m.X
		if dx < 0 || p == m || p.X > corner.X || p.Y < low || p.Y > high {
			continue
		}
		a, b, d := turn(m, hit, p), turn(hit, corner, p), turn(corner, m, p)
		if !(a >= 0 && b >= 0 && d >= 0) && !(a <= 0 && b <= 0 && d <= 0) || !c.seesLocally(i, m) {
			continue
		}
		slope := math.Abs(p.Y-m.Y) / dx
		if slope < bestSlope || (slope == bestSlope && dx < bestDX) {
			best, bestSlope, bestDX = i, slope, dx
		}
	}
	return best
}

// bridge joins the loop of a hole into the outer loop between two corners. Both
// are doubled: the loop runs from the anchor over to the tip, once around the
// hole, and back beside the way it came.
func (c *clipper) bridge(anchor, tip int32) {
	tipCopy := int32(len(c.nodes))
	anchorCopy := tipCopy + 1
	c.nodes = append(c.nodes, c.nodes[tip], c.nodes[anchor])

	lastOfHole := c.nodes[tip].prev
	c.nodes[lastOfHole].next = tipCopy
	c.nodes[tipCopy].prev = lastOfHole
	c.nodes[tipCopy].next = anchorCopy
	c.nodes[anchorCopy].prev = tipCopy
	after := c.nodes[anchor].next
	c.nodes[anchorCopy].next = after
	c.nodes[after].prev = anchorCopy
	c.nodes[anchor].next = tip
	c.nodes[tip].prev = anchor
}
