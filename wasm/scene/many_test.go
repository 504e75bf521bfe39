package scene

import (
	"math"
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/hit"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// How many places and corridors readers may bring.
const (
	manyPlaces    = 100_000
	manyCorridors = 5_000
)

// many is an atlas with that many more places and corridors, most of them in
// dense spots. It is made once: that takes a second.
var many = sync.OnceValues(func() (*atlas.Atlas, error) {
	d, err := data.Load()
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(1, 100_000))
	sites := d.Places
	at := func() orb.Point {
		if random.IntN(3) == 0 {
			return orb.Point{-19 + 61*random.Float64(), 11 + 36*random.Float64()}
		}
		near, spread := sites[random.IntN(len(sites))].Point, 0.1*math.Exp2(4*random.Float64())
		return orb.Point{near[0] + spread*random.NormFloat64(), near[1] + spread*random.NormFloat64()}
	}
	for i := range manyPlaces {
		d.Places = append(d.Places, data.Place{
			ID: "p" + strconv.Itoa(i), Roles: []data.Role{data.RoleLanding}, Country: "IT", Point: at(), Rank: 1 + i%5,
		})
	}
	for i := range manyCorridors {
		a, b := at(), at()
		middle := orb.Point{(a[0]+b[0])/2 + random.NormFloat64(), (a[1]+b[1])/2 + random.NormFloat64()}
		r := &d.Routes[i%len(d.Routes)]
		r.Corridors = append(r.Corridors, data.Corridor{ID: "c" + strconv.Itoa(i), Line: orb.LineString{a, middle, b}})
	}
	return atlas.New(d)
})

func manyMarks(t testing.TB) (*Builder, *Marks) {
	t.Helper()
	a, err := many()
	require.NoError(t, err)
	c, err := i18n.Load("en")
	require.NoError(t, err)
	b := &Builder{Atlas: a, Catalog: c}
	return b, b.Build(stateOf("sea-arrivals", 2016))
}

// cameras are seeded views of the map at all zooms.
func cameras(n int) []camera.Camera {
	random := rand.New(rand.NewPCG(2, 2))
	found := make([]camera.Camera, n)
	for i := range found {
		found[i] = camera.Camera{
			Centre: geo.WorldFromLonLat(geo.LonLat{Lon: -18 + 60*random.Float64(), Lat: 12 + 35*random.Float64()}),
			Zoom:   2.5 + (app.MaxZoom-2.5)*random.Float64(),
		}
	}
	return found
}

// TestAPickAmongManyFindsWhatLookingAtAllFinds compares with every symbol and
// every corridor.
func TestAPickAmongManyFindsWhatLookingAtAllFinds(t *testing.T) {
	b, m := manyMarks(t)
	random := rand.New(rand.NewPCG(3, 3))
	picked := 0
	for k, c := range cameras(60) {
		s := stateOf("sea-arrivals", 2016)
		s.Pointed = m.Symbols[random.IntN(len(m.Symbols))].Feature
		m = b.Build(s)
		at := geo.Screen{X: wide.Width * random.Float64(), Y: wide.Height * random.Float64()}
		if k%2 == 0 { // at one of the dots
			c.Centre = m.Symbols[random.IntN(len(m.Symbols))].At
			at = wide.Focus()
		}
		all := guess{at: at, tolerancePx: TouchTolerancePx, middlePx: math.Inf(1)}
		for _, offer := range []func(s *Symbol, sight camera.Sight){all.figure, all.symbol} {
			for i := range m.Symbols {
				if _, shown := m.Symbols[i].ScreenAt(c, wide); shown {
					offer(&m.Symbols[i], c.Over(wide))
				}
			}
		}
		for i := range m.Bands {
			if band := &m.Bands[i]; band.shownAt(c.Zoom) {
				px := hit.DistanceToPolyline(c.WorldFromScreen(wide, at), band.Corridor.Line) * c.ScalePx()
				all.offer(band.Feature, hit.Target{Priority: 3, DistancePx: px, RadiusPx: band.ScreenWidthPx(c.ScalePx()) / 2})
			}
		}
		got := m.Pick(c, wide, at, TouchTolerancePx, atlas.Feature{})
		require.Equal(t, all.feature, got, "zoom %v", c.Zoom)
		if got.Kind == atlas.PlaceFeature {
			picked++
		}
		nearest, nearestPx := atlas.Feature{}, math.Inf(1)
		for i := range m.Symbols {
			if p, shown := m.Symbols[i].ScreenAt(c, wide); shown && distancePx(p, at) < nearestPx {
				nearest, nearestPx = m.Symbols[i].Feature, distancePx(p, at)
			}
		}
		require.Equal(t, nearest, m.Nearest(c, wide, at), "zoom %v", c.Zoom)
	}
	assert.Greater(t, picked, 10)
}

