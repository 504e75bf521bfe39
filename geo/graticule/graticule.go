// Package graticule says which meridians and parallels a map shows. In Web
// Mercator both are straight: a meridian is a World x and a parallel a World y.
package graticule

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
)

// Line is a meridian or a parallel.
type Line struct {
	// Deg is its longitude or latitude in degrees, east and north positive.
	Deg int
	// At is its World x, if it is a meridian, or y.
	At float64
	// Strength is how much of it shows, above 0 and up to 1: lines of a finer
	// step come gently as the map comes closer.
	Strength float64
}

// steps are the distances between lines in degrees, and the zoom from which
// each is drawn: there, the lines of the step are some 170 px apart.
var steps = [...]struct {
	deg      int
	fromZoom float64
}{{10, math.Inf(-1)}, {5, 4.6}, {1, 6.9}}

// comingZoom is how far the zoom goes on until lines of a new step are at full
// strength.
const comingZoom = 0.4

// mostDeg bounds longitudes, so that a view without limits has a limited number
// of lines. Latitudes have a bound of their own.
const mostDeg = 180

// Meridians appends the meridians that cross a bound, from west to east.
func Meridians(into []Line, b camera.Bound, zoom float64) []Line {
	west := geo.LonLatFromWorld(b.Min).Lon
	east := geo.LonLatFromWorld(b.Max).Lon
	return appendLines(into, west, east, zoom, func(deg float64) float64 { return geo.WorldFromLonLat(geo.LonLat{Lon: deg}).X })
}

// Parallels appends the parallels that cross a bound, from south to north.
func Parallels(into []Line, b camera.Bound, zoom float64) []Line {
	south := max(geo.LonLatFromWorld(b.Max).Lat, -geo.MaxLat)
	north := min(geo.LonLatFromWorld(b.Min).Lat, geo.MaxLat)
	return appendLines(into, south, north, zoom, func(deg float64) float64 { return geo.WorldFromLonLat(geo.LonLat{Lat: deg}).Y })
}

// appendLines appends the lines between two degrees. Bounds that are not
// numbers have none.
func appendLines(into []Line, first, last, zoom float64, at func(deg float64) float64) []Line {
	finest := steps[0].deg
	for _, s := range steps {
		if zoom > s.fromZoom {
			finest = s.deg
		}
	}
	if !(first <= mostDeg && last >= -mostDeg) {
		return into
	}
	first, last = max(first, -mostDeg), min(last, mostDeg)
	for deg := int(math.Ceil(first/float64(finest))) * finest; float64(deg) <= last; deg += finest {
		into = append(into, Line{Deg: deg, At: at(float64(deg)), Strength: strength(deg, zoom)})
	}
	return into
}

// strength is that of the coarsest step that has the line.
func strength(deg int, zoom float64) float64 {
	for _, s := range steps {
		if deg%s.deg == 0 {
			return min(max((zoom-s.fromZoom)/comingZoom, 0), 1)
		}
	}
	return 0
}
