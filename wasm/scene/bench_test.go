package scene

import (
	"testing"

	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

func BenchmarkMarks(b *testing.B) {
	builder := newBuilder(b, "en")
	lampedusa, trapani := place("lampedusa"), place("trapani")
	morph := func(s app.State, i int) app.State { s.FromYear, s.Morph = 2015, float64(i%60)/60; return s }
	hover := func(s app.State, i int) app.State {
		s.Pointed = [2]atlas.Feature{lampedusa, trapani}[i%2]
		return s
	}
	office, events := stateOf("sea-arrivals", 2016), stateOf("sea-arrivals", 2016)
	office.Layers, events.Layers = []string{"office"}, []string{"events"}
	for _, c := range []struct {
		name string
		s    app.State
		step func(app.State, int) app.State
	}{
		{"hover", stateOf("sea-arrivals", 2016), hover},
		{"year", stateOf("sea-arrivals", 2016), morph},
		{"hover over the office", office, hover},
		{"hover over events", events, hover},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				builder.Build(c.step(c.s, i))
			}
		})
	}
	b.Run("pick", func(b *testing.B) {
		m := builder.Build(stateOf("sea-arrivals", 2016))
		_, c, at := pickMap()
		b.ReportAllocs()
		for b.Loop() {
			m.Pick(c, wide, at(10, 10), PointerTolerancePx, atlas.Feature{})
		}
	})
	m, opening := builder.Build(stateOf("sea-arrivals", 2016)), camera.Fit(app.Basin, wide)
	b.Run("seen", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Seen(opening, wide)
		}
	})
	b.Run("stops", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Stops(opening, wide)
		}
	})
}
