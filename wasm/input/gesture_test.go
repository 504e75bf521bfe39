package input

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

// after plays events into fresh gestures and returns what each came to; that a
// hand is on the map is told by the pointer that comes down and left out.
func after(events ...any) (*Gestures, []Result) {
	g := &Gestures{}
	var results []Result
	for _, event := range events {
		switch e := event.(type) {
		case Pointer:
			r := g.Pointer(e)
			if r.Kind == Grab {
				r = Result{}
			}
			results = append(results, r)
		case Blur:
			g.Reset()
			results = append(results, Result{})
		}
	}
	return g, results
}

// A mouse has the number 1, fingers those that are given.

func mouse(phase Phase, x, y float64) Pointer {
	return Pointer{Phase: phase, ID: 1, At: geo.Screen{X: x, Y: y}}
}

func finger(phase Phase, id int, x, y float64) Pointer {
	return Pointer{Phase: phase, ID: id, Touch: true, At: geo.Screen{X: x, Y: y}}
}

func (e Pointer) at(t time.Duration) Pointer {
	e.Time = t
	return e
}

func nothing() Result           { return Result{} }
func pan(dx, dy float64) Result { return Result{Kind: Pan, DX: dx, DY: dy} }
func tap(x, y float64) Result   { return Result{Kind: Tap, At: geo.Screen{X: x, Y: y}} }
func touchTap(x, y float64) Result {
	return Result{Kind: Tap, At: geo.Screen{X: x, Y: y}, Touch: true}
}
func hover(x, y float64) Result { return Result{Kind: Hover, At: geo.Screen{X: x, Y: y}} }
func noHover() Result           { return Result{Kind: HoverEnd} }
func zoomOf(x, y, delta float64) Result {
	return Result{Kind: Zoom, At: geo.Screen{X: x, Y: y}, Delta: delta}
}
func doubleTapZoom(x, y float64) Result { return zoomOf(x, y, 1) }

func TestOnePointer(t *testing.T) {
	for _, c := range []struct {
		name   string
		events []any
		want   []Result
	}{
		{"a click that does not move is a tap",
			[]any{mouse(Down, 50, 60), mouse(Up, 50, 60)},
			[]Result{nothing(), tap(50, 60)}},
		{"a click that strays by as much as a mouse may is a tap where it ends",
			[]any{mouse(Down, 50, 60), mouse(Move, 54, 60), mouse(Up, 54, 60)},
			[]Result{nothing(), nothing(), tap(54, 60)}},
		{"a click that strays a pixel further is a drag, and the picture catches up",
			[]any{mouse(Down, 50, 60), mouse(Move, 55, 60), mouse(Up, 55, 60)},
			[]Result{nothing(), pan(5, 0), nothing()}},
		{"a click that strays a pixel less is a tap",
			[]any{mouse(Down, 50, 60), mouse(Move, 50, 57), mouse(Up, 50, 57)},
			[]Result{nothing(), nothing(), tap(50, 57)}},
		{"a finger may roll by ten pixels in a tap",
			[]any{finger(Down, 7, 50, 60), finger(Move, 7, 56, 68), finger(Up, 7, 56, 68)},
			[]Result{nothing(), nothing(), touchTap(56, 68)}},
		{"a finger that rolls nine pixels taps",
			[]any{finger(Down, 7, 50, 60), finger(Move, 7, 50, 69), finger(Up, 7, 50, 69)},
			[]Result{nothing(), nothing(), touchTap(50, 69)}},
		{"a finger that rolls eleven pixels drags",
			[]any{finger(Down, 7, 50, 60), finger(Move, 7, 50, 71), finger(Up, 7, 50, 71)},
			[]Result{nothing(), pan(0, 11), nothing()}},
		{"a pointer that comes back in a drag does not tap",
			[]any{mouse(Down, 50, 60), mouse(Move, 80, 60), mouse(Move, 50, 60), mouse(Up, 50, 60)},
			[]Result{nothing(), pan(30, 0), pan(-30, 0), nothing()}},
		{"a pointer that is let go far from where it came down does not tap, though no move was heard",
			[]any{mouse(Down, 50, 60), mouse(Up, 90, 60)},
			[]Result{nothing(), nothing()}},
		{"a finger that is let go far from where it came down does not tap either",
			[]any{finger(Down, 7, 50, 60), finger(Up, 7, 50, 71)},
			[]Result{nothing(), nothing()}},
		{"small moves of a drag count once it has begun",
			[]any{mouse(Down, 50, 60), mouse(Move, 60, 60), mouse(Move, 61, 62), mouse(Up, 61, 62)},
			[]Result{nothing(), pan(10, 0), pan(1, 2), nothing()}},
		{"a drag goes on outside the map and ends there",
			[]any{mouse(Down, 5, 60), mouse(Move, -20, 60), mouse(Leave, -20, 60), mouse(Move, -50, -30), mouse(Up, -50, -30),
				mouse(Move, -60, -30)},
			[]Result{nothing(), pan(-25, 0), nothing(), pan(-30, -90), nothing(), hover(-60, -30)}},
		{"a drag that the browser takes away ends",
			[]any{finger(Down, 7, 50, 60), finger(Move, 7, 90, 60), finger(Cancel, 7, 90, 60), finger(Move, 7, 99, 60), finger(Up, 7, 99, 60)},
			[]Result{nothing(), pan(40, 0), nothing(), nothing(), nothing()}},
		{"a drag ends when the window loses the focus",
			[]any{mouse(Down, 50, 60), mouse(Move, 90, 60), Blur{}, mouse(Move, 99, 60), mouse(Up, 99, 60)},
			[]Result{nothing(), pan(40, 0), nothing(), hover(99, 60), nothing()}},
		{"a tap can follow a drag that the focus has ended",
			[]any{mouse(Down, 50, 60), mouse(Move, 90, 60), Blur{}, mouse(Down, 99, 60), mouse(Up, 99, 60)},
			[]Result{nothing(), pan(40, 0), nothing(), nothing(), tap(99, 60)}},
		{"the mouse hovers while nothing is held",
			[]any{mouse(Move, 50, 60), mouse(Move, 51, 60)},
			[]Result{hover(50, 60), hover(51, 60)}},
		{"the mouse hovers over nothing once it has left",
			[]any{mouse(Move, 50, 60), mouse(Leave, 50, 60)},
			[]Result{hover(50, 60), noHover()}},
		{"a finger does not hover",
			[]any{finger(Move, 7, 50, 60)},
			[]Result{nothing()}},
		{"the mouse does not hover while a finger drags",
			[]any{finger(Down, 7, 50, 60), finger(Move, 7, 90, 60), mouse(Move, 10, 10), finger(Up, 7, 90, 60), mouse(Move, 10, 10)},
			[]Result{nothing(), pan(40, 0), nothing(), nothing(), hover(10, 10)}},
		{"a pointer that never came down lets go of nothing",
			[]any{mouse(Up, 50, 60), finger(Up, 7, 50, 60)},
			[]Result{nothing(), nothing()}},
		{"a pointer that never came down does not end another's drag",
			[]any{mouse(Down, 50, 60), mouse(Move, 90, 60), finger(Up, 9, 50, 60), mouse(Move, 95, 60), mouse(Up, 95, 60)},
			[]Result{nothing(), pan(40, 0), nothing(), pan(5, 0), nothing()}},
		{"a finger that was ignored and is taken away ends nothing",
			[]any{finger(Down, 1, 50, 60), finger(Move, 1, 90, 60), finger(Cancel, 7, 0, 0), finger(Move, 1, 95, 60), finger(Up, 1, 95, 60)},
			[]Result{nothing(), pan(40, 0), nothing(), pan(5, 0), nothing()}},
		{"a second button of the mouse begins nothing new",
			[]any{mouse(Down, 50, 60), mouse(Down, 50, 60), mouse(Up, 50, 60), mouse(Up, 50, 60)},
			[]Result{nothing(), nothing(), tap(50, 60), nothing()}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, got := after(c.events...)
			assert.Equal(t, c.want, got)
			assert.Zero(t, g.count, "nothing is held in the end")
		})
	}
}

