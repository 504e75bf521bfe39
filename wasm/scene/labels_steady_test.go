package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
)

// changes counts what a reader sees change among the labels well inside the
// view, over a scripted move: labels that come, that go, that jump to another
// side of what they name, as those turn that the edge of the view has reached, and
// that come back within half a second of frames after they went, which is flicker.
type changes struct{ frames, shown, came, went, jumped, turned, flickered int }

// rimPx is how far from the edge of the view changes count: nearer, labels come
// and go because the edge does.
const rimPx = 90

// soonFrames are half a second.
const soonFrames = 30

// follow places the labels for every camera of a move.
func follow(m *Marks, v camera.Viewport, cameras []camera.Camera) (n changes) {
	type state struct {
		offset  geo.Screen
		shown   bool
		changed int // the frame in which it last came or went
	}
	l := Labeler{Still: true}
	known := map[string]*state{}
	inner := label.Box{
		MinX: v.Insets.Left + rimPx, MinY: v.Insets.Top + rimPx,
		MaxX: v.Width - v.Insets.Right - rimPx, MaxY: v.Height - v.Insets.Bottom - rimPx,
	}
	view := uncovered(v)
	for frame, c := range cameras {
		f := newFrame(c, v, nil, fixedMeasure)
		l.Zooming = frame > 0 && c.Zoom != cameras[frame-1].Zoom
		now := map[string]geo.Screen{}
		for _, x := range l.Place(&m.Drawn, c, v, nil, fixedMeasure) {
			if x.Style != DegreeText {
				now[x.ID] = x.At
			}
		}
		for i := range m.Texts {
			t := &m.Texts[i]
			home := f.of(t)
			at, shown := now[t.ID]
			if shown {
				n.shown++
			}
			s := known[t.ID]
			if s == nil {
				s = &state{shown: shown, changed: -2 * soonFrames}
				known[t.ID] = s
			}
			counts := frame > 0 && inside(inner, home)
			offset := geo.Screen{X: at.X - home.X, Y: at.Y - home.Y}
			switch {
			case shown && s.shown && t.Along == nil && math.Hypot(offset.X-s.offset.X, offset.Y-s.offset.Y) > 4 && counts:
				// A label beside what it names ends twice as far from it as its middle is.
				if end := (geo.Screen{X: home.X + 2*s.offset.X, Y: home.Y + 2*s.offset.Y}); inside(view, end) {
					n.jumped++
				} else {
					n.turned++
				}
			case shown != s.shown:
				if counts {
					if shown {
						n.came++
					} else {
						n.went++
					}
					if shown && frame-s.changed < soonFrames {
						n.flickered++
					}
				}
				s.changed = frame
			}
			s.shown, s.offset = shown, offset
		}
	}
	n.frames = len(cameras)
	return n
}

// TestLabelsAreSteadyWhileTheMapPans pans by 600 px in each of eight directions
// over four views, 4 px a frame. A label that is shown keeps its place until the
// edge of the view reaches it, or until one of higher priority comes in over the
// edge and has no other room: at most three times in 4,800 px, of some 28 labels.
// None moves to another side well inside the view, and at most eight as the edge
// reaches them.
func TestLabelsAreSteadyWhileTheMapPans(t *testing.T) {
	b := newBuilder(t, "en")
	views := map[string]camera.Camera{
		"the opening view": camera.Fit(app.Basin, covered),
		"Sicily":           {Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 13, Lat: 36.5}), Zoom: 6.7},
		"the Aegean":       {Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 26, Lat: 38}), Zoom: 6},
		"Alborán":          {Centre: geo.WorldFromLonLat(geo.LonLat{Lon: -2, Lat: 36}), Zoom: 7.5},
	}
	const frames, stepPx, most, mostTurned = 150, 4, 3, 8
	for _, indicator := range []string{"sea-arrivals", "place-arrivals", "dead-and-missing"} {
		m := b.Build(stateOf(indicator, 2021))
		for name, from := range views {
			t.Run(indicator+" over "+name, func(t *testing.T) {
				var all changes
				for turn := range 8 {
					sin, cos := math.Sincos(float64(turn) * math.Pi / 4)
					c, cameras := from, make([]camera.Camera, frames)
					for i := range cameras {
						cameras[i], c = c, c.PanBy(stepPx*cos, stepPx*sin)
					}
					all = all.plus(follow(m, covered, cameras))
				}
				changed := all.came + all.went
				t.Logf("%+v: %.2f changes in 100 px", all, float64(changed)/(8*frames*stepPx/100))
				assert.Zero(t, all.flickered)
				assert.Zero(t, all.jumped)
				assert.LessOrEqual(t, all.turned, mostTurned)
				assert.LessOrEqual(t, changed, most)
				assert.Greater(t, all.shown, 5*all.frames, "there is something to see")
			})
		}
	}
}

