package input

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
)

func pinchBy(x, y, dx, dy, delta float64) Result {
	return Result{Kind: Pinch, At: geo.Screen{X: x, Y: y}, DX: dx, DY: dy, Delta: delta}
}

func TestTwoFingers(t *testing.T) {
	for _, c := range []struct {
		name   string
		events []any
		want   []Result
	}{
		{"fingers that part to twice their distance zoom in by one around their middle",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 300, 100)},
			[]Result{nothing(), nothing(), pinchBy(200, 100, 50, 0, 1)}},
		{"fingers that close to half their distance zoom out by one",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 300, 100), finger(Move, 1, 200, 100)},
			[]Result{nothing(), nothing(), pinchBy(250, 100, 50, 0, -1)}},
		{"a second finger in mid drag makes a pinch of it",
			[]any{finger(Down, 1, 0, 0), finger(Move, 1, 100, 100), finger(Down, 2, 100, 200), finger(Move, 2, 100, 300)},
			[]Result{nothing(), pan(100, 100), nothing(), pinchBy(100, 200, 0, 50, 1)}},
		{"the finger that stays drags on without a jump",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 300, 100), finger(Up, 1, 100, 100),
				finger(Move, 2, 303, 104), finger(Up, 2, 303, 104)},
			[]Result{nothing(), nothing(), pinchBy(200, 100, 50, 0, 1), nothing(), pan(3, 4), nothing()}},
		{"two fingers that come and go without a move zoom out by one around their middle",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Up, 2, 200, 100), finger(Up, 1, 100, 100)},
			[]Result{nothing(), nothing(), nothing(), zoomOf(150, 100, -1)}},
		{"two fingers that roll as far as in a tap still tap",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 1, 106, 108), finger(Up, 1, 106, 108), finger(Up, 2, 200, 100)},
			[]Result{nothing(), nothing(), nothing(), nothing(), zoomOf(150, 100, -1)}},
		{"two fingers that stay too long do not tap",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Up, 2, 200, 100), finger(Up, 1, 100, 100).at(301 * time.Millisecond)},
			[]Result{nothing(), nothing(), nothing(), nothing()}},
		{"two fingers of which one strays do not tap, though no move was heard",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Up, 2, 211, 100), finger(Up, 1, 100, 100)},
			[]Result{nothing(), nothing(), nothing(), nothing()}},
		{"three fingers do not tap",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Down, 3, 300, 100), finger(Up, 3, 300, 100),
				finger(Up, 2, 200, 100), finger(Up, 1, 100, 100)},
			[]Result{nothing(), nothing(), nothing(), nothing(), nothing(), nothing()}},
		{"a finger that drums beside another does not tap",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Up, 2, 200, 100), finger(Down, 3, 200, 100),
				finger(Up, 3, 200, 100), finger(Up, 1, 100, 100)},
			[]Result{nothing(), nothing(), nothing(), nothing(), nothing(), nothing()}},
		{"a pinch does not tap when it ends",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 300, 100), finger(Up, 2, 300, 100), finger(Up, 1, 100, 100)},
			[]Result{nothing(), nothing(), pinchBy(200, 100, 50, 0, 1), nothing(), nothing()}},
		{"a pinch begins where the fingers have rolled to, and the picture catches up",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 210, 100), finger(Move, 2, 300, 100)},
			[]Result{nothing(), nothing(), nothing(), pinchBy(200, 100, 50, 0, 1)}},
		{"a tap can follow a pinch",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Up, 2, 200, 100), finger(Up, 1, 100, 100),
				finger(Down, 3, 50, 60), finger(Up, 3, 50, 60)},
			[]Result{nothing(), nothing(), nothing(), zoomOf(150, 100, -1), nothing(), touchTap(50, 60)}},
		{"a third finger is ignored",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Down, 3, 0, 0), finger(Move, 3, 500, 500),
				finger(Up, 3, 500, 500), finger(Move, 2, 300, 100)},
			[]Result{nothing(), nothing(), nothing(), nothing(), nothing(), pinchBy(200, 100, 50, 0, 1)}},
		{"a pinch that the browser takes away ends for both fingers",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Cancel, 2, 200, 100), finger(Move, 1, 0, 0)},
			[]Result{nothing(), nothing(), nothing(), nothing()}},
		{"a pinch ends when the window loses the focus",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), Blur{}, finger(Move, 1, 0, 0), finger(Up, 1, 0, 0)},
			[]Result{nothing(), nothing(), nothing(), nothing(), nothing()}},
		{"fingers that meet in one point move the picture and do not zoom",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 100, 100)},
			[]Result{nothing(), nothing(), pinchBy(100, 100, -50, 0, 0)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(c.events...)
			assert.Equal(t, c.want, got)
		})
	}
}

