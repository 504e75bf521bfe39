package mesh

import (
	"math"

	"approdi/geo"
)

// clipRing removes small bow-ties from one loop, which could pass for ears, and
// then cuts ears off it until nothing is left. After a cut it moves
// on past the next corner, which spreads the cuts around the loop and avoids
// fans of thin triangles. A whole round without an ear means that the loop
// touches or crosses itself, and it is mended.
func (c *clipper) clipRing(start int32) {
	removed, at := c.uncross(start)
	left, idle := c.relabel(at), 0
	searched := false // for touches, which only happens once for each loop
	for left >= 3 {
		if idle >= left {
			if !searched {
				searched = true
				if one, other, found := c.splitAtTouch(at); found {
					c.pending = append(c.pending, other, one)
					return
				}
			}
			if removed, at = c.uncross(at); removed == 0 {
				removed, at = c.force(at)
			}
			if removed == 0 {
				return
			}
			left, idle = left-removed, 0
			continue
		}
		n := c.nodes[at]
		corner := c.turnAt(at)
		switch {
		case corner == 0:
			// A straight corner or the tip of a spike bounds nothing.
			c.unlink(at)
			at, left, idle = n.prev, left-1, 0
		case corner > 0 && c.isEar(at):
			c.emit(n.prev, at, n.next)
			c.unlink(at)
			at, left, idle = c.nodes[n.next].next, left-1, 0
			c.grid.thin(c.nodes)
		default:
			at = n.next
			idle++
		}
	}
	c.discard(at, left)
}

// relabel marks the nodes of a loop as its own and returns how many there are.
func (c *clipper) relabel(start int32) int {
	c.loops++
	count := 0
	for i := start; count == 0 || i != start; i = c.nodes[i].next {
		c.nodes[i].loop = c.loops
		count++
	}
	return count
}

// discard takes the last corners of a finished loop out of the grid.
func (c *clipper) discard(at int32, left int) {
	for range left {
		if c.nodes[at].filed {
			c.grid.remove(c.nodes, at)
		}
		at = c.nodes[at].next
	}
}

// isEar tells whether the triangle at a convex corner lies inside the loop: no
// reflex corner of the loop lies in it or on its rim. Corners that coincide
// with those of the triangle do not count, unless their own edges lead into it
// from its tip.
func (c *clipper) isEar(tip int32) bool {
	n := &c.nodes[tip]
	t := triangle{a: c.nodes[n.prev].at, b: n.at, d: c.nodes[n.next].at}
	low := geo.World{X: min(t.a.X, t.b.X, t.d.X) - c.slackWorld, Y: min(t.a.Y, t.b.Y, t.d.Y) - c.slackWorld}
	high := geo.World{X: max(t.a.X, t.b.X, t.d.X) + c.slackWorld, Y: max(t.a.Y, t.b.Y, t.d.Y) + c.slackWorld}
	g := &c.grid
	firstColumn, lastColumn := g.column(low.X), g.column(high.X)
	firstRow, lastRow := g.row(low.Y), g.row(high.Y)
	for row := firstRow; row <= lastRow; row++ {
		for _, head := range g.heads[row*g.cols+firstColumn : row*g.cols+lastColumn+1] {
			for i := head; i != none; i = c.nodes[i].cellNext {
				p := c.nodes[i].at
				if p.X < low.X || p.X > high.X || p.Y < low.Y || p.Y > high.Y || c.nodes[i].loop != n.loop {
					continue
				}
				if i == tip || i == n.prev || i == n.next || !t.holds(p, c.slackWorld) {
					continue
				}
				if c.coincide(p, t.a) || c.coincide(p, t.d) {
					continue
				}
				if c.coincide(p, t.b) && !t.opensTo(c.nodes[c.nodes[i].prev].at) && !t.opensTo(c.nodes[c.nodes[i].next].at) {
					continue
				}
				return false
			}
		}
	}
	return true
}

// coincide tells whether two points are the same but for rounding.
func (c *clipper) coincide(p, q geo.World) bool {
	return math.Abs(p.X-q.X) <= c.slackWorld && math.Abs(p.Y-q.Y) <= c.slackWorld
}

// triangle is an ear to be: its tip b between the corners a and d.
type triangle struct{ a, b, d geo.World }

// holds tells whether a point lies in the triangle or no further than a slack,
// in World units, outside one of its sides.
func (t triangle) holds(p geo.World, slackWorld float64) bool {
	return leftOf(t.a, t.b, p, slackWorld) && leftOf(t.b, t.d, p, slackWorld) && leftOf(t.d, t.a, p, slackWorld)
}

// opensTo tells whether the direction from the tip to a point runs strictly
// between the two sides at the tip.
func (t triangle) opensTo(p geo.World) bool {
	return turn(t.b, t.d, p) > 0 && turn(t.b, p, t.a) > 0
}

// leftOf tells whether a point lies on the inner side of an edge from a to b or
// within a slack, in World units, of its line.
func leftOf(a, b, p geo.World, slackWorld float64) bool {
	return turn(a, b, p) >= -float64(slackWorld*(math.Abs(b.X-a.X)+math.Abs(b.Y-a.Y)))
}
