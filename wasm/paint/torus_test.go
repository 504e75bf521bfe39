package paint

import (
	"image"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texture stands for the picture of a torus: each of its pixels tells which
// pixel of the plane was drawn there last.
type texture map[image.Point]image.Point

func (x texture) draw(t *torus, r image.Rectangle) {
	cut, n := t.pieces(r)
	for _, p := range cut[:n] {
		for dy := range p.plane.Dy() {
			for dx := range p.plane.Dx() {
				x[p.at.Add(image.Pt(dx, dy))] = p.plane.Min.Add(image.Pt(dx, dy))
			}
		}
	}
}

// TestTorusHoldsEveryViewOfAWalk moves a view about at random and draws only
// what the torus asks for. All of the view must be in the texture, each pixel
// where it is looked for.
func TestTorusHoldsEveryViewOfAWalk(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	size := image.Pt(37, 22)
	for range 20 {
		tor := newTorus(size, 8)
		x := texture{}
		corner := image.Pt(r.IntN(200)-100, r.IntN(200)-100)
		for step := range 60 {
			view := image.Rectangle{Min: corner, Max: corner.Add(size)}
			fresh, ok := tor.follow(view)
			if !ok {
				x = texture{}
				tor.restart(view)
				x.draw(&tor, tor.held)
				_, n := tor.pieces(tor.held)
				require.Equal(t, 1, n, "a fresh view has no seam")
			}
			for _, part := range fresh.parts[:fresh.n] {
				x.draw(&tor, part)
			}
			require.True(t, view.In(tor.held))
			require.LessOrEqual(t, tor.held.Dx(), tor.size.X)
			require.LessOrEqual(t, tor.held.Dy(), tor.size.Y)
			cut, n := tor.pieces(tor.held)
			for _, p := range cut[:n] {
				for dy := range p.plane.Dy() {
					for dx := range p.plane.Dx() {
						d := image.Pt(dx, dy)
						require.Equal(t, p.plane.Min.Add(d), x[p.at.Add(d)], "step %d", step)
					}
				}
			}
			corner = corner.Add(image.Pt(r.IntN(25)-12, r.IntN(25)-12))
		}
	}
}

func TestTorusDrawsOnlyWhatIsNew(t *testing.T) {
	tor := newTorus(image.Pt(100, 60), 10)
	assert.Equal(t, image.Pt(110, 70), tor.size)
	view := image.Rect(0, 0, 100, 60)
	_, ok := tor.follow(view)
	assert.False(t, ok, "nothing is held at first")
	tor.restart(view)
	assert.Equal(t, view, tor.held)
	for _, c := range []struct {
		name string
		by   image.Point
		want []image.Rectangle
	}{
		{"a view that stands still needs nothing", image.Pt(0, 0), nil},
		{"a step to the right needs one column of tiles", image.Pt(1, 0), []image.Rectangle{image.Rect(100, 0, 110, 60)}},
		{"steps within that column need nothing", image.Pt(9, 0), nil},
		{"a step down needs one row below all columns", image.Pt(0, 10), []image.Rectangle{image.Rect(0, 60, 110, 70)}},
		{"a step back finds everything still there", image.Pt(-10, -10), nil},
		{"a step to the left and up needs a column and the rest of a row", image.Pt(-1, -1),
			[]image.Rectangle{image.Rect(-10, -10, 0, 60), image.Rect(0, -10, 100, 0)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			view = view.Add(c.by)
			fresh, ok := tor.follow(view)
			require.True(t, ok)
			assert.Equal(t, c.want, append([]image.Rectangle(nil), fresh.parts[:fresh.n]...))
		})
	}
	_, ok = tor.follow(view.Add(image.Pt(500, 0)))
	assert.False(t, ok, "a jump finds nothing of use")
}
