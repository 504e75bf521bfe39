// Package label finds room for the names on the map. Names compete: the more
// important go first, each takes the first of its allowed sides that is free,
// and what finds no room is left out. Between one frame and the next the result
// changes as little as it can, so that names do not flicker while the map moves.
package label

import (
	"math"

	"approdi/geo"
)

// Box is a rectangle in Screen space, in CSS pixels, y down.
type Box struct{ MinX, MinY, MaxX, MaxY float64 }

// Overlaps tells whether two boxes share more than their rims.
func (b Box) Overlaps(other Box) bool {
	return b.MinX < other.MaxX && other.MinX < b.MaxX && b.MinY < other.MaxY && other.MinY < b.MaxY
}

// holds tells whether the other box lies wholly inside.
func (b Box) holds(other Box) bool {
	return other.MinX >= b.MinX && other.MinY >= b.MinY && other.MaxX <= b.MaxX && other.MaxY <= b.MaxY
}

// grown returns the box with a margin in pixels added on every side.
func (b Box) grown(marginPx float64) Box {
	return Box{MinX: b.MinX - marginPx, MinY: b.MinY - marginPx, MaxX: b.MaxX + marginPx, MaxY: b.MaxY + marginPx}
}

// union is the smallest box around two others.
func (b Box) union(other Box) Box {
	return Box{
		MinX: min(b.MinX, other.MinX), MinY: min(b.MinY, other.MinY),
		MaxX: max(b.MaxX, other.MaxX), MaxY: max(b.MaxY, other.MaxY),
	}
}

// moved returns the box at another place.
func (b Box) moved(x, y float64) Box {
	return Box{MinX: b.MinX + x, MinY: b.MinY + y, MaxX: b.MaxX + x, MaxY: b.MaxY + y}
}

// Middle is that of the box, in Screen.
func (b Box) Middle() geo.Screen {
	return geo.Screen{X: (b.MinX + b.MaxX) / 2, Y: (b.MinY + b.MaxY) / 2}
}

// Side says on which side of its point a label stands.
type Side uint8

// The sides, as seen on the screen. Centre is on the point itself.
const (
	Centre Side = iota
	Right
	Left
	Above
	Below
	AboveRight
	AboveLeft
	BelowRight
	BelowLeft
)

// Further is added to a side that is FurtherPx beyond the gap.
const Further Side = 1 << 7

// sides holds the direction from the point to the label for every side, as
// signs of x and y.
var sides = [...]struct{ x, y float64 }{
	Centre: {0, 0}, Right: {1, 0}, Left: {-1, 0}, Above: {0, -1}, Below: {0, 1},
	AboveRight: {1, -1}, AboveLeft: {-1, -1}, BelowRight: {1, 1}, BelowLeft: {-1, 1},
}

// Candidate is a label that would like to be shown.
type Candidate struct {
	// ID tells the label from all others, in this frame and the next.
	ID string
	// Priority decides who goes first: lower before higher.
	Priority int
	// At is the point that the label names.
	At geo.Screen
	// Width and Height are those of the text, in pixels.
	Width, Height float64
	// GapPx is the distance from the point to the text, and FurtherPx what is
	// added to it on the sides that are [Further]. A label without a gap can only
	// be centred.
	GapPx, FurtherPx float64
	// Sides are the allowed sides in order of preference; none means Centre.
	Sides []Side
	// SymbolRadiusPx, if above 0, keeps other labels (but not its own) off a
	// square reaching that far each way from the point, whether or not the label
	// itself finds room: a symbol is drawn there.
	SymbolRadiusPx float64
	// DiscRadiusPx, if above 0, keeps other labels that have a choice off a disc of
	// that radius around the point, whether or not the label itself finds room, and
	// those that are OffDiscs in any case.
	DiscRadiusPx float64
	OffDiscs     bool
	// Parts are the boxes that a slanted text takes up, from its middle; none
	// means all of Width and Height.
	Parts []Box
	// Words are what the label says. Of two that say the same, with their middles
	// less than ApartPx apart, only the first is shown. With 0 both are.
	Words   string
	ApartPx float64
	// Pinned labels belong to the edge of the view rather than to the map, so
	// that nothing is remembered of them: they are shown wherever there is room.
	Pinned bool
}

// Placed is a label that found room.
type Placed struct {
	ID string
	// Index is that of the candidate.
	Index int
	Side  Side
	Box   Box
}

// centred is what a candidate without a choice is allowed.
var centred = []Side{Centre}

// allowed returns the sides that the label may stand on.
func (c *Candidate) allowed() []Side {
	if c.GapPx <= 0 || len(c.Sides) == 0 {
		return centred
	}
	return c.Sides
}

// box returns where the text lies on one side of its point. On the diagonals
// the gap is measured along the diagonal, to the corner of the text. An unknown
// side is taken as Centre.
func (c *Candidate) box(side Side) Box {
	gap := c.GapPx
	if side&Further != 0 {
		side, gap = side&^Further, gap+c.FurtherPx
	}
	if int(side) >= len(sides) {
		side = Centre
	}
	towards := sides[side]
	if towards.x != 0 && towards.y != 0 {
		gap *= math.Sqrt2 / 2
	}
	x := c.At.X + towards.x*(gap+c.Width/2)
	y := c.At.Y + towards.y*(gap+c.Height/2)
	return Box{MinX: x - c.Width/2, MinY: y - c.Height/2, MaxX: x + c.Width/2, MaxY: y + c.Height/2}
}

// point returns the point that the label names, as a box without area.
func (c *Candidate) point() Box {
	return Box{MinX: c.At.X, MinY: c.At.Y, MaxX: c.At.X, MaxY: c.At.Y}
}

// symbol returns the square that the symbol at the point takes up.
func (c *Candidate) symbol() Box { return c.point().grown(c.SymbolRadiusPx) }
