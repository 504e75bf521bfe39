// Package data holds the facts that the site gives: places, routes, yearly
// figures, events, the work of the office and the sources behind each of them. The facts are files
// embedded in the program; this package decodes them strictly, checks them
// against one another and answers questions about them. It knows nothing of
// how they are drawn or worded: the words are in package i18n, under keys
// that [Data.Untranslated] lists.
package data

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"approdi/data/strict"
)

//go:embed sources.json events.json geography/names.json geography/places.geojson geography/routes.json geography/routes.geojson figures/*.json office/*.json
var files embed.FS

// Data is everything known, in the order of the files, which is the order of
// display. It is not changed after [Load] and may be shared freely.
type Data struct {
	Places     []Place
	Routes     []Route
	Indicators []Indicator
	Events     []Event
	Sources    []Source
	Names      []Names
	Office     Office

	places     map[string]int
	routes     map[string]int
	indicators map[string]int
	events     map[string]int
	sources    map[string]int
	names      map[string]int
}

// Load decodes and checks the embedded facts. Its error joins every fault
// found, each with file, place and reason; data with a fault are never
// returned. The embedded files are tested, so in a built program the error
// is nil. In the browser they are decoded only: no site is built of facts that
// contradict one another, and checking them again would take a tenth of the
// start.
func Load() (*Data, error) { return load(files) }

// LoadInParts is [Load] with pauses, in which others have their turn.
func LoadInParts(pause func()) (*Data, error) { return loadInParts(files, pause) }

// load is [Load] from any file system with the layout of the embedded one.
func load(fsys fs.FS) (*Data, error) { return loadInParts(fsys, func() {}) }

func loadInParts(fsys fs.FS, pause func()) (*Data, error) {
	d := new(Data)
	var faults faults
	d.Sources = readFile(fsys, sourcesPath, decodeSources, &faults)
	d.Places = readFile(fsys, placesPath, decodePlaces, &faults)
	routes := readFile(fsys, routesPath, decodeRoutes, &faults)
	corridors := readFile(fsys, corridorsPath, decodeCorridors, &faults)
	d.Routes = joinCorridors(routes, corridors, &faults)
	pause()
	for _, path := range figureFiles(fsys, &faults) {
		if indicator := readFile(fsys, path, decodeIndicator, &faults); indicator != nil {
			d.Indicators = append(d.Indicators, *indicator)
		}
		pause()
	}
	d.Events = readFile(fsys, eventsPath, decodeEvents, &faults)
	pause()
	d.Office = readOffice(fsys, &faults)
	pause()
	names := readFile(fsys, namesPath, decodeNames, &faults)
	d.Names = names.Names
	d.index(&faults)
	if strict.Checked {
		d.check(&faults)
		d.checkNames(names.Sources, &faults)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return d, nil
}

// readFile decodes one file. A file that is not there or cannot be decoded
// is a fault and leaves the zero value.
func readFile[T any](fsys fs.FS, path string, decode func([]byte) (T, error), faults *faults) T {
	var none T
	bytes, err := fs.ReadFile(fsys, path)
	if err != nil {
		faults.add(path, "%v", err)
		return none
	}
	value, err := decode(bytes)
	if err != nil {
		faults.add(path, "%v", err)
		return none
	}
	return value
}

// faults collects everything wrong with the files, so that one run shows all
// of it.
type faults []error

// add notes a fault as "path: reason".
func (f *faults) add(path, format string, args ...any) {
	*f = append(*f, fmt.Errorf("%s: %s", path, fmt.Sprintf(format, args...)))
}

// Place finds a place by its id.
func (d *Data) Place(id string) (*Place, bool) { return find(d.Places, d.places, id) }

// Route finds a route by its id.
func (d *Data) Route(id string) (*Route, bool) { return find(d.Routes, d.routes, id) }

// Indicator finds an indicator by its id.
func (d *Data) Indicator(id string) (*Indicator, bool) { return find(d.Indicators, d.indicators, id) }

// Event finds an event by its id.
func (d *Data) Event(id string) (*Event, bool) { return find(d.Events, d.events, id) }

// Source finds a source by its id.
func (d *Data) Source(id string) (*Source, bool) { return find(d.Sources, d.sources, id) }

// find looks an id up in an index of a slice.
func find[T any](items []T, index map[string]int, id string) (*T, bool) {
	i, ok := index[id]
	if !ok {
		return nil, false
	}
	return &items[i], true
}

// index builds the lookups. An id that occurs twice is a fault, since links
// and catalogs could then mean either.
func (d *Data) index(faults *faults) {
	d.sources = indexBy(sourcesPath, d.Sources, func(s *Source) string { return s.ID }, faults)
	d.places = indexBy(placesPath, d.Places, func(p *Place) string { return p.ID }, faults)
	d.routes = indexBy(routesPath, d.Routes, func(r *Route) string { return r.ID }, faults)
	d.indicators = indexBy("figures", d.Indicators, func(i *Indicator) string { return i.ID }, faults)
	d.events = indexBy(eventsPath, d.Events, func(e *Event) string { return e.ID }, faults)
	d.names = indexBy(namesPath, d.Names, func(n *Names) string { return nameKey(n.Kind, n.ID) }, faults)
}

func indexBy[T any](path string, items []T, id func(*T) string, faults *faults) map[string]int {
	index := make(map[string]int, len(items))
	for i := range items {
		key := id(&items[i])
		if _, twice := index[key]; twice {
			faults.add(path, "%s: id occurs twice", key)
			continue
		}
		index[key] = i
	}
	return index
}