// TestManyMarksKeepTheBudget bounds what is drawn and how many names compete,
// whatever the zoom and the window. A dot has four vertices. A corridor counts
// as far as a painter that leaves out the pieces out of view needs it.
func TestManyMarksKeepTheBudget(t *testing.T) {
	_, m := manyMarks(t)
	mostDots, mostCorridors, mostNamed := 0, 0, 0
	for _, v := range []camera.Viewport{{Width: 390, Height: 844}, wide, {Width: 1920, Height: 1080}, {Width: 3840, Height: 2160}} {
		for _, c := range cameras(150) {
			in, corridors := m.In(c, v), 0
			view := c.Bound(v)
			for i := range in.Bands {
				if corridor := in.Bands[i].Corridor; corridor.Bound.Intersects(view) {
					corridors += verticesIn(corridor.RibbonAt(c.ScalePx()), view)
				}
			}
			mostDots, mostCorridors, mostNamed = max(mostDots, 4*len(in.Symbols)), max(mostCorridors, corridors), max(mostNamed, len(in.Texts))
		}
	}
	t.Logf("%d vertices of dots, %d of corridors, %d names", mostDots, mostCorridors, mostNamed)
	assert.LessOrEqual(t, mostDots, 24_000)
	assert.LessOrEqual(t, mostCorridors, 24_000)
	assert.LessOrEqual(t, mostNamed, 1_200)
}

// verticesIn counts the vertices of the pieces of a ribbon that reach into a
// part of the world, and those where it appears at its ends.
func verticesIn(l *atlas.Line, view camera.Bound) int {
	count := 4
	for i := 1; i < len(l.Pairs); i++ {
		a, b := l.Pairs[i-1], l.Pairs[i]
		piece := camera.Bound{
			Min: geo.World{X: l.Origin.X + float64(min(a.X, b.X)), Y: l.Origin.Y + float64(min(a.Y, b.Y))},
			Max: geo.World{X: l.Origin.X + float64(max(a.X, b.X)), Y: l.Origin.Y + float64(max(a.Y, b.Y))},
		}
		if piece.Intersects(view) {
			count += 2
		}
	}
	return count
}

func TestMarksAmongManyAreNotMadeAnewToPoint(t *testing.T) {
	b, _ := manyMarks(t)
	features := []atlas.Feature{place("p1"), place("lampedusa"), route("adriatic"), place("italy"), {}}
	s, i, c := stateOf("sea-arrivals", 2016), 0, camera.Fit(app.Basin, wide)
	frame := func() {
		i++
		s.Pointed = features[i%len(features)]
		c = c.PanBy(2, 1)
		m := b.Build(s)
		m.In(c, wide)
		m.Pick(c, wide, wide.Focus(), PointerTolerancePx, atlas.Feature{})
	}
	for range features {
		frame()
	}
	assert.Zero(t, testing.AllocsPerRun(20, frame))
}

func BenchmarkPick100k(b *testing.B) {
	_, m := manyMarks(b)
	views, i := cameras(64), 0
	b.ReportAllocs()
	for b.Loop() {
		i++
		m.Pick(views[i%len(views)], wide, wide.Focus(), TouchTolerancePx, atlas.Feature{})
	}
}

func BenchmarkMarks100k(b *testing.B) {
	builder, _ := manyMarks(b)
	opening := camera.Fit(app.Basin, wide)
	for _, c := range []struct {
		name string
		step func(i int)
	}{
		{"hover", func(i int) {
			s := stateOf("sea-arrivals", 2016)
			s.Pointed = place("p" + strconv.Itoa(i%9))
			builder.Build(s)
		}},
		{"select", func(i int) {
			s := stateOf("sea-arrivals", 2016)
			s.Place = "p" + strconv.Itoa(i%9)
			builder.Build(s)
		}},
		{"year", func(i int) { builder.Build(between("sea-arrivals", 2015, 2016, float64(i%60)/60)) }},
		{"in view while panning", func(i int) { builder.Build(stateOf("sea-arrivals", 2016)).In(opening.PanBy(float64(i%100), 0), wide) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				c.step(i)
			}
		})
	}
}

// BenchmarkRead100k is what the map as text and the keyboard ask of many marks.
func BenchmarkRead100k(b *testing.B) {
	_, m := manyMarks(b)
	for name, c := range map[string]camera.Camera{"wide": camera.Fit(app.Basin, wide), "close": cameras(1)[0]} {
		b.Run("seen "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Seen(c, wide)
			}
		})
		b.Run("stops "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Stops(c, wide)
			}
		})
	}
}