func TestDoubleTap(t *testing.T) {
	// Both taps are at (100, 100) unless a case says otherwise; the first one
	// ends after a second.
	first := []any{mouse(Down, 100, 100).at(950 * ms), mouse(Up, 100, 100).at(1000 * ms)}
	for _, c := range []struct {
		name   string
		events []any
		want   Result
	}{
		{"two taps at one place zoom in around it",
			[]any{mouse(Down, 100, 100).at(1100 * ms), mouse(Up, 100, 100).at(1150 * ms)}, doubleTapZoom(100, 100)},
		{"the second tap may end 300 ms after the first",
			[]any{mouse(Down, 100, 100).at(1250 * ms), mouse(Up, 100, 100).at(1300 * ms)}, doubleTapZoom(100, 100)},
		{"a millisecond later it is a tap of its own",
			[]any{mouse(Down, 100, 100).at(1250 * ms), mouse(Up, 100, 100).at(1301 * ms)}, tap(100, 100)},
		{"a millisecond earlier they are one gesture",
			[]any{mouse(Down, 100, 100).at(1250 * ms), mouse(Up, 100, 100).at(1299 * ms)}, doubleTapZoom(100, 100)},
		{"the second tap may be 24 px away",
			[]any{mouse(Down, 124, 100).at(1100 * ms), mouse(Up, 124, 100).at(1150 * ms)}, doubleTapZoom(124, 100)},
		{"a pixel nearer they are one gesture",
			[]any{mouse(Down, 100, 123).at(1100 * ms), mouse(Up, 100, 123).at(1150 * ms)}, doubleTapZoom(100, 123)},
		{"a pixel further it is a tap of its own",
			[]any{mouse(Down, 100, 125).at(1100 * ms), mouse(Up, 100, 125).at(1150 * ms)}, tap(100, 125)},
		{"a third tap begins a new gesture",
			[]any{mouse(Down, 100, 100).at(1050 * ms), mouse(Up, 100, 100).at(1060 * ms),
				mouse(Down, 100, 100).at(1100 * ms), mouse(Up, 100, 100).at(1110 * ms)}, tap(100, 100)},
		{"a drag between two taps parts them",
			[]any{mouse(Down, 100, 100).at(1010 * ms), mouse(Move, 150, 100).at(1020 * ms), mouse(Up, 150, 100).at(1030 * ms),
				mouse(Down, 100, 100).at(1100 * ms), mouse(Up, 100, 100).at(1110 * ms)}, tap(100, 100)},
		{"a pinch between two taps parts them",
			[]any{finger(Down, 8, 100, 100).at(1010 * ms), finger(Down, 9, 150, 100).at(1010 * ms),
				finger(Up, 8, 100, 100).at(1030 * ms), finger(Up, 9, 150, 100).at(1030 * ms),
				mouse(Down, 100, 100).at(1100 * ms), mouse(Up, 100, 100).at(1110 * ms)}, tap(100, 100)},
		{"a loss of focus between two taps parts them",
			[]any{Blur{}, mouse(Down, 100, 100).at(1100 * ms), mouse(Up, 100, 100).at(1110 * ms)}, tap(100, 100)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(append(first[:2:2], c.events...)...)
			assert.Equal(t, c.want, got[len(got)-1])
		})
	}
}
