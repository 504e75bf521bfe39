package scene

import (
	"testing"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
)

// BenchmarkLabelerWhilePanning places the labels of every frame of a pan with
// the real atlas.
func BenchmarkLabelerWhilePanning(b *testing.B) {
	builder := newBuilder(b, "en")
	obstacles := []label.Box{{MinX: 1300, MinY: 600, MaxX: 1424, MaxY: 750}}
	views := []struct {
		name   string
		camera camera.Camera
	}{
		{"opening view", camera.Fit(app.Basin, covered)},
		{"many places", camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 13, Lat: 36.5}), Zoom: 6.7}},
	}
	for _, v := range views {
		b.Run(v.name, func(b *testing.B) {
			m := builder.Build(stateOf("sea-arrivals", 2016))
			l := Labeler{Still: true}
			frame, c := 0, v.camera
			b.ReportAllocs()
			for b.Loop() {
				step := 2.0
				if frame%200 >= 100 {
					step = -2
				}
				c, frame = c.PanBy(step, step/2), frame+1
				l.Place(&m.Drawn, c, covered, obstacles, fixedMeasure)
			}
			b.ReportMetric(float64(len(m.Texts)), "texts")
		})
	}
}