func (n changes) plus(o changes) changes {
	return changes{
		frames: n.frames + o.frames, shown: n.shown + o.shown, came: n.came + o.came,
		went: n.went + o.went, jumped: n.jumped + o.jumped, turned: n.turned + o.turned, flickered: n.flickered + o.flickered,
	}
}

// TestLabelsAreSteadyWhileTheMapZooms zooms in by four levels in steps of 0.02
// and out again. Every label has a zoom from which it is shown and, as the map
// shrinks, one at which it loses its room: each comes once and goes once, and
// none comes back on the way.
func TestLabelsAreSteadyWhileTheMapZooms(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2021))
	const steps, stepZoom = 200, 0.02
	for name, centre := range map[string]geo.LonLat{"Sicily": {Lon: 14, Lat: 37}, "the Aegean": {Lon: 26, Lat: 38}, "Alborán": {Lon: -2, Lat: 36}} {
		t.Run("over "+name, func(t *testing.T) {
			cameras := make([]camera.Camera, 2*steps)
			for i := range cameras {
				cameras[i] = camera.Camera{Centre: geo.WorldFromLonLat(centre), Zoom: 4 + stepZoom*float64(min(i, 2*steps-1-i))}
			}
			n := follow(m, covered, cameras)
			aLevel := float64(n.came+n.went+n.jumped+n.turned) / (2 * steps * stepZoom)
			t.Logf("%+v: %.2f changes a level", n, aLevel)
			assert.Zero(t, n.flickered)
			assert.LessOrEqual(t, aLevel, 16.5)
			assert.LessOrEqual(t, float64(n.jumped+n.turned)/(2*steps*stepZoom), 3.0)
		})
	}
}

// TestWhenTheZoomRestsThereIsAsMuchToReadAsOnAFreshMap compares a map that was
// zoomed to a view with one that opens there.
func TestWhenTheZoomRestsThereIsAsMuchToReadAsOnAFreshMap(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2021))
	centre := geo.WorldFromLonLat(geo.LonLat{Lon: 14, Lat: 37})
	for _, way := range [][2]float64{{4, 7}, {8, 5}, {9, 4}} {
		l := Labeler{Still: true}
		for i := range 100 {
			zoom := way[0] + (way[1]-way[0])*float64(i)/99
			l.Place(&m.Drawn, camera.Camera{Centre: centre, Zoom: zoom}, covered, nil, fixedMeasure)
			l.Zooming = true
		}
		assert.False(t, l.Settled())
		l.Zooming = false
		end := camera.Camera{Centre: centre, Zoom: way[1]}
		rested := len(l.Place(&m.Drawn, end, covered, nil, fixedMeasure))
		assert.True(t, l.Settled())
		fresh := len((&Labeler{Still: true}).Place(&m.Drawn, end, covered, nil, fixedMeasure))
		assert.GreaterOrEqual(t, float64(rested), 0.9*float64(fresh), "from zoom %v to %v: %d and %d", way[0], way[1], rested, fresh)
	}
}

// TestWhenTheZoomRestsThereAreAllFiguresOfAFreshMap goes from a phone's view of the
// basin close to each country and back.
func TestWhenTheZoomRestsThereAreAllFiguresOfAFreshMap(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2024))
	phone := camera.Viewport{Width: 390, Height: 844, Insets: camera.Insets{Top: 48, Bottom: 510}}
	basin := camera.Fit(app.Basin, phone)
	figures := func(l *Labeler) (n int) {
		for _, x := range l.Place(&m.Drawn, basin, phone, nil, wideMeasure) {
			if x.Style == FigureText {
				n++
			}
		}
		return n
	}
	want := figures(&Labeler{Still: true})
	for id, figure := range figuresOf(t, m) {
		for _, by := range []float64{1, 2, 3} {
			l := Labeler{Still: true}
			for i := range 101 {
				share := 1 - math.Abs(float64(i)/50-1) // there and back
				c := camera.Camera{Centre: geo.World{
					X: basin.Centre.X + share*(figure.At.X-basin.Centre.X), Y: basin.Centre.Y + share*(figure.At.Y-basin.Centre.Y),
				}, Zoom: basin.Zoom + by*share}
				l.Zooming = i != 50
				l.Place(&m.Drawn, c, phone, nil, wideMeasure)
			}
			l.Zooming = false
			assert.Equal(t, want, figures(&l), "from %s, %v levels closer", id, by)
		}
	}
}
