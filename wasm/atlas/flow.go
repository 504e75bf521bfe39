package atlas

import (
	"math"
	"slices"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
)

// Flow is a data.Flow with a line from each of its beginnings to each of its
// ends. The lines are schematic: they join two names and follow no journey.
type Flow struct {
	*data.Flow
	Lines []FlowLine
}

// FlowLine is one line of a flow, ready to be drawn.
type FlowLine struct {
	Corridor
	Begin, End FlowEnd
}

// FlowEnd is one end of a line.
type FlowEnd struct {
	ID string // of a place or anchor
	At geo.World
	// Exit is set where the place lies outside the map: the line ends at the
	// edge, at the point nearest to it.
	Exit bool
	// Post is where the line leaves what the map opens on, so that its far end
	// can be named there as well. It is nil where the end is in that view.
	Post *geo.World
}

// The edges at which lines leave the map, and those of what it opens on, both
// a little inside so that a mark and a name have room.
var (
	flowFrame = camera.BoundFromLonLat(geo.LonLat{Lon: -19.4, Lat: 10.6}, geo.LonLat{Lon: 42.4, Lat: 46.9})
	flowBasin = camera.BoundFromLonLat(geo.LonLat{Lon: -6.4, Lat: 30}, geo.LonLat{Lon: 36.2, Lat: 46.95})
)

const (
	// exitApart is the distance between two exits at the least, in World:
	// about 3 degrees of longitude, as much as a short name is long on the map
	// as it opens.
	exitApart = 3.0 / 360
	// flowSteps is how many pieces a line has. The curves are so gentle that
	// no corner shows at any zoom.
	flowSteps = 96
)

// bows are how far a line bends to its left, as a share of its length. Lines
// between the same two ends take different ones.
var bows = []float64{0.12, -0.12, 0.24, -0.24}

func newFlows(d *data.Data) []Flow {
	ends := flowEnds(d)
	flows := make([]Flow, len(d.Office.Flows))
	taken := map[[2]string][]float64{}
	for i := range d.Office.Flows {
		f := &d.Office.Flows[i]
		flows[i].Flow = f
		for _, from := range f.From {
			for _, to := range f.To {
				begin, end := ends[from], ends[to]
				line := bowed(begin.At, end.At, freeBow(taken, from, to))
				ribbon := newLine(Corridors, line)
				begin.Post = leaving(reversed(line))
				end.Post = leaving(line)
				flows[i].Lines = append(flows[i].Lines, FlowLine{
					Corridor: Corridor{
						Corridor: &data.Corridor{ID: f.ID + "/" + from + "/" + to, From: from, To: to},
						Line:     line, Bound: ribbon.Bound, Ribbon: ribbon,
					},
					Begin: begin, End: end,
				})
			}
		}
	}
	return flows
}

// flowEnds are the places and anchors that flows join, those outside the map
// moved to its edge and there kept apart.
func flowEnds(d *data.Data) map[string]FlowEnd {
	ends := map[string]FlowEnd{}
	var north, south, west, east []string
	for i := range d.Office.Flows {
		f := &d.Office.Flows[i]
		for _, id := range append(slices.Clone(f.From), f.To...) {
			point, _, ok := d.Locate(id)
			if _, known := ends[id]; known || !ok {
				continue
			}
			at := geo.WorldFromPoint(point)
			end := FlowEnd{ID: id, At: at, Exit: !holds(flowFrame, at)}
			if end.Exit {
				end.At.X = min(max(at.X, flowFrame.Min.X), flowFrame.Max.X)
				end.At.Y = min(max(at.Y, flowFrame.Min.Y), flowFrame.Max.Y)
				switch {
				case at.Y < flowFrame.Min.Y:
					north = append(north, id)
				case at.Y > flowFrame.Max.Y:
					south = append(south, id)
				case at.X < flowFrame.Min.X:
					west = append(west, id)
				default:
					east = append(east, id)
				}
			}
			ends[id] = end
		}
	}
	x, y := func(p *geo.World) *float64 { return &p.X }, func(p *geo.World) *float64 { return &p.Y }
	spread(ends, north, x, flowFrame.Min.X, flowFrame.Max.X)
	spread(ends, south, x, flowFrame.Min.X, flowFrame.Max.X)
	spread(ends, west, y, flowFrame.Min.Y, flowFrame.Max.Y)
	spread(ends, east, y, flowFrame.Min.Y, flowFrame.Max.Y)
	return ends
}

