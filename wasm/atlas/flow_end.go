package atlas

import (
	"cmp"
	"slices"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
)

// flowFrame has the edges at which lines leave the map, a little inside so that
// a mark and a name have room. To the north, tools lie over the map.
var flowFrame = camera.BoundFromLonLat(geo.LonLat{Lon: -19.4, Lat: 10.6}, geo.LonLat{Lon: 42.4, Lat: 46.9})

// exitApart is the distance between two exits at the least, in World: about 3
// degrees of longitude, as much as a short name is long on the map as it opens.
const exitApart = 3.0 / 360

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
			end := FlowEnd{ID: id, At: at, Exit: !OnMap(at)}
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
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(where(a), where(b)) })
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

// OnMap tells whether a position is on the map, well inside its edges.
func OnMap(at geo.World) bool { return flowFrame.Holds(at) }
