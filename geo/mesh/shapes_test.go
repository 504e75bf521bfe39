package mesh_test

import (
	"math"
	"math/rand/v2"

	"approdi/geo"
	"approdi/geo/mesh"
)

// ring makes a ring from pairs of coordinates.
func ring(coordinates ...float64) []geo.World {
	out := make([]geo.World, 0, len(coordinates)/2)
	for i := 0; i+1 < len(coordinates); i += 2 {
		out = append(out, geo.World{X: coordinates[i], Y: coordinates[i+1]})
	}
	return out
}

// star makes a ring whose points lie in growing angles around a centre, at
// random distances: it never crosses itself.
func star(random *rand.Rand, points int, centre geo.World, near, far float64) []geo.World {
	out := make([]geo.World, points)
	for i := range out {
		radius := near + (far-near)*random.Float64()
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(points))
		out[i] = geo.World{X: centre.X + radius*cos, Y: centre.Y + radius*sin}
	}
	return out
}

// coast makes a star whose radius varies slowly and roughly at once, like a
// generalised coastline.
func coast(random *rand.Rand, points int) []geo.World {
	phases := make([]float64, 12)
	for i := range phases {
		phases[i] = 2 * math.Pi * random.Float64()
	}
	out := make([]geo.World, points)
	for i := range out {
		angle := 2 * math.Pi * float64(i) / float64(points)
		radius := 0.3
		for octave, phase := range phases {
			frequency := math.Exp2(float64(octave))
			radius += 0.1 / math.Pow(frequency, 0.8) * math.Sin(frequency*angle+phase)
		}
		sin, cos := math.Sincos(angle)
		out[i] = geo.World{X: 0.5 + radius*cos, Y: 0.5 + radius*sin}
	}
	return out
}

// ringArea returns the area of a ring by the shoelace formula, whichever way it
// runs.
func ringArea(points []geo.World) float64 {
	sum := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		sum += (p.X-points[0].X)*(q.Y-points[0].Y) - (q.X-points[0].X)*(p.Y-points[0].Y)
	}
	return math.Abs(sum) / 2
}

// polygonArea returns the area of the outer ring less that of the holes.
func polygonArea(rings [][]geo.World) float64 {
	area := ringArea(rings[0])
	for _, hole := range rings[1:] {
		area -= ringArea(hole)
	}
	return area
}

// covers counts the triangles that a point lies in.
func covers(m mesh.Mesh, p geo.World) int {
	side := func(a, b geo.World) float64 { return (b.X-a.X)*(p.Y-a.Y) - (p.X-a.X)*(b.Y-a.Y) }
	count := 0
	for i := 0; i < len(m.Indices); i += 3 {
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		if side(a, b) > 0 && side(b, c) > 0 && side(c, a) > 0 {
			count++
		}
	}
	return count
}

// within tells by the even-odd rule whether a point lies in a polygon.
func within(rings [][]geo.World, p geo.World) bool {
	inside := false
	for _, points := range rings {
		for i, a := range points {
			b := points[(i+1)%len(points)]
			if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
				inside = !inside
			}
		}
	}
	return inside
}

// quarterTurns rotates a polygon about the origin by multiples of 90 degrees,
// which changes no digit of a coordinate.
func quarterTurns(rings [][]geo.World, turns int) [][]geo.World {
	out := make([][]geo.World, len(rings))
	for i, points := range rings {
		out[i] = make([]geo.World, len(points))
		for j, p := range points {
			for range turns {
				p = geo.World{X: -p.Y, Y: p.X}
			}
			out[i][j] = p
		}
	}
	return out
}
