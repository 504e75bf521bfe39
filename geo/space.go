// Package geo names the spaces that the map is computed in and converts
// between the first two of them. The packages below it each hold one kind
// of map mathematics. Nothing here reads a clock or changes its arguments, and
// only label.Placer, which remembers where labels stood, and storage that is
// used again keep anything between calls.
package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// LonLat is a position on the WGS 84 ellipsoid in degrees, longitude first,
// as in GeoJSON.
type LonLat struct{ Lon, Lat float64 }

// World is a position in Web Mercator scaled to the unit square: x runs from
// 0 at 180°W to 1 at 180°E, y from 0 in the north to 1 in the south.
type World struct{ X, Y float64 }

// Screen is a position in CSS pixels from the top left corner of the map.
type Screen struct{ X, Y float64 }

// MaxLat is the latitude, in degrees, at which Web Mercator becomes square
// (Snyder 1987, Map Projections: A Working Manual, eq. 7-4 for y = πR:
// 2·atan(e^π) − 90°).
const MaxLat = 85.051128779806604

// EarthRadiusKm is the mean radius of the Earth (IUGG R1, Moritz 1980,
// Geodetic Reference System 1980), rounded to a kilometre's thousandth.
const EarthRadiusKm = 6371.009

// WorldFromLonLat projects a position. Latitudes beyond ±MaxLat are taken
// as ±MaxLat; longitudes are not wrapped, so x lies outside of 0 to 1 beyond
// ±180° (Snyder 1987, eq. 7-1 and 7-2, scaled to the unit square).
func WorldFromLonLat(p LonLat) World {
	lat := min(max(p.Lat, -MaxLat), MaxLat) * math.Pi / 180
	return World{
		X: p.Lon/360 + 0.5,
		Y: 0.5 - math.Log(math.Tan(math.Pi/4+lat/2))/(2*math.Pi),
	}
}

// LonLatFromWorld is the inverse of [WorldFromLonLat] (Snyder 1987, eq. 7-4).
func LonLatFromWorld(w World) LonLat {
	return LonLat{
		Lon: (w.X - 0.5) * 360,
		Lat: (2*math.Atan(math.Exp((0.5-w.Y)*2*math.Pi)) - math.Pi/2) * 180 / math.Pi,
	}
}

// WorldFromPoint projects an orb point, which holds degrees.
func WorldFromPoint(p orb.Point) World {
	return WorldFromLonLat(LonLat{Lon: p[0], Lat: p[1]})
}

// WorldFromLine projects every point of a line given in degrees.
func WorldFromLine(line orb.LineString) []World {
	out := make([]World, len(line))
	for i, p := range line {
		out[i] = WorldFromPoint(p)
	}
	return out
}
