// Package many makes up very many places and corridors, so that it can be said what the program does with as many of a
// reader's own. It is the very same program: the go command takes the made-up facts for those of the checkout.
package many

import (
	"math"
	"math/rand/v2"
	"strconv"
)

// point is a position in degrees, longitude first.
type point [2]float64

// site is a place that exists, around which others are made up.
type site struct {
	at      point
	country string
}

// place is a place that does not exist.
type place struct {
	id, name, role, country string
	at                      point
	rank                    int
}

// corridor is a line between two such places.
type corridor struct {
	id, route, from, to string
	line                []point
}

// The part of the world that the map has, a little inside its edges.
const west, south, east, north = -19.9, 10.1, 42.9, 47.9

var roles = []string{"landing", "landing", "landing", "landing", "departure", "departure", "departure", "border", "waypoint", "departure"}

// crowd makes up places: most of them in towns around those that exist, so that there are far too many at some spots, and
// the rest anywhere. The same numbers always give the same places.
func crowd(sites []site, count int) []place {
	random := rand.New(rand.NewPCG(100_000, 1))
	places := make([]place, count)
	for i := range places {
		near := sites[random.IntN(len(sites))]
		at := point{west + (east-west)*random.Float64(), south + (north-south)*random.Float64()}
		if random.IntN(10) < 7 {
			spread := 0.05 * math.Exp2(5*random.Float64()) // 0.05 to 1.6 degrees
			at = point{near.at[0] + spread*random.NormFloat64(), near.at[1] + spread*random.NormFloat64()}
		}
		number := strconv.Itoa(i + 1)
		places[i] = place{
			id: "made-up-" + number, name: "No. " + number, role: roles[random.IntN(len(roles))], country: near.country,
			at: inside(at), rank: 3 + random.IntN(3),
		}
	}
	return places
}

// inside is a position on the map, rounded to about 10 m.
func inside(p point) point {
	round := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	return point{round(min(max(p[0], west), east)), round(min(max(p[1], south), north))}
}

// corridors makes up lines between places that are some distance apart, in turn for each of the routes.
func corridors(places []place, routes []string, count int) []corridor {
	random := rand.New(rand.NewPCG(5_000, 1))
	lines := make([]corridor, 0, count)
	for len(lines) < count {
		from, to := places[random.IntN(len(places))], places[random.IntN(len(places))]
		dx, dy := to.at[0]-from.at[0], to.at[1]-from.at[1]
		if length := math.Hypot(dx, dy); length < 0.5 || length > 8 {
			continue
		}
		bow := 0.3 * (random.Float64() - 0.5)
		line := []point{from.at}
		for _, share := range []float64{0.25, 0.5, 0.75} {
			aside := bow * math.Sin(math.Pi*share)
			line = append(line, inside(point{from.at[0] + share*dx - aside*dy, from.at[1] + share*dy + aside*dx}))
		}
		number := len(lines)
		lines = append(lines, corridor{
			id: "made-up-" + strconv.Itoa(number+1), route: routes[number%len(routes)], from: from.id, to: to.id, line: append(line, to.at),
		})
	}
	return lines
}
