package panel

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/scalebar"
)

// Scale is the bar that says how long a distance on the map is on the ground.
type Scale struct {
	Text    string // beside the bar
	Name    string // of the whole, for screen readers
	WidthPx int    // of the bar, in CSS px; 0 where the map has no scale
}

// ScaleKey is all that a scale bar shows, for the uncovered middle of a map. As
// long as it is the same, so is the bar.
type ScaleKey struct{ Km, LatDeg, WidthPx int }

// ScaleKeyOf measures a map. The bar is rounded to a whole CSS px, which is
// less than two percent of it, and holds at the latitude that it names.
func ScaleKeyOf(c camera.Camera) ScaleKey {
	lat := math.Round(geo.LonLatFromWorld(c.Centre).Lat)
	bar := scalebar.At(lat, c.ScalePx())
	return ScaleKey{Km: int(math.Round(bar.Km)), LatDeg: int(lat), WidthPx: int(math.Round(bar.WidthPx))}
}

// Scale writes a scale bar.
func (w Writer) Scale(k ScaleKey) Scale {
	distance, latitude := w.Catalog.Number(k.Km), w.Catalog.Latitude(k.LatDeg)
	return Scale{
		Text:    w.Catalog.Text("map.scale", "distance", distance, "latitude", latitude),
		Name:    w.Catalog.Text("map.scale-name", "distance", distance, "latitude", latitude),
		WidthPx: k.WidthPx,
	}
}
