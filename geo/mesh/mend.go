package mesh

import (
	"math"

	"approdi/geo"
)

// splitAtTouch looks for a reflex corner that lies on an edge of its own loop,
// as where a hole touches the middle of the coast. No triangle can rest on that
// whole edge, so the loop is cut in two at the corner. It returns a node of each
// part. The area inside is unchanged, up to rounding.
func (c *clipper) splitAtTouch(start int32) (one, other int32, found bool) {
	for i, first := start, true; first || i != start; i, first = c.nodes[i].next, false {
		if r := c.touching(i); r != none {
			twin := int32(len(c.nodes))
			c.nodes = append(c.nodes, c.nodes[r])
			c.nodes[twin].filed = false

			// r keeps its way onwards, its twin the way that led to it.
			j := c.nodes[i].next
			before := c.nodes[r].prev
			c.nodes[before].next = twin
			c.nodes[twin].prev, c.nodes[twin].next = before, j
			c.nodes[j].prev = twin
			c.nodes[i].next, c.nodes[r].prev = r, i
			for _, changed := range [...]int32{i, j, r, twin, before, c.nodes[r].next} {
				c.classify(changed)
			}
			return r, twin, true
		}
	}
	return none, none, false
}

// touching returns a reflex corner that lies between the ends of the edge after
// corner i and comes to it from the inner side, or none.
func (c *clipper) touching(i int32) int32 {
	j := c.nodes[i].next
	p, q, loop := c.nodes[i].at, c.nodes[j].at, c.nodes[i].loop
	g := &c.grid
	for row := g.row(min(p.Y, q.Y) - c.slackWorld); row <= g.row(max(p.Y, q.Y)+c.slackWorld); row++ {
		for col := g.column(min(p.X, q.X) - c.slackWorld); col <= g.column(max(p.X, q.X)+c.slackWorld); col++ {
			for r := g.heads[row*g.cols+col]; r != none; r = c.nodes[r].cellNext {
				n := &c.nodes[r]
				if r != i && r != j && n.loop == loop && c.liesWithin(p, q, n.at) &&
					leftOf(p, q, c.nodes[n.prev].at, c.slackWorld) && leftOf(p, q, c.nodes[n.next].at, c.slackWorld) {
					return r
				}
			}
		}
	}
	return none
}

// liesWithin tells whether a point lies on the segment from p to q, but for
// rounding, and not at its ends.
func (c *clipper) liesWithin(p, q, r geo.World) bool {
	if c.coincide(p, r) || c.coincide(q, r) || !leftOf(p, q, r, c.slackWorld) || !leftOf(q, p, r, c.slackWorld) {
		return false
	}
	along := float64((r.X-p.X)*(q.X-p.X)) + float64((r.Y-p.Y)*(q.Y-p.Y))
	whole := float64((q.X-p.X)*(q.X-p.X)) + float64((q.Y-p.Y)*(q.Y-p.Y))
	return along > 0 && along < whole
}

// uncross removes small bow-ties: where the edge before a corner crosses the
// edge after the next one, both edges are cut at the crossing, and the little
// loop beyond is filled if it turns the right way. It returns how many corners
// it took away and a node of what is left.
func (c *clipper) uncross(start int32) (removed int, next int32) {
	size := 0
	for i, first := start, true; first || i != start; i, first = c.nodes[i].next, false {
		size++
	}
	at := start
	for steps := size; steps > 0 && size-removed > 3; steps-- {
		after := c.nodes[at].next
		a, b := c.nodes[c.nodes[at].prev].at, c.nodes[at].at
		d, e := c.nodes[after].at, c.nodes[c.nodes[after].next].at
		crossing, ok := cross(a, b, d, e)
		if !ok {
			at = after
			continue
		}
		tip := int32(len(c.nodes))
		c.nodes = append(c.nodes, node{at: crossing, vertex: uint32(len(c.mesh.Vertices)), loop: c.nodes[at].loop})
		c.mesh.Vertices = append(c.mesh.Vertices, crossing)
		if turn(crossing, b, d) > 0 {
			c.emit(tip, at, after)
		}
		c.nodes[tip].prev, c.nodes[tip].next = c.nodes[at].prev, after
		c.nodes[c.nodes[at].prev].next, c.nodes[after].prev = tip, tip
		if c.nodes[at].filed {
			c.grid.remove(c.nodes, at)
		}
		c.classify(c.nodes[tip].prev)
		c.classify(tip)
		c.unlink(after)
		removed++
		at = c.nodes[tip].next
	}
	return removed, at
}

// cross returns the point where the segments ab and de cross, if each has its
// ends strictly on either side of the other.
func cross(a, b, d, e geo.World) (geo.World, bool) {
	fromA, fromB := turn(d, e, a), turn(d, e, b)
	fromD, fromE := turn(a, b, d), turn(a, b, e)
	if !((fromA > 0 && fromB < 0 || fromA < 0 && fromB > 0) && (fromD > 0 && fromE < 0 || fromD < 0 && fromE > 0)) {
		return geo.World{}, false
	}
	share := fromA / (fromA - fromB)
	return geo.World{X: a.X + float64(share*(b.X-a.X)), Y: a.Y + float64(share*(b.Y-a.Y))}, true
}

// force cuts off the smallest convex corner although something lies in its
// triangle: the last resort for a loop that crosses itself at large. A loop
// without a convex corner encloses nothing and is given up.
func (c *clipper) force(start int32) (removed int, next int32) {
	best, smallest := none, math.Inf(1)
	for i, first := start, true; first || i != start; i, first = c.nodes[i].next, false {
		if area := c.turnAt(i); area > 0 && area < smallest {
			best, smallest = i, area
		}
	}
	if best == none {
		return 0, none
	}
	n := c.nodes[best]
	c.emit(n.prev, best, n.next)
	c.unlink(best)
	return 1, n.next
}