var desktop = camera.Viewport{Width: 1440, Height: 900, Insets: camera.Insets{Top: 16, Right: 16, Bottom: 150, Left: 400}}

// applied is the camera after intents that only move it, without limits.
func applied(t *testing.T, c camera.Camera, results []Result) camera.Camera {
	t.Helper()
	for _, r := range results {
		switch in := r.Intent().(type) {
		case nil:
		case app.PanBy:
			c = c.PanBy(in.DX, in.DY)
		case app.Pinch:
			c = c.PanBy(in.DX, in.DY).ZoomAround(desktop, in.At, in.Delta)
		default:
			require.Failf(t, "no move of two fingers", "%T", in)
		}
	}
	return c
}

func TestAPinchCarriesTheMiddleOfTheFingers(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 200 {
		a, b := randomScreen(r), randomScreen(r)
		to := randomScreen(r)
		_, got := after(finger(Down, 1, a.X, a.Y), finger(Down, 2, b.X, b.Y), finger(Move, 2, to.X, to.Y))
		c := camera.Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: 5}
		held := c.WorldFromScreen(desktop, middle(a, b))
		seen := applied(t, c, got).ScreenFromWorld(desktop, held)
		assert.InDelta(t, middle(a, to).X, seen.X, 1e-6)
		assert.InDelta(t, middle(a, to).Y, seen.Y, 1e-6)
	}
}

func TestZoomingOutAfterInWithTwoFingersCancels(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 200 {
		a, b := randomScreen(r), randomScreen(r)
		events := []any{finger(Down, 1, a.X, a.Y), finger(Down, 2, b.X, b.Y)}
		for range 10 {
			p := randomScreen(r)
			events = append(events, finger(Move, 1+r.IntN(2), p.X, p.Y))
		}
		events = append(events, finger(Move, 1, a.X, a.Y), finger(Move, 2, b.X, b.Y))
		_, got := after(events...)
		before := camera.Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: 5}
		back := applied(t, before, got)
		assert.InDelta(t, before.Zoom, back.Zoom, 1e-9)
		here := back.ScreenFromWorld(desktop, before.WorldFromScreen(desktop, middle(a, b)))
		assert.InDelta(t, middle(a, b).X, here.X, 1e-6)
		assert.InDelta(t, middle(a, b).Y, here.Y, 1e-6)
	}
}

func TestTheZoomOfAPinchIsTheRatioOfTheDistances(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for range 200 {
		a, b := randomScreen(r), randomScreen(r)
		events := []any{finger(Down, 1, a.X, a.Y), finger(Down, 2, b.X, b.Y)}
		last := [2]geo.Screen{a, b}
		for range 10 {
			i := r.IntN(2)
			last[i] = randomScreen(r)
			events = append(events, finger(Move, 1+i, last[i].X, last[i].Y))
		}
		_, got := after(events...)
		zoom := applied(t, camera.Camera{Zoom: 5}, got).Zoom
		assert.InDelta(t, 5+math.Log2(distance(last[0], last[1])/distance(a, b)), zoom, 1e-9)
	}
}

func randomScreen(r *rand.Rand) geo.Screen {
	return geo.Screen{X: 1440 * r.Float64(), Y: 900 * r.Float64()}
}
