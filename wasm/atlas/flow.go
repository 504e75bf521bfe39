package atlas

import (
	"slices"

	"approdi/data"
	"approdi/geo"
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
}

// flowSteps is how many pieces a line has. The curves are so gentle that no
// corner shows at any zoom.
const flowSteps = 48

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
				flows[i].Lines = append(flows[i].Lines, FlowLine{
					Corridor: newCorridor(&data.Corridor{ID: f.ID + "/" + from + "/" + to, From: from, To: to}, line),
					Begin:    begin, End: end,
				})
			}
		}
	}
	return flows
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
