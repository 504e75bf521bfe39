package atlas

import (
	"fmt"
	"io"
	"slices"

	"github.com/paulmach/orb"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/mesh"
)

// job decodes a file. Each step does a little of it and tells whether there
// is more to do; done hands the result over.
type job struct {
	name string
	step func() (more bool, err error)
	done func()
}

func newGround(pause func()) (*Ground, error) {
	g := &Ground{land: map[string][]*Cell{}, borders: map[string][]Line{}, lakes: map[string]*lakes{}, added: map[string]bool{}}
	cells, err := basemap.Land(0)
	if err != nil {
		return nil, fmt.Errorf("atlas: land: %w", err)
	}
	pause()
	borders, err := basemap.Borders(0)
	if err != nil {
		return nil, fmt.Errorf("atlas: borders: %w", err)
	}
	pause()
	polygons, err := basemap.Lakes()
	if err != nil {
		return nil, fmt.Errorf("atlas: lakes: %w", err)
	}
	level0, water := []*Cell{}, &lakes{}
	for _, c := range cells {
		level0 = append(level0, newCell(c))
	}
	pause()
	lines := []Line{}
	for _, b := range borders {
		lines = append(lines, newBorder(b))
		pause()
	}
	for _, polygon := range polygons {
		water.add(polygon)
		pause()
	}
	g.land[basemap.LandName(0)], g.borders[basemap.BordersName(0)], g.lakes[basemap.LakesName(0)] = level0, lines, water
	g.join()
	return g, nil
}

// Missing lists the files that a level still needs, by name. A file that has
// been added is not missing, even if it is not decoded yet.
func (g *Ground) Missing(level int) []string {
	if g.levels[level] != nil {
		return nil
	}
	var names []string
	add := func(name string, there bool) {
		if !there && !g.added[name] {
			names = append(names, name)
		}
	}
	land, borders, water := basemap.LandName(level), basemap.BordersName(level), basemap.LakesName(level)
	add(land, g.land[land] != nil)
	add(borders, g.borders[borders] != nil)
	add(water, g.lakes[water] != nil)
	return names
}

// Add takes the text of a file. It is decoded by Work. A file that was added
// before, or that no level needs, is left alone.
func (g *Ground) Add(name string, data []byte) {
	if g.added[name] {
		return
	}
	for level := 1; level < basemap.Levels; level++ {
		switch name {
		case basemap.LandName(level):
			g.begin(name, landJob(basemap.LandReader(name, data), func(cells []*Cell) { g.land[name] = cells }))
			return
		case basemap.BordersName(level):
			g.begin(name, borderJob(basemap.BorderReader(name, data), func(lines []Line) { g.borders[name] = lines }))
			return
		case basemap.LakesName(level):
			g.begin(name, lakeJob(basemap.LakeReader(name, data), func(l *lakes) { g.lakes[name] = l }))
			return
		}
	}
}

func (g *Ground) begin(name string, j job) {
	j.name = name
	g.added[name] = true
	g.work = append(g.work, j)
}

func landJob(r *basemap.Reader[basemap.Cell], done func([]*Cell)) job {
	cells := []*Cell{}
	return job{step: stepOf(r, func(c basemap.Cell) { cells = append(cells, newCell(c)) }), done: func() { done(cells) }}
}

func borderJob(r *basemap.Reader[basemap.Border], done func([]Line)) job {
	lines := []Line{}
	return job{step: stepOf(r, func(b basemap.Border) { lines = append(lines, newBorder(b)) }), done: func() { done(lines) }}
}

func lakeJob(r *basemap.Reader[orb.Polygon], done func(*lakes)) job {
	water := &lakes{}
	return job{step: stepOf(r, water.add), done: func() { done(water) }}
}

// stepOf reads one feature at each step.
func stepOf[T any](r *basemap.Reader[T], take func(T)) func() (bool, error) {
	return func() (bool, error) {
		value, err := r.Next()
		if err == io.EOF {
			return false, nil
		}
		if err == nil {
			take(value)
		}
		return true, err
	}
}

// Work goes on until enough says so or nothing is left to do: it decodes what
// has been added, then triangulates what a level has in view. It tells whether
// there is more. A file that is damaged is an error, and missing once more.
func (g *Ground) Work(n int, view camera.Bound, enough func() bool) (more bool, err error) {
	for {
		var cell *Cell
		if len(g.work) == 0 {
			if cell = g.nextCell(n, view); cell == nil {
				return false, nil
			}
		}
		if enough() {
			return true, nil
		}
		if cell != nil {
			cell.prepare()
		} else if err := g.decode(); err != nil {
			return true, err
		}
	}
}

// decode does one step of the first job.
func (g *Ground) decode() error {
	j := g.work[0]
	more, err := j.step()
	if more && err == nil {
		return nil
	}
	g.work = slices.Delete(g.work, 0, 1) // which lets go of the file
	if err != nil {
		delete(g.added, j.name)
		return fmt.Errorf("atlas: %w", err)
	}
	j.done()
	g.join()
	return nil
}

// nextCell is a cell in view that is not triangulated, of the finest level up
// to n that is there.
func (g *Ground) nextCell(n int, view camera.Bound) *Cell {
	for ; n > 0; n-- {
		if g.levels[n] == nil {
			continue
		}
		for _, c := range g.levels[n].Cells {
			if !c.ready && c.Bound.Intersects(view) {
				return c
			}
		}
		return nil
	}
	return nil
}

// Prepare triangulates what the coarsest level has in view.
func (g *Ground) Prepare(view camera.Bound, pause func()) {
	for _, c := range g.levels[0].Cells {
		if c.Bound.Intersects(view) {
			c.prepare()
			pause()
		}
	}
}

// join makes the levels whose files are all decoded.
func (g *Ground) join() {
	for n := range g.levels {
		cells, borders, water := g.land[basemap.LandName(n)], g.borders[basemap.BordersName(n)], g.lakes[basemap.LakesName(n)]
		if g.levels[n] == nil && cells != nil && borders != nil && water != nil {
			g.levels[n] = &Level{Cells: cells, Borders: borders, Lakes: water.fills, Shores: water.shores}
		}
	}
}

func newCell(c basemap.Cell) *Cell {
	cell := &Cell{
		Bound: camera.BoundFromLonLat(
			geo.LonLat{Lon: c.Bound.Min[0], Lat: c.Bound.Min[1]},
			geo.LonLat{Lon: c.Bound.Max[0], Lat: c.Bound.Max[1]}),
		land: c,
	}
	for _, polygon := range c.Land {
		for _, ring := range polygon {
			cell.size += len(ring)
		}
	}
	return cell
}

func newBorder(b basemap.Border) Line {
	kind := Border
	if b.Class == basemap.Undetermined {
		kind = UndeterminedBorder
	}
	return newLine(kind, geo.WorldFromLine(b.Line))
}

func (l *lakes) add(polygon orb.Polygon) {
	rings := worldRings(polygon)
	l.fills = append(l.fills, newFill(mesh.FromPolygon(rings)))
	for _, ring := range rings {
		l.shores = append(l.shores, newLine(Shore, ring))
	}
}