// spread moves the exits of one edge apart along it, each pair that is too
// close by equal parts, in the order in which the countries lie.
func spread(ends map[string]FlowEnd, ids []string, along func(*geo.World) *float64, low, high float64) {
	where := func(id string) float64 { end := ends[id]; return *along(&end.At) }
	slices.SortStableFunc(ids, func(a, b string) int {
		if d := where(a) - where(b); d < 0 {
			return -1
		} else if d > 0 {
			return 1
		}
		return 0
	})
	move := func(id string, to float64) {
		end := ends[id]
		*along(&end.At) = min(max(to, low), high)
		ends[id] = end
	}
	const rounds = 100
	for range rounds {
		for i := 1; i < len(ids); i++ {
			a, b := where(ids[i-1]), where(ids[i])
			if lack := exitApart - (b - a); lack > 0 {
				move(ids[i-1], a-lack/2)
				move(ids[i], b+lack/2)
			}
		}
	}
}

// freeBow is the first bow that no line between two ends has yet, whichever
// way it goes.
func freeBow(taken map[[2]string][]float64, from, to string) float64 {
	pair, side := [2]string{from, to}, 1.0
	if from > to {
		// A bend to the left is one to the right on the way back.
		pair, side = [2]string{to, from}, -1
	}
	for _, bow := range bows {
		if !slices.Contains(taken[pair], side*bow) {
			taken[pair] = append(taken[pair], side*bow)
			return bow
		}
	}
	return bows[len(bows)-1]
}

// bowed is a quadratic Bézier curve between two points that bends to its left
// by a share of their distance.
func bowed(a, b geo.World, share float64) []geo.World {
	dx, dy := b.X-a.X, b.Y-a.Y
	// The curve goes half as far out as its control point.
	control := geo.World{X: (a.X+b.X)/2 + 2*share*dy, Y: (a.Y+b.Y)/2 - 2*share*dx}
	line := make([]geo.World, flowSteps+1)
	for i := range line {
		t := float64(i) / flowSteps
		u := 1 - t
		line[i] = geo.World{
			X: u*u*a.X + 2*u*t*control.X + t*t*b.X,
			Y: u*u*a.Y + 2*u*t*control.Y + t*t*b.Y,
		}
	}
	return line
}

func reversed(line []geo.World) []geo.World {
	back := slices.Clone(line)
	slices.Reverse(back)
	return back
}

// leaving is the last point of a line before it leaves the opening view for
// good, or nil where it does not leave it or begins outside.
func leaving(line []geo.World) *geo.World {
	if holds(flowBasin, line[len(line)-1]) || !holds(flowBasin, line[0]) {
		return nil
	}
	for i := len(line) - 1; i >= 0; i-- {
		if holds(flowBasin, line[i]) {
			return &line[i]
		}
	}
	return nil
}

// OnMap tells whether a position is on the map, well inside its edges.
func OnMap(at geo.World) bool { return holds(flowFrame, at) }

func holds(b camera.Bound, p geo.World) bool {
	return p.X >= b.Min.X && p.X <= b.Max.X && p.Y >= b.Min.Y && p.Y <= b.Max.Y && !math.IsNaN(p.X+p.Y)
}

// anchorPlaces are the anchors of the office as places, so that they can be
// pointed at and selected like others: whole countries and parts of continents
// as areas, its seats as points without a role.
func anchorPlaces(d *data.Data) map[string]*Place {
	places := map[string]*Place{}
	for i := range d.Office.Anchors {
		a := &d.Office.Anchors[i]
		p := &data.Place{
			ID: a.ID, Country: a.Country, Point: a.Point, Precision: a.Precision, Rank: lowestRank, Sources: a.Sources,
		}
		switch {
		case a.IsCountry():
			p.Roles = []data.Role{data.RoleCountry}
		case a.Country == "":
			p.Roles = []data.Role{data.RoleRegion}
		}
		places[a.ID] = &Place{Place: p, At: geo.WorldFromPoint(a.Point)}
	}
	return places
}

// lowestRank is that of places that are named last.
const lowestRank = 5
