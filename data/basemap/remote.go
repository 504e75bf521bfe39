package basemap

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"strconv"

	"approdi/data/strict"

	"github.com/paulmach/orb"
)

// Remote lists the files of the finer levels by their paths in this package.
// They are five sixths of the base map, and a visit that stays with the
// opening view needs none of them, so the program in the browser asks the
// site for them. The name of a file is its path without folder and ending.
func Remote() []string {
	return []string{
		"osm/land-1.geojson", "natural-earth/borders-1.geojson",
		"osm/land-2.geojson", "natural-earth/borders-2.geojson", "osm/lakes-fine.geojson",
		"osm/land-3.geojson",
	}
}

// Name is the name of a file by its path.
func Name(file string) string {
	base := path.Base(file)
	return base[:len(base)-len(path.Ext(base))]
}

// ReadRemote returns the text of a file of Remote. It is an error in the
// browser, where the files are not embedded, as it is for any other path.
func ReadRemote(file string) ([]byte, error) {
	data, err := files.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("basemap: %w", err)
	}
	return data, nil
}

// LandName, BordersName and LakesName are the names of the files of a level.
func LandName(level int) string    { return "land-" + strconv.Itoa(level) }
func BordersName(level int) string { return "borders-" + strconv.Itoa(min(level, lastBorders)) }
func LakesName(level int) string {
	if level < fineLakesFrom {
		return "lakes"
	}
	return "lakes-fine"
}

// Reader decodes a file feature by feature, so that a large one need not be
// decoded at once. It relies on what the command in the folder build writes:
// one line to begin the collection, one for each feature and one to end it.
type Reader[T any] struct {
	name    string
	rest    []byte
	line    int
	convert func(line []byte) (T, error)
}

// LandReader reads the cells of a level, BorderReader its borders and
// LakeReader lakes, from the text of a file; name tells errors apart.
func LandReader(name string, data []byte) *Reader[Cell] {
	return newReader(name, data, "MultiPolygon", cellFrom)
}

func BorderReader(name string, data []byte) *Reader[Border] {
	return newReader(name, data, "LineString", borderFrom)
}

func LakeReader(name string, data []byte) *Reader[orb.Polygon] {
	return newReader(name, data, "Polygon", lakeFrom)
}

func newReader[P, C, T any](name string, data []byte, geometry string, convert func(P, C) (T, error)) *Reader[T] {
	return &Reader[T]{name: name, rest: data, convert: func(line []byte) (T, error) {
		var f feature[P, C]
		if err := strict.Decode(line, &f); err != nil {
			var none T
			return none, err
		}
		return fromFeature(f, geometry, convert)
	}}
}

// The first and the last line of a file.
const (
	opening = `{"type":"FeatureCollection","features":[`
	closing = `]}`
)

// Next decodes the next feature. After the last one the error is io.EOF. A
// file that was cut off or is damaged gives another error.
func (r *Reader[T]) Next() (T, error) {
	var none T
	if r.line == 0 && string(r.next()) != opening {
		return none, fmt.Errorf("basemap/%s: does not begin as a collection", r.name)
	}
	text := r.next()
	if string(text) == closing {
		return none, io.EOF
	}
	value, err := r.convert(bytes.TrimSuffix(text, []byte(",")))
	if err != nil {
		return none, fmt.Errorf("basemap/%s: line %d: %v", r.name, r.line, err)
	}
	return value, nil
}

// next takes the next line, "" after the last.
func (r *Reader[T]) next() []byte {
	line, rest, _ := bytes.Cut(r.rest, []byte("\n"))
	r.rest = rest
	r.line++
	return line
}
